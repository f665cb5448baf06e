package network

import (
	"math"
	"testing"
)

func TestDegrees(t *testing.T) {
	// 0 → 1 twice, 1 → 0, 1 – 2, 3 alone
	g := NewGraph(4, []Link{
		{From: 0, To: 1, Strength: 3}, {From: 0, To: 1, Strength: 2}, {From: 1, To: 0, Strength: 1},
		{From: 1, To: 2, Strength: 4, Symmetric: true},
	})
	equal(t, "degree counts neighbours", Degree(g), []float64{1, 2, 1, 0})
	equal(t, "arcs in", InDegree(g), []float64{1, 2, 1, 0})
	equal(t, "arcs out", OutDegree(directed(3, [2]int32{0, 1}, [2]int32{0, 2})), []float64{2, 0, 0})
	equal(t, "strength adds all ties up", Strength(g), []float64{6, 10, 4, 0})
	equal(t, "average", AverageDegree(g), 1.)
	near(t, "density", Density(g), 2./6)
	equal(t, "both arcs are returned", Reciprocity(g), 1.)
}

func TestReciprocity(t *testing.T) {
	equal(t, "one of three is not returned", Reciprocity(directed(3, [2]int32{0, 1}, [2]int32{1, 0}, [2]int32{1, 2})), 2./3)
	equal(t, "no tie points", Reciprocity(star(4)), math.NaN())
	half := NewGraph(2, []Link{{From: 0, To: 1, Strength: 1}, {From: 0, To: 1, Strength: 1, Symmetric: true}})
	equal(t, "a symmetric tie returns nothing", Reciprocity(half), 0.)
}

func TestSmallestNetworks(t *testing.T) {
	for n := range 2 {
		g := simple(n)
		equal(t, "degree", Degree(g), make([]float64, n))
		equal(t, "average", AverageDegree(g), 0.)
		equal(t, "density", Density(g), 0.)
		equal(t, "reciprocity", Reciprocity(g), math.NaN())
	}
	equal(t, "clique", Density(clique(5)), 1.)
}
