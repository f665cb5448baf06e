package community

import (
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
)

func TestModularityOfClubs(t *testing.T) {
	nettest.Near(t, "clubs", Modularity(nettest.Karate(), nettest.Clubs(), 1), nettest.Golden[float64](t, "karate", "club_Q"))
}

func TestModularityExtremes(t *testing.T) {
	nettest.Near(t, "no nodes", Modularity(nettest.Simple(0), nil, 1), math.NaN())
	nettest.Near(t, "no edges", Modularity(nettest.Simple(2), []int32{0, 1}, 1), math.NaN())
	nettest.Near(t, "all together", Modularity(nettest.Clique(5), make([]int32, 5), 1), 0)
	nettest.Near(t, "one edge cut", Modularity(nettest.Path(2), []int32{0, 1}, 1), -.5)
	nettest.Near(t, "an isolate's community", Modularity(nettest.Simple(3, [2]int32{0, 1}), []int32{0, 0, 1}, 1), 0)
	nettest.Near(t, "two components", Modularity(nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{0, 0, 1, 1}, 1), .5)
}

// TestModularityByPairs compares with the definition, a sum over all pairs of nodes.
func TestModularityByPairs(t *testing.T) {
	for seed := range uint64(50) {
		rng := rand.New(rand.NewPCG(seed, 0))
		g := nettest.Random(rng, 2+rng.IntN(15), .3)
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
