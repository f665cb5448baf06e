package measure

import (
	"context"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// Clustering tells how far the neighbours of nodes are tied with each other.
type Clustering struct {
	Local        []float64 // of each node: the share of the pairs of its neighbours that have a tie; zero with fewer than two
	Average      float64   // the mean of Local over all nodes; zero without nodes
	Transitivity float64   // the share of the pairs of neighbours of any node that have a tie; zero without such pairs
}

// ClusteringOf counts triangles in the simple graph (Watts & Strogatz 1998; Newman, Watts & Strogatz 2002).
func ClusteringOf(ctx context.Context, g *sparse.Graph) (*Clustering, error) {
	a, node := g.Simple.ByDegree()
	count := make([]int64, g.N)
	err := triangles(ctx, a, func(t trio) {
		count[t.a]++
		count[t.b]++
		count[t.c]++
	})
	if err != nil {
		return nil, err
	}
	c := &Clustering{Local: make([]float64, g.N)}
	tied, pairs := 0., 0.
	for v, old := range node {
		degree := float64(a.Degree(int32(v)))
		if possible := degree * (degree - 1) / 2; possible > 0 {
			c.Local[old] = float64(count[v]) / possible
			tied, pairs = tied+float64(count[v]), pairs+possible
		}
	}
	sum, _ := sums(c.Local)
	c.Average = sum / float64(max(g.N, 1))
	c.Transitivity = tied / max(pairs, 1)
	return c, nil
}

// trio is three nodes tied with each other, a > b > c, and the places of their arcs in an adjacency.
type trio struct {
	a, b, c    int32
	ab, ac, bc int32
}

// triangles visits every triangle of a symmetric adjacency once, in a fixed order. It is fast where the nodes with most
// neighbours come first (Chiba & Nishizeki 1985): each node is asked only for the neighbours before it, and no node has
// many of those.
func triangles(ctx context.Context, a sparse.Adjacency, visit func(trio)) error {
	n := int32(len(a.Start) - 1)
	before := make([]int32, n) // where the arcs to nodes before this one end
	arc := make([]int32, n)    // of each node before the one at hand: one more than the place of the arc to it, if any
	for v := range n {
		if v%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		at, _ := slices.BinarySearch(a.Of(v), v)
		before[v] = a.Start[v] + int32(at)
		for ab := a.Start[v]; ab < before[v]; ab++ {
			arc[a.To[ab]] = ab + 1
		}
		for ab := a.Start[v]; ab < before[v]; ab++ {
			b := a.To[ab]
			for bc := a.Start[b]; bc < before[b]; bc++ {
				if c := a.To[bc]; arc[c] > 0 {
					visit(trio{v, b, c, ab, arc[c] - 1, bc})
				}
			}
		}
		for ab := a.Start[v]; ab < before[v]; ab++ {
			arc[a.To[ab]] = 0
		}
	}
	return nil
}
