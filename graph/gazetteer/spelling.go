package gazetteer

import (
	"cmp"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// maxInput is the longest text, in bytes, that is looked at: no place has so long a name.
const maxInput = 500

// spelling is a writing of a place's name from one of its words on, normalised. Sorted, the spellings that begin with a
// text lie side by side.
type spelling struct {
	text  string
	place int32
	start start
}

// start says where in a writing a spelling begins.
type start uint8

const (
	startOfName    start = iota // of the official name
	startOfSpelled              // of the other writing
	startOfWord                 // at a later word of either
)

func spellingsOf(places []place) []spelling {
	all := make([]spelling, 0, 3*len(places)/2)
	for i, p := range places {
		all = appendSpellings(all, graph.Normalize(p.Name), int32(i), startOfName)
		if p.spelled != "" {
			all = appendSpellings(all, graph.Normalize(p.spelled), int32(i), startOfSpelled)
		}
	}
	slices.SortFunc(all, func(a, b spelling) int {
		return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.place, b.place), cmp.Compare(a.start, b.start))
	})
	return all
}

func appendSpellings(all []spelling, text string, place int32, from start) []spelling {
	for more := true; more; _, text, more = strings.Cut(text, " ") {
		all = append(all, spelling{text, place, from})
		from = startOfWord
	}
	return all
}

// beginning gives the spellings that begin with a normalised text.
func (g *Gazetteer) beginning(text string) []spelling {
	first, _ := slices.BinarySearchFunc(g.spellings, text, func(s spelling, text string) int {
		return strings.Compare(s.text, text)
	})
	rest := g.spellings[first:]
	n, _ := slices.BinarySearchFunc(rest, text, func(s spelling, text string) int {
		if strings.HasPrefix(s.text, text) {
			return -1
		}
		return 1
	})
	return rest[:n]
}

// abbreviates tells whether the words of a short text begin words of a long one in the same order, the first one the
// first: "frankfurt m" and "frankfurt main" abbreviate "frankfurt am main".
func abbreviates(short, long string) bool {
	word, short, more := strings.Cut(short, " ")
	if !strings.HasPrefix(long, word) {
		return false
	}
	for more {
		word, short, more = strings.Cut(short, " ")
		at := strings.Index(long, " "+word)
		if at < 0 {
			return false
		}
		long = long[at+1:]
	}
	return true
}
