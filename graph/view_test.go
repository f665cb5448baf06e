package graph

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestView(t *testing.T) {
	s := NewSnapshot(7,
		[]Node{{ID: "b"}, {ID: "a"}, {ID: "c", Shown: PartnerLevel}, {ID: "d", Shown: InternalOnly}},
		[]Edge{{ID: "2", From: "a", To: "c", Shown: PartnerLevel}, {ID: "1", From: "a", To: "b"}, {ID: "3", From: "a", To: "d", Shown: InternalOnly}})
	for audience, want := range map[Audience][3]int{Public: {2, 1, 1}, PartnerLevel: {3, 2, 2}, InternalOnly: {4, 3, 3}} {
		v := s.View(audience)
		equal(t, audience.String(), [3]int{len(v.Nodes), len(v.Edges), v.Ties("a")}, want)
	}
	v := s.View(InternalOnly)
	equal(t, "by id", []string{v.Nodes[0].ID, v.Edges[0].ID}, []string{"a", "1"})
	equal(t, "fewest ties first, then by id", v.ByTies([]string{"d", "a", "c", "b"}, Ascending), []string{"b", "c", "d", "a"})
	equal(t, "turned around", v.ByTies([]string{"d", "a", "c", "b"}, Descending), []string{"a", "d", "c", "b"})
	equal(t, "unknown", v.Ties("x"), 0)
}

// Applying what changed to a snapshot gives the snapshot of what is there, and leaves the old one alone.
func TestApply(t *testing.T) {
	ids := []string{"a", "b", "c", "d", "e", "f"}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) map[string]ActorKind {
			there := map[string]ActorKind{}
			for _, id := range rapid.SliceOfDistinct(rapid.SampledFrom(ids), func(id string) string { return id }).Draw(t, name) {
				there[id] = rapid.SampledFrom(ActorKinds[:3]).Draw(t, "kind")
			}
			return there
		}
		before, after := draw("before"), draw("after")
		delta := Delta{}
		for _, id := range ids {
			if before[id] != after[id] || rapid.Bool().Draw(t, "touched") {
				delta.Touched = append(delta.Touched, id)
				if kind, there := after[id]; there {
					delta.Nodes = append(delta.Nodes, Node{ID: id, Kind: kind})
					delta.Edges = append(delta.Edges, Edge{ID: id})
				}
			}
		}
		old := NewSnapshot(1, nodesOf(before), edgesOf(before))
		next := old.Apply(2, delta)
		if !slices.Equal(next.nodes, NewSnapshot(2, nodesOf(after), nil).nodes) || len(next.edges) != len(after) {
			t.Fatalf("%v, touched %v: got %v, want %v", before, delta.Touched, next.nodes, after)
		}
		if !slices.Equal(old.nodes, NewSnapshot(1, nodesOf(before), nil).nodes) {
			t.Fatal("the old snapshot changed")
		}
	})
}

func nodesOf(there map[string]ActorKind) []Node {
	var nodes []Node
	for id, kind := range there {
		nodes = append(nodes, Node{ID: id, Kind: kind})
	}
	return nodes
}

func edgesOf(there map[string]ActorKind) []Edge {
	var edges []Edge
	for id := range there {
		edges = append(edges, Edge{ID: id})
	}
	return edges
}
