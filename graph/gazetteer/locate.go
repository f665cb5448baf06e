package gazetteer

import (
	"math"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// Accuracy says what a Fix is the point of.
type Accuracy string

// The accuracies, better first. The centre of a rural postcode can lie 6 km from the town.
const (
	Town     Accuracy = "TOWN"     // the centre of the municipality
	Postcode Accuracy = "POSTCODE" // the centre of the postcode's area
)

// Fix is where an address is.
type Fix struct {
	Place    graph.Place // the municipality; with Postcode accuracy the likeliest one
	Point    graph.Point
	Accuracy Accuracy
}

// How far, in kilometres, the centre of a municipality may lie from the postcode of an address in it. Berlin needs the
// first; a name that only resembles the town's has to be nearer.
const (
	sameNameWithin = 25
	similarWithin  = 12
)

// Locate gives where an address is: the town, if the postcode does not speak against it, else the postcode's centre.
// The postcode tells towns of one name apart and lets parts and short forms of names through ("Frankfurt",
// "Perleberg OT Quitzow"). Without a known postcode the town has to be unmistakable. False if neither is known.
func (g *Gazetteer) Locate(postcode, town string) (Fix, bool) {
	if len(town) > maxInput {
		town = ""
	}
	name := graph.Normalize(town)
	near, known := g.postcode(strings.TrimSpace(postcode))
	if !known {
		i, found := g.onlyTown(name, strings.TrimSpace(town))
		return g.townFix(i, found)
	}
	if i, found := g.townNear(name, near.at); found {
		return g.townFix(i, found)
	}
	return Fix{Place: g.places[g.municipality(near)].Place, Point: near.at, Accuracy: Postcode}, true
}

func (g *Gazetteer) townFix(i int32, found bool) (Fix, bool) {
	if !found {
		return Fix{}, false
	}
	p := g.places[i].Place
	return Fix{Place: p, Point: p.Centroid, Accuracy: Town}, true
}

// townNear gives the municipality that a normalised name most likely means beside a point: one of that name, however
// short, or, if there is none near, one whose name resembles it.
func (g *Gazetteer) townNear(name string, near graph.Point) (int32, bool) {
	if i, found := g.nearest(g.towns(name), near); found {
		return i, true
	}
	return g.nearest(g.townsIn(name), near)
}

func (g *Gazetteer) nearest(towns []town, near graph.Point) (int32, bool) {
	best, least := int32(0), math.Inf(1)
	for _, t := range towns {
		within := float64(similarWithin)
		if t.likeness == sameTown {
			within = sameNameWithin
		}
		// Distance counts as a share of what is allowed: the same name wins over one alike at half its distance.
		share := kilometres(near, g.places[t.place].Centroid) / within
		if share <= 1 && share < least {
			best, least = t.place, share
		}
	}
	return best, !math.IsInf(least, 1)
}

// onlyTown gives the municipality of that name if there is one alone; letter by letter, else normalised, else as a
// shorter form ("Lenzen" is "Lenzen (Elbe)").
func (g *Gazetteer) onlyTown(name, text string) (int32, bool) {
	var written, same, fuller []int32
	for _, t := range g.towns(name) {
		switch {
		case strings.EqualFold(g.places[t.place].Name, text):
			written = append(written, t.place)
		case t.likeness == sameTown:
			same = append(same, t.place)
		case t.likeness == fullerTown:
			fuller = append(fuller, t.place)
		}
	}
	for _, candidates := range [][]int32{written, same, fuller} {
		slices.Sort(candidates)
		if candidates = slices.Compact(candidates); len(candidates) > 0 {
			return candidates[0], len(candidates) == 1
		}
	}
	return 0, false
}

// town is a municipality that a name may mean.
type town struct {
	place    int32
	likeness likeness
}

// likeness is how a municipality's name compares with a name that somebody wrote.
type likeness uint8

const (
	sameTown   likeness = iota
	fullerTown          // it says more: Frankfurt am Main for Frankfurt/M.
	partOfTown          // one ends with the other, or what was written begins with it: Bad Belzig for Belzig
)

// towns gives the municipalities whose name is a normalised name or a fuller form of it.
func (g *Gazetteer) towns(name string) []town {
	first, _, _ := strings.Cut(name, " ")
	var found []town
	for _, s := range g.beginning(first) {
		word, _, _ := strings.Cut(s.text, " ")
		switch {
		case word != first || s.start == startOfWord || !g.isTown(s.place):
		case s.text == name:
			found = append(found, town{s.place, sameTown})
		case abbreviates(name, s.text):
			found = append(found, town{s.place, fullerTown})
		}
	}
	return found
}

// townsIn gives the municipalities whose name ends with a normalised name, or with whose name that begins or ends.
func (g *Gazetteer) townsIn(name string) []town {
	var found []town
	for i := range len(name) {
		if name[i] == ' ' {
			found = append(found, g.partTowns(name[:i], startOfName, startOfSpelled)...)
			found = append(found, g.partTowns(name[i+1:], startOfName, startOfSpelled)...)
		}
	}
	return append(found, g.partTowns(name, startOfWord)...)
}

// partTowns gives the municipalities with exactly that spelling at one of the starts.
func (g *Gazetteer) partTowns(text string, starts ...start) []town {
	var found []town
	for _, s := range g.beginning(text) {
		if s.text == text && slices.Contains(starts, s.start) && g.isTown(s.place) {
			found = append(found, town{s.place, partOfTown})
		}
	}
	return found
}

func (g *Gazetteer) isTown(i int32) bool {
	return g.places[i].Kind == graph.PlaceMunicipality && !g.places[i].free
}
