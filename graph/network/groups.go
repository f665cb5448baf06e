package network

import (
	"slices"
	"strconv"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
)

// Grouping divides actors into groups by a property, each into one at most.
type Grouping string

// The groupings.
const (
	ByKind                  Grouping = "KIND"
	ByDistrict              Grouping = "DISTRICT"
	ByMunicipality          Grouping = "MUNICIPALITY"
	ByState                 Grouping = "STATE"
	ByOutsideAdministration Grouping = "OUTSIDE_ADMINISTRATION"
	ByMigrantLed            Grouping = "MIGRANT_LED"
)

// Groupings are all groupings, in order.
var Groupings = []Grouping{ByKind, ByDistrict, ByMunicipality, ByState, ByOutsideAdministration, ByMigrantLed}

// of gives the group of an actor, empty where it has none.
func (p Grouping) of(a *graph.Features) string {
	switch p {
	case ByDistrict:
		return graph.SeatAt(a.Seat, graph.FacetDistrict)
	case ByMunicipality:
		return graph.SeatAt(a.Seat, graph.FacetMunicipality)
	case ByState:
		return graph.SeatAt(a.Seat, graph.FacetState)
	case ByOutsideAdministration:
		return strconv.FormatBool(a.Kind.OutsideAdministration())
	case ByMigrantLed:
		if a.MigrantLed == nil {
			return ""
		}
		return strconv.FormatBool(*a.MigrantLed)
	default:
		return string(a.Kind)
	}
}

// Groups gives the number of every node's group, NoGroup where it has none, and what the numbers stand for, sorted.
func (n *Network) Groups(by Grouping) (of []int32, names []string) {
	values := make([]string, len(n.places))
	for v := range n.places {
		values[v] = by.of(n.Actor(int32(v)))
	}
	names = slices.Compact(slices.Sorted(slices.Values(values)))
	if len(names) > 0 && names[0] == "" {
		names = names[1:]
	}
	of = make([]int32, len(values))
	for v, value := range values {
		at, found := slices.BinarySearch(names, value)
		of[v] = int32(at)
		if !found {
			of[v] = measure.NoGroup
		}
	}
	return of, names
}
