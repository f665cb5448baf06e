// Package network shows what a view holds as a network: which actors and ties are in scope, what measures say of them,
// how they reach each other, what is covered and what is missing. Results are kept as long as the network stays the same.
package network

import (
	"iter"
	"slices"
	"sync"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// Scope says what of a view is measured.
type Scope struct {
	Actors  []string // ids of the actors in scope, ascending; nil: all
	Tie     TieScope
	AsOf    graph.Date // ties must hold on this day
	Largest bool       // of what is left, the largest component alone; of equals that of the lowest id
}

// TieScope says which ties count.
type TieScope struct {
	graph.TieCond          // what must hold of the tie itself
	From, To      []string // ids that may stand at either end, ascending; nil: any
}

// Network is the part of a view that a scope selects. It is immutable. Nodes are numbered in the order of the ids.
type Network struct {
	View  *graph.View
	Graph *sparse.Graph

	cache     *Cache // nil: nothing is kept
	number    uint64 // in the cache
	structure func() uint64
	asOf      graph.Date

	mu    sync.Mutex
	walks map[graph.Direction]*Walk // those asked for

	places []int32 // in the view, of every node
	nodes  []int32 // of every place in the view; -1 out of scope
	edges  []int32 // in the view, by id
}

// New selects a network.
func New(view *graph.View, scope Scope) *Network {
	n := empty(view, scope.AsOf)
	n.actors(scope.Actors)
	n.ties(scope)
	n.build()
	if scope.Largest {
		return n.part(measure.LargestComponent(n.Graph))
	}
	return n
}

func empty(view *graph.View, asOf graph.Date) *Network {
	n := &Network{View: view, asOf: asOf, walks: map[graph.Direction]*Walk{}, nodes: slices.Repeat([]int32{-1}, view.Bound())}
	n.structure = sync.OnceValue(func() uint64 { return n.Graph.Hash() })
	return n
}

// actors numbers the actors in scope.
func (n *Network) actors(ids []string) {
	if ids != nil {
		for _, id := range ids {
			if place, found := n.View.Find(id); found {
				n.enter(place)
			}
		}
		return
	}
	for place := range n.View.Nodes() {
		n.enter(place)
	}
}

func (n *Network) enter(place int32) {
	n.nodes[place] = int32(len(n.places))
	n.places = append(n.places, place)
}

// ties keeps those between actors in scope that hold.
func (n *Network) ties(scope Scope) {
	pass := scope.Tie.on(n.View, scope.AsOf)
	for place, edge := range n.View.Edges() {
		if n.nodes[edge.From] >= 0 && n.nodes[edge.To] >= 0 && pass(edge) {
			n.edges = append(n.edges, place)
		}
	}
}

// on gives the test that ties of a view must pass on a day.
func (s TieScope) on(view *graph.View, day graph.Date) func(*graph.Edge) bool {
	from, to := endsAt(view, s.From), endsAt(view, s.To)
	return func(e *graph.Edge) bool {
		return (day == "" || e.HoldsOn(day)) && view.Holds(e, &s.TieCond) && from(e.From) && to(e.To)
	}
}

// endsAt tells whether an end is one of the actors.
func endsAt(view *graph.View, ids []string) func(int32) bool {
	if ids == nil {
		return func(int32) bool { return true }
	}
	marked := make([]bool, view.Bound())
	for _, id := range ids {
		if place, found := view.Find(id); found {
			marked[place] = true
		}
	}
	return func(place int32) bool { return marked[place] }
}

func (n *Network) build() {
	links := make([]sparse.Link, len(n.edges))
	for i, place := range n.edges {
		edge := n.View.Edge(place)
		links[i] = sparse.Link{
			From: n.nodes[edge.From], To: n.nodes[edge.To], Strength: int32(edge.Weight), Symmetric: edge.Kind().Symmetric(),
		}
	}
	n.Graph = sparse.New(len(n.places), links)
}

// part is the network of some of the nodes, given ascending, and the ties between them.
func (n *Network) part(kept []int32) *Network {
	p := empty(n.View, n.asOf)
	for _, v := range kept {
		p.enter(n.places[v])
	}
	for _, place := range n.edges {
		if edge := n.View.Edge(place); p.nodes[edge.From] >= 0 && p.nodes[edge.To] >= 0 {
			p.edges = append(p.edges, place)
		}
	}
	p.build()
	return p
}

// size is what the network and results on it take to keep.
func (n *Network) size() int { return n.Graph.N + n.Graph.Ties + 1 }

// Actor gives what is known of a node.
func (n *Network) Actor(v int32) *graph.Features { return n.View.Node(n.places[v]) }

// ID gives the id of a node's actor.
func (n *Network) ID(v int32) string { return n.Actor(v).ID }

// IDs gives the ids of nodes' actors.
func (n *Network) IDs(nodes []int32) []string {
	ids := make([]string, len(nodes))
	for i, v := range nodes {
		ids[i] = n.ID(v)
	}
	return ids
}

// AllIDs gives the ids of all nodes' actors.
func (n *Network) AllIDs() []string { return n.IDs(sparse.Nodes(n.Graph.N)) }

// Find gives the node of an actor; false where it is out of scope or unknown.
func (n *Network) Find(id string) (int32, bool) {
	place, found := n.View.Find(id)
	if !found || n.nodes[place] < 0 {
		return 0, false
	}
	return n.nodes[place], true
}

// Ties gives the ids of the ties in scope between two nodes, in order.
func (n *Network) Ties(a, b int32) []string {
	var ids []string
	for place, edge := range n.View.EdgesOf(n.places[a]) {
		if other := edge.From + edge.To - n.places[a]; other == n.places[b] && n.counts(place) {
			ids = append(ids, edge.ID)
		}
	}
	return ids
}

// Edges gives the ties in scope, by id.
func (n *Network) Edges() iter.Seq[*graph.Edge] {
	return func(yield func(*graph.Edge) bool) {
		for _, place := range n.edges {
			if !yield(n.View.Edge(place)) {
				return
			}
		}
	}
}

func (n *Network) counts(place int32) bool {
	_, found := slices.BinarySearch(n.edges, place)
	return found
}
