package network

import (
	"cmp"
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func nobody(_, _ int32) bool { return false }

func suggestions(t *testing.T, g *sparse.Graph, first int, excluded func(a, b int32) bool) []Suggestion {
	t.Helper()
	found, err := SuggestTies(t.Context(), g, first, excluded)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestSuggestTiesGolden(t *testing.T) {
	ra, aa := nettest.Golden[map[string]float64](t, "florentine", "RA"), nettest.Golden[map[string]float64](t, "florentine", "AA")
	pairs := map[string][2]int32{
		"Medici|Strozzi":   {nettest.Medici, nettest.Strozzi},
		"Albizzi|Bischeri": {nettest.Albizzi, nettest.Bischeri}, "Medici|Guadagni": {nettest.Guadagni, nettest.Medici},
	}
	found := 0
	for _, s := range suggestions(t, nettest.Florentine(), 100, nobody) {
		for name, pair := range pairs {
			if pair == [2]int32{s.A, s.B} {
				nettest.Near(t, name+": resource allocation", s.ResourceAllocation, ra[name])
				nettest.Near(t, name+": Adamic–Adar", s.AdamicAdar, aa[name])
				found++
			}
		}
	}
	nettest.Equal(t, "pairs found", found, len(ra))
	nettest.Equal(t, "reasons", suggestions(t, nettest.Florentine(), 1, nobody)[0].Common, []int32{nettest.Albizzi, nettest.Tornabuoni})
}

// TestSuggestTiesByPairs compares with all pairs, ranked, with some excluded and for any number of them.
func TestSuggestTiesByPairs(t *testing.T) {
	for seed := range uint64(45) {
		rng := rand.New(rand.NewPCG(seed, 8))
		g := nettest.Random(rng, 30, .05+.2*rng.Float64())
		if seed%3 == 0 {
			g = hubs(rng, 60, 3)
		}
		excluded := func(a, b int32) bool { return (a+b)%5 == 0 }
		var want []Suggestion
		for _, pair := range nettest.Within(0, int32(g.N)) {
			s := Suggestion{A: pair[0], B: pair[1]}
			for z := range int32(g.N) {
				if g.Simple.Has(z, s.A) && g.Simple.Has(z, s.B) {
					s.Common = append(s.Common, z)
					s.ResourceAllocation += 1 / float64(g.Simple.Degree(z))
					s.AdamicAdar += 1 / math.Log(float64(g.Simple.Degree(z)))
				}
			}
			s.ResourceAllocation, s.AdamicAdar = measure.Round(s.ResourceAllocation), measure.Round(s.AdamicAdar)
			if len(s.Common) > 0 && !g.Simple.Has(s.A, s.B) && !excluded(s.A, s.B) {
				want = append(want, s)
			}
		}
		slices.SortStableFunc(want, func(a, b Suggestion) int {
			return cmp.Or(cmp.Compare(b.ResourceAllocation, a.ResourceAllocation), cmp.Compare(b.AdamicAdar, a.AdamicAdar))
		})
		for _, first := range []int{0, 1, 7, 1000} {
			nettest.Equal(t, "overall", suggestions(t, g, first, excluded), want[:min(first, len(want))])
		}
		v := rng.Int32N(int32(g.N))
		var own []Suggestion
		for _, s := range want {
			if s.B == v {
				s.A, s.B = s.B, s.A
			}
			if s.A == v {
				own = append(own, s)
			}
		}
		slices.SortStableFunc(own, func(a, b Suggestion) int {
			return cmp.Or(
				cmp.Compare(b.ResourceAllocation, a.ResourceAllocation), cmp.Compare(b.AdamicAdar, a.AdamicAdar), cmp.Compare(a.B, b.B),
			)
		})
		nettest.Equal(t, "of one", SuggestTiesOf(g, v, 1000, excluded), own)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// hubs ties every node to some of the first, its hubs, so that many pairs are equal.
func hubs(rng *rand.Rand, n, count int32) *sparse.Graph {
	var edges [][2]int32
	for v := count; v < n; v++ {
		for hub := range count {
			if rng.IntN(3) > 0 {
				edges = append(edges, [2]int32{hub, v})
			}
		}
	}
	return nettest.Relabelled(nettest.Simple(int(n), edges...), rng.Perm(int(n)))
}

func TestSuggestTiesExtremes(t *testing.T) {
	for name, g := range map[string]*sparse.Graph{
		"no nodes": nettest.Simple(0), "one node": nettest.Simple(1), "isolates": nettest.Simple(3), "clique": nettest.Clique(4),
		"two components": nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}),
	} {
		nettest.Equal(t, name, suggestions(t, g, 10, nobody), []Suggestion{})
	}
	leaves := suggestions(t, nettest.Star(300), 3, nobody)
	share, adamic := measure.Round(1.0/299), measure.Round(1/math.Log(299))
	nettest.Equal(t, "leaves of a star", leaves, []Suggestion{
		{1, 2, []int32{0}, share, adamic}, {1, 3, []int32{0}, share, adamic}, {1, 4, []int32{0}, share, adamic},
	})
	nettest.Equal(t, "for the last leaf", SuggestTiesOf(nettest.Star(300), 299, 1, nobody), []Suggestion{{299, 1, []int32{0}, share, adamic}})
	nettest.Equal(t, "for an isolate", SuggestTiesOf(nettest.Simple(2), 0, 9, nobody), []Suggestion{})
}

func TestSuggestTiesCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := SuggestTies(ctx, nettest.Karate(), 1, nobody); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkSuggestTies(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) {
		if _, err := SuggestTies(b.Context(), g, 20, nobody); err != nil {
			b.Fatal(err)
		}
	})
}
