package network

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"testing"
)

// exceptions counts untied pairs within the core and tied pairs without it.
func exceptions(g *Graph, inCore func(v int32) bool) int {
	count := 0
	for _, pair := range within(0, int32(g.N)) {
		if inCore(pair[0]) == inCore(pair[1]) && g.Simple.Has(pair[0], pair[1]) != inCore(pair[0]) {
			count++
		}
	}
	return count
}

func TestFindCoreBruteForce(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 3))
		g := random(rng, 10, .1+.6*rng.Float64())
		fewest := math.MaxInt
		for set := range uint(1) << g.N {
			fewest = min(fewest, exceptions(g, func(v int32) bool { return set>>v&1 == 1 }))
		}
		var set uint
		found := FindCore(g)
		for _, v := range found.Core {
			set |= 1 << v
		}
		if got := exceptions(g, func(v int32) bool { return set>>v&1 == 1 }); got != fewest || bits.OnesCount(set) != len(found.Core) {
			t.Errorf("seed %d: core %v has %d exceptions, the best %d", seed, found.Core, got, fewest)
		}
		near(t, "fitness", found.Fitness, correlation(g, func(v int32) bool { return set>>v&1 == 1 }))
	}
}

// correlation is Pearson's, from its definition.
func correlation(g *Graph, inCore func(v int32) bool) float64 {
	var x, y []float64
	for _, pair := range within(0, int32(g.N)) {
		x = append(x, one(g.Simple.Has(pair[0], pair[1])))
		y = append(y, one(inCore(pair[0]) || inCore(pair[1])))
	}
	var meanX, meanY, xy, xx, yy float64
	for i := range x {
		meanX += x[i] / float64(len(x))
		meanY += y[i] / float64(len(y))
	}
	for i := range x {
		xy += (x[i] - meanX) * (y[i] - meanY)
		xx += (x[i] - meanX) * (x[i] - meanX)
		yy += (y[i] - meanY) * (y[i] - meanY)
	}
	return xy / math.Sqrt(xx*yy)
}

func one(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

func TestFindCoreExtremes(t *testing.T) {
	ringed := simple(10, append(within(0, 4), [][2]int32{{0, 4}, {0, 5}, {1, 6}, {1, 7}, {2, 8}, {3, 9}}...)...)
	for name, c := range map[string]struct {
		g       *Graph
		core    []int32
		fitness float64
	}{
		"no nodes":           {simple(0), nil, math.NaN()},
		"one node":           {simple(1), nil, math.NaN()},
		"isolates":           {simple(3), nil, math.NaN()},
		"star":               {star(6), []int32{0}, 1},
		"star and isolate":   {simple(4, [2]int32{1, 0}, [2]int32{1, 2}), []int32{1}, math.Sqrt(.5)},
		"clique":             {clique(5), []int32{0, 1, 2, 3, 4}, 1},
		"clique, less a tie": {simple(4, within(0, 4)[:5]...), []int32{0, 1}, 1},
		"clique with a leaf": {simple(5, append(within(0, 4), [2]int32{3, 4})...), []int32{0, 1, 2, 3}, math.NaN()},
		"clique with leaves": {ringed, []int32{0, 1, 2, 3}, correlation(ringed, func(v int32) bool { return v < 4 })},
		"two components":     {simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{0}, 0},
		"a tie":              {path(2), []int32{0, 1}, 1},
		"bridged":            {bridged(3), []int32{2, 3}, correlation(bridged(3), func(v int32) bool { return v == 2 || v == 3 })},
	} {
		found := FindCore(c.g)
		equal(t, name, found.Core, c.core)
		near(t, name, found.Fitness, c.fitness)
	}
}

func BenchmarkFindCore(b *testing.B) { sizes(b, func(_ *testing.B, g *Graph) { FindCore(g) }) }
