package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Node is an actor in a View.
type Node struct {
	ID    string
	Kind  ActorKind
	Shown Visibility
}

// Edge is a tie in a View.
type Edge struct {
	ID        string
	From, To  string // actor ids; symmetric kinds From < To
	Kind      TieKind
	Weight    int // strength, 1 where unknown
	Since     Date
	Until     Date
	Confirmed bool
	Shown     Visibility
}

// EdgeOf gives the compact form of a tie.
func EdgeOf(r *Record) Edge {
	t := r.Entity.(*Tie)
	return Edge{
		ID: t.ID, From: t.From, To: t.To, Kind: t.Kind, Weight: t.Weight(), Since: t.Since, Until: t.Until,
		Confirmed: t.Confirmed(), Shown: r.Shown,
	}
}

// Snapshot is the network at one commit, for all audiences. It is immutable.
type Snapshot struct {
	Commit int64
	nodes  []Node // by id
	edges  []Edge // by id
}

// NewSnapshot takes over nodes and edges, in any order.
func NewSnapshot(commit int64, nodes []Node, edges []Edge) *Snapshot {
	slices.SortFunc(nodes, func(a, b Node) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(edges, func(a, b Edge) int { return strings.Compare(a.ID, b.ID) })
	return &Snapshot{Commit: commit, nodes: nodes, edges: edges}
}

// Delta is what changed: the records as they are now, and the ids that may have had others or none.
type Delta struct {
	Touched []string
	Nodes   []Node
	Edges   []Edge
}

// Apply gives the snapshot of a later commit; the receiver stays as it is.
func (s *Snapshot) Apply(commit int64, d Delta) *Snapshot {
	touched := make(map[string]bool, len(d.Touched))
	for _, id := range d.Touched {
		touched[id] = true
	}
	return &Snapshot{
		Commit: commit,
		nodes:  merge(s.nodes, d.Nodes, touched, func(n *Node) string { return n.ID }),
		edges:  merge(s.edges, d.Edges, touched, func(e *Edge) string { return e.ID }),
	}
}

// merge replaces the touched elements of a sorted list by their current ones.
func merge[T any](old, current []T, touched map[string]bool, id func(*T) string) []T {
	slices.SortFunc(current, func(a, b T) int { return strings.Compare(id(&a), id(&b)) })
	out := make([]T, 0, len(old)+len(current))
	rest := current
	for i := range old {
		key := id(&old[i])
		for len(rest) > 0 && id(&rest[0]) < key {
			out, rest = append(out, rest[0]), rest[1:]
		}
		if !touched[key] {
			out = append(out, old[i])
		} else if len(rest) > 0 && id(&rest[0]) == key {
			out, rest = append(out, rest[0]), rest[1:]
		}
	}
	return append(out, rest...)
}

// View is the network as one audience sees it. It is immutable.
type View struct {
	Nodes []Node // by id
	Edges []Edge // by id; both ends are among Nodes

	degrees map[string]int
}

// View filters the snapshot for an audience.
func (s *Snapshot) View(audience Audience) *View {
	v := &View{degrees: make(map[string]int, len(s.nodes))}
	for _, node := range s.nodes {
		if node.Shown <= audience {
			v.Nodes = append(v.Nodes, node)
		}
	}
	for _, edge := range s.edges {
		if edge.Shown <= audience {
			v.Edges = append(v.Edges, edge)
			v.degrees[edge.From]++
			v.degrees[edge.To]++
		}
	}
	return v
}

// Ties gives the number of ties of an actor.
func (v *View) Ties(actor string) int { return v.degrees[actor] }

// ByTies orders actor ids by their number of ties, then id; both turned around for Descending.
func (v *View) ByTies(ids []string, direction OrderDirection) []string {
	sorted := slices.Clone(ids)
	slices.SortFunc(sorted, func(a, b string) int {
		order := cmp.Or(cmp.Compare(v.degrees[a], v.degrees[b]), strings.Compare(a, b))
		if direction == Descending {
			return -order
		}
		return order
	})
	return sorted
}
