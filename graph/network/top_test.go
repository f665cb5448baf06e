package network

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"
)

// TestTopIsTheBeginningOfTheRanking compares the search, when it does not give up, with ranking all nodes.
func TestTopIsTheBeginningOfTheRanking(t *testing.T) {
	rng := rand.New(rand.NewPCG(19, 0))
	graphs := []*Graph{karate(), florentine(), star(9), path(9), clique(6), bridged(4), simple(3), barabasi(400)}
	for range 60 {
		graphs = append(graphs, random(rng, 1+rng.IntN(40), .15*rng.Float64()))
	}
	for _, g := range graphs {
		d := must(DistancesOf(t.Context(), g))
		for m, values := range map[Measure][]float64{MeasureCloseness: d.Closeness, MeasureHarmonic: d.Harmonic} {
			want := Ranking(m, values)
			for _, first := range []int{1, 2, 5, g.N} {
				first = min(first, g.N)
				s := newTopSearch(g, m, first)
				s.left = math.MaxInt
				equal(t, "finished", s.run(t.Context()), true)
				m.number(s.best)
				equal(t, "search for "+string(m), s.best, want[:first])
				equal(t, "top by "+string(m), must(top(t.Context(), g, m, first)), want[:first])
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
	g := simple(n, ring...)
	equal(t, "finished", newTopSearch(g, MeasureCloseness, 2).run(t.Context()), false)
	value := Round(float64(n-1) / (n * n / 4))
	equal(t, "by closeness", must(TopCloseness(t.Context(), g, 2)), []Rank{{0, value, 1}, {1, value, 1}})
}

func TestTopOfLittle(t *testing.T) {
	equal(t, "nobody asked for", len(must(TopCloseness(t.Context(), star(4), 0))), 0)
	equal(t, "fewer than asked for", must(TopHarmonic(t.Context(), path(2), 5)), []Rank{{0, 1, 1}, {1, 1, 1}})
	equal(t, "nobody there", len(must(TopHarmonic(t.Context(), simple(0), 5))), 0)
	cancelled(t, "top", func(ctx context.Context) ([]Rank, error) { return TopCloseness(ctx, karate(), 3) })
}

func BenchmarkTopCloseness(b *testing.B) {
	sizes(b, func(b *testing.B, g *Graph) { must(TopCloseness(b.Context(), g, 20)) })
}

func BenchmarkTopHarmonic(b *testing.B) {
	sizes(b, func(b *testing.B, g *Graph) { must(TopHarmonic(b.Context(), g, 20)) })
}
