package measure

import (
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestDegreeAssortativityGolden(t *testing.T) {
	for name, g := range map[string]*sparse.Graph{"karate": nettest.Karate(), "florentine": nettest.Florentine()} {
		nettest.Near(t, name, DegreeAssortativity(g), nettest.Golden[float64](t, name, "degassort"))
	}
}

func TestDegreeAssortativityExtremes(t *testing.T) {
	for name, c := range map[string]struct {
		g    *sparse.Graph
		want float64
	}{
		"no nodes": {nettest.Simple(0), math.NaN()}, "one node": {nettest.Simple(1), math.NaN()}, "isolates": {nettest.Simple(3), math.NaN()},
		"clique": {nettest.Clique(4), math.NaN()}, "star": {nettest.Star(100_000), -1}, "path": {nettest.Path(4), -.5},
		"two components": {nettest.Simple(5, append(nettest.Within(0, 3), [2]int32{3, 4})...), 1},
	} {
		nettest.Near(t, name, DegreeAssortativity(c.g), c.want)
	}
}

// TestDegreeAssortativityByEdges compares with the correlation over both directions of all edges.
func TestDegreeAssortativityByEdges(t *testing.T) {
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 4))
		g := nettest.Random(rng, 12, .3)
		var mean, covariance, variance float64
		ends := float64(len(g.Simple.To))
		for _, w := range g.Simple.To {
			mean += float64(g.Simple.Degree(w)) / ends
		}
		for v := range int32(g.N) {
			for _, w := range g.Simple.Of(v) {
				x, y := float64(g.Simple.Degree(v))-mean, float64(g.Simple.Degree(w))-mean
				covariance += x * y
				variance += x * x
			}
		}
		got := DegreeAssortativity(g)
		if !(math.Abs(got-covariance/variance) < 1e-9) {
			t.Errorf("seed %d: got %v, want %v", seed, got, covariance/variance)
		}
		if again := DegreeAssortativity(nettest.Relabelled(g, rng.Perm(g.N))); again != got {
			t.Errorf("seed %d: got %v, relabelled %v", seed, got, again)
		}
	}
}

func BenchmarkDegreeAssortativity(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { DegreeAssortativity(g) })
}
