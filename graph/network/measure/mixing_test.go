package measure

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestMixClubs(t *testing.T) {
	m := Mix(nettest.Karate(), nettest.Clubs())
	nettest.Near(t, "E-I index", m.EIIndex, nettest.Golden[float64](t, "karate", "EI_club"))
	nettest.Near(t, "assortativity", m.Assortativity, nettest.Golden[float64](t, "karate", "assort_club"))
	nettest.Equal(t, "cells", m.Cells, []MixingCell{{0, 0, 35}, {0, 1, 11}, {1, 1, 32}})
}

func TestMixExtremes(t *testing.T) {
	none := math.NaN()
	for name, c := range map[string]struct {
		g     *sparse.Graph
		group []int32
		want  Mixing
	}{
		"no nodes":    {nettest.Simple(0), nil, Mixing{nil, none, none}},
		"isolates":    {nettest.Simple(2), []int32{0, 1}, Mixing{nil, none, none}},
		"one group":   {nettest.Path(3), []int32{0, 0, 0}, Mixing{[]MixingCell{{0, 0, 2}}, -1, none}},
		"between two": {nettest.Star(4), []int32{5, 2, 2, 2}, Mixing{[]MixingCell{{2, 5, 3}}, 1, -1}},
		"two components": {
			nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{0, 0, 1, 1}, Mixing{[]MixingCell{{0, 0, 1}, {1, 1, 1}}, -1, 1},
		},
		"nothing known":   {nettest.Path(2), []int32{NoGroup, NoGroup}, Mixing{nil, none, none}},
		"one end unknown": {nettest.Path(3), []int32{NoGroup, 0, 1}, Mixing{[]MixingCell{{0, 1, 1}}, 1, -1}},
	} {
		nettest.Equal(t, name, Mix(c.g, c.group), c.want)
	}
}

// TestMixByEdges compares with counts over all pairs and Newman's formula on the matrix of shares.
func TestMixByEdges(t *testing.T) {
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 5))
		g := nettest.Random(rng, 14, .4)
		group := make([]int32, g.N)
		for v := range group {
			group[v] = rng.Int32N(5) - 1
		}
		var shares [4][4]float64
		cells, all := map[[2]int32]int{}, 0.0
		for _, pair := range nettest.Within(0, int32(g.N)) {
			a, b := group[pair[0]], group[pair[1]]
			if a != NoGroup && b != NoGroup && g.Simple.Has(pair[0], pair[1]) {
				cells[[2]int32{min(a, b), max(a, b)}]++
				shares[a][b]++
				shares[b][a]++
				all += 2
			}
		}
		var want Mixing
		var trace, chance float64
		for pair, edges := range cells {
			want.Cells = append(want.Cells, MixingCell{pair[0], pair[1], edges})
		}
		slices.SortFunc(want.Cells, func(a, b MixingCell) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
		for a, row := range shares {
			sum := 0.0
			for _, share := range row {
				sum += share / all
			}
			trace += row[a] / all
			chance += sum * sum
		}
		got := Mix(g, group)
		nettest.Equal(t, "cells", got.Cells, want.Cells)
		nettest.Near(t, "E-I index", got.EIIndex, 1-2*trace)
		nettest.Near(t, "assortativity", got.Assortativity, (trace-chance)/(1-chance))
	}
}

func BenchmarkMix(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) {
		group := make([]int32, g.N)
		for v := range group {
			group[v] = int32(v % 400)
		}
		Mix(g, group)
	})
}
