package measure

import (
	"slices"

	"akteursnetz/graph/network/sparse"
)

// arrangement is the simple reading of a graph with the nodes numbered anew, so that what is read together lies
// together: component by component, the largest first, and within each the nodes with most neighbours first.
type arrangement struct {
	sparse.Adjacency
	node   []int32 // the number a node has in the graph
	bounds []int32 // component c holds the nodes bounds[c] … bounds[c+1]-1
}

func arrange(g *sparse.Graph) arrangement {
	of, sizes := Components(g)
	arranged := arrangement{bounds: make([]int32, 1, len(sizes)+1)}
	for c, size := range sizes {
		arranged.bounds = append(arranged.bounds, arranged.bounds[c]+size)
	}
	arranged.node = sparse.SortedBy(g.Simple.FallingDegrees(), of, len(sizes))
	arranged.Adjacency = g.Simple.Renumbered(arranged.node)
	return arranged
}

// component gives the number of a node's component.
func (a arrangement) component(v int32) int {
	c, begins := slices.BinarySearch(a.bounds, v)
	if !begins {
		c--
	}
	return c
}

// restored puts values of arranged nodes into the order of the graph.
func (a arrangement) restored(values []float64) []float64 {
	restored := make([]float64, len(values))
	for v, value := range values {
		restored[a.node[v]] = value
	}
	return restored
}
