package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/relay"
)

type aroundQuestion struct {
	of     []string
	depth  int
	tie    *graph.TieFilter
	filter *graph.ActorFilter
	asOf   *graph.Date
	first  int
}

const (
	maxStarts = 100
	maxAround = 1000
)

// around gives the neighbourhood of actors.
func (r *Resolver) around(ctx context.Context, q aroundQuestion) (*relay.Subgraph, error) {
	switch {
	case len(q.of) == 0:
		return nil, graph.Errorf(graph.Invalid, "of", "names no actor; name 1 to %d", maxStarts)
	case len(q.of) > maxStarts:
		return nil, graph.Errorf(graph.Limit, "of", "names %d actors; name 1 to %d", len(q.of), maxStarts)
	}
	if err := graph.CheckRange("depth", q.depth, 0, network.MaxDepth); err != nil {
		return nil, err
	}
	if err := graph.CheckSize("first", q.first, maxAround); err != nil {
		return nil, err
	}
	return onView(ctx, func(view *graph.View) (*relay.Subgraph, error) { return r.aroundIn(ctx, view, q) })
}

func (r *Resolver) aroundIn(ctx context.Context, view *graph.View, q aroundQuestion) (*relay.Subgraph, error) {
	n, ids, err := r.through(ctx, view, q.filter, q.tie, q.asOf)
	if err != nil {
		return nil, err
	}
	starts := make([]int32, len(q.of))
	for i, id := range q.of {
		var there bool
		if starts[i], there = n.Find(id); !there {
			return nil, notFound("of", id)
		}
	}
	near, truncated, err := n.Around(ctx, q.tie.Condition().Direction, n.Open(ids, starts...), starts, q.depth, q.first)
	if err != nil {
		return nil, err
	}
	return subgraph(ctx, n, near, truncated)
}

func subgraph(ctx context.Context, n *network.Network, near []network.Near, truncated bool) (*relay.Subgraph, error) {
	out := &relay.Subgraph{Truncated: truncated, Distances: map[string]int{}}
	nodes := make([]int32, len(near))
	for i, found := range near {
		nodes[i] = found.Node
		out.Distances[n.ID(found.Node)] = int(found.Distance)
	}
	var err error
	if out.Actors, err = actorsShown(ctx, n.View, n.IDs(nodes), "actors"); err != nil {
		return nil, err
	}
	if asked(ctx, "ties") {
		out.Ties, err = tiesCalled(ctx, n.TiesAmong(nodes))
	}
	return out, err
}
