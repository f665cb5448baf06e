package resolvers

import (
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
