package graph

import (
	"slices"
	"strings"
	"sync"
)

// Snapshot is the network at one commit, for all audiences. It is immutable.
type Snapshot struct {
	Commit int64
	nodes  []Node // by id
	edges  []Edge // by id

	attached []Attached // by id

	incident func() incidence
}

// NewSnapshot takes over nodes, edges and what else there is, in any order. Edges without both ends among the nodes are left out.
func NewSnapshot(commit int64, nodes []Node, rows []EdgeRow, attached ...Attached) *Snapshot {
	sortNodes(nodes)
	sortAttached(attached)
	return newSnapshot(commit, nodes, placed(rows, among(nodes)), attached)
}

func newSnapshot(commit int64, nodes []Node, edges []Edge, attached []Attached) *Snapshot {
	s := &Snapshot{Commit: commit, nodes: nodes, edges: edges, attached: attached}
	s.incident = sync.OnceValue(s.incidence)
	return s
}

func sortNodes(nodes []Node) {
	slices.SortFunc(nodes, func(a, b Node) int { return strings.Compare(a.ID, b.ID) })
}

func nodeAt(nodes []Node, id string) (int32, bool) {
	at, found := slices.BinarySearchFunc(nodes, id, func(n Node, id string) int { return strings.Compare(n.ID, id) })
	return int32(at), found
}

func among(nodes []Node) func(string) (int32, bool) {
	return func(id string) (int32, bool) { return nodeAt(nodes, id) }
}

// Delta is what changed: the records as they are now, and the ids that may have had others or none. An actor that goes
// takes its ties along.
type Delta struct {
	Touched  []string
	Nodes    []Node
	Edges    []EdgeRow
	Attached []Attached
}

// Apply gives the snapshot of a later commit; the receiver stays as it is.
func (s *Snapshot) Apply(commit int64, d Delta) *Snapshot {
	touched := slices.Sorted(slices.Values(d.Touched))
	sortNodes(d.Nodes)
	nodes := make([]Node, 0, len(s.nodes)+len(d.Nodes))
	merge(touched, s.nodes, d.Nodes, func(n *Node) string { return n.ID },
		func(old []Node) { nodes = append(nodes, old...) },
		func(n Node) { nodes = append(nodes, n) })

	places := places(s.nodes, nodes)
	edges := make([]Edge, 0, len(s.edges)+len(d.Edges))
	merge(touched, s.edges, placed(d.Edges, among(nodes)), func(e *Edge) string { return e.ID },
		func(old []Edge) { edges = appendMoved(edges, old, places) },
		func(e Edge) { edges = append(edges, e) })

	sortAttached(d.Attached)
	attached := make([]Attached, 0, len(s.attached)+len(d.Attached))
	merge(touched, s.attached, d.Attached, func(a *Attached) string { return a.ID },
		func(old []Attached) { attached = append(attached, old...) },
		func(a Attached) { attached = append(attached, a) })
	return newSnapshot(commit, nodes, edges, attached)
}

// merge puts runs of old elements and current ones into order, without the old ones that were touched. All lists are
// sorted; every current element is touched.
func merge[T any](touched []string, old, current []T, id func(*T) string, keep func([]T), add func(T)) {
	for _, key := range touched {
		at, found := slices.BinarySearchFunc(old, key, func(e T, key string) int { return strings.Compare(id(&e), key) })
		keep(old[:at])
		old = old[at:]
		if found {
			old = old[1:]
		}
		if len(current) > 0 && id(&current[0]) == key {
			add(current[0])
			current = current[1:]
		}
	}
	keep(old)
}

// places tells where the old nodes are among the new ones; nil where all kept their places.
func places(old, nodes []Node) []int32 {
	if slices.EqualFunc(old, nodes, func(a, b Node) bool { return a.ID == b.ID }) {
		return nil
	}
	places := make([]int32, len(old))
	next := 0
	for i := range old {
		for next < len(nodes) && nodes[next].ID < old[i].ID {
			next++
		}
		places[i] = int32(next)
	}
	return places
}

func appendMoved(edges, old []Edge, places []int32) []Edge {
	from := len(edges)
	edges = append(edges, old...)
	if places != nil {
		for i := from; i < len(edges); i++ {
			e := &edges[i]
			e.From, e.To = places[e.From], places[e.To]
		}
	}
	return edges
}

// incidence lists the edges of every node, by the edge's id.
type incidence struct {
	start []int32 // those of node v are edges[start[v]:start[v+1]]
	edges []int32
}

func (s *Snapshot) incidence() incidence {
	in := incidence{start: make([]int32, len(s.nodes)+1), edges: make([]int32, 2*len(s.edges))}
	for i := range s.edges {
		in.start[s.edges[i].From+1]++
		in.start[s.edges[i].To+1]++
	}
	for v := range s.nodes {
		in.start[v+1] += in.start[v]
	}
	next := slices.Clone(in.start)
	for i := range s.edges {
		for _, end := range [2]int32{s.edges[i].From, s.edges[i].To} {
			in.edges[next[end]] = int32(i)
			next[end]++
		}
	}
	return in
}
