package match

import (
	"slices"

	"akteursnetz/graph"
)

// spoken is a language that an actor speaks, and how well: 0 … 1.
type spoken struct {
	language int32
	degree   float64
}

// levelDegrees tell how far a level carries an initiative; a level that nobody noted is taken as enough.
var levelDegrees = map[graph.LanguageLevel]float64{"": 1, "A1": 0, "A2": .3, "B1": .6, "B2": 1, "C1": 1, "C2": 1, "NATIVE": 1}

// speak adds languages, keeping the better of two levels.
func (ix *Index) speak(items []spoken, from int, languages []graph.SpokenLanguage) []spoken {
	for _, l := range languages {
		one := spoken{number(ix.langNo, l.Code), levelDegrees[l.Level]}
		at := slices.IndexFunc(items[from:], func(s spoken) bool { return s.language == one.language })
		if at < 0 {
			items = append(items, one)
		} else {
			items[from+at].degree = max(items[from+at].degree, one.degree)
		}
	}
	return items
}

// roleSet is a set of graph.Roles, a bit each.
type roleSet uint32

func (s roleSet) has(role int) bool { return s>>role&1 == 1 }

func rolesOf(roles []graph.Role) roleSet {
	var set roleSet
	for _, role := range roles {
		set |= 1 << max(0, slices.Index(graph.Roles, role))
	}
	return set
}
