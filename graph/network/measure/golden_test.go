package measure

import (
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// TestGolden compares every node of two well-known networks with the values that networkx and igraph agree on.
func TestGolden(t *testing.T) {
	for name, g := range map[string]*sparse.Graph{"karate": nettest.Karate(), "florentine": nettest.Florentine()} {
		t.Run(name, func(t *testing.T) {
			nodes := func(key string, got []float64) {
				t.Helper()
				want := nettest.Golden[[]float64](t, name, key)
				nettest.Equal(t, "nodes of "+key, len(got), len(want))
				for v := range want {
					nettest.Near(t, key, got[v], want[v])
				}
			}
			whole := func(key string, got float64) {
				t.Helper()
				nettest.Near(t, key, got, nettest.Golden[float64](t, name, key))
			}
			nodes("degree", Degree(g))
			nodes("strength", Strength(g))
			whole("density", Density(g))
			nodes("core", Coreness(g))
			nodes("betweenness", nettest.Must(Betweenness(t.Context(), g, false)).Values)
			vertices, bridges := Cuts(g)
			cut := make([]int32, 0, len(vertices))
			for _, c := range vertices {
				cut = append(cut, c.Node)
			}
			slices.Sort(cut)
			nettest.Equal(t, "cut vertices", cut, nettest.Golden[[]int32](t, name, "cut"))
			nettest.Equal(t, "bridges", bridges, nettest.Golden[[][2]int32](t, name, "bridges"))
			clustering := nettest.Must(ClusteringOf(t.Context(), g))
			nodes("clust", clustering.Local)
			whole("avgclust", clustering.Average)
			whole("transitivity", clustering.Transitivity)
			holes := nettest.Must(StructuralHolesOf(t.Context(), g))
			nodes("constraint", holes.Constraint)
			nodes("effsize", holes.EffectiveSize)
			nodes("pagerank", nettest.Must(PageRank(t.Context(), g)))
			nodes("ppr0", nettest.Must(PersonalisedPageRank(t.Context(), g, []int32{0})))
			nodes("eigenvector", nettest.Must(Eigenvector(t.Context(), g)))
			distances := nettest.Must(DistancesOf(t.Context(), g))
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
	var links []sparse.Link
	g := nettest.Karate()
	for v := range int32(g.N) {
		for _, w := range g.Simple.Of(v) {
			if v < w {
				links = append(links, sparse.Link{From: v, To: w, Strength: contexts[len(links)], Symmetric: true})
			}
		}
	}
	nettest.Equal(t, "strength", Strength(sparse.New(g.N, links)), nettest.Golden[[]float64](t, "karate_w", "strength"))
}

func TestSampleGraphs(t *testing.T) {
	for name, g := range map[string]*sparse.Graph{"karate": nettest.Karate(), "florentine": nettest.Florentine()} {
		degrees := make([]int, g.N)
		for v := range degrees {
			degrees[v] = g.Simple.Degree(int32(v))
		}
		nettest.Equal(t, "degrees of "+name, degrees, nettest.Golden[[]int](t, name, "degree"))
	}
}
