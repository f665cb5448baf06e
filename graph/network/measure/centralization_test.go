package measure

import (
	"math"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// centralizations gives those of a graph, measure by measure.
func centralizations(t *testing.T, g *sparse.Graph) map[Kind]float64 {
	t.Helper()
	all := map[Kind]float64{}
	for m, values := range map[Kind][]float64{
		KindDegree: Degree(g), KindInDegree: InDegree(g), KindOutDegree: OutDegree(g),
		KindBetweenness: nettest.Must(Betweenness(t.Context(), g, true)).Values,
		KindCloseness:   nettest.Must(DistancesOf(t.Context(), g)).Closeness,
		KindEigenvector: nettest.Must(Eigenvector(t.Context(), g)),
	} {
		value, exists := Centralization(m, values)
		if !exists {
			t.Errorf("%s has no centralization", m)
		}
		all[m] = value
	}
	return all
}

func TestCentralization(t *testing.T) {
	for n := 3; n < 8; n++ {
		for m, got := range centralizations(t, nettest.Star(n)) {
			want := 1.
			if m == KindInDegree || m == KindOutDegree {
				want = float64(n-2) / float64(n-1) // the arcs of a star both ways
			}
			nettest.Near(t, string(m)+" of a star", got, want)
		}
	}
	for _, g := range []*sparse.Graph{nettest.Simple(0), nettest.Simple(1), nettest.Path(2), nettest.Simple(4), nettest.Clique(5)} {
		for m, got := range centralizations(t, g) {
			nettest.Near(t, string(m)+" of a network without a centre", got, 0)
		}
	}
	in := nettest.Directed(4, [2]int32{1, 0}, [2]int32{2, 0}, [2]int32{3, 0})
	nettest.Near(t, "arcs to the centre", centralizations(t, in)[KindInDegree], 1)
	nettest.Near(t, "arcs to the centre, seen from outside", centralizations(t, in)[KindOutDegree], 1./9)
}

// TestCentralizationOfFamilies has what Wasserman & Faust tell of the Florentine marriages, chapter 5: with Pucci, who
// married nobody, a degree centralization of .267 and a betweenness centralization of .383; without, closeness .322.
func TestCentralizationOfFamilies(t *testing.T) {
	var edges [][2]int32
	for v := range int32(15) {
		for _, w := range nettest.Florentine().Simple.Of(v) {
			edges = append(edges, [2]int32{v, w})
		}
	}
	with := centralizations(t, nettest.Simple(16, edges...))
	nettest.Equal(t, "degree", math.Round(with[KindDegree]*1000)/1000, .267)
	nettest.Equal(t, "betweenness", math.Round(with[KindBetweenness]*1000)/1000, .383)
	nettest.Equal(t, "closeness", math.Round(centralizations(t, nettest.Florentine())[KindCloseness]*1000)/1000, .322)
}

func TestOtherMeasuresHaveNoCentralization(t *testing.T) {
	for _, m := range []Kind{
		KindStrength, KindHarmonic, KindPageRank, KindCoreness, KindClustering, KindConstraint,
		KindEffectiveSize, "AGE",
	} {
		if _, exists := Centralization(m, []float64{2, 1, 1}); exists {
			t.Errorf("%s has a centralization", m)
		}
	}
}
