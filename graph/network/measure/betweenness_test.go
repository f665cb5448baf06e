package measure

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestBetweenness(t *testing.T) {
	for _, c := range []struct {
		name string
		g    *sparse.Graph
		want []float64
	}{
		{"empty", nettest.Simple(0), nil},
		{"one node", nettest.Simple(1), []float64{0}},
		{"one pair", nettest.Path(2), []float64{0, 0}},
		{"isolates", nettest.Simple(3), []float64{0, 0, 0}},
		{"star", nettest.Star(5), []float64{1, 0, 0, 0, 0}},
		{"path", nettest.Path(5), []float64{0, 3. / 6, 4. / 6, 3. / 6, 0}},
		{"clique", nettest.Clique(4), []float64{0, 0, 0, 0}},
		{"square: two ways each", nettest.Simple(4, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{2, 3}, [2]int32{3, 0}),
			[]float64{1. / 6, 1. / 6, 1. / 6, 1. / 6}},
		{"two cliques and a bridge", nettest.Bridged(3), []float64{0, 0, .6, .6, 0, 0}},
		{"two components", nettest.Simple(6, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{3, 4}, [2]int32{4, 5}),
			[]float64{0, .1, 0, 0, .1, 0}},
	} {
		got := nettest.Must(Betweenness(t.Context(), c.g, false))
		nettest.Equal(t, "searched in "+c.name, [2]any{got.Sources, got.StandardErrors == nil}, [2]any{c.g.N, true})
		for v, want := range c.want {
			nettest.Near(t, c.name, got.Values[v], want)
		}
	}
}

// TestBetweennessByCounting counts the shortest paths between all pairs, and those of them through every node.
func TestBetweennessByCounting(t *testing.T) {
	const seed = 21
	rng := rand.New(rand.NewPCG(seed, 0))
	for round := range 150 {
		g := nettest.Random(rng, 3+rng.IntN(12), .6*rng.Float64())
		far := distances(g)
		paths := func(from, to int) float64 { return countPaths(g, far, from, to) }
		got := nettest.Must(Betweenness(t.Context(), g, false)).Values
		for v := range g.N {
			want := 0.
			for s := range g.N {
				for e := range s {
					if s != v && e != v && far[s][e] > 0 && far[s][v] > 0 && far[v][e] > 0 && far[s][v]+far[v][e] == far[s][e] {
						want += paths(s, v) * paths(v, e) / paths(s, e)
					}
				}
			}
			if want /= float64((g.N - 1) * (g.N - 2) / 2); math.Abs(got[v]-want) > 1e-13 {
				t.Errorf("seed %d, round %d, node %d: got %v, want %v", seed, round, v, got[v], want)
			}
		}
	}
}

// countPaths counts shortest paths.
func countPaths(g *sparse.Graph, far [][]int, from, to int) float64 {
	if from == to {
		return 1
	}
	sum := 0.
	for _, w := range g.Simple.Of(int32(to)) {
		if far[from][w] == far[from][to]-1 {
			sum += countPaths(g, far, from, int(w))
		}
	}
	return sum
}

// TestFlowWithFewLanes follows four sources at once instead of 64, in several components.
func TestFlowWithFewLanes(t *testing.T) {
	rng := rand.New(rand.NewPCG(23, 0))
	for _, g := range []*sparse.Graph{nettest.Barabasi(200), nettest.Random(rng, 200, .005), nettest.Random(rng, 150, .1), nettest.Path(150)} {
		want := nettest.Must(Betweenness(t.Context(), g, false)).Values
		a := arrange(g)
		f := newFlow(a, 4, false)
		total := dependencies{make([]float64, g.N), make([]float64, g.N)}
		for sources := range slices.Chunk(sparse.Inverse(sparse.Inverse(a.node)), 4) {
			slices.Sort(sources)
			f.run(t.Context(), sources)
			f.pour(total)
		}
		got := nettest.Must(total.estimate(a, g.N)).Values
		for v := range want {
			if math.Abs(got[v]-want[v]) > 1e-13*want[v] {
				t.Errorf("node %d: %v, with 64 lanes %v", v, got[v], want[v])
			}
		}
	}
	for nodes, want := range map[int][2]int{0: {64, 8}, 100_000: {64, 8}, 1_000_000: {33, 2}, 100_000_000: {4, 1}} {
		lanes := lanesFor(nodes)
		nettest.Equal(t, "lanes and workers", [2]int{lanes, flowsFor(nodes, lanes)}, want)
	}
}

// TestStandardErrorsAreWhatEstimatesAreOffBy estimates one network under many numberings, each of which has its own
// sample.
func TestStandardErrorsAreWhatEstimatesAreOffBy(t *testing.T) {
	const seed, rounds = 27, 60
	rng := rand.New(rand.NewPCG(seed, 0))
	g := nettest.Barabasi(300)
	exact := nettest.Must(Betweenness(t.Context(), g, false)).Values
	mean := make([]float64, g.N)
	off, told := 0., 0.
	for range rounds {
		order := rng.Perm(g.N)
		got := nettest.Must(betweenness(t.Context(), nettest.Relabelled(g, order), 75))
		nettest.Equal(t, "sources", got.Sources, 75)
		for v, w := range order {
			mean[v] += got.Values[w] / rounds
			off += (got.Values[w] - exact[v]) * (got.Values[w] - exact[v])
			told += got.StandardErrors[w] * got.StandardErrors[w]
		}
	}
	if ratio := math.Sqrt(off / told); ratio < .93 || ratio > 1.07 {
		t.Errorf("seed %d: estimates are off by %.3f times their standard errors", seed, ratio)
	}
	for v := range mean {
		if limit := 5 * math.Sqrt(told/float64(g.N*rounds*rounds)); math.Abs(mean[v]-exact[v]) > max(limit, .2*exact[v]) {
			t.Errorf("seed %d, node %d: estimates of %v have the mean %v", seed, v, exact[v], mean[v])
		}
	}
}

func TestManyNodesAreSampledUnlessExact(t *testing.T) {
	g := nettest.Star(exactUpTo + 1)
	nettest.Equal(t, "few ties: the budget is enough", nettest.Must(Betweenness(t.Context(), g, false)).StandardErrors == nil, true)
	sampled := nettest.Must(betweenness(t.Context(), g, 300))
	nettest.Equal(t, "leaves lie between nobody", [2]float64{sampled.Values[7], sampled.StandardErrors[7]}, [2]float64{})
	nettest.Equal(t, "sources", []int{sources(5000, 12_000_000, false), sources(10_000, 100_000, false), sources(10_000, 100_000, true),
		sources(100_000, 1_000_000, false), sources(1_000_000, 1_000_000_000, false)}, []int{5000, 2727, 10_000, 272, 2})
}

func TestTooManyPathsToCount(t *testing.T) {
	var edges [][2]int32 // a chain of squares: each doubles the number of paths
	const squares = 1100
	for v := int32(0); v < 3*squares; v += 3 {
		edges = append(edges, [2]int32{v, v + 1}, [2]int32{v, v + 2}, [2]int32{v + 1, v + 3}, [2]int32{v + 2, v + 3})
	}
	_, err := betweenness(t.Context(), nettest.Simple(3*squares+1, edges...), 64)
	nettest.Equal(t, "the error", errors.Is(err, ErrTooManyPaths), true)
}

func TestBetweennessDoesNotDependOnNumbers(t *testing.T) {
	rng := rand.New(rand.NewPCG(25, 0))
	for range 20 {
		g := nettest.Random(rng, 90, .05)
		order := rng.Perm(g.N)
		got := nettest.Must(Betweenness(t.Context(), nettest.Relabelled(g, order), false)).Values
		want := nettest.Must(Betweenness(t.Context(), g, false)).Values
		for v, w := range order {
			nettest.Equal(t, "node", Round(got[w]), Round(want[v]))
		}
	}
}

func TestBetweennessOnAnyCores(t *testing.T) {
	g := nettest.Barabasi(1000)
	nettest.OnCores(t, "exact", func() (Estimate, error) { return Betweenness(t.Context(), g, true) })
	nettest.Equal(t, "the same sample again", nettest.Must(betweenness(t.Context(), g, 150)), nettest.Must(betweenness(t.Context(), g, 150)))
	nettest.OnCores(t, "estimated", func() (Estimate, error) { return betweenness(t.Context(), g, 200) })
	nettest.Cancelled(t, "betweenness", func(ctx context.Context) (Estimate, error) { return Betweenness(ctx, g, false) })
}

func BenchmarkBetweennessExact(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) {
		if g.N > 10_000 {
			b.Skip("takes half an hour")
		}
		nettest.Must(Betweenness(b.Context(), g, true))
	})
}

func BenchmarkBetweennessOf1024Sources(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(betweenness(b.Context(), g, min(g.N, 1024))) })
}

func BenchmarkBetweennessWithinBudget(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(Betweenness(b.Context(), g, false)) })
}
