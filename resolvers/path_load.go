package resolvers

import (
	"context"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

type pathQuestion struct {
	from, to     string
	maxLength, k int
	tie          *graph.TieFilter
	filter       *graph.ActorFilter
	asOf         *graph.Date
}

const (
	maxPathLength = 6
	maxPaths      = 20
)

func (r *Resolver) paths(ctx context.Context, q pathQuestion) ([]*generated.Path, error) {
	if q.from == q.to {
		return nil, graph.Errorf(graph.Invalid, "to", "is the actor the way starts at; name another one")
	}
	if q.maxLength < 1 || q.maxLength > maxPathLength {
		return nil, graph.Errorf(graph.Limit, "maxLength", "%d is out of range; use 1 to %d", q.maxLength, maxPathLength)
	}
	if q.k < 1 || q.k > maxPaths {
		return nil, graph.Errorf(graph.Limit, "k", "%d is out of range; use 1 to %d", q.k, maxPaths)
	}
	n, err := r.through(ctx, q.filter, q.tie, q.asOf, q.from, q.to)
	if err != nil {
		return nil, err
	}
	from, there := n.Find(q.from)
	if !there {
		return nil, notFound("from", q.from)
	}
	to, there := n.Find(q.to)
	if !there {
		return nil, notFound("to", q.to)
	}
	walk := n.Walk(q.tie.Condition().Direction)
	found, err := n.Paths(ctx, walk, from, to, q.k, q.maxLength)
	if err != nil {
		return nil, err
	}
	return shownPaths(ctx, n, walk, found)
}

// through gives the network of the actors that pass a filter and some more, for going along its ties.
func (r *Resolver) through(ctx context.Context, filter *graph.ActorFilter, tie *graph.TieFilter, asOf *graph.Date, more ...string) (*network.Network, error) {
	if err := r.checkedAs(ctx, "filter", filter.Check); err != nil {
		return nil, err
	}
	if err := r.checkedAs(ctx, "tie", tie.Check); err != nil {
		return nil, err
	}
	if filter == nil {
		more = nil
	}
	day := r.day(asOf)
	name := key("through", []any{filter, tie, day, more})
	return r.network(ctx, name, func(ctx context.Context) (network.Scope, error) {
		scope, err := scopeOf(ctx, generated.NetworkScope{Filter: filter, Tie: tie, AsOf: &day})
		if filter != nil {
			scope.Actors = slices.Compact(slices.Sorted(slices.Values(append(scope.Actors, more...))))
		}
		return scope, err
	})
}

func shownPaths(ctx context.Context, n *network.Network, walk *network.Walk, paths []network.Path) ([]*generated.Path, error) {
	out := []*generated.Path{}
	for _, path := range paths {
		var ties []string
		for i := 1; i < len(path.Nodes); i++ {
			ties = append(ties, n.MostTrusted(walk, path.Nodes[i-1], path.Nodes[i]).ID)
		}
		shown := &generated.Path{Length: len(ties), Trust: path.Trust}
		var err error
		if shown.Actors, err = actorsCalled(ctx, n.IDs(path.Nodes)); err != nil {
			return nil, err
		}
		if shown.Ties, err = tiesCalled(ctx, ties); err != nil {
			return nil, err
		}
		out = append(out, shown)
	}
	return out, nil
}

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
	if len(q.of) == 0 || len(q.of) > maxStarts {
		return nil, graph.Errorf(graph.Limit, "of", "names %d actors; name 1 to %d", len(q.of), maxStarts)
	}
	if q.depth < 0 || q.depth > network.MaxDepth {
		return nil, graph.Errorf(graph.Limit, "depth", "%d is out of range; use 0 to %d", q.depth, network.MaxDepth)
	}
	if err := graph.CheckSize("first", q.first, maxAround); err != nil {
		return nil, err
	}
	n, err := r.through(ctx, q.filter, q.tie, q.asOf, q.of...)
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
	near, truncated, err := n.Around(ctx, q.tie.Condition().Direction, starts, q.depth, q.first)
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
	if out.Actors, err = actorsCalled(ctx, n.IDs(nodes)); err != nil {
		return nil, err
	}
	out.Ties, err = tiesCalled(ctx, n.TiesAmong(nodes))
	return out, err
}
