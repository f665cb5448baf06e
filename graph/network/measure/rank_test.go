package measure

import (
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestRound(t *testing.T) {
	for value, want := range map[float64]float64{
		0: 0, 1: 1, -2.5: -2.5, 1.0 / 3: .333333333333, 2e5 / 3: 66666.6666667, .1 + .2: .3, 1 - 1e-16: 1,
		123456789012.4: 123456789012, 1e-300 / 3: 3.33333333333e-301, math.MaxFloat64: 1.79769313486e308, math.Inf(1): math.Inf(1),
	} {
		nettest.Equal(t, "rounded", Round(value), want)
	}
	nettest.Equal(t, "undefined", Round(math.NaN()), math.NaN())
}

func TestRoundKeepsOrderAndRepeats(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		a := math.Exp(40 * (rng.Float64() - .5))
		b := a * (1 + 1e-12*rng.NormFloat64())
		if (a < b && Round(a) > Round(b)) || Round(Round(a)) != Round(a) || math.Abs(Round(a)-a) > 5e-12*a {
			t.Errorf("%v and %v become %v and %v", a, b, Round(a), Round(b))
		}
	}
}

func TestRanking(t *testing.T) {
	none := math.NaN()
	nettest.Equal(t, "descending, equals share a rank, undefined last",
		Ranking(KindDegree, []float64{1, none, 3, 1 + 1e-15, none, 2}), []Rank{
			{2, 3, 1}, {5, 2, 2}, {0, 1, 3}, {3, 1, 3}, {1, none, 5}, {4, none, 5},
		})
	nettest.Equal(t, "the least constrained first",
		Ranking(KindConstraint, []float64{none, .5, .25, none, .5}), []Rank{
			{2, .25, 1}, {1, .5, 2}, {4, .5, 2}, {0, none, 4}, {3, none, 4},
		})
	nettest.Equal(t, "nobody", len(Ranking(KindDegree, nil)), 0)
}

func BenchmarkRanking(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { Ranking(KindDegree, Degree(g)) })
}
