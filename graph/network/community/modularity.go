package community

import (
	"math"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// Modularity gives how much more of the edges of the simple graph lies within communities than chance would put there,
// Σ_c L_c/m − resolution·(K_c/2m)², with L_c the edges within and K_c the sum of degrees (Newman & Girvan 2004;
// Reichardt & Bornholdt 2006). Every node has a community ≥ 0. At resolution 1 it lies between −.5 and 1. NaN without
// edges.
func Modularity(g *sparse.Graph, community []int32, resolution float64) float64 {
	if len(g.Simple.To) == 0 {
		return math.NaN()
	}
	degrees := make([]int64, slices.Max(community)+1)
	var within int64 // both directions of each edge
	for v := range int32(g.N) {
		degrees[community[v]] += int64(g.Simple.Degree(v))
		for _, w := range g.Simple.Of(v) {
			if community[w] == community[v] {
				within++
			}
		}
	}
	var squares int64
	for _, degree := range degrees {
		squares += degree * degree
	}
	twice := float64(len(g.Simple.To))
	return float64(within)/twice - float64(resolution*(float64(squares)/(twice*twice)))
}
