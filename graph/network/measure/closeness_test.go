package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestDistances(t *testing.T) {
	none := math.NaN()
	for _, c := range []struct {
		name      string
		g         *sparse.Graph
		closeness []float64
		harmonic  []float64
		average   float64
		diameter  int
	}{
		{"empty", nettest.Simple(0), nil, nil, none, 0},
		{"one node", nettest.Simple(1), []float64{0}, []float64{0}, none, 0},
		{"isolates", nettest.Simple(2), []float64{0, 0}, []float64{0, 0}, none, 0},
		{"one pair", nettest.Simple(2, [2]int32{0, 1}), []float64{1, 1}, []float64{1, 1}, 1, 1},
		{"star", nettest.Star(4), []float64{1, .6, .6, .6}, []float64{3, 2, 2, 2}, 1.5, 2},
		{"path", nettest.Path(4), []float64{.5, .75, .75, .5}, []float64{11. / 6, 2.5, 2.5, 11. / 6}, 10. / 6, 3},
		{"clique", nettest.Clique(4), []float64{1, 1, 1, 1}, []float64{3, 3, 3, 3}, 1, 1},
		{"two components and an isolate", nettest.Simple(6, [2]int32{0, 1}, [2]int32{2, 3}, [2]int32{3, 4}),
			[]float64{.2, .2, 4. / 15, .4, 4. / 15, 0}, []float64{1, 1, 1.5, 2, 1.5, 0}, 10. / 8, 2},
	} {
		got := nettest.Must(DistancesOf(t.Context(), c.g))
		for v := range c.closeness {
			nettest.Near(t, "closeness in "+c.name, got.Closeness[v], c.closeness[v])
			nettest.Near(t, "harmonic in "+c.name, got.Harmonic[v], c.harmonic[v])
		}
		nettest.Near(t, "average in "+c.name, got.Average, c.average)
		nettest.Equal(t, "diameter of "+c.name, got.Diameter, c.diameter)
	}
}

func TestDistancesOfRandomNetworks(t *testing.T) {
	const seed = 13
	rng := rand.New(rand.NewPCG(seed, 0))
	for round := range 200 {
		g := nettest.Random(rng, 1+rng.IntN(16), .5*rng.Float64())
		compareDistances(t, g, nettest.Must(DistancesOf(t.Context(), g)), "seed", seed, "round", round)
	}
}

// TestDistancesInBatches has more nodes in a component than one batch, long ways and short ones.
func TestDistancesInBatches(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 0))
	for name, g := range map[string]*sparse.Graph{
		"path": nettest.Path(700), "grown": nettest.Barabasi(800),
		"sparse": nettest.Random(rng, 600, .004), "dense": nettest.Random(rng, 300, .2),
	} {
		compareDistances(t, g, nettest.Must(DistancesOf(t.Context(), g)), name)
	}
}

// compareDistances compares with one breadth-first search from each node.
func compareDistances(t *testing.T, g *sparse.Graph, got *Distances, which ...any) {
	t.Helper()
	total, pairs, longest := 0, 0, 0
	for v := range int32(g.N) {
		distance := map[int32]int{v: 0}
		far, harmonic := 0, 0.
		for queue := []int32{v}; len(queue) > 0; queue = queue[1:] {
			for _, w := range g.Simple.Of(queue[0]) {
				if _, reached := distance[w]; !reached {
					distance[w] = distance[queue[0]] + 1
					far, harmonic, longest = far+distance[w], harmonic+1/float64(distance[w]), max(longest, distance[w])
					queue = append(queue, w)
				}
			}
		}
		closeness, reach := 0., float64(len(distance)-1)
		if reach > 0 {
			closeness = reach / float64(g.N-1) * reach / float64(far)
		}
		if math.Abs(got.Closeness[v]-closeness) > 1e-12*closeness || math.Abs(got.Harmonic[v]-harmonic) > 1e-12*harmonic {
			t.Errorf("node %d: got %v, %v, want %v, %v (%v)", v, got.Closeness[v], got.Harmonic[v], closeness, harmonic, which)
		}
		total, pairs = total+far, pairs+len(distance)-1
	}
	nettest.Near(t, "average", got.Average, float64(total)/float64(pairs))
	nettest.Equal(t, "diameter", got.Diameter, longest)
}

// TestDistancesDoNotDependOnNumbers demands equal bits even before rounding.
func TestDistancesDoNotDependOnNumbers(t *testing.T) {
	rng := rand.New(rand.NewPCG(17, 0))
	for range 20 {
		g := nettest.Random(rng, 300, .012)
		order := rng.Perm(g.N)
		got, want := nettest.Must(DistancesOf(t.Context(), nettest.Relabelled(g, order))), nettest.Must(DistancesOf(t.Context(), g))
		for v, w := range order {
			nettest.Equal(t, "node", [2]float64{got.Closeness[w], got.Harmonic[w]}, [2]float64{want.Closeness[v], want.Harmonic[v]})
		}
		nettest.Equal(t, "whole", [2]any{got.Average, got.Diameter}, [2]any{want.Average, want.Diameter})
	}
}

func TestReciprocalsAddUp(t *testing.T) {
	var sum tally
	for d := 1; d < 50; d++ {
		sum.add(d, atDistance(d)) // d times 1/d
	}
	nettest.Equal(t, "whole again", sum.near.value(), 49.)
}

func TestDistancesOnAnyCores(t *testing.T) {
	g := nettest.Barabasi(2000)
	nettest.OnCores(t, "distances", func() (*Distances, error) { return DistancesOf(t.Context(), g) })
	nettest.Cancelled(t, "distances", func(ctx context.Context) (*Distances, error) { return DistancesOf(ctx, g) })
}

func BenchmarkDistances(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(DistancesOf(b.Context(), g)) })
}
