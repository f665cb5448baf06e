package match

import (
	"math"
	"strings"

	"akteursnetz/graph"
)

// terrain says how far people go: half-way distances after which proximity counts half, and how far is too far.
type terrain struct{ halfKm, mostKm float64 }

var (
	rural = terrain{halfKm: 15, mostKm: 50}
	urban = terrain{halfKm: 5, mostKm: 15}
)

// askedPlace is where an initiative takes place.
type askedPlace struct {
	ags    string
	spot   graph.Sphere
	halfKm float64
	reach  int64 // the squared chord beyond which it is too far
	mostKm float64
}

func (ix *Index) readPlaces() {
	ix.spots, ix.located = make([]graph.Sphere, ix.n), make([]bool, ix.n)
	seen := map[string]bool{}
	for v := range int32(ix.n) {
		a := ix.actor(v)
		if a.Location != nil {
			ix.spots[v], ix.located[v] = graph.OnSphere(a.Location.Point), true
		}
		clear(seen)
		for _, ags := range append([]string{a.Seat}, a.AreasServed...) {
			if ags == "" {
				continue
			}
			for _, wider := range graph.AGSAncestors(ags) {
				if !seen[wider] {
					seen[wider] = true
					ix.counts.places[wider]++
				}
			}
		}
	}
}

// place reads a place asked for. A town that is a district of its own is urban.
func (ix *Index) place(ags string, radiusKm *float64) askedPlace {
	land := rural
	if ix.isTown(ags) {
		land = urban
	}
	if radiusKm != nil {
		land.mostKm = *radiusKm
	}
	known, _ := ix.Places.Place(ags)
	return askedPlace{
		ags: ags, spot: graph.OnSphere(known.Centroid), halfKm: land.halfKm, mostKm: land.mostKm,
		reach: graph.Chord2OfKm(land.mostKm),
	}
}

// isTown tells whether a place is a town that is a district of its own, or lies in one.
func (ix *Index) isTown(ags string) bool {
	return len(ags) >= 5 && len(ix.Places.Children(ags[:5])) == 1
}

// serves tells whether an actor is found in a place: its seat or an area it serves lies in it, or such an area contains
// it. Of whom only the district is known, the seat counts as an area.
func (ix *Index) serves(v int32, place string) bool {
	a := ix.actor(v)
	if within(place, a.Seat) || a.Location == nil && len(a.Seat) >= 5 && within(a.Seat, place) {
		return true
	}
	for _, area := range a.AreasServed {
		if within(place, area) || within(area, place) {
			return true
		}
	}
	return false
}

// servedBy is the place itself where an actor that serves it works in it or in a part of it, else the smallest area of the
// actor that contains it.
func (ix *Index) servedBy(v int32, place string) string {
	a := ix.actor(v)
	if within(place, a.Seat) {
		return place
	}
	wide := graph.Country
	for _, area := range append([]string{a.Seat}, a.AreasServed...) {
		switch {
		case within(place, area), within(area, place) && ix.isTown(area):
			return place
		case within(area, place) && (wide == graph.Country || len(area) > len(wide)) && area != graph.Country:
			wide = area
		}
	}
	return wide
}

func within(wide, narrow string) bool {
	return narrow != "" && (strings.HasPrefix(narrow, wide) && wide != "" || wide == graph.Country)
}

// nearness is 1 where an actor serves a place, else 2^(−d/h): it halves with every h kilometres. It decays and never
// outweighs content. Far tells that the actor is beyond reach, or that nobody knows where it is.
func (ix *Index) nearness(v int32, p *askedPlace) (value float64, far bool) {
	if ix.serves(v, p.ags) {
		return 1, false
	}
	if !ix.located[v] {
		return 0, true
	}
	chord := ix.spots[v].Chord2(p.spot)
	return math.Exp2(-graph.Km(chord) / p.halfKm), chord > p.reach
}

// nearest gives the least distance of an actor from the places asked for, in kilometres; false where it is not known.
func (t *task) nearest(v int32) (km float64, known bool) {
	if !t.ix.located[v] {
		return 0, false
	}
	km = math.Inf(1)
	for i := range t.places {
		km = min(km, graph.Km(t.ix.spots[v].Chord2(t.places[i].spot)))
	}
	return km, len(t.places) > 0
}
