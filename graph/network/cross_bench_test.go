package network

import (
	"fmt"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/nettest"
)

// BenchmarkTieTable crosses kinds on 100 000 actors and 500 000 ties, of which the first actor's are out of scope.
func BenchmarkTieTable(b *testing.B) {
	const actors, ties = 100_000, 500_000
	all, edges := make([]*graph.Actor, actors), make([]graph.EdgeRow, ties)
	for i := range all {
		all[i] = member(fmt.Sprintf("act_%06d", i), graph.ActorKinds[i%len(graph.ActorKinds)], "")
	}
	for i := range edges {
		edges[i] = bond(fmt.Sprintf("tie_%06d", i), all[i%actors].ID, graph.TieKinds[i%len(graph.TieKinds)], all[(i*7+1)%actors].ID)
	}
	view := viewOf(all, edges...)
	n := New(view, Scope{Actors: view.IDs()[1:]})
	before := nettest.ProcessorTime(b)
	for b.Loop() {
		n.tieTable(graph.FacetKind, graph.FacetKind, plainFacets)
	}
	b.ReportMetric(float64((nettest.ProcessorTime(b)-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}
