package network

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func neighbourhood(t *testing.T, g *sparse.Graph, of []int32, depth, first int) ([]Near, bool) {
	t.Helper()
	near, truncated, err := Neighbourhood(t.Context(), g.Simple, nil, of, depth, first)
	if err != nil {
		t.Fatal(err)
	}
	return near, truncated
}

// TestNeighbourhoodByDistances compares with shortest distances between all nodes.
func TestNeighbourhoodByDistances(t *testing.T) {
	for seed := range uint64(40) {
		rng := rand.New(rand.NewPCG(seed, 9))
		g := nettest.Random(rng, 2+rng.IntN(200), .015)
		distances := floydWarshall(g)
		of := []int32{rng.Int32N(int32(g.N)), rng.Int32N(int32(g.N)), rng.Int32N(int32(g.N))}
		depth := rng.IntN(6)
		var want []Near
		for d := range int32(min(depth, MaxDepth) + 1) {
			for v := range int32(g.N) {
				if min(distances[of[0]][v], distances[of[1]][v], distances[of[2]][v]) == int(d) {
					want = append(want, Near{v, d})
				}
			}
		}
		for _, first := range []int{0, 1, len(want) - 1, len(want), len(want) + 1} {
			near, truncated := neighbourhood(t, g, of, depth, first)
			nettest.Equal(t, "nodes", near, want[:min(first, len(want))])
			nettest.Equal(t, "truncated", truncated, first < len(want))
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// floydWarshall gives all distances in the simple graph; a large number where there is no path.
func floydWarshall(g *sparse.Graph) [][]int {
	distances := make([][]int, g.N)
	for v := range distances {
		distances[v] = make([]int, g.N)
		for w := range distances[v] {
			switch {
			case v == w:
			case g.Simple.Has(int32(v), int32(w)):
				distances[v][w] = 1
			default:
				distances[v][w] = math.MaxInt / 2
			}
		}
	}
	for via := range distances {
		for v := range distances {
			for w := range distances {
				distances[v][w] = min(distances[v][w], distances[v][via]+distances[via][w])
			}
		}
	}
	return distances
}

func TestNeighbourhoodExtremes(t *testing.T) {
	for name, c := range map[string]struct {
		g            *sparse.Graph
		of           []int32
		depth, first int
		want         []Near
		truncated    bool
	}{
		"of nobody":             {nettest.Path(3), nil, 2, 9, nil, false},
		"of nobody, none asked": {nettest.Path(3), nil, 2, 0, nil, false},
		"of oneself":            {nettest.Path(3), []int32{1, 1}, 0, 9, []Near{{1, 0}}, false},
		"never beyond four":     {nettest.Path(9), []int32{0}, 8, 9, []Near{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}}, false},
		"an isolate":            {nettest.Simple(3), []int32{2}, 4, 9, []Near{{2, 0}}, false},
		"another component":     {nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{3}, 4, 9, []Near{{3, 0}, {2, 1}}, false},
		"cut in a ring":         {nettest.Star(5), []int32{0}, 1, 3, []Near{{0, 0}, {1, 1}, {2, 1}}, true},
		"cut between rings":     {nettest.Path(3), []int32{0}, 2, 2, []Near{{0, 0}, {1, 1}}, true},
		"pointing ties count":   {nettest.Directed(2, [2]int32{0, 1}), []int32{1}, 1, 9, []Near{{1, 0}, {0, 1}}, false},
	} {
		near, truncated := neighbourhood(t, c.g, c.of, c.depth, c.first)
		nettest.Equal(t, name, near, c.want)
		nettest.Equal(t, name+": truncated", truncated, c.truncated)
	}
}

func TestNeighbourhoodCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := Neighbourhood(ctx, nettest.Karate().Simple, nil, []int32{0}, 2, 9); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// BenchmarkNeighbourhood looks two ties far from one node after another.
func BenchmarkNeighbourhood(b *testing.B) {
	v := int32(0)
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) {
		v = (v + 7919) % int32(g.N)
		if _, _, err := Neighbourhood(b.Context(), g.Simple, nil, []int32{v}, 2, g.N); err != nil {
			b.Fatal(err)
		}
	})
}
