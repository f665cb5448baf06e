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

	keeper    *keeper // nil: nothing is kept
	name      string  // of a part, among those of what it is part of
	structure func() uint64
	asOf      graph.Date

	mu    sync.Mutex
	walks map[graph.Direction]*Walk // those asked for

	places []int32 // in the view, of every node, ascending
	edges  []int32 // in the view, by id
}

// New selects a network.
func New(view *graph.View, scope Scope) *Network {
	pass := scope.Tie.on(view, scope.AsOf)
	places := actors(view, scope.Actors)
	n := selected(view, scope.AsOf, places, func(yield func(int32) bool) {
		for place, edge := range tiesOf(view, places) {
			if pass(edge) && !yield(place) {
				return
			}
		}
	})
	if scope.Largest {
		return n.part(measure.LargestComponent(n.Graph))
	}
	return n
}

// few tells whether actors are so few that looking at each costs less than looking at all of the view.
func few(view *graph.View, places []int32) bool { return 32*len(places) < view.Bound() }

// tiesOf gives ties of the view by id, at least those that begin at the actors.
func tiesOf(view *graph.View, places []int32) iter.Seq2[int32, *graph.Edge] {
	if !few(view, places) {
		return view.Edges()
	}
	var ties []int32
	for _, place := range places {
		for tie, edge := range view.EdgesOf(place) {
			if edge.From == place {
				ties = append(ties, tie)
			}
		}
	}
	slices.Sort(ties)
	return func(yield func(int32, *graph.Edge) bool) {
		for _, tie := range ties {
			if !yield(tie, view.Edge(tie)) {
				return
			}
		}
	}
}

// actors gives the places of the actors in scope.
func actors(view *graph.View, ids []string) []int32 {
	var places []int32
	if ids == nil {
		for place := range view.Nodes() {
			places = append(places, place)
		}
	}
	for _, id := range ids {
		if place, found := view.Find(id); found {
			places = append(places, place)
		}
	}
	return slices.Clone(places) // without what append put aside
}

// selected makes the network of actors, by place, and of those of the ties that are between two of them.
func selected(view *graph.View, asOf graph.Date, places []int32, ties iter.Seq[int32]) *Network {
	n := &Network{View: view, asOf: asOf, walks: map[graph.Direction]*Walk{}, places: places}
	n.structure = sync.OnceValue(func() uint64 { return n.Graph.Hash() })
	node := n.numbers()
	var links []sparse.Link
	for place := range ties {
		edge := view.Edge(place)
		from, starts := node(edge.From)
		to, ends := node(edge.To)
		if starts && ends {
			n.edges = append(n.edges, place)
			links = append(links, sparse.Link{From: from, To: to, Strength: int32(edge.Weight), Symmetric: edge.Kind().Symmetric()})
		}
	}
	n.edges = slices.Clone(n.edges) // without what append put aside
	n.Graph = sparse.New(len(places), links)
	return n
}

// on gives the test that ties of a view must pass on a day.
func (s TieScope) on(view *graph.View, day graph.Date) func(*graph.Edge) bool {
	from, to := opened(s.From, view.Bound(), view.Find), opened(s.To, view.Bound(), view.Find)
	return func(e *graph.Edge) bool {
		return (day == "" || e.HoldsOn(day)) && view.Holds(e, &s.TieCond) && from.has(e.From) && to.has(e.To)
	}
}

// numbers gives node for many questions: looked up in a list as long as the view, which is too large to keep.
func (n *Network) numbers() func(place int32) (int32, bool) {
	if few(n.View, n.places) {
		return n.node
	}
	nodes := slices.Repeat([]int32{-1}, n.View.Bound())
	for v, place := range n.places {
		nodes[place] = int32(v)
	}
	return func(place int32) (int32, bool) { return nodes[place], nodes[place] >= 0 }
}

// part is the network of some of the nodes, given ascending, and the ties between them.
func (n *Network) part(kept []int32) *Network {
	places := make([]int32, len(kept))
	for i, v := range kept {
		places[i] = n.places[v]
	}
	return selected(n.View, n.asOf, places, slices.Values(n.edges))
}

// bytes is what the network holds, with a walk in every direction.
func (n *Network) bytes() int {
	g := n.Graph
	trust := 8 * (len(g.Simple.To) + len(g.Out.To) + len(g.In.To))
	return held(g) + 4*(cap(n.places)+cap(n.edges)) + trust
}

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
	if !found {
		return 0, false
	}
	return n.node(place)
}

// node gives the node of a place in the view; false where it is out of scope.
func (n *Network) node(place int32) (int32, bool) {
	if int(place) < len(n.places) && n.places[place] == place { // no place before it is out of scope
		return place, true
	}
	v, found := slices.BinarySearch(n.places, place)
	return int32(v), found
}

// ends gives the nodes of a tie in scope.
func (n *Network) ends(e *graph.Edge) (from, to int32) {
	from, _ = n.node(e.From)
	to, _ = n.node(e.To)
	return from, to
}

// allEnds gives ends for many questions.
func (n *Network) allEnds() func(e *graph.Edge) (from, to int32) {
	node := n.numbers()
	return func(e *graph.Edge) (from, to int32) {
		from, _ = node(e.From)
		to, _ = node(e.To)
		return from, to
	}
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
