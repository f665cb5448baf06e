package measure

import (
	"context"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestClustering(t *testing.T) {
	for _, c := range []struct {
		name                  string
		g                     *sparse.Graph
		local                 []float64
		average, transitivity float64
	}{
		{"empty", nettest.Simple(0), nil, 0, 0},
		{"one node", nettest.Simple(1), []float64{0}, 0, 0},
		{"isolates", nettest.Simple(2), []float64{0, 0}, 0, 0},
		{"star", nettest.Star(4), []float64{0, 0, 0, 0}, 0, 0},
		{"path", nettest.Path(3), []float64{0, 0, 0}, 0, 0},
		{"clique", nettest.Clique(4), []float64{1, 1, 1, 1}, 1, 1},
		{"a triangle with a tail", nettest.Simple(4, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{0, 2}, [2]int32{2, 3}),
			[]float64{1, 1, 1. / 3, 0}, 7. / 12, 3. / 5},
		{"two cliques and a bridge", nettest.Bridged(3), []float64{1, 1, 1. / 3, 1. / 3, 1, 1}, 7. / 9, 6. / 10},
		{
			"two components and an isolate", nettest.Simple(7, append(nettest.Within(0, 3), nettest.Within(3, 6)...)...),
			[]float64{1, 1, 1, 1, 1, 1, 0}, 6. / 7, 1,
		},
	} {
		got := nettest.Must(ClusteringOf(t.Context(), c.g))
		nettest.Equal(t, "nodes of "+c.name, len(got.Local), len(c.local))
		for v, want := range c.local {
			nettest.Near(t, "local in "+c.name, got.Local[v], want)
		}
		nettest.Near(t, "average of "+c.name, got.Average, c.average)
		nettest.Near(t, "transitivity of "+c.name, got.Transitivity, c.transitivity)
	}
}

func TestTrianglesOfRandomNetworks(t *testing.T) {
	const seed = 39
	rng := rand.New(rand.NewPCG(seed, 0))
	for round := range 200 {
		g := nettest.Random(rng, 1+rng.IntN(16), rng.Float64())
		a, _ := g.Simple.ByDegree()
		seen := map[[3]int32]bool{}
		nettest.Must(0, triangles(t.Context(), a, func(found trio) {
			key := [3]int32{found.a, found.b, found.c}
			if seen[key] || found.a <= found.b || found.b <= found.c {
				t.Errorf("seed %d, round %d: %v comes twice or in disorder", seed, round, key)
			}
			seen[key] = true
			for _, arc := range [][3]int32{{found.a, found.b, found.ab}, {found.a, found.c, found.ac}, {found.b, found.c, found.bc}} {
				if from, to := arc[0], arc[1]; a.To[arc[2]] != to || arc[2] < a.Start[from] || arc[2] >= a.Start[from+1] {
					t.Errorf("seed %d, round %d: arc %v of %v", seed, round, arc, key)
				}
			}
		}))
		count := 0
		for v := range int32(g.N) {
			for _, pair := range nettest.Within(0, v) {
				if a.Has(v, pair[0]) && a.Has(v, pair[1]) && a.Has(pair[0], pair[1]) {
					count++
				}
			}
		}
		nettest.Equal(t, "triangles", len(seen), count)
	}
}

func TestClusteringOnAnyCores(t *testing.T) {
	g := nettest.Barabasi(1000)
	nettest.OnCores(t, "clustering", func() (*Clustering, error) { return ClusteringOf(t.Context(), g) })
	nettest.Cancelled(t, "clustering", func(ctx context.Context) (*Clustering, error) { return ClusteringOf(ctx, g) })
}

func BenchmarkClustering(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(ClusteringOf(b.Context(), g)) })
}
