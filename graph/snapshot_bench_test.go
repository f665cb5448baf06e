package graph

import (
	"fmt"
	"testing"
)

// BenchmarkNextView measures the first view after a write that adds an actor and a tie, at 100 000 actors and 500 000
// ties.
func BenchmarkNextView(b *testing.B) {
	const actors, ties = 100_000, 500_000
	id := func(i int) string { return fmt.Sprintf("act_%08d", i) }
	nodes, edges := make([]Node, actors), make([]EdgeRow, ties)
	for i := range nodes {
		nodes[i] = nodeCalled(id(2*i), OtherActor)
	}
	for i := range edges {
		edges[i] = edgeRow(fmt.Sprintf("tie_%08d", i), id(2*(i%actors)), id(2*((i*7+1)%actors)), Public)
	}
	s := NewSnapshot(1, nodes, edges)
	delta := Delta{
		Touched: []string{id(1), "tie_x"}, Nodes: []Node{nodeCalled(id(1), OtherActor)},
		Edges: []EdgeRow{edgeRow("tie_x", id(1), id(2), Public)},
	}
	b.ResetTimer()
	for b.Loop() {
		view := s.Apply(2, delta).View(Public)
		if at, found := view.Find(id(1)); !found || view.degrees[at] != 1 {
			b.Fatal("the write is not there")
		}
	}
}
