package resolvers

import (
	"math"
	"slices"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/export"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// TestPictureTooLarge: what cannot be measured names the parameter of the file, which has no scope.
func TestPictureTooLarge(t *testing.T) {
	n := network.New(graph.NewSnapshot(1, nil, nil).View(graph.Public), network.Scope{})
	n.Graph = &sparse.Graph{N: 1_000_000, Ties: 1_000_000}
	request := &exportRequest{Content: export.Content{Network: n}, pictureOptions: pictureOptions{measure: measure.KindHarmonic}}
	_, err := request.draft(t.Context())
	const want = "size: the network is too large for HARMONIC; narrow what is shown, or use DEGREE"
	if graph.CodeOf(err) != graph.Limit || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestPictureOfUnsettledSizes: all sizes are 0 then, and the picture says why.
func TestPictureOfUnsettledSizes(t *testing.T) {
	n := network.New(graph.NewSnapshot(1, nil, nil).View(graph.Public), network.Scope{})
	d := &draft{exportRequest: &exportRequest{Content: export.Content{Network: n}}, shown: n}
	d.setSizes([]float64{0, .6, .8}, []int32{0, 2})
	if notes := d.notes(); len(notes) > 0 || d.largest != .8 {
		t.Errorf("settled: %v, largest %v", notes, d.largest)
	}
	d.measure = measure.KindConstraint
	d.setSizes([]float64{.5, math.NaN()}, []int32{0, 1})
	if notes := d.notes(); len(notes) > 0 {
		t.Errorf("not defined for an actor without ties: %v", notes)
	}
	d.measure, d.lang = measure.KindEigenvector, "en"
	d.setSizes([]float64{math.NaN(), math.NaN()}, []int32{0, 1})
	if notes := d.notes(); !slices.Contains(notes, d.unsettledNote()) {
		t.Errorf("unsettled: %v", notes)
	}
}
