package network

import (
	"cmp"
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// bothWays is the walk along all ties.
func bothWays(g *sparse.Graph, trust []float64) *Walk {
	return &Walk{Forth: g.Simple, Back: g.Simple, Trust: trust}
}

func shortestPaths(t *testing.T, w *Walk, from, to int32, k, maxLength int) []Path {
	t.Helper()
	found, err := ShortestPaths(t.Context(), w, nil, from, to, k, maxLength)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// trusts gives every edge one of the values, the same in both directions.
func trusts(rng *rand.Rand, g *sparse.Graph, values ...float64) []float64 {
	trust := make([]float64, len(g.Simple.To))
	for v := range int32(g.N) {
		for i, w := range g.Simple.Of(v) {
			value := values[rng.IntN(len(values))]
			if back, _ := slices.BinarySearch(g.Simple.Of(w), v); v < w {
				trust[int(g.Simple.Start[v])+i] = value
				trust[int(g.Simple.Start[w])+back] = value
			}
		}
	}
	return trust
}

// TestShortestPathsBruteForce compares with all simple paths, ordered. Few different values of trust make many paths
// equal, also by different factors: .6 · .5 = .3 · 1.
func TestShortestPathsBruteForce(t *testing.T) {
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 10))
		g := nettest.Random(rng, 3+rng.IntN(6), .3+.4*rng.Float64())
		w := bothWays(g, nil)
		if seed%3 == 0 {
			w.Forth, w.Back = g.Out, g.In
		}
		values := [][]float64{{1, .6, .5, .3}, {rng.Float64(), rng.Float64(), rng.Float64()}, {0, .5, 1}, {.1, .2, .3, .6}, {1e-160, .5}}[seed%5]
		if w.Trust = trusts(rng, g, values...); seed%3 == 0 {
			w.Trust = w.Trust[:len(w.Forth.To)]
		}
		from, to := rng.Int32N(int32(g.N)), rng.Int32N(int32(g.N))
		maxLength := 1 + rng.IntN(g.N)
		var all []Path
		if from != to {
			simplePaths(w, []int32{from}, to, 1, func(p Path) { all = append(all, p) })
		}
		all = slices.DeleteFunc(all, func(p Path) bool { return len(p.Nodes)-1 > maxLength })
		slices.SortFunc(all, func(a, b Path) int {
			return cmp.Or(cmp.Compare(len(a.Nodes), len(b.Nodes)), cmp.Compare(b.Trust, a.Trust), slices.Compare(a.Nodes, b.Nodes))
		})
		for _, k := range []int{0, 1, 3, 1000} {
			nettest.Equal(t, "paths", shortestPaths(t, w, from, to, k, maxLength), all[:min(k, len(all))])
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// simplePaths visits every simple path that goes on from the one given.
func simplePaths(walk *Walk, nodes []int32, to int32, product float64, visit func(Path)) {
	v := nodes[len(nodes)-1]
	if v == to {
		if product < 1e-300 {
			product = 0
		}
		visit(Path{Nodes: slices.Clone(nodes), Trust: measure.Round(product)})
		return
	}
	for i, w := range walk.Forth.Of(v) {
		if !slices.Contains(nodes, w) {
			simplePaths(walk, append(slices.Clone(nodes), w), to, product*walk.Trust[int(walk.Forth.Start[v])+i], visit)
		}
	}
}

func TestShortestPathsExtremes(t *testing.T) {
	square := nettest.Simple(4, [2]int32{0, 1}, [2]int32{0, 2}, [2]int32{1, 3}, [2]int32{2, 3})
	for name, c := range map[string]struct {
		g            *sparse.Graph
		from, to     int32
		k, maxLength int
		want         []Path
	}{
		"to oneself":         {nettest.Path(3), 1, 1, 3, 4, nil},
		"no path":            {nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}), 0, 3, 3, 4, nil},
		"from an isolate":    {nettest.Simple(3, [2]int32{0, 1}), 2, 0, 3, 4, nil},
		"a path":             {nettest.Path(4), 3, 0, 3, 4, []Path{{[]int32{3, 2, 1, 0}, 1}}},
		"just short enough":  {nettest.Path(4), 0, 3, 3, 3, []Path{{[]int32{0, 1, 2, 3}, 1}}},
		"too long":           {nettest.Path(4), 0, 3, 3, 2, nil},
		"around a square":    {square, 0, 3, 3, 4, []Path{{[]int32{0, 1, 3}, 1}, {[]int32{0, 2, 3}, 1}}},
		"by tie, then round": {nettest.Clique(4), 2, 1, 3, 2, []Path{{[]int32{2, 1}, 1}, {[]int32{2, 0, 1}, 1}, {[]int32{2, 3, 1}, 1}}},
		"over the bridge":    {nettest.Bridged(3), 0, 5, 2, 9, []Path{{[]int32{0, 2, 3, 5}, 1}, {[]int32{0, 1, 2, 3, 5}, 1}}},
		"against the arrow":  {nettest.Directed(2, [2]int32{0, 1}), 1, 0, 1, 4, []Path{{[]int32{1, 0}, 1}}},
	} {
		nettest.Equal(t, name, shortestPaths(t, bothWays(c.g, nil), c.from, c.to, c.k, c.maxLength), c.want)
	}
}

// TestShortestPathsBothWays expects the same lengths and trust from either end, on a network with many ways.
func TestShortestPathsBothWays(t *testing.T) {
	g := nettest.Barabasi(2_000)
	rng := rand.New(rand.NewPCG(1, 11))
	w := bothWays(g, trusts(rng, g, .6, .5, .4, .3))
	for range 30 {
		from, to := rng.Int32N(2_000), rng.Int32N(2_000)
		there, back := shortestPaths(t, w, from, to, 10, 6), shortestPaths(t, w, to, from, 10, 6)
		nettest.Equal(t, "number", len(there), len(back))
		for i := range there {
			nettest.Equal(t, "length", len(there[i].Nodes), len(back[i].Nodes))
			nettest.Equal(t, "trust", there[i].Trust, back[i].Trust)
		}
	}
}

func TestShortestPathsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ShortestPaths(ctx, bothWays(nettest.Karate(), nil), nil, 0, 33, 3, 4); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestCostOf(t *testing.T) {
	for _, trust := range []float64{1, .6, .3, 1e-9, 1e-300} {
		nettest.Equal(t, "there and back", costOf(trust).trust(), trust)
	}
	nettest.Equal(t, "no trust", costOf(0).trust(), 0.0)
	nettest.Equal(t, "never less than none", costOf(0).plus(costOf(1e-300)), mistrust)
	nettest.Equal(t, "never NaN", math.IsNaN(mistrust.trust()), false)
}

// BenchmarkShortestPaths looks for three paths between one pair after another.
func BenchmarkShortestPaths(b *testing.B) {
	from, to := int32(0), int32(0)
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) {
		from, to = (from+7919)%int32(g.N), (to+104729)%int32(g.N)
		if _, err := ShortestPaths(b.Context(), bothWays(g, nil), nil, from, to, 3, 4); err != nil {
			b.Fatal(err)
		}
	})
}
