package measure

import (
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestArrangementIsTheSameNetwork(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 200 {
		g := nettest.Random(rng, rng.IntN(15), .3*rng.Float64())
		of, sizes := Components(g)
		a := arrange(g)
		for v := range int32(g.N) {
			var row []int32
			for _, w := range a.Of(v) {
				row = append(row, a.node[w])
			}
			nettest.Equal(t, "ascending", slices.IsSorted(a.Of(v)), true)
			slices.Sort(row)
			nettest.Equal(t, "neighbours", row, append([]int32(nil), g.Simple.Of(a.node[v])...))
		}
		for c := range sizes {
			for v := a.bounds[c]; v < a.bounds[c+1]; v++ {
				nettest.Equal(t, "component", of[a.node[v]], int32(c))
				if v > a.bounds[c] && a.Degree(v) > a.Degree(v-1) {
					t.Errorf("node %d of component %d has more neighbours than the one before", v, c)
				}
			}
		}
		nettest.Equal(t, "nobody is left out", int(a.bounds[len(sizes)]), g.N)
	}
}

func TestRestored(t *testing.T) {
	a := arrange(nettest.Star(4))
	nettest.Equal(t, "the hub comes first", a.node[0], int32(0))
	a = arrange(nettest.Simple(4, [2]int32{3, 1}, [2]int32{3, 2}))
	nettest.Equal(t, "its value goes where it was", a.restored([]float64{9, 1, 2, 0}), []float64{0, 1, 2, 9})
}

func BenchmarkArrange(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { arrange(g) })
}
