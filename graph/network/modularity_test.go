package network

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestModularityOfClubs(t *testing.T) {
	near(t, "clubs", Modularity(karate(), clubs(), 1), golden[float64](t, "karate", "club_Q"))
}

func TestModularityExtremes(t *testing.T) {
	near(t, "no nodes", Modularity(simple(0), nil, 1), math.NaN())
	near(t, "no edges", Modularity(simple(2), []int32{0, 1}, 1), math.NaN())
	near(t, "all together", Modularity(clique(5), make([]int32, 5), 1), 0)
	near(t, "one edge cut", Modularity(path(2), []int32{0, 1}, 1), -.5)
	near(t, "an isolate's community", Modularity(simple(3, [2]int32{0, 1}), []int32{0, 0, 1}, 1), 0)
	near(t, "two components", Modularity(simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{0, 0, 1, 1}, 1), .5)
}

// TestModularityByPairs compares with the definition, a sum over all pairs of nodes.
func TestModularityByPairs(t *testing.T) {
	for seed := range uint64(50) {
		rng := rand.New(rand.NewPCG(seed, 0))
		g := random(rng, 2+rng.IntN(15), .3)
		community := make([]int32, g.N)
		for v := range community {
			community[v] = rng.Int32N(4)
		}
		resolution := 2 * rng.Float64()
		twice := float64(len(g.Simple.To))
		sum := 0.0
		for v := range int32(g.N) {
			for w := range int32(g.N) {
				if community[v] == community[w] {
					sum -= resolution * float64(g.Simple.Degree(v)*g.Simple.Degree(w)) / twice
					if g.Simple.Has(v, w) {
						sum++
					}
				}
			}
		}
		if got, want := Modularity(g, community, resolution), sum/twice; !(math.Abs(got-want) < 1e-12) && twice > 0 {
			t.Errorf("seed %d: got %v, want %v", seed, got, want)
		}
	}
}
