package measure

import (
	"cmp"
	"math"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// CorePeriphery splits a network into a core whose nodes are tied to each other and a periphery whose nodes are not.
type CorePeriphery struct {
	Core []int32 // ascending
	// Fitness is the correlation, over all pairs of nodes, of being tied with having a node of the core (Borgatti &
	// Everett 1999): at most 1, where exactly those pairs are tied. NaN where it is not defined: without edges, or where
	// every pair has a node of the core but not every pair is tied.
	Fitness float64
}

// FindCore finds the core with the fewest exceptions in the simple graph, that is untied pairs within the core and tied
// pairs within the periphery: nodes by degree, from the highest on, as long as one has more ties than there are nodes
// before it (Lip 2011). Of two equally good sizes it takes the one that does not part nodes of equal degree, else the
// smaller; of nodes of equal degree, the lower.
func FindCore(g *sparse.Graph) CorePeriphery {
	order := sparse.Nodes(g.N)
	slices.SortStableFunc(order, func(v, w int32) int { return cmp.Compare(g.Simple.Degree(w), g.Simple.Degree(v)) })
	degree := func(i int) int { return g.Simple.Degree(order[i]) }
	size := 0
	for size < g.N && degree(size) > size {
		size++
	}
	parts := func(i int) bool { return i > 0 && i < g.N && degree(i-1) == degree(i) }
	if size > 0 && size < g.N && degree(size) == size && parts(size) && !parts(size+1) {
		size++
	}
	core := slices.Sorted(slices.Values(order[:size]))
	return CorePeriphery{Core: core, Fitness: coreFitness(g, core)}
}

func coreFitness(g *sparse.Graph, core []int32) float64 {
	inCore := make([]bool, g.N)
	for _, v := range core {
		inCore[v] = true
	}
	outside := 0 // edges within the periphery, counted twice
	for v := range int32(g.N) {
		if !inCore[v] {
			for _, w := range g.Simple.Of(v) {
				if !inCore[w] {
					outside++
				}
			}
		}
	}
	n, k := float64(g.N), float64(len(core))
	pairs, edges := n*(n-1)/2, float64(len(g.Simple.To)/2)
	withCore := pairs - (n-k)*(n-k-1)/2
	both := edges - float64(outside/2)
	if edges > 0 && both == edges && both == withCore {
		return 1
	}
	// the correlation of two binary variables; where one is constant, 0/0
	spread := math.Sqrt(edges) * math.Sqrt(pairs-edges) * math.Sqrt(withCore) * math.Sqrt(pairs-withCore)
	if spread == 0 {
		return math.NaN()
	}
	return (both*pairs - edges*withCore) / spread
}
