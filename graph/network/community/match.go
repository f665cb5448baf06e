package community

import (
	"cmp"
	"slices"
)

// Absent is the community of a node that is not in the network at that date.
const Absent = -1

// Match is a community and what became of it.
type Match struct {
	Before, After int32   // one of them Absent where the community ended or was born
	Shared        int     // nodes in both
	Overlap       float64 // nodes in both / nodes in either (Jaccard)
}

// Matches pairs the communities of two dates, each with at most one, of those with a node in common: the
// largest overlap first, then the lower Before, then the lower After. Before and after give each node's community or
// Absent. The result is ordered by Before, and after these, by After, come the communities that were born.
func Matches(before, after []int32) []Match {
	sizesBefore, sizesAfter := Sizes(before), Sizes(after)
	pairs := overlapping(before, after, sizesBefore, sizesAfter)
	slices.SortStableFunc(pairs, func(a, b Match) int { return cmp.Compare(b.Overlap, a.Overlap) })
	matches := make([]Match, len(sizesBefore))
	for c := range matches {
		matches[c] = Match{Before: int32(c), After: Absent}
	}
	matched := make([]bool, len(sizesAfter))
	for _, pair := range pairs {
		if matches[pair.Before].After == Absent && !matched[pair.After] {
			matches[pair.Before] = pair
			matched[pair.After] = true
		}
	}
	matches = slices.DeleteFunc(matches, func(m Match) bool { return sizesBefore[m.Before] == 0 })
	for c, size := range sizesAfter {
		if size > 0 && !matched[c] {
			matches = append(matches, Match{Before: Absent, After: int32(c)})
		}
	}
	return matches
}

// overlapping gives all pairs of communities with a node in common, by Before, then After.
func overlapping(before, after []int32, sizesBefore, sizesAfter []int) []Match {
	var shared [][2]int32
	for v, b := range before {
		if a := after[v]; b != Absent && a != Absent {
			shared = append(shared, [2]int32{b, a})
		}
	}
	slices.SortFunc(shared, func(p, q [2]int32) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) })
	var pairs []Match
	for i, pair := range shared {
		if i == 0 || shared[i-1] != pair {
			pairs = append(pairs, Match{Before: pair[0], After: pair[1]})
		}
		pairs[len(pairs)-1].Shared++
	}
	for i := range pairs {
		p := &pairs[i]
		p.Overlap = float64(p.Shared) / float64(sizesBefore[p.Before]+sizesAfter[p.After]-p.Shared)
	}
	return pairs
}

// Sizes counts the nodes of every community, without those that are Absent.
func Sizes(community []int32) []int {
	var sizes []int
	for _, c := range community {
		if c == Absent {
			continue
		}
		for int(c) >= len(sizes) {
			sizes = append(sizes, 0)
		}
		sizes[c]++
	}
	return sizes
}
