package network

import (
	"cmp"
	"math"
	"slices"

	"akteursnetz/graph/network/measure"
)

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
func RankShifts(before, after []measure.Rank) []RankShift {
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
