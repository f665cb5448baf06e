package gazetteer

import (
	"cmp"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// class says how well a place answers a text, best first.
type class uint8

const (
	sameText   class = iota // its name, letter by letter, whatever the case
	sameName                // its name or another writing of it, normalised
	namePrefix              // its name begins with the text
	wordPrefix              // only some words of its name, or of another writing, do
)

// hit is a place that answers a text.
type hit struct {
	class class
	km    float64 // from the postcode, where the text has one; else 0
	place int32
}

// Search gives at most first places for what someone has typed so far: the beginning of one or more words of a name, in
// their order ("perle", "Landkreis Prig", "Frankfurt/M"), of a postcode ("193"), or a postcode and a town ("19348 perle").
// Case, accents and umlauts do not matter: Müllheim, Muellheim and mullheim are one.
//
// Order: the name itself, names that begin so, names with words that begin so; then wider places before
// narrower; then by German collation of the name, then key. Behind a postcode only municipalities answer, nearer ones first
// where wider ones would be. Postcodes give their municipalities in the order of the codes.
//
// Nothing is found for an empty text, for one of more than 500 bytes, and when first is below 1.
func (g *Gazetteer) Search(text string, first int) []graph.Place {
	if first < 1 || len(text) > maxInput {
		return nil
	}
	code, name := cutPostcode(graph.Normalize(text))
	switch {
	case name == "" && code == "":
		return nil
	case name == "":
		return g.ofPostcodes(code, first)
	case code == "":
		return g.pick(g.hits(name, text), first)
	}
	return g.pick(g.municipalityHits(name, text, code), first)
}

// cutPostcode splits a normalised text into leading digits, as far as they may be a postcode, and the rest.
func cutPostcode(text string) (code, rest string) {
	word, rest, _ := strings.Cut(text, " ")
	if len(word) > 5 || strings.Trim(word, "0123456789") != "" {
		return "", text
	}
	return word, rest
}

// hits gives the places that a name leads to, normalised and as typed; some of them repeatedly.
func (g *Gazetteer) hits(name, text string) []hit {
	first, _, _ := strings.Cut(name, " ")
	text = strings.Trim(text, "0123456789 ")
	var hits []hit
	for _, s := range g.beginning(first) {
		if abbreviates(name, s.text) {
			hits = append(hits, hit{class: g.classOf(s, name, text), place: s.place})
		}
	}
	return hits
}

func (g *Gazetteer) classOf(s spelling, name, text string) class {
	switch {
	case s.start == startOfName && strings.EqualFold(g.places[s.place].Name, text):
		return sameText
	case s.start != startOfWord && s.text == name:
		return sameName
	case s.start == startOfName && strings.HasPrefix(s.text, name):
		return namePrefix
	}
	return wordPrefix
}

// municipalityHits are the hits that are municipalities, with their distance from a postcode if there is such a one.
func (g *Gazetteer) municipalityHits(name, text, code string) []hit {
	near, known := g.postcode(code)
	hits := slices.DeleteFunc(g.hits(name, text), func(h hit) bool {
		return g.places[h.place].Kind != graph.PlaceMunicipality
	})
	for n := range hits {
		if known {
			hits[n].km = kilometres(near.at, g.places[hits[n].place].Centroid)
		}
	}
	return hits
}

// pick gives the first places in the order of Search, each once.
func (g *Gazetteer) pick(hits []hit, first int) []graph.Place {
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.km, b.km),
			cmp.Compare(len(g.places[a.place].AGS), len(g.places[b.place].AGS)), cmp.Compare(a.place, b.place))
	})
	seen := map[int32]bool{}
	var found []graph.Place
	for _, h := range hits {
		if len(found) == first {
			break
		}
		if !seen[h.place] {
			seen[h.place] = true
			found = append(found, g.places[h.place].Place)
		}
	}
	return found
}
