package gazetteer

import (
	"math"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// postcode is the area of a postcode: its centre and the town it is named after.
type postcode struct {
	code string
	at   graph.Point
	town string
}

func (g *Gazetteer) postcodeAt(code string) (int, bool) {
	return slices.BinarySearchFunc(g.postcodes, code, func(p postcode, code string) int {
		return strings.Compare(p.code, code)
	})
}

func (g *Gazetteer) postcode(code string) (postcode, bool) {
	at, found := g.postcodeAt(code)
	if !found {
		return postcode{}, false
	}
	return g.postcodes[at], true
}

// ofPostcodes gives the municipalities of the postcodes that begin with digits, in the order of the codes.
func (g *Gazetteer) ofPostcodes(digits string, first int) []graph.Place {
	at, _ := g.postcodeAt(digits)
	seen := map[int32]bool{}
	var found []graph.Place
	for _, p := range g.postcodes[at:] {
		if len(found) == first || !strings.HasPrefix(p.code, digits) {
			break
		}
		if i := g.municipality(p); !seen[i] {
			seen[i] = true
			found = append(found, g.places[i].Place)
		}
	}
	return found
}

// municipality gives the one a postcode belongs to: the town it is named after or, where that is none of its own any
// more, the nearest.
func (g *Gazetteer) municipality(p postcode) int32 {
	if i, found := g.townNear(graph.Normalize(p.town), p.at); found {
		return i
	}
	nearest, least := int32(0), math.Inf(1)
	for i, candidate := range g.places {
		if km := kilometres(p.at, candidate.Centroid); km < least && g.isTown(int32(i)) {
			nearest, least = int32(i), km
		}
	}
	return nearest
}

func kilometres(p, q graph.Point) float64 {
	return graph.Km(graph.OnSphere(p).Chord2(graph.OnSphere(q)))
}
