package measure

import (
	"cmp"
	"context"
	"math/bits"
	"slices"

	"akteursnetz/graph/network/sparse"
)

const (
	// mostDense is how many nodes are counted by bits at most: 32 MB of them.
	mostDense = 1 << 14
	// meetings is how many words of bits are counted in the time that looking for one triangle takes, about.
	meetings = 4
	// perArc is how many words of bits are counted in the time that it takes to come to them.
	perArc = 16
)

// densest gives the nodes among which closed pairs are counted faster by bits than one by one: the first ones with a
// group, those with most neighbours first, so that what is above them is among them.
func densest(g *sparse.Graph, group []int32, above [][]directedArc) []int32 {
	nodes := slices.DeleteFunc(g.Simple.FallingDegrees(), func(v int32) bool { return group[v] == NoGroup })
	best, most, saved, arcs := 0, 0, 0, 0
	for i, u := range nodes[:min(len(nodes), mostDense)] {
		arcs += 2 * len(above[u])
		for _, arc := range above[u] {
			saved += meetings * len(above[arc.to])
		}
		if gain := saved - arcs*(i/64+perArc); gain > most {
			most, best = gain, i+1
		}
	}
	return nodes[:best]
}

// denseArcs holds the arcs between some nodes as bits: those of the node in place i are row i, bit j for an arc to place
// j. The nodes of a group are side by side.
type denseArcs struct {
	nodes  []int32
	rows   [][]uint64
	groups []span // of each place: those of its group
}

func newDenseArcs(g *sparse.Graph, group, nodes []int32) *denseArcs {
	d := &denseArcs{nodes: slices.Clone(nodes), rows: make([][]uint64, len(nodes)), groups: make([]span, len(nodes))}
	slices.SortFunc(d.nodes, func(v, w int32) int { return cmp.Or(cmp.Compare(group[v], group[w]), cmp.Compare(v, w)) })
	place := make([]int32, g.N) // plus one
	for i, v := range d.nodes {
		place[v] = int32(i) + 1
	}
	words := (len(nodes) + 63) / 64
	all := make([]uint64, words*len(nodes))
	for i, v := range d.nodes {
		d.rows[i] = all[i*words : (i+1)*words]
		for _, w := range g.Out.Of(v) {
			if j := place[w] - 1; j >= 0 {
				d.rows[i][j/64] |= 1 << (j % 64)
			}
		}
	}
	for from, to := 0, 0; from < len(nodes); from = to {
		for to < len(nodes) && group[d.nodes[to]] == group[d.nodes[from]] {
			to++
		}
		for i := from; i < to; i++ {
			d.groups[i] = span{int32(from), int32(to)}
		}
	}
	return d
}

// subtract takes away the pairs a, b of the places with arcs a→v→b and a→b: for every arc a→v, the b are counted to which
// both have an arc.
func (d *denseArcs) subtract(ctx context.Context, roles []Roles) error {
	for a, row := range d.rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		for word, set := range row {
			for ; set != 0; set &= set - 1 {
				v := word*64 + bits.TrailingZeros64(set)
				r, next := &roles[d.nodes[v]], d.rows[v]
				all := common(row, next, span{0, int32(len(d.rows))})
				own := common(row, next, d.groups[v])
				if d.groups[a] == d.groups[v] {
					r.Coordinator -= own
					r.Representative -= all - own
					continue
				}
				returned := common(row, next, d.groups[a])
				r.Gatekeeper -= own
				r.Itinerant -= returned
				r.Liaison -= all - own - returned
			}
		}
	}
	return nil
}

// common counts the bits from … to-1 that are set in both rows.
func common(a, b []uint64, places span) int64 {
	first, last := places.from/64, (places.to-1)/64
	head, tail := ^uint64(0)<<(places.from%64), ^uint64(0)>>(63-(places.to-1)%64)
	if first == last {
		return int64(bits.OnesCount64(a[first] & b[first] & head & tail))
	}
	count := bits.OnesCount64(a[first]&b[first]&head) + bits.OnesCount64(a[last]&b[last]&tail)
	a, b = a[first+1:last], b[first+1:last]
	for i, word := range a {
		count += bits.OnesCount64(word & b[i])
	}
	return int64(count)
}
