package measure

import (
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestCoreness(t *testing.T) {
	nettest.Equal(t, "empty", len(Coreness(nettest.Simple(0))), 0)
	nettest.Equal(t, "isolates", Coreness(nettest.Simple(3)), []float64{0, 0, 0})
	nettest.Equal(t, "star", Coreness(nettest.Star(4)), []float64{1, 1, 1, 1})
	nettest.Equal(t, "path", Coreness(nettest.Path(4)), []float64{1, 1, 1, 1})
	nettest.Equal(t, "clique", Coreness(nettest.Clique(5)), []float64{4, 4, 4, 4, 4})
	nettest.Equal(t, "two cliques and a bridge", Coreness(nettest.Bridged(3)), []float64{2, 2, 2, 2, 2, 2})
	nettest.Equal(t, "a clique with a tail, and an isolate",
		Coreness(nettest.Simple(6, append(nettest.Within(0, 4), [2]int32{3, 4})...)), []float64{3, 3, 3, 3, 1, 0})
}

// TestCorenessByPeeling takes nodes with fewer than k neighbours away until none is left, for every k.
func TestCorenessByPeeling(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		g := nettest.Random(rng, 1+rng.IntN(14), rng.Float64())
		want := make([]float64, g.N)
		gone := make([]bool, g.N)
		for k := 1; k <= g.N; k++ {
			for again := true; again; {
				again = false
				for v := range int32(g.N) {
					left := 0
					for _, w := range g.Simple.Of(v) {
						if !gone[w] {
							left++
						}
					}
					if !gone[v] && left < k {
						gone[v], again = true, true
					}
				}
			}
			for v := range want {
				if !gone[v] {
					want[v] = float64(k)
				}
			}
		}
		nettest.Equal(t, "coreness", Coreness(g), want)
	}
}

func BenchmarkCoreness(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { Coreness(g) })
}
