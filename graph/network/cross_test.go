package network

import (
	"math/rand/v2"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/nettest"
)

// plainFacets tells kinds, and topics without those above.
func plainFacets(a *graph.Features, by graph.ActorFacet) []string {
	if by == graph.FacetTopic {
		return topicsOf(a)
	}
	return []string{string(a.Kind)}
}

func TestTieTable(t *testing.T) {
	view := viewOf([]*graph.Actor{
		member("a", graph.Association, "", "x", "y"), member("b", graph.JobCentre, "", "x"), member("c", graph.JobCentre, ""),
	}, bond("t1", "a", graph.Knows, "b"), bond("t2", "b", graph.Funds, "a"), bond("t3", "b", graph.Knows, "c"))
	n := New(view, Scope{})
	nettest.Equal(t, "kinds", n.tieTable(graph.FacetKind, graph.FacetKind, plainFacets), Cross{
		Rows:    []graph.FacetValue{{Value: "JOB_CENTRE", Count: 3}, {Value: "ASSOCIATION", Count: 1}},
		Columns: []graph.FacetValue{{Value: "ASSOCIATION", Count: 2}, {Value: "JOB_CENTRE", Count: 2}},
		Cells:   []Cell{{"JOB_CENTRE", "ASSOCIATION", 2}, {"JOB_CENTRE", "JOB_CENTRE", 1}, {"ASSOCIATION", "JOB_CENTRE", 1}},
		Total:   3,
	})
	nettest.Equal(t, "several values, none", n.tieTable(graph.FacetTopic, graph.FacetTopic, plainFacets), Cross{
		Rows:    []graph.FacetValue{{Value: "x", Count: 4}, {Value: "y", Count: 1}},
		Columns: []graph.FacetValue{{Value: "x", Count: 3}, {Value: "y", Count: 2}},
		Cells:   []Cell{{"x", "x", 2}, {"x", "y", 2}, {"y", "x", 1}},
		Total:   2,
	})
}

// Whatever the network, the table of kinds counts every tie once, and twice where it has no direction and joins two kinds.
func TestTieTableCountsEveryTie(t *testing.T) {
	for seed := range uint64(100) {
		rng := rand.New(rand.NewPCG(seed, 22))
		n := New(randomView(rng, 2+rng.IntN(8)), Scope{})
		table := n.tieTable(graph.FacetKind, graph.FacetKind, plainFacets)
		want, got := n.TieCount(), 0
		for _, edge := range n.View.Edges() {
			if edge.Kind().Symmetric() && n.View.Node(edge.From).Kind != n.View.Node(edge.To).Kind {
				want++
			}
		}
		for _, cell := range table.Cells {
			got += cell.Count
		}
		nettest.Equal(t, "cells", [2]int{got, table.Total}, [2]int{want, n.TieCount()})
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}
