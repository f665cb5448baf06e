package measure

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// exceptions counts untied pairs within the core and tied pairs without it.
func exceptions(g *sparse.Graph, inCore func(v int32) bool) int {
	count := 0
	for _, pair := range nettest.Within(0, int32(g.N)) {
		if inCore(pair[0]) == inCore(pair[1]) && g.Simple.Has(pair[0], pair[1]) != inCore(pair[0]) {
			count++
		}
	}
	return count
}

func TestFindCoreBruteForce(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 3))
		g := nettest.Random(rng, 10, .1+.6*rng.Float64())
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
		nettest.Near(t, "fitness", found.Fitness, correlation(g, func(v int32) bool { return set>>v&1 == 1 }))
	}
}

// correlation is Pearson's, from its definition.
func correlation(g *sparse.Graph, inCore func(v int32) bool) float64 {
	var x, y []float64
	for _, pair := range nettest.Within(0, int32(g.N)) {
		x = append(x, nettest.One(g.Simple.Has(pair[0], pair[1])))
		y = append(y, nettest.One(inCore(pair[0]) || inCore(pair[1])))
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

func TestFindCoreExtremes(t *testing.T) {
	ringed := nettest.Simple(10, append(nettest.Within(0, 4), [][2]int32{{0, 4}, {0, 5}, {1, 6}, {1, 7}, {2, 8}, {3, 9}}...)...)
	for name, c := range map[string]struct {
		g       *sparse.Graph
		core    []int32
		fitness float64
	}{
		"no nodes":           {nettest.Simple(0), nil, math.NaN()},
		"one node":           {nettest.Simple(1), nil, math.NaN()},
		"isolates":           {nettest.Simple(3), nil, math.NaN()},
		"star":               {nettest.Star(6), []int32{0}, 1},
		"star and isolate":   {nettest.Simple(4, [2]int32{1, 0}, [2]int32{1, 2}), []int32{1}, math.Sqrt(.5)},
		"clique":             {nettest.Clique(5), []int32{0, 1, 2, 3, 4}, 1},
		"clique, less a tie": {nettest.Simple(4, nettest.Within(0, 4)[:5]...), []int32{0, 1}, 1},
		"clique with a leaf": {nettest.Simple(5, append(nettest.Within(0, 4), [2]int32{3, 4})...), []int32{0, 1, 2, 3}, math.NaN()},
		"clique with leaves": {ringed, []int32{0, 1, 2, 3}, correlation(ringed, func(v int32) bool { return v < 4 })},
		"two components":     {nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{0}, 0},
		"a tie":              {nettest.Path(2), []int32{0, 1}, 1},
		"bridged":            {nettest.Bridged(3), []int32{2, 3}, correlation(nettest.Bridged(3), func(v int32) bool { return v/2 == 1 })},
	} {
		found := FindCore(c.g)
		nettest.Equal(t, name, found.Core, c.core)
		nettest.Near(t, name, found.Fitness, c.fitness)
	}
}

func BenchmarkFindCore(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { FindCore(g) })
}
