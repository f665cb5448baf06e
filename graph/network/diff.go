package network

import (
	"cmp"
	"math"
	"slices"
)

// Absent is the community of a node that is not in the network at that date.
const Absent = -1

// CommunityMatch is a community and what became of it.
type CommunityMatch struct {
	Before, After int32   // one of them Absent where the community ended or was born
	Shared        int     // nodes in both
	Overlap       float64 // nodes in both / nodes in either (Jaccard)
}

// MatchCommunities pairs the communities of two dates, each with at most one, of those with a node in common: the
// largest overlap first, then the lower Before, then the lower After. Before and after give each node's community or
// Absent. The result is ordered by Before, and after these, by After, come the communities that were born.
func MatchCommunities(before, after []int32) []CommunityMatch {
	sizesBefore, sizesAfter := communitySizes(before), communitySizes(after)
	pairs := overlapping(before, after, sizesBefore, sizesAfter)
	slices.SortStableFunc(pairs, func(a, b CommunityMatch) int { return cmp.Compare(b.Overlap, a.Overlap) })
	matches := make([]CommunityMatch, len(sizesBefore))
	for c := range matches {
		matches[c] = CommunityMatch{Before: int32(c), After: Absent}
	}
	matched := make([]bool, len(sizesAfter))
	for _, pair := range pairs {
		if matches[pair.Before].After == Absent && !matched[pair.After] {
			matches[pair.Before] = pair
			matched[pair.After] = true
		}
	}
	matches = slices.DeleteFunc(matches, func(m CommunityMatch) bool { return sizesBefore[m.Before] == 0 })
	for c, size := range sizesAfter {
		if size > 0 && !matched[c] {
			matches = append(matches, CommunityMatch{Before: Absent, After: int32(c)})
		}
	}
	return matches
}

// overlapping gives all pairs of communities with a node in common, by Before, then After.
func overlapping(before, after []int32, sizesBefore, sizesAfter []int) []CommunityMatch {
	var shared [][2]int32
	for v, b := range before {
		if a := after[v]; b != Absent && a != Absent {
			shared = append(shared, [2]int32{b, a})
		}
	}
	slices.SortFunc(shared, func(p, q [2]int32) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) })
	var pairs []CommunityMatch
	for i, pair := range shared {
		if i == 0 || shared[i-1] != pair {
			pairs = append(pairs, CommunityMatch{Before: pair[0], After: pair[1]})
		}
		pairs[len(pairs)-1].Shared++
	}
	for i := range pairs {
		p := &pairs[i]
		p.Overlap = float64(p.Shared) / float64(sizesBefore[p.Before]+sizesAfter[p.After]-p.Shared)
	}
	return pairs
}

func communitySizes(community []int32) []int {
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

// CoreChanges gives who entered the core and who left it, both ascending, from its nodes at two dates, ascending.
func CoreChanges(before, after []int32) (entered, left []int32) {
	return without(after, before), without(before, after)
}

// without gives the nodes of one ascending list that are not in the other.
func without(nodes, others []int32) []int32 {
	var rest []int32
	for _, v := range nodes {
		if _, found := slices.BinarySearch(others, v); !found {
			rest = append(rest, v)
		}
	}
	return rest
}

// RankShift is a node's way in a ranking.
type RankShift struct {
	Node          int32
	Before, After int // ranks
}

// Risen gives the ranks gained; negative where they were lost.
func (s RankShift) Risen() int { return s.Before - s.After }

// RankShifts compares two rankings by one measure: nodes with a defined value in both whose rank changed, the largest
// change first, then by node.
func RankShifts(before, after []Rank) []RankShift {
	ranks := map[int32]int{}
	for _, r := range before {
		if !math.IsNaN(r.Value) {
			ranks[r.Node] = r.Rank
		}
	}
	var shifts []RankShift
	for _, r := range after {
		if was := ranks[r.Node]; was != 0 && was != r.Rank && !math.IsNaN(r.Value) {
			shifts = append(shifts, RankShift{Node: r.Node, Before: was, After: r.Rank})
		}
	}
	slices.SortFunc(shifts, func(a, b RankShift) int {
		return cmp.Or(cmp.Compare(magnitude(b), magnitude(a)), cmp.Compare(a.Node, b.Node))
	})
	return shifts
}

func magnitude(s RankShift) int { return max(s.Risen(), -s.Risen()) }
