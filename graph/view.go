package graph

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// View is the network as one audience sees it: a snapshot without what is hidden from it. It is immutable. Actors and
// ties are named by their places in the snapshot, which ascend with their ids.
type View struct {
	Audience Audience

	snapshot *Snapshot
	degrees  []int32 // visible ties of each node
}

// View filters the snapshot for an audience.
func (s *Snapshot) View(audience Audience) *View {
	v := &View{Audience: audience, snapshot: s, degrees: make([]int32, len(s.nodes))}
	for _, edge := range v.Edges() {
		v.degrees[edge.From]++
		v.degrees[edge.To]++
	}
	return v
}

// Bound is above the place of every actor.
func (v *View) Bound() int { return len(v.snapshot.nodes) }

// Nodes gives the actors, by id.
func (v *View) Nodes() iter.Seq2[int32, *Features] {
	return func(yield func(int32, *Features) bool) {
		for i := range v.snapshot.nodes {
			node := &v.snapshot.nodes[i]
			if node.Shown <= v.Audience && !yield(int32(i), node.features(v.Audience)) {
				return
			}
		}
	}
}

// IDs gives the actors' ids, in order.
func (v *View) IDs() []string {
	ids := make([]string, 0, v.Bound())
	for _, actor := range v.Nodes() {
		ids = append(ids, actor.ID)
	}
	return ids
}

// Edges gives the ties, by id. Both ends are among the actors.
func (v *View) Edges() iter.Seq2[int32, *Edge] {
	return func(yield func(int32, *Edge) bool) {
		for i := range v.snapshot.edges {
			if edge := &v.snapshot.edges[i]; edge.Shown <= v.Audience && !yield(int32(i), edge) {
				return
			}
		}
	}
}

// EdgesOf gives the ties of an actor, by id.
func (v *View) EdgesOf(node int32) iter.Seq2[int32, *Edge] {
	return func(yield func(int32, *Edge) bool) {
		in := v.snapshot.incident()
		for _, i := range in.edges[in.start[node]:in.start[node+1]] {
			if edge := &v.snapshot.edges[i]; edge.Shown <= v.Audience && !yield(i, edge) {
				return
			}
		}
	}
}

// Node gives an actor by its place, one that Find, Nodes or an edge named.
func (v *View) Node(at int32) *Features { return v.snapshot.nodes[at].features(v.Audience) }

// Edge gives a tie by its place, one that Edges or EdgesOf named.
func (v *View) Edge(at int32) *Edge { return &v.snapshot.edges[at] }

// Find gives the place of an actor; false if the audience does not see it.
func (v *View) Find(id string) (int32, bool) {
	at, found := nodeAt(v.snapshot.nodes, id)
	return at, found && v.snapshot.nodes[at].Shown <= v.Audience
}

// Ties gives the number of ties of an actor; 0 if the audience does not see it.
func (v *View) Ties(actor string) int {
	if at, found := v.Find(actor); found {
		return int(v.degrees[at])
	}
	return 0
}

// ByTies orders actor ids by their number of ties, then id; both turned around for Descending.
func (v *View) ByTies(ids []string, direction OrderDirection) []string {
	type counted struct {
		id   string
		ties int
	}
	sorted := make([]counted, len(ids))
	for i, id := range ids {
		sorted[i] = counted{id, v.Ties(id)}
	}
	slices.SortFunc(sorted, func(a, b counted) int {
		order := cmp.Or(cmp.Compare(a.ties, b.ties), strings.Compare(a.id, b.id))
		if direction == Descending {
			return -order
		}
		return order
	})
	out := make([]string, len(sorted))
	for i, actor := range sorted {
		out[i] = actor.id
	}
	return out
}
