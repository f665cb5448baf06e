package network

import (
	"cmp"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// CoverageAxis is a property by which coverage is told.
type CoverageAxis string

// The axes.
const (
	AxisTopic        CoverageAxis = "TOPIC"
	AxisTargetGroup  CoverageAxis = "TARGET_GROUP"
	AxisLanguage     CoverageAxis = "LANGUAGE"
	AxisMunicipality CoverageAxis = "MUNICIPALITY"
	AxisDistrict     CoverageAxis = "DISTRICT"
	AxisKind         CoverageAxis = "KIND"
)

// CoverageAxes are all axes, in order.
var CoverageAxes = []CoverageAxis{AxisTopic, AxisTargetGroup, AxisLanguage, AxisMunicipality, AxisDistrict, AxisKind}

// Facet is the facet that counts seats or values as the axis does.
func (a CoverageAxis) Facet() graph.ActorFacet { return graph.ActorFacet(a) }

// Place tells whether the axis is one of places.
func (a CoverageAxis) Place() bool { return a == AxisMunicipality || a == AxisDistrict }

// axis is one property with its values.
type axis struct {
	by      CoverageAxis
	survey  Survey
	values  []string // sorted, if they are places
	numbers map[string]int32
}

func (s Survey) axis(by CoverageAxis, actors []*graph.Features, offerings ...[]offering) axis {
	a := axis{by: by, survey: s, numbers: map[string]int32{}}
	for _, value := range s.universe(by, actors, slices.Concat(offerings...)) {
		if _, known := a.numbers[value]; !known {
			a.numbers[value] = int32(len(a.values))
			a.values = append(a.values, value)
		}
	}
	return a
}

// universe gives the values that an axis tells of: all topics and target groups; of places all within those asked for;
// of anything else what an actor, offer or need has, of places where one is or works.
func (s Survey) universe(by CoverageAxis, actors []*graph.Features, offerings []offering) []string {
	var values []string
	switch {
	case by == AxisTopic:
		for _, topic := range s.Topics.All() {
			values = append(values, topic.Slug)
		}
		return values
	case by == AxisTargetGroup:
		return s.Groups
	case by.Place() && s.Within != nil:
		for _, ags := range s.Within {
			values = append(values, s.inside(ags, by)...)
		}
	case by.Place():
		for _, actor := range actors {
			values = append(values, seatsAt(by, actor.Seat)...)
			values = append(values, seatsAt(by, actor.AreasServed...)...)
		}
		for _, o := range offerings {
			values = append(values, seatsAt(by, o.places...)...)
		}
	default:
		for _, actor := range actors {
			values = append(values, Facets(actor, by.Facet(), s.Topics, s.Today)...)
		}
		for _, o := range offerings {
			values = append(values, o.own(by, s)...)
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

func seatsAt(by CoverageAxis, places ...string) (keys []string) {
	for _, ags := range places {
		keys = append(keys, known(graph.SeatAt(ags, by.Facet()))...)
	}
	return keys
}

// inside gives the districts or municipalities in a place, itself or the one around it included.
func (s Survey) inside(ags string, by CoverageAxis) []string {
	if key := graph.SeatAt(ags, by.Facet()); key != "" {
		return []string{key}
	}
	var keys []string
	for _, place := range s.Places.Children(ags) {
		keys = append(keys, s.inside(place.AGS, by)...)
	}
	return keys
}

// byFrequency gives the values with their counts, the most frequent first.
func (a *axis) byFrequency(counts []int) []graph.FacetValue {
	values := make([]graph.FacetValue, len(a.values))
	for i, value := range a.values {
		values[i] = graph.FacetValue{Value: value, Count: counts[i]}
	}
	slices.SortFunc(values, func(a, b graph.FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	return values
}

// of gives the numbers of the values that an actor covers. A place is covered by who sits in it, works in it or in a
// part of it, or works in all of a wider place.
func (a *axis) of(actor *graph.Features) []int32 {
	if !a.by.Place() {
		return a.numbered(Facets(actor, a.by.Facet(), a.survey.Topics, a.survey.Today))
	}
	return a.placed(actor.Seat, actor.AreasServed)
}

func (a *axis) numbered(values []string) []int32 {
	var numbers []int32
	for _, value := range values {
		if number, known := a.numbers[value]; known {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// placed gives the places of the axis that a seat lies in, or an area lies in or contains.
func (a *axis) placed(seat string, areas []string) []int32 {
	numbers := a.numbered(seatsAt(a.by, seat))
	for _, area := range areas {
		if key := graph.SeatAt(area, a.by.Facet()); key != "" {
			numbers = append(numbers, a.numbered([]string{key})...)
			continue
		}
		first, _ := slices.BinarySearch(a.values, area) // what lies in the area stands side by side
		if area == graph.Country {
			first = 0
		}
		for number := first; number < len(a.values) && graph.Contains(area, a.values[number]); number++ {
			numbers = append(numbers, int32(number))
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// offered gives the numbers of the values of an offer or need.
func (a *axis) offered(o offering) []int32 {
	own := o.own(a.by, a.survey)
	switch {
	case len(own) > 0 && a.by.Place():
		return a.placed("", own)
	case len(own) > 0:
		return a.numbered(own)
	}
	if v, found := a.survey.Network.Find(o.actor); found {
		return a.of(a.survey.Network.Actor(v))
	}
	return nil
}
