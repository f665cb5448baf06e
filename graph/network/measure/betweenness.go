package measure

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"

	"akteursnetz/graph/network/sparse"
)

const (
	// exactUpTo is the number of nodes up to which betweenness is always exact.
	exactUpTo = 5000
	// betweennessBudget is how many nodes and arcs all searches together may visit otherwise: some three seconds of one
	// core of 2021 in a network of 100 000 nodes.
	betweennessBudget = 300_000_000
)

// ErrTooManyPaths is given where two nodes have more shortest paths between them than can be counted.
var ErrTooManyPaths = errors.New("two nodes have more shortest paths between them than can be counted")

// Estimate holds a value of each node that may have been estimated from a sample.
type Estimate struct {
	Values         []float64
	StandardErrors []float64 // of each value; nil where the values are exact
	Sources        int       // from how many nodes the network was searched
}

// Betweenness gives for each node the share of the pairs of other nodes that it lies between, 0 … 1, where a pair with
// several shortest paths counts by the share of them that lead through it (Freeman 1977); zero with fewer than three
// nodes. Above 5 000 nodes only as many random sources are searched from as a fixed budget allows, unless exact is set.
// The sample depends on nothing but the network. ErrTooManyPaths: two nodes have more shortest paths than a float can count.
func Betweenness(ctx context.Context, g *sparse.Graph, exact bool) (Estimate, error) {
	return betweenness(ctx, g, sources(g.N, len(g.Simple.To), exact))
}

// sources tells from how many nodes to search; a standard error takes two.
func sources(nodes, arcs int, exact bool) int {
	if exact || nodes <= exactUpTo {
		return nodes
	}
	return min(nodes, max(2, betweennessBudget/(nodes+arcs)))
}

// betweenness searches from all nodes or from a random sample of at least two (Brandes et al., Centrality Estimation in
// Large Networks, 2007). In a sample, what a source owes to a node is scaled by how far towards the other end the node
// lies, and doubled (Geisberger, Sanders & Schultes, Better Approximation of Betweenness Centrality, 2008): else a node
// beside a source would seem far too important and all others too little.
func betweenness(ctx context.Context, g *sparse.Graph, sources int) (Estimate, error) {
	a := arrange(g)
	n := len(a.node)
	pivots := sparse.Nodes(n)
	if sources < n {
		sample := rand.New(rand.NewPCG(g.Hash(), 0x5eed))
		sample.Shuffle(n, func(i, j int) { pivots[i], pivots[j] = pivots[j], pivots[i] })
		pivots = pivots[:sources]
		slices.Sort(pivots)
	}
	sums, err := a.dependencies(ctx, pivots)
	if err != nil {
		return Estimate{}, err
	}
	return sums.estimate(a, sources)
}

// dependencies are sums over sources of the dependency of the source on each node: how many others it reaches through
// the node, and of the squares of that.
type dependencies struct{ sum, square []float64 }

// dependencies searches from the sources, ascending, lanes of them at once. The batches are added up in their order.
func (a arrangement) dependencies(ctx context.Context, sources []int32) (dependencies, error) {
	n := len(a.node)
	total := dependencies{make([]float64, n), make([]float64, n)}
	lanes := min(lanesFor(n), max(1, len(sources)))
	batches := slices.Collect(slices.Chunk(sources, lanes))
	turns := newTurns(len(batches))
	newFlow := func() *flow { return newFlow(a, lanes, len(sources) < n) }
	_, err := parallel(ctx, len(batches), flowsFor(n, lanes), newFlow, func(f *flow, batch int) {
		f.run(ctx, batches[batch])
		turns.take(batch, func() { f.pour(total) })
	})
	return total, err
}

// estimate makes betweenness of sums over some or all sources. A pair is met once from either end.
func (d dependencies) estimate(a arrangement, sources int) (Estimate, error) {
	n, k := float64(len(a.node)), float64(sources)
	values, deviations := make([]float64, len(a.node)), make([]float64, len(a.node))
	if n < 3 {
		return Estimate{Values: values, Sources: sources}, nil
	}
	scale := n / k / ((n - 1) * (n - 2))
	if sources < len(a.node) {
		scale *= 2
	}
	for v, sum := range d.sum {
		values[v] = sum * scale
		if math.IsNaN(sum) || math.IsInf(sum, 0) {
			return Estimate{}, ErrTooManyPaths
		}
		variance := max(0, d.square[v]-sum*sum/k) / (k - 1)
		deviations[v] = scale * math.Sqrt(k*variance*(1-k/n))
	}
	e := Estimate{Values: a.restored(values), Sources: sources}
	if sources < len(a.node) {
		e.StandardErrors = a.restored(deviations)
	}
	return e, nil
}
