package network

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestArrangementIsTheSameNetwork(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 200 {
		g := random(rng, rng.IntN(15), .3*rng.Float64())
		of, sizes := Components(g)
		a := arrange(g)
		for v := range int32(g.N) {
			var row []int32
			for _, w := range a.Of(v) {
				row = append(row, a.node[w])
			}
			equal(t, "ascending", slices.IsSorted(a.Of(v)), true)
			slices.Sort(row)
			equal(t, "neighbours", row, append([]int32(nil), g.Simple.Of(a.node[v])...))
		}
		for c := range sizes {
			for v := a.bounds[c]; v < a.bounds[c+1]; v++ {
				equal(t, "component", of[a.node[v]], int32(c))
				if v > a.bounds[c] && a.Degree(v) > a.Degree(v-1) {
					t.Errorf("node %d of component %d has more neighbours than the one before", v, c)
				}
			}
		}
		equal(t, "nobody is left out", int(a.bounds[len(sizes)]), g.N)
	}
}

func TestByDegree(t *testing.T) {
	sorted, node := simple(5, [2]int32{3, 1}, [2]int32{3, 2}, [2]int32{3, 4}, [2]int32{2, 4}).Simple.byDegree()
	equal(t, "most neighbours first", node, []int32{3, 2, 4, 1, 0})
	equal(t, "neighbours of the first", sorted.Of(0), []int32{1, 2, 3})
}

func TestRestored(t *testing.T) {
	a := arrange(star(4))
	equal(t, "the hub comes first", a.node[0], int32(0))
	a = arrange(simple(4, [2]int32{3, 1}, [2]int32{3, 2}))
	equal(t, "its value goes where it was", a.restored([]float64{9, 1, 2, 0}), []float64{0, 1, 2, 9})
}

func BenchmarkArrange(b *testing.B) { sizes(b, func(_ *testing.B, g *Graph) { arrange(g) }) }
