package network

import (
	"slices"
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
		nettest.Equal(t, name, graph.CodeOf(c.n.Afford(t.Context(), measure.KindCloseness)), c.code)
		nettest.Equal(t, name+", whatever it costs", c.n.Afford(WithExact(t.Context()), measure.KindCloseness), nil)
		nettest.Equal(t, name+", sampled", c.n.Afford(t.Context(), measure.KindBetweenness), nil)
	}
	small := New(viewOf(members("a", "b", "c"), bond("t", "a", graph.Knows, "b")), Scope{})
	for _, m := range []measure.Kind{measure.KindCloseness, measure.KindHarmonic} {
		full, err := small.Ranking(t.Context(), m, 2)
		if err != nil {
			t.Fatal(err)
		}
		top, err := small.top(t.Context(), m, 2)
		nettest.Equal(t, string(m), [2]any{top, err}, [2]any{full.Ranks, error(nil)})
	}
}

// TestSampledValuesSaySo: where betweenness is sampled, a position gives its standard error; what compares all actors is
// refused.
func TestSampledValuesSaySo(t *testing.T) {
	n := New(viewOf(members("a", "b", "c"), bond("t", "a", graph.Knows, "b"), bond("u", "b", graph.Knows, "c")), Scope{})
	middle := Position{n, 1}
	deviation, err := middle.BetweennessStandardError(t.Context())
	nettest.Equal(t, "exact", [2]any{deviation, err}, [2]any{(*float64)(nil), error(nil)})

	large := New(graph.NewSnapshot(1, nil, nil).View(graph.Public), Scope{})
	large.Graph = sparse.New(30_000, []sparse.Link{{From: 0, To: 1, Symmetric: true}, {From: 1, To: 2, Symmetric: true}})
	if deviation, err := (Position{large, 1}).BetweennessStandardError(t.Context()); err != nil || deviation == nil {
		t.Errorf("sampled: got %v, %v", deviation, err)
	}
	_, err = large.Centralization(t.Context(), measure.KindBetweenness)
	nettest.Equal(t, "centralization", graph.CodeOf(err), graph.Limit)
	_, err = (&Diff{Before: large, After: large}).Ranks(t.Context(), measure.KindBetweenness)
	nettest.Equal(t, "rank shifts", graph.CodeOf(err), graph.Limit)
	found, err := large.Ranking(t.Context(), measure.KindBetweenness, 1)
	nettest.Equal(t, "a ranking says so", [2]any{found.StandardError(1) != nil, err}, [2]any{true, error(nil)})
	found, err = large.Ranking(WithExact(t.Context()), measure.KindBetweenness, 1)
	nettest.Equal(t, "unless it is to be exact", [2]any{found.StandardError(1) != nil, err}, [2]any{false, error(nil)})
}

// TestFiguresOfLargeNetworks lack the one that costs too much.
func TestFiguresOfLargeNetworks(t *testing.T) {
	large := New(graph.NewSnapshot(1, nil, nil).View(graph.Public), Scope{})
	large.Graph = sparse.New(3, []sparse.Link{{From: 0, To: 1, Symmetric: true}, {From: 1, To: 2, Symmetric: true}})
	large.Graph.Ties = 2_000_000_000
	figures, err := large.Figures(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, figure := range figures {
		if lacks := figure.Value == nil; lacks != slices.Contains([]string{"averagePathLength", "reciprocity"}, figure.Name) {
			t.Errorf("%s is missing: %t", figure.Name, lacks)
		}
	}
}
