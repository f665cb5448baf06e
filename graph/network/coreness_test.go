package network

import (
	"math/rand/v2"
	"testing"
)

func TestCoreness(t *testing.T) {
	equal(t, "empty", len(Coreness(simple(0))), 0)
	equal(t, "isolates", Coreness(simple(3)), []float64{0, 0, 0})
	equal(t, "star", Coreness(star(4)), []float64{1, 1, 1, 1})
	equal(t, "path", Coreness(path(4)), []float64{1, 1, 1, 1})
	equal(t, "clique", Coreness(clique(5)), []float64{4, 4, 4, 4, 4})
	equal(t, "two cliques and a bridge", Coreness(bridged(3)), []float64{2, 2, 2, 2, 2, 2})
	equal(t, "a clique with a tail, and an isolate",
		Coreness(simple(6, append(within(0, 4), [2]int32{3, 4})...)), []float64{3, 3, 3, 3, 1, 0})
}

// TestCorenessByPeeling takes nodes with fewer than k neighbours away until none is left, for every k.
func TestCorenessByPeeling(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		g := random(rng, 1+rng.IntN(14), rng.Float64())
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
		equal(t, "coreness", Coreness(g), want)
	}
}

func BenchmarkCoreness(b *testing.B) { sizes(b, func(_ *testing.B, g *Graph) { Coreness(g) }) }
