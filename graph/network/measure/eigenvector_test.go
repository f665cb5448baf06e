package measure

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestEigenvector(t *testing.T) {
	third, half := 1/math.Sqrt(3), .5
	for _, c := range []struct {
		name string
		g    *sparse.Graph
		want []float64
	}{
		{"empty", nettest.Simple(0), nil},
		{"one node", nettest.Simple(1), []float64{0}},
		{"isolates", nettest.Simple(3), []float64{0, 0, 0}},
		{"star", nettest.Star(4), []float64{1 / math.Sqrt2, 1 / math.Sqrt(6), 1 / math.Sqrt(6), 1 / math.Sqrt(6)}},
		{"path", nettest.Path(3), []float64{half, 1 / math.Sqrt2, half}},
		{"clique", nettest.Clique(4), []float64{half, half, half, half}},
		{"only the denser component", nettest.Simple(5, [2]int32{0, 4}, [2]int32{1, 2}, [2]int32{2, 3}, [2]int32{1, 3}),
			[]float64{0, third, third, third, 0}},
		{"the denser one though smaller",
			nettest.Simple(9, append(nettest.Within(5, 9), [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{2, 3}, [2]int32{3, 4})...),
			[]float64{0, 0, 0, 0, 0, half, half, half, half}},
		{"equal components and an isolate", nettest.Simple(5, [2]int32{0, 1}, [2]int32{3, 4}), []float64{half, half, 0, half, half}},
	} {
		got := nettest.Must(Eigenvector(t.Context(), c.g))
		nettest.Equal(t, "nodes of "+c.name, len(got), len(c.want))
		for v, want := range c.want {
			nettest.Near(t, c.name, got[v], want)
		}
	}
}

// TestEqualEigenvaluesOfUnlikeComponents has a star of four leaves beside a clique of three, both with the eigenvalue 2:
// equal values are 1.5 times as long in the star's direction.
func TestEqualEigenvaluesOfUnlikeComponents(t *testing.T) {
	g := nettest.Simple(8, append(nettest.Within(5, 8), [2]int32{0, 1}, [2]int32{0, 2}, [2]int32{0, 3}, [2]int32{0, 4})...)
	want := make([]float64, 8)
	star := []float64{1 / math.Sqrt2, 1 / math.Sqrt(8), 1 / math.Sqrt(8), 1 / math.Sqrt(8), 1 / math.Sqrt(8)}
	inStar, inClique := 1/math.Sqrt2+4/math.Sqrt(8), math.Sqrt(3)
	for v := range want {
		if v < 5 {
			want[v] = star[v] * inStar
		} else {
			want[v] = inClique / math.Sqrt(3)
		}
	}
	length := math.Sqrt(inStar*inStar + inClique*inClique)
	got := nettest.Must(Eigenvector(t.Context(), g))
	for v := range want {
		nettest.Near(t, "entry", got[v], want[v]/length)
	}
}

// TestEigenvectorIsOne checks the equation itself, entry by entry, in networks that converge fast and slowly.
func TestEigenvectorIsOne(t *testing.T) {
	const seed = 29
	rng := rand.New(rand.NewPCG(seed, 0))
	graphs := map[string]*sparse.Graph{
		"path": nettest.Path(300), "star": nettest.Star(500), "grown": nettest.Barabasi(2000),
		"bridged": nettest.Bridged(12), "karate": nettest.Karate(),
		"far apart": farApart(),
	}
	for _, chance := range []float64{.005, .008, .012, .05} {
		graphs[fmt.Sprintf("random, %v of pairs tied", chance)] = nettest.Random(rng, 300, chance)
	}
	for name, g := range graphs {
		x := nettest.Must(Eigenvector(t.Context(), g))
		squares, root := 0., 0.
		for v := range x {
			squares += x[v] * x[v]
			for _, w := range g.Simple.Of(int32(v)) {
				root += x[v] * x[w]
			}
		}
		nettest.Near(t, "length in "+name, squares, 1)
		for v := range x {
			sum := 0.
			for _, w := range g.Simple.Of(int32(v)) {
				sum += x[w]
			}
			if least := 1e-6 * slices.Max(x); x[v] < 0 || math.Abs(sum-root*x[v]) > 1e-11*root*max(x[v], least) {
				t.Errorf("%s, seed %d, node %d: neighbours have %v, want %v", name, seed, v, sum, root*x[v])
			}
		}
	}
}

// farApart has two cliques, one with a node more, at the ends of a chain: entries fall to nearly nothing along it.
func farApart() *sparse.Graph {
	edges := append(append(nettest.Within(0, 20), nettest.Within(20, 40)...), [2]int32{0, 59}, [2]int32{5, 60})
	for v := int32(40); v < 60; v++ {
		edges = append(edges, [2]int32{v - 1, v})
	}
	return nettest.Simple(61, edges...)
}

func TestEigenvectorOfAPath(t *testing.T) {
	const n = 300
	got := nettest.Must(Eigenvector(t.Context(), nettest.Path(n)))
	for v := range got {
		nettest.Near(t, "entry", got[v], math.Sqrt(2./(n+1))*math.Sin(math.Pi*float64(v+1)/(n+1)))
	}
}

// TestEigenvectorThatDoesNotSettle ends the iteration early: no value is given unless a component that settled has the
// larger eigenvalue.
func TestEigenvectorThatDoesNotSettle(t *testing.T) {
	const n, budget = 300, 30_000
	chain := nettest.Path(n)
	for v, value := range nettest.Must(eigenvector(t.Context(), chain, budget)) {
		if !math.IsNaN(value) {
			t.Errorf("node %d has %v", v, value)
		}
	}
	edges := nettest.Within(n, n+4)
	for v := int32(1); v < n; v++ {
		edges = append(edges, [2]int32{v - 1, v})
	}
	got := nettest.Must(eigenvector(t.Context(), nettest.Simple(n+4, edges...), budget))
	nettest.Near(t, "in the chain", got[n/2], 0)
	nettest.Near(t, "in the clique", got[n], .5)
}

func TestEigenvectorDoesNotDependOnNumbers(t *testing.T) {
	rng := rand.New(rand.NewPCG(31, 0))
	for range 30 {
		g := nettest.Random(rng, 60, .06)
		order := rng.Perm(g.N)
		got, want := nettest.Must(Eigenvector(t.Context(), nettest.Relabelled(g, order))), nettest.Must(Eigenvector(t.Context(), g))
		for v, w := range order {
			nettest.Near(t, "entry", got[w], want[v])
		}
	}
}

func TestEigenvectorOnAnyCores(t *testing.T) {
	g := nettest.Barabasi(1000)
	nettest.OnCores(t, "eigenvector", func() ([]float64, error) { return Eigenvector(t.Context(), g) })
	nettest.Cancelled(t, "eigenvector", func(ctx context.Context) ([]float64, error) { return Eigenvector(ctx, g) })
}

func BenchmarkEigenvector(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(Eigenvector(b.Context(), g)) })
}
