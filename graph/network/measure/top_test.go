package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// TestTopIsTheBeginningOfTheRanking compares the search, when it does not give up, with ranking all nodes.
func TestTopIsTheBeginningOfTheRanking(t *testing.T) {
	rng := rand.New(rand.NewPCG(19, 0))
	graphs := []*sparse.Graph{
		nettest.Karate(), nettest.Florentine(), nettest.Star(9), nettest.Path(9), nettest.Clique(6), nettest.Bridged(4),
		nettest.Simple(3), nettest.Barabasi(400),
	}
	for range 60 {
		graphs = append(graphs, nettest.Random(rng, 1+rng.IntN(40), .15*rng.Float64()))
	}
	for _, g := range graphs {
		d := nettest.Must(DistancesOf(t.Context(), g))
		for m, values := range map[Kind][]float64{KindCloseness: d.Closeness, KindHarmonic: d.Harmonic} {
			want := Ranking(m, values)
			for _, first := range []int{1, 2, 5, g.N} {
				first = min(first, g.N)
				s := newTopSearch(g, m, first)
				s.left = math.MaxInt
				nettest.Equal(t, "finished", s.run(t.Context()), true)
				m.number(s.best)
				nettest.Equal(t, "search for "+string(m), s.best, want[:first])
				nettest.Equal(t, "top by "+string(m), nettest.Must(top(t.Context(), g, m, first)), want[:first])
			}
		}
	}
}

func TestTopGivesUpWhereAllNodesAreAlike(t *testing.T) {
	const n = 3000
	ring := make([][2]int32, n)
	for v := range int32(n) {
		ring[v] = [2]int32{v, (v + 1) % n}
	}
	g := nettest.Simple(n, ring...)
	nettest.Equal(t, "finished", newTopSearch(g, KindCloseness, 2).run(t.Context()), false)
	value := Round(float64(n-1) / (n * n / 4))
	nettest.Equal(t, "by closeness", nettest.Must(TopCloseness(t.Context(), g, 2)), []Rank{{0, value, 1}, {1, value, 1}})
}

func TestTopOfLittle(t *testing.T) {
	nettest.Equal(t, "nobody asked for", len(nettest.Must(TopCloseness(t.Context(), nettest.Star(4), 0))), 0)
	nettest.Equal(t, "fewer than asked for", nettest.Must(TopHarmonic(t.Context(), nettest.Path(2), 5)), []Rank{{0, 1, 1}, {1, 1, 1}})
	nettest.Equal(t, "nobody there", len(nettest.Must(TopHarmonic(t.Context(), nettest.Simple(0), 5))), 0)
	nettest.Cancelled(t, "top", func(ctx context.Context) ([]Rank, error) { return TopCloseness(ctx, nettest.Karate(), 3) })
}

func BenchmarkTopCloseness(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(TopCloseness(b.Context(), g, 20)) })
}

func BenchmarkTopHarmonic(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(TopHarmonic(b.Context(), g, 20)) })
}
