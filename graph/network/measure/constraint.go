package measure

import (
	"context"
	"math"

	"akteursnetz/graph/network/sparse"
)

// StructuralHoles tells how free nodes are to broker between their neighbours (Burt, Structural Holes, 1992), in the
// simple graph, where a node gives each of its neighbours the same share of its attention. Both are NaN for an isolate.
type StructuralHoles struct {
	// Constraint is low for a node whose neighbours are many and have little to do with each other: the sum over
	// neighbours of the square of the attention that goes to one, directly and by way of neighbours in common.
	Constraint []float64
	// EffectiveSize is the number of neighbours less the mean number of others among them that one is tied to.
	EffectiveSize []float64
}

// StructuralHolesOf looks at the triangles of the simple graph.
func StructuralHolesOf(ctx context.Context, g *sparse.Graph) (*StructuralHoles, error) {
	a, node := g.Simple.ByDegree()
	share := make([]float64, g.N) // of its attention that a node gives each neighbour
	for v := range share {
		share[v] = 1 / float64(a.Degree(int32(v)))
	}
	common := make([]float64, len(a.To)) // of the two ends of an arc to a node before: the sum of share over them
	count := make([]int64, g.N)
	err := triangles(ctx, a, func(t trio) {
		common[t.ab] += share[t.c]
		common[t.ac] += share[t.b]
		common[t.bc] += share[t.a]
		count[t.a]++
		count[t.b]++
		count[t.c]++
	})
	if err != nil {
		return nil, err
	}
	squares := make([]float64, g.N)
	for v := range int32(g.N) {
		for i := a.Start[v]; i < a.Start[v+1] && a.To[i] < v; i++ {
			square := (1 + common[i]) * (1 + common[i])
			squares[v] += square
			squares[a.To[i]] += square
		}
	}
	h := &StructuralHoles{Constraint: make([]float64, g.N), EffectiveSize: make([]float64, g.N)}
	for v, old := range node {
		h.Constraint[old], h.EffectiveSize[old] = math.NaN(), math.NaN()
		if degree := float64(a.Degree(int32(v))); degree > 0 {
			h.Constraint[old] = share[v] * share[v] * squares[v]
			h.EffectiveSize[old] = degree - 2*float64(count[v])/degree
		}
	}
	return h, nil
}
