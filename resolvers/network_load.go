package resolvers

import (
	"context"
	"math"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

// scoped gives the network of a scope.
func (r *Resolver) scoped(ctx context.Context, scope *generated.NetworkScope) (*network.Network, error) {
	view, err := load(ctx).reader.View(ctx)
	if err != nil {
		return nil, err
	}
	return r.scopedIn(ctx, view, valueOf(scope))
}

// scopedIn gives the network of a scope of a view. The view must have been read before, so that what is kept of the
// scope is never older than it.
func (r *Resolver) scopedIn(ctx context.Context, view *graph.View, scope generated.NetworkScope) (*network.Network, error) {
	if err := r.checkedAs(ctx, "scope.filter", scope.Filter.Check); err != nil {
		return nil, err
	}
	if err := r.checkedAs(ctx, "scope.tie", scope.Tie.Check); err != nil {
		return nil, err
	}
	day := r.day(scope.AsOf)
	scope.AsOf = &day
	return r.networks.Network(ctx, view, key("scope", scope), func() (network.Scope, error) { return scopeOf(ctx, scope) })
}

// day is the day a caller asks about: today if left out.
func (r *Resolver) day(asOf *graph.Date) graph.Date {
	if asOf == nil {
		return r.today()
	}
	return *asOf
}

func scopeOf(ctx context.Context, s generated.NetworkScope) (network.Scope, error) {
	scope := network.Scope{AsOf: *s.AsOf, Largest: valueOf(s.LargestComponent)}
	var err error
	if scope.Actors, err = passing(ctx, s.Filter); err != nil {
		return scope, err
	}
	scope.Tie, err = tiesIn(ctx, s.Tie)
	if valueOf(s.ConfirmedOnly) {
		if scope.Tie.Confirmed != nil && !*scope.Tie.Confirmed {
			scope.Tie.Kinds = []graph.TieKind{} // confirmed and not: none
		}
		scope.Tie.Confirmed = s.ConfirmedOnly
	}
	return scope, err
}

// passing gives the ids of the actors that pass a filter; nil for everybody.
func passing(ctx context.Context, filter *graph.ActorFilter) ([]string, error) {
	if filter == nil {
		return nil, nil
	}
	return load(ctx).reader.ActorIDs(ctx, filter)
}

func tiesIn(ctx context.Context, filter *graph.TieFilter) (network.TieScope, error) {
	scope := network.TieScope{TieCond: filter.Condition()}
	if filter == nil {
		return scope, nil
	}
	var err error
	if scope.From, err = passing(ctx, filter.From); err != nil {
		return scope, err
	}
	scope.To, err = passing(ctx, filter.To)
	return scope, err
}

// actorsCalled loads actors of one list together, in order.
func actorsCalled(ctx context.Context, ids []string) ([]*graph.Actor, error) {
	l := load(ctx)
	l.cohorts.add(ids)
	return all(ctx, l.actors, ids)
}

// actorsNamed loads actors by id.
func actorsNamed(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	actors, err := actorsCalled(ctx, ids)
	return byActorID(actors), err
}

func byActorID(actors []*graph.Actor) map[string]*graph.Actor {
	by := make(map[string]*graph.Actor, len(actors))
	for _, actor := range actors {
		by[actor.ID] = actor
	}
	return by
}

// withActors gives what is shown of things that each are about an actor of a view, in order, without those whose actor has
// gone. What is shown names it in its field actor.
func withActors[T, S any](
	ctx context.Context, view *graph.View, things []T, id func(T) string, show func(T, *graph.Actor) S,
) ([]S, error) {
	ids := make([]string, len(things))
	for i, thing := range things {
		ids[i] = id(thing)
	}
	actors, err := actorsShown(ctx, view, ids, "actor")
	named := byActorID(actors)
	out := make([]S, 0, len(things))
	for i, thing := range things {
		if actor := named[ids[i]]; actor != nil {
			out = append(out, show(thing, actor))
		}
	}
	return out, err
}

// firstActors loads the first actors of a list.
func firstActors(ctx context.Context, ids []string, first *int) ([]*graph.Actor, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return actorsCalled(ctx, ids[:min(n, len(ids))])
}

// firstTies loads the first ties of a list.
func firstTies(ctx context.Context, ids []string, first *int) ([]*graph.Tie, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return tiesCalled(ctx, ids[:min(n, len(ids))])
}

func tiesCalled(ctx context.Context, ids []string) ([]*graph.Tie, error) {
	l := load(ctx)
	l.cohorts.add(ids)
	return all(ctx, l.ties, ids)
}

func components(ctx context.Context, n *network.Network, first int) (*generated.ComponentList, error) {
	found, err := n.Components(ctx)
	list := &generated.ComponentList{Count: len(found), Components: []*relay.Component{}}
	for i, nodes := range found {
		if len(nodes) == 1 {
			list.Isolates++
		}
		if i < first {
			list.Components = append(list.Components, &relay.Component{IDs: n.IDs(nodes)})
		}
	}
	return list, err
}

func (r *Resolver) ranking(ctx context.Context, n *network.Network, m measure.Kind, first int, exact bool) ([]*generated.Rank, error) {
	if exact && server.ViewerFrom(ctx).Audience() < graph.InternalOnly {
		return nil, graph.Errorf(graph.Forbidden, "exact", "exact values of large networks need a token of the coordinator role; leave exact out")
	}
	if exact {
		ctx = network.WithExact(ctx)
	}
	found, err := n.Ranking(ctx, m, first)
	if err != nil {
		return nil, err
	}
	id := func(rank measure.Rank) string { return n.ID(rank.Node) }
	return withActors(ctx, n.View, found.Ranks, id, func(rank measure.Rank, actor *graph.Actor) *generated.Rank {
		return &generated.Rank{
			Rank: rank.Rank, Actor: actor, Value: network.Defined(rank.Value), StandardError: found.StandardError(rank.Node),
		}
	})
}

const maxResolution = 100

func communities(ctx context.Context, n *network.Network, resolution float64) (*relay.Communities, error) {
	switch {
	case math.IsNaN(resolution) || resolution <= 0:
		return nil, graph.Errorf(graph.Invalid, "resolution", "is %v; use a number above 0, at most %d", resolution, maxResolution)
	case resolution > maxResolution:
		return nil, graph.Errorf(graph.Limit, "resolution", "is %v; use a number above 0, at most %d", resolution, maxResolution)
	}
	found, err := n.Communities(ctx, resolution)
	return &relay.Communities{Network: n, Resolution: resolution, Found: found}, err
}

func firstCommunities(ctx context.Context, c *relay.Communities, first int) ([]*relay.Community, error) {
	out := []*relay.Community{}
	for i := range min(first, c.Count()) {
		shown, err := communityOf(ctx, c.Network, c.Resolution, i)
		if err != nil {
			return nil, err
		}
		out = append(out, shown)
	}
	return out, nil
}

func communityOf(ctx context.Context, n *network.Network, resolution float64, id int) (*relay.Community, error) {
	members, profile, err := n.Community(ctx, resolution, id)
	if err != nil {
		return nil, err
	}
	return &relay.Community{ID: id, Profile: profile, Centre: n.ID(profile.Centre), IDs: n.IDs(members)}, nil
}

func bridges(ctx context.Context, n *network.Network, first int) ([]*graph.Tie, error) {
	falls, err := n.Falls(ctx)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, bridge := range falls.Bridges[:min(first, len(falls.Bridges))] {
		ids = append(ids, n.Ties(bridge[0], bridge[1])[0])
	}
	return tiesCalled(ctx, ids)
}

func mixing(n *network.Network, by network.Grouping) (*generated.Mixing, error) {
	groups, names := n.Groups(by)
	found := measure.Mix(n.Graph, groups)
	facet := graph.ActorFacet(by)
	table := network.MixingTable(found, names)
	return &generated.Mixing{
		EiIndex: valueOf(network.Defined(found.EIIndex)), Assortativity: network.Defined(found.Assortativity),
		Table: &relay.CrossTable{Cross: table, RowsBy: facet, ColumnsBy: facet},
	}, nil
}

func layout(ctx context.Context, n *network.Network, first int) ([]*generated.Position2d, error) {
	n, err := n.Busiest(ctx, first)
	if err != nil {
		return nil, err
	}
	points, err := n.Layout(ctx)
	if err != nil {
		return nil, err
	}
	return withActors(ctx, n.View, sparse.Nodes(n.ActorCount()), n.ID, func(v int32, actor *graph.Actor) *generated.Position2d {
		return &generated.Position2d{Actor: actor, X: points[v].X, Y: points[v].Y}
	})
}
