package measure

import (
	"math"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestDegrees(t *testing.T) {
	// 0 → 1 twice, 1 → 0, 1 – 2, 3 alone
	g := sparse.New(4, []sparse.Link{
		{From: 0, To: 1, Strength: 3}, {From: 0, To: 1, Strength: 2}, {From: 1, To: 0, Strength: 1},
		{From: 1, To: 2, Strength: 4, Symmetric: true},
	})
	nettest.Equal(t, "degree counts neighbours", Degree(g), []float64{1, 2, 1, 0})
	nettest.Equal(t, "arcs in", InDegree(g), []float64{1, 2, 1, 0})
	nettest.Equal(t, "arcs out", OutDegree(nettest.Directed(3, [2]int32{0, 1}, [2]int32{0, 2})), []float64{2, 0, 0})
	nettest.Equal(t, "strength adds all ties up", Strength(g), []float64{6, 10, 4, 0})
	nettest.Equal(t, "average", AverageDegree(g), 1.)
	nettest.Near(t, "density", Density(g), 2./6)
	nettest.Equal(t, "both arcs are returned", Reciprocity(g), 1.)
}

func TestReciprocity(t *testing.T) {
	nettest.Equal(t, "one of three is not returned", Reciprocity(nettest.Directed(3, [2]int32{0, 1}, [2]int32{1, 0}, [2]int32{1, 2})), 2./3)
	nettest.Equal(t, "no tie points", Reciprocity(nettest.Star(4)), math.NaN())
	half := sparse.New(2, []sparse.Link{{From: 0, To: 1, Strength: 1}, {From: 0, To: 1, Strength: 1, Symmetric: true}})
	nettest.Equal(t, "a symmetric tie returns nothing", Reciprocity(half), 0.)
}

func TestSmallestNetworks(t *testing.T) {
	for n := range 2 {
		g := nettest.Simple(n)
		nettest.Equal(t, "degree", Degree(g), make([]float64, n))
		nettest.Equal(t, "average", AverageDegree(g), 0.)
		nettest.Equal(t, "density", Density(g), 0.)
		nettest.Equal(t, "reciprocity", Reciprocity(g), math.NaN())
	}
	nettest.Equal(t, "clique", Density(nettest.Clique(5)), 1.)
}
