package network

import (
	"math"
	"testing"
)

// centralizations gives those of a graph, measure by measure.
func centralizations(t *testing.T, g *Graph) map[Measure]float64 {
	t.Helper()
	all := map[Measure]float64{}
	for m, values := range map[Measure][]float64{
		MeasureDegree: Degree(g), MeasureInDegree: InDegree(g), MeasureOutDegree: OutDegree(g),
		MeasureBetweenness: must(Betweenness(t.Context(), g, true)).Values,
		MeasureCloseness:   must(DistancesOf(t.Context(), g)).Closeness,
		MeasureEigenvector: must(Eigenvector(t.Context(), g)),
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
		for m, got := range centralizations(t, star(n)) {
			want := 1.
			if m == MeasureInDegree || m == MeasureOutDegree {
				want = float64(n-2) / float64(n-1) // the arcs of a star both ways
			}
			near(t, string(m)+" of a star", got, want)
		}
	}
	for _, g := range []*Graph{simple(0), simple(1), path(2), simple(4), clique(5)} {
		for m, got := range centralizations(t, g) {
			near(t, string(m)+" of a network without a centre", got, 0)
		}
	}
	in := directed(4, [2]int32{1, 0}, [2]int32{2, 0}, [2]int32{3, 0})
	near(t, "arcs to the centre", centralizations(t, in)[MeasureInDegree], 1)
	near(t, "arcs to the centre, seen from outside", centralizations(t, in)[MeasureOutDegree], 1./9)
}

// TestCentralizationOfFamilies has what Wasserman & Faust tell of the Florentine marriages, chapter 5: with Pucci, who
// married nobody, a degree centralization of .267 and a betweenness centralization of .383; without, closeness .322.
func TestCentralizationOfFamilies(t *testing.T) {
	var edges [][2]int32
	for v := range int32(15) {
		for _, w := range florentine().Simple.Of(v) {
			edges = append(edges, [2]int32{v, w})
		}
	}
	with := centralizations(t, simple(16, edges...))
	equal(t, "degree", math.Round(with[MeasureDegree]*1000)/1000, .267)
	equal(t, "betweenness", math.Round(with[MeasureBetweenness]*1000)/1000, .383)
	equal(t, "closeness", math.Round(centralizations(t, florentine())[MeasureCloseness]*1000)/1000, .322)
}

func TestOtherMeasuresHaveNoCentralization(t *testing.T) {
	for _, m := range []Measure{
		MeasureStrength, MeasureHarmonic, MeasurePageRank, MeasureCoreness, MeasureClustering, MeasureConstraint,
		MeasureEffectiveSize, "AGE",
	} {
		if _, exists := Centralization(m, []float64{2, 1, 1}); exists {
			t.Errorf("%s has a centralization", m)
		}
	}
}
