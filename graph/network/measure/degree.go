package measure

import (
	"math"

	"akteursnetz/graph/network/sparse"
)

// Degree gives for each node the number of nodes it has any tie with.
func Degree(g *sparse.Graph) []float64 { return degrees(g.Simple) }

// InDegree gives for each node the number of nodes with an arc to it; a symmetric tie is an arc both ways.
func InDegree(g *sparse.Graph) []float64 { return degrees(g.In) }

// OutDegree gives for each node the number of nodes it has an arc to; a symmetric tie is an arc both ways.
func OutDegree(g *sparse.Graph) []float64 { return degrees(g.Out) }

// Strength gives for each node the sum of the strengths of all its ties, parallel ones too.
func Strength(g *sparse.Graph) []float64 {
	values := make([]float64, g.N)
	for v, sum := range g.Strength {
		values[v] = float64(sum)
	}
	return values
}

// AverageDegree gives the mean of Degree, zero without nodes.
func AverageDegree(g *sparse.Graph) float64 {
	if g.N == 0 {
		return 0
	}
	return float64(len(g.Simple.To)) / float64(g.N)
}

// Density gives the share of all pairs of nodes that have a tie, 0 … 1; zero with fewer than two nodes.
func Density(g *sparse.Graph) float64 {
	if g.N < 2 {
		return 0
	}
	return float64(len(g.Simple.To)) / (float64(g.N) * float64(g.N-1))
}

// Reciprocity gives the share of arcs that another arc returns, 0 … 1, among ties that point: symmetric ones would
// only dilute it. It is NaN where no tie points.
func Reciprocity(g *sparse.Graph) float64 {
	if len(g.Pointing.To) == 0 {
		return math.NaN()
	}
	returned := 0
	for v := range int32(g.N) {
		for _, w := range g.Pointing.Of(v) {
			if g.Pointing.Has(w, v) {
				returned++
			}
		}
	}
	return float64(returned) / float64(len(g.Pointing.To))
}

func degrees(a sparse.Adjacency) []float64 {
	values := make([]float64, len(a.Start)-1)
	for v := range values {
		values[v] = float64(a.Degree(int32(v)))
	}
	return values
}
