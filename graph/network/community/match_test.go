package community

import (
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestMatches(t *testing.T) {
	for name, c := range map[string]struct {
		before, after []int32
		want          []Match
	}{
		"no nodes": {nil, nil, nil},
		"renamed":  {[]int32{0, 0, 1}, []int32{1, 1, 0}, []Match{{0, 1, 2, 1}, {1, 0, 1, 1}}},
		"split":    {[]int32{0, 0, 0, 0, 0}, []int32{0, 0, 0, 1, 1}, []Match{{0, 0, 3, .6}, {Absent, 1, 0, 0}}},
		"merged":   {[]int32{0, 0, 1, 1, 1}, []int32{0, 0, 0, 0, 0}, []Match{{0, Absent, 0, 0}, {1, 0, 3, .6}}},
		"newcomers and leavers": {
			[]int32{0, 0, Absent, 1, 1}, []int32{0, Absent, 0, Absent, Absent},
			[]Match{{0, 0, 1, 1.0 / 3}, {1, Absent, 0, 0}},
		},
		"equal overlaps go to the lowest": {
			[]int32{0, 0, 1, 1}, []int32{0, 1, 0, 1}, []Match{{0, 0, 1, 1.0 / 3}, {1, 1, 1, 1.0 / 3}},
		},
		"the better pair goes first": {
			[]int32{0, 0, 0, 1, 1}, []int32{0, 0, 1, 1, 1}, []Match{{0, 0, 2, 2.0 / 3}, {1, 1, 2, 2.0 / 3}},
		},
		"unused numbers": {[]int32{2, 2}, []int32{3, 3}, []Match{{2, 3, 2, 1}}},
	} {
		nettest.Equal(t, name, Matches(c.before, c.after), c.want)
	}
}

// TestMatchesGreedy checks on random partitions that every community stands once and that no pair left
// unmatched overlaps more than what its communities were matched with.
func TestMatchesGreedy(t *testing.T) {
	for seed := range uint64(50) {
		rng := rand.New(rand.NewPCG(seed, 7))
		before, after := make([]int32, 40), make([]int32, 40)
		for v := range before {
			before[v], after[v] = rng.Int32N(7)-1, rng.Int32N(7)-1
		}
		matches := Matches(before, after)
		overlapBefore, overlapAfter := map[int32]float64{}, map[int32]float64{}
		for _, m := range matches {
			_, twice := overlapBefore[m.Before]
			_, twiceAfter := overlapAfter[m.After]
			if m.Before != Absent && twice || m.After != Absent && twiceAfter {
				t.Fatalf("seed %d: a community stands twice in %v", seed, matches)
			}
			overlapBefore[m.Before], overlapAfter[m.After] = m.Overlap, m.Overlap
		}
		for b := range int32(6) {
			for a := range int32(6) {
				both, either := 0.0, 0.0
				for v := range before {
					both += nettest.One(before[v] == b && after[v] == a)
					either += nettest.One(before[v] == b || after[v] == a)
				}
				if both > 0 && both/either > max(overlapBefore[b], overlapAfter[a]) {
					t.Errorf("seed %d: %d and %d overlap by %v in %v", seed, b, a, both/either, matches)
				}
			}
		}
	}
}

func BenchmarkMatches(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) {
		before, after := make([]int32, g.N), make([]int32, g.N)
		for v := range before {
			before[v], after[v] = int32(v%30), int32(v*7%33)
		}
		Matches(before, after)
	})
}
