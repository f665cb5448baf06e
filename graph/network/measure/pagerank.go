package measure

import (
	"context"
	"math"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// damping is the chance that the surfer of Brin & Page (1998) follows an arc.
const damping = .85

// PageRank gives for each node how much of the time somebody is there who follows arcs at random and now and then, and
// where no arc leads on, begins again at any node. The values add up to 1; the error of each is below 1e-12.
func PageRank(ctx context.Context, g *sparse.Graph) ([]float64, error) {
	start := make([]float64, g.N)
	for v := range start {
		start[v] = 1 / float64(g.N)
	}
	return surf(ctx, g, start)
}

// PersonalisedPageRank is PageRank where everybody begins, and begins again, at one of the given nodes: it tells how
// close others are to them. A node named twice counts twice. All values are zero if none is named.
func PersonalisedPageRank(ctx context.Context, g *sparse.Graph, from []int32) ([]float64, error) {
	start := make([]float64, g.N)
	for _, v := range from {
		start[v] += 1 / float64(len(from))
	}
	return surf(ctx, g, start)
}

// surf repeats steps until all further ones together can change the values by no more than 1e-12.
func surf(ctx context.Context, g *sparse.Graph, start []float64) ([]float64, error) {
	now, next := slices.Clone(start), make([]float64, g.N)
	follow, arc := make([]float64, g.N), make([]float64, g.N) // what part of a value goes over each of its arcs; how much
	var ends []int32                                          // nodes that no arc leads on from
	for v := range int32(g.N) {
		if degree := g.Out.Degree(v); degree > 0 {
			follow[v] = damping / float64(degree)
		} else {
			ends = append(ends, v)
		}
	}
	for change := 1.; change*damping > 1e-12*(1-damping); now, next = next, now {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		for v, value := range now {
			arc[v] = value * follow[v]
		}
		again := 1 - damping
		for _, v := range ends {
			again += damping * now[v]
		}
		change = move(g.In, arc, start, again, now, next)
	}
	return now, nil
}

// move adds up for each node what begins again there and what comes in over its arcs, and gives how much changes.
func move(in sparse.Adjacency, arc, start []float64, again float64, now, next []float64) (change float64) {
	begin := int32(0)
	for v, end := range in.Start[1:] {
		value := again*start[v] + inPairs(arc, in.To[begin:end])
		begin = end
		change += math.Abs(value - now[v])
		next[v] = value
	}
	return change
}
