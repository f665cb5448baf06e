package resolvers

import (
	"context"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
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
	maxPaths      = 10
)

func (r *Resolver) paths(ctx context.Context, q pathQuestion) ([]*generated.Path, error) {
	if q.from == q.to {
		return nil, graph.Errorf(graph.Invalid, "to", "is the actor the way starts at; name another one")
	}
	if err := graph.CheckRange("maxLength", q.maxLength, 1, maxPathLength); err != nil {
		return nil, err
	}
	if err := graph.CheckRange("k", q.k, 1, maxPaths); err != nil {
		return nil, err
	}
	return onView(ctx, func(view *graph.View) ([]*generated.Path, error) { return r.pathsIn(ctx, view, q) })
}

func (r *Resolver) pathsIn(ctx context.Context, view *graph.View, q pathQuestion) ([]*generated.Path, error) {
	n, ids, err := r.through(ctx, view, q.filter, q.tie, q.asOf)
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
	found, err := n.Paths(ctx, walk, n.Open(ids, from, to), from, to, q.k, q.maxLength)
	if err != nil {
		return nil, err
	}
	return shownPaths(ctx, n, walk, found)
}

// through gives the network of all ties that pass a filter, for going along them, and the ids of the actors that one may
// come by; nil: all. Filters of actors thus share one network.
func (r *Resolver) through(ctx context.Context, view *graph.View, filter *graph.ActorFilter, tie *graph.TieFilter,
	asOf *graph.Date) (*network.Network, []string, error) {
	if err := r.checkedAs(ctx, "filter", filter.Check); err != nil {
		return nil, nil, err
	}
	if err := r.checkedAs(ctx, "tie", tie.Check); err != nil {
		return nil, nil, err
	}
	if tie != nil {
		both := *tie
		both.Direction = nil // walking sees to it
		tie = &both
	}
	n, err := r.scopedIn(ctx, view, generated.NetworkScope{Tie: tie, AsOf: asOf})
	if err != nil {
		return nil, nil, err
	}
	ids, err := passing(ctx, filter)
	return n, ids, err
}

// shownPaths reads what all paths hold at once.
func shownPaths(ctx context.Context, n *network.Network, walk *network.Walk, paths []network.Path) ([]*generated.Path, error) {
	out := []*generated.Path{}
	ties := make([][]string, len(paths))
	var actorIDs []string
	for i, path := range paths {
		actorIDs = append(actorIDs, n.IDs(path.Nodes)...)
		for at := 1; at < len(path.Nodes) && asked(ctx, "ties"); at++ {
			ties[i] = append(ties[i], n.MostTrusted(walk, path.Nodes[at-1], path.Nodes[at]).ID)
		}
	}
	load(ctx).cohorts.add(actorIDs)
	load(ctx).cohorts.add(slices.Concat(ties...))
	for i, path := range paths {
		shown := &generated.Path{Length: len(path.Nodes) - 1, Trust: path.Trust}
		var err error
		if shown.Actors, err = actorsShown(ctx, n.View, n.IDs(path.Nodes), "actors"); err != nil {
			return nil, err
		}
		if shown.Ties, err = tiesCalled(ctx, ties[i]); err != nil {
			return nil, err
		}
		out = append(out, shown)
	}
	return out, nil
}
