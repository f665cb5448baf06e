package measure

import (
	"math/big"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// NoGroup is the group of a node whose value is unknown.
const NoGroup = -1

// Mixing tells how the edges of the simple graph lie between groups. Edges of nodes without a group count nowhere.
type Mixing struct {
	Cells []MixingCell // pairs of groups with edges between them, by A, then B
	// EIIndex is (external − internal edges) / all edges (Krackhardt & Stern 1988): −1 where all lie within groups, 1
	// where none does. NaN without edges.
	EIIndex float64
	// Assortativity is the share of edges within groups beyond chance, relative to the most there could be (Newman 2003):
	// at most 1. NaN where all edges touch one group only, and without edges.
	Assortativity float64
}

// MixingCell is a pair of groups, or one group with itself.
type MixingCell struct {
	A, B  int32 // A ≤ B
	Edges int
}

// Mix counts edges between groups; group gives each node's, small numbers from 0 on or NoGroup.
func Mix(g *sparse.Graph, group []int32) Mixing {
	t := mixer{g: g, group: group}
	for _, c := range group {
		t.members = append(t.members, make([][]int32, max(0, int(c)+1-len(t.members)))...)
	}
	for v, c := range group {
		if c != NoGroup {
			t.members[c] = append(t.members[c], int32(v))
		}
	}
	t.edges = make([]int, len(t.members))
	var m Mixing
	var all, internal, squares int64
	for c := range int32(len(t.members)) {
		ends := t.row(c)
		squares += ends * ends
		for _, d := range t.met {
			m.Cells = append(m.Cells, MixingCell{A: c, B: d, Edges: t.edges[d]})
			all += int64(t.edges[d])
			if d == c {
				internal += int64(t.edges[d])
			}
		}
	}
	m.EIIndex = ratio(big.NewInt(all-2*internal), big.NewInt(all))
	within, whole, chance := product(2*internal, 2*all), product(2*all, 2*all), big.NewInt(squares)
	m.Assortativity = ratio(within.Sub(within, chance), whole.Sub(whole, chance))
	return m
}

// mixer counts the edges of one group after the other.
type mixer struct {
	g       *sparse.Graph
	group   []int32
	members [][]int32 // of each group
	edges   []int     // of the present group with each other
	met     []int32   // groups with such edges, ascending
}

// row counts the edges of group c with itself and with higher groups. It gives the ends of all its edges.
func (t *mixer) row(c int32) (ends int64) {
	for _, d := range t.met {
		t.edges[d] = 0
	}
	t.met = t.met[:0]
	for _, v := range t.members[c] {
		for _, w := range t.g.Simple.Of(v) {
			d := t.group[w]
			if d == NoGroup {
				continue
			}
			ends++
			if d < c || d == c && w < v {
				continue
			}
			if t.edges[d]++; t.edges[d] == 1 {
				t.met = append(t.met, d)
			}
		}
	}
	slices.Sort(t.met)
	return ends
}
