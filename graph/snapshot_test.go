package graph

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func nodeCalled(id string, kind ActorKind) Node {
	return NewNode(&Actor{ID: id, Kind: kind, Precision: ExactPrecision}, Public, testPlaces)
}

// world is what a random directory holds: the kinds of actors and the ends of ties.
type drawnWorld struct {
	actors map[string]ActorKind
	ties   map[string][2]string
}

func drawWorld(t *rapid.T) drawnWorld {
	w := drawnWorld{map[string]ActorKind{}, map[string][2]string{}}
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		if rapid.Bool().Draw(t, id) {
			w.actors[id] = rapid.SampledFrom(ActorKinds[:2]).Draw(t, "kind")
		}
	}
	for _, id := range []string{"1", "2", "3", "4", "5", "6"} {
		ends := [2]string{rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "from"), rapid.SampledFrom([]string{"d", "e"}).Draw(t, "to")}
		_, there := w.actors[ends[0]]
		_, too := w.actors[ends[1]]
		if there && too && rapid.Bool().Draw(t, id) {
			w.ties[id] = ends
		}
	}
	return w
}

func (w drawnWorld) node(id string) []Node {
	if kind, there := w.actors[id]; there {
		return []Node{nodeCalled(id, kind)}
	}
	return nil
}

func (w drawnWorld) edge(id string) []EdgeRow {
	if ends, there := w.ties[id]; there {
		return []EdgeRow{edgeRow(id, ends[0], ends[1], Public)}
	}
	return nil
}

func (w drawnWorld) snapshot() *Snapshot {
	var nodes []Node
	var edges []EdgeRow
	for id := range w.actors {
		nodes = append(nodes, w.node(id)...)
	}
	for id := range w.ties {
		edges = append(edges, w.edge(id)...)
	}
	return NewSnapshot(1, nodes, edges)
}

// text writes a snapshot out.
func (s *Snapshot) text() string {
	out := ""
	v := s.View(Public)
	for at, node := range v.Nodes() {
		out += fmt.Sprint(node.ID, node.Kind, " ")
		for _, edge := range v.EdgesOf(at) {
			out += fmt.Sprint(edge.ID, v.Node(edge.From).ID, v.Node(edge.To).ID, " ")
		}
	}
	return out
}

// Applying what changed to a snapshot gives the snapshot of what is there, and leaves the old one alone.
func TestApply(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := drawWorld(t), drawWorld(t)
		delta := Delta{}
		for _, id := range []string{"a", "b", "c", "d", "e", "1", "2", "3", "4", "5", "6"} {
			changed := before.actors[id] != after.actors[id] || before.ties[id] != after.ties[id]
			if changed || rapid.Bool().Draw(t, "touched") {
				delta.Touched = append(delta.Touched, id)
				delta.Nodes, delta.Edges = append(delta.Nodes, after.node(id)...), append(delta.Edges, after.edge(id)...)
			}
		}
		old := before.snapshot()
		was := old.text()
		if got, want := old.Apply(2, delta).text(), after.snapshot().text(); got != want {
			t.Fatalf("%v, touched %v: got %s, want %s", before, delta.Touched, got, want)
		}
		if old.text() != was {
			t.Fatal("the old snapshot changed")
		}
	})
}
