package network

import (
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// TestTooLargeToMeasure: what all distances of a network cost is bounded, for coordinators more generously; who is most
// central is told anyway.
func TestTooLargeToMeasure(t *testing.T) {
	large := func(audience graph.Audience, nodes, ties int) *Network {
		n := New(graph.NewSnapshot(1, nil, nil).View(audience), Scope{})
		n.Graph = &sparse.Graph{N: nodes, Ties: ties}
		return n
	}
	for name, c := range map[string]struct {
		n    *Network
		code graph.Code
	}{
		"a district's":               {large(graph.Public, 10_000, 50_000), ""},
		"a Land's":                   {large(graph.Public, 100_000, 500_000), graph.Limit},
		"a Land's, for coordinators": {large(graph.InternalOnly, 50_000, 250_000), ""},
		"the country's":              {large(graph.InternalOnly, 1_000_000, 5_000_000), graph.Limit},
	} {
		nettest.Equal(t, name, graph.CodeOf(c.n.afford(c.n.allDistances())), c.code)
	}
	small := New(viewOf(members("a", "b", "c"), bond("t", "a", graph.Knows, "b")), Scope{})
	for _, m := range []measure.Kind{measure.KindCloseness, measure.KindHarmonic} {
		full, err := small.Ranking(t.Context(), m, 2, false)
		if err != nil {
			t.Fatal(err)
		}
		top, err := small.top(t.Context(), m, 2)
		nettest.Equal(t, string(m), [2]any{top, err}, [2]any{full.Ranks, error(nil)})
	}
}
