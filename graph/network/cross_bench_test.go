package network

import (
	"fmt"
	"testing"

	"akteursnetz/graph"
)

// BenchmarkTieTable crosses kinds on 100 000 actors and 500 000 ties.
func BenchmarkTieTable(b *testing.B) {
	const actors, ties = 100_000, 500_000
	all, edges := make([]*graph.Actor, actors), make([]graph.EdgeRow, ties)
	for i := range all {
		all[i] = member(fmt.Sprintf("act_%06d", i), graph.ActorKinds[i%len(graph.ActorKinds)], "")
	}
	for i := range edges {
		edges[i] = bond(fmt.Sprintf("tie_%06d", i), all[i%actors].ID, graph.TieKinds[i%len(graph.TieKinds)], all[(i*7+1)%actors].ID)
	}
	n := New(viewOf(all, edges...), Scope{})
	b.ResetTimer()
	for b.Loop() {
		n.tieTable(graph.FacetKind, graph.FacetKind, plainFacets)
	}
}
