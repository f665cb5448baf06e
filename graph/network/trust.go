package network

import (
	"context"
	"math"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// Walk is a reading of ties to go along: forth and back, and how far each arc forth can be relied on.
type Walk struct {
	Forth, Back sparse.Adjacency
	Trust       []float64 // of Forth.To[i], from 0 to 1
	asOf        graph.Date
	direction   graph.Direction
}

// reliance is how much one tie of a kind can be relied on at full strength, fresh.
var reliance = map[graph.TieKind]float64{
	graph.Cooperates: .6,
	graph.MemberOf:   .5, graph.PartOf: .5, graph.Coordinates: .5, graph.Hosts: .5, graph.Contracts: .5,
	graph.Supports: .4, graph.Funds: .4, graph.Advises: .4, graph.Established: .4,
	graph.RefersTo: .3,
	graph.Knows:    .2, graph.PlansWith: .2,
}

const (
	halfLife   = 2 * 365.25 // days in which reliance on a tie that nobody confirms halves
	unknownAge = 2 * halfLife
)

// trust is the reliance on one tie on a day: that of its kind, times strength/5, halved with every two years since it
// began or was last confirmed; a tie of which neither is known counts as four years old.
func trust(e *graph.Edge, asOf graph.Date) float64 {
	age := float64(unknownAge)
	if last := e.LastKnown(); last != "" {
		age = float64(max(0, last.DaysUntil(asOf)))
	}
	return reliance[e.Kind()] * float64(e.Weight) / 5 * math.Exp2(-age/halfLife)
}

// Walk reads the ties for going along them in a direction, seen from where one comes from. An arc over several ties can
// be relied on unless all fail: 1 − Π(1 − trust).
func (n *Network) Walk(direction graph.Direction) *Walk {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.walks[direction] == nil {
		n.walks[direction] = n.walk(direction, n.asOf)
	}
	return n.walks[direction]
}

func (n *Network) walk(direction graph.Direction, asOf graph.Date) *Walk {
	against := map[graph.Direction]graph.Direction{graph.Outgoing: graph.Incoming, graph.Incoming: graph.Outgoing}
	w := &Walk{Forth: n.arcs(direction), Back: n.arcs(against[direction]), asOf: asOf, direction: direction}
	fails := make([]float64, len(w.Forth.To))
	for i := range fails {
		fails[i] = 1
	}
	ends := n.allEnds()
	for _, place := range n.edges {
		edge := n.View.Edge(place)
		from, to := ends(edge)
		for _, arc := range w.arcs(edge, from, to) {
			fails[w.Forth.Place(arc[0], arc[1])] *= 1 - trust(edge, asOf)
		}
	}
	w.Trust = fails
	for i, fail := range fails {
		w.Trust[i] = measure.Round(1 - fail)
	}
	return w
}

// arcs are those of the walk that a tie makes.
func (w *Walk) arcs(e *graph.Edge, from, to int32) [][2]int32 {
	switch {
	case w.direction == graph.AnyDirection || e.Kind().Symmetric():
		return [][2]int32{{from, to}, {to, from}}
	case w.direction == graph.Outgoing:
		return [][2]int32{{from, to}}
	default:
		return [][2]int32{{to, from}}
	}
}

// TiesOn gives the ties that make the arc from a to b, by id.
func (n *Network) TiesOn(w *Walk, a, b int32) []*graph.Edge {
	var ties []*graph.Edge
	for place, edge := range n.View.EdgesOf(n.places[a]) {
		if !n.counts(place) {
			continue
		}
		from, to := n.ends(edge)
		for _, arc := range w.arcs(edge, from, to) {
			if arc == [2]int32{a, b} {
				ties = append(ties, edge)
			}
		}
	}
	return ties
}

// MostTrusted gives the most trusted of the ties from a to b, the lowest id among equals.
func (n *Network) MostTrusted(w *Walk, a, b int32) *graph.Edge {
	var best *graph.Edge
	for _, tie := range n.TiesOn(w, a, b) {
		if best == nil || trust(tie, w.asOf) > trust(best, w.asOf) {
			best = tie
		}
	}
	return best
}

// Paths gives the best paths along a walk over open nodes, as ShortestPaths orders them.
func (n *Network) Paths(ctx context.Context, w *Walk, open Open, from, to int32, k, maxLength int) ([]Path, error) {
	paths, err := ShortestPaths(ctx, w, open, from, to, k, maxLength)
	return paths, tooLong(err)
}

// Around gives the neighbourhood of open nodes along the ties in a direction.
func (n *Network) Around(ctx context.Context, direction graph.Direction, open Open, of []int32, depth, first int) ([]Near, bool, error) {
	near, truncated, err := Neighbourhood(ctx, n.arcs(direction), open, of, depth, first)
	return near, truncated, tooLong(err)
}

// arcs gives those of ties in a direction, seen from where one comes from.
func (n *Network) arcs(direction graph.Direction) sparse.Adjacency {
	switch direction {
	case graph.Outgoing:
		return n.Graph.Out
	case graph.Incoming:
		return n.Graph.In
	default:
		return n.Graph.Simple
	}
}

// TiesAmong gives the ids of all ties in scope between some nodes, in order.
func (n *Network) TiesAmong(nodes []int32) []string {
	in := make(map[int32]bool, len(nodes))
	for _, v := range nodes {
		in[n.places[v]] = true
	}
	var ids []string
	for place := range in {
		for edge, tie := range n.View.EdgesOf(place) {
			if tie.From == place && in[tie.To] && n.counts(edge) {
				ids = append(ids, tie.ID)
			}
		}
	}
	slices.Sort(ids)
	return ids
}
