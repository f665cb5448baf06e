package network

import (
	"slices"
	"testing"
)

// TestGolden compares every node of two well-known networks with the values that networkx and igraph agree on.
func TestGolden(t *testing.T) {
	for name, g := range map[string]*Graph{"karate": karate(), "florentine": florentine()} {
		t.Run(name, func(t *testing.T) {
			nodes := func(key string, got []float64) {
				t.Helper()
				want := golden[[]float64](t, name, key)
				equal(t, "nodes of "+key, len(got), len(want))
				for v := range want {
					near(t, key, got[v], want[v])
				}
			}
			whole := func(key string, got float64) {
				t.Helper()
				near(t, key, got, golden[float64](t, name, key))
			}
			nodes("degree", Degree(g))
			nodes("strength", Strength(g))
			whole("density", Density(g))
			nodes("core", Coreness(g))
			nodes("betweenness", must(Betweenness(t.Context(), g, false)).Values)
			vertices, bridges := Cuts(g)
			cut := make([]int32, 0, len(vertices))
			for _, c := range vertices {
				cut = append(cut, c.Node)
			}
			slices.Sort(cut)
			equal(t, "cut vertices", cut, golden[[]int32](t, name, "cut"))
			equal(t, "bridges", bridges, golden[[][2]int32](t, name, "bridges"))
			clustering := must(ClusteringOf(t.Context(), g))
			nodes("clust", clustering.Local)
			whole("avgclust", clustering.Average)
			whole("transitivity", clustering.Transitivity)
			holes := must(StructuralHolesOf(t.Context(), g))
			nodes("constraint", holes.Constraint)
			nodes("effsize", holes.EffectiveSize)
			nodes("pagerank", must(PageRank(t.Context(), g)))
			nodes("ppr0", must(PersonalisedPageRank(t.Context(), g, []int32{0})))
			nodes("eigenvector", must(Eigenvector(t.Context(), g)))
			distances := must(DistancesOf(t.Context(), g))
			nodes("closeness", distances.Closeness)
			nodes("harmonic", distances.Harmonic)
			whole("aspl", distances.Average)
			whole("diameter", float64(distances.Diameter))
		})
	}
}

// TestGoldenStrength takes the strengths from Zachary's paper: in how many contexts two members met.
func TestGoldenStrength(t *testing.T) {
	contexts := []int32{
		4, 5, 3, 3, 3, 3, 2, 2, 2, 3, 1, 3, 2, 2, 2, 2, 6, 3, 4, 5, 1, 2, 2, 2, 3, 4, 5, 1, 3, 2, 2, 2, 3, 3, 3, 2, 3, 5, 3,
		3, 3, 3, 3, 4, 2, 3, 3, 2, 3, 4, 1, 2, 1, 3, 1, 2, 3, 5, 4, 3, 5, 4, 2, 3, 2, 7, 4, 2, 4, 2, 2, 4, 2, 3, 3, 4, 4, 5,
	}
	var links []Link
	g := karate()
	for v := range int32(g.N) {
		for _, w := range g.Simple.Of(v) {
			if v < w {
				links = append(links, Link{From: v, To: w, Strength: contexts[len(links)], Symmetric: true})
			}
		}
	}
	equal(t, "strength", Strength(NewGraph(g.N, links)), golden[[]float64](t, "karate_w", "strength"))
}
