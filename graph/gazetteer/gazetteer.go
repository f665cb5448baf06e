// Package gazetteer knows the places of Germany: the country, its Länder, districts and municipalities with their
// official keys (AGS), names and a point each, and the postcodes. The data is embedded; data/README.md tells where it
// comes from, under which licences and of which state it is.
//
// Attribution, to be shown where a map shows: "© GeoBasis-DE / BKG (Daten verändert)".
package gazetteer

import (
	"slices"
	"strings"
	"sync"

	"akteursnetz/graph"
)

// Gazetteer answers from memory and never changes: it is safe for concurrent use. It implements graph.Gazetteer.
type Gazetteer struct {
	places    []place // by German collation of the name, then key
	byKey     []int32 // indices of places, by key
	spellings []spelling
	postcodes []postcode // by code
}

// place is a place as the data has it.
type place struct {
	graph.Place
	spelled string // another writing of the name, for search only; empty where there is none
	free    bool   // belongs to no municipality: forests, lakes
}

var _ graph.Gazetteer = (*Gazetteer)(nil)

var germany = sync.OnceValue(load)

// Germany gives the gazetteer. The first call reads the embedded data, later calls give the same one.
func Germany() *Gazetteer { return germany() }

// Place gives the place of a key; false if there is none.
func (g *Gazetteer) Place(ags string) (graph.Place, bool) {
	at, found := g.keyAt(ags)
	if !found {
		return graph.Place{}, false
	}
	return g.places[g.byKey[at]].Place, true
}

// keyAt gives where in byKey a key is, or would be.
func (g *Gazetteer) keyAt(ags string) (int, bool) {
	return slices.BinarySearchFunc(g.byKey, ags, func(i int32, key string) int {
		return strings.Compare(g.places[i].AGS, key)
	})
}

// Children gives the places directly below a key, by German collation of the name, then key; none for a municipality
// or an unknown key.
func (g *Gazetteer) Children(ags string) []graph.Place {
	prefix, digits := ags, map[int]int{2: 5, 5: 8}[len(ags)]
	if ags == graph.Country {
		prefix, digits = "", 2
	}
	start, _ := g.keyAt(prefix)
	var below []int32
	for _, i := range g.byKey[start:] {
		key := g.places[i].AGS
		if !strings.HasPrefix(key, prefix) {
			break
		}
		if len(key) == digits && key != graph.Country {
			below = append(below, i)
		}
	}
	slices.Sort(below) // places are in the order of names
	children := make([]graph.Place, len(below))
	for n, i := range below {
		children[n] = g.places[i].Place
	}
	return children
}
