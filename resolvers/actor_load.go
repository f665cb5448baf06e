package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

var byName = graph.ActorOrder{Field: graph.ByName, Direction: graph.Ascending}

// actors gives a page of actors once filter and order are found good.
func (r *Resolver) actors(ctx context.Context, q graph.ActorQuery) (*relay.ActorConnection, error) {
	if err := r.checked(ctx, q.Filter.Check); err != nil {
		return nil, err
	}
	if err := q.Order.Check(q.Filter, server.ViewerFrom(ctx).Audience()); err != nil {
		return nil, err
	}
	l := load(ctx)
	q.Total = asked(ctx, "totalCount")
	page, err := l.reader.Actors(ctx, q)
	expect(l, page.Items)
	return relay.NewActorConnection(page, q.Filter), err
}

// amongNeighbours is the filter that gives an actor's neighbours, for their facets.
func amongNeighbours(id string, filter *graph.ActorFilter, tie *graph.TieFilter) *graph.ActorFilter {
	among := valueOf(filter)
	among.NeighbourOf = &graph.NeighbourOf{Actor: id, Tie: tie}
	return &among
}

// contact tells coordinators who may see it.
func contact(ctx context.Context, a *graph.Actor) *graph.Contact {
	shown := a.Contact
	if server.ViewerFrom(ctx).Audience() == graph.InternalOnly {
		level := a.ContactVisibility()
		shown.Visibility = &level
	}
	return &shown
}

// place gives a place by its key, nil if there is none.
func (r *Resolver) place(ags string) *graph.Place {
	place, ok := r.Config.Places.Place(ags)
	if !ok {
		return nil
	}
	return &place
}

func (r *Resolver) places(keys []string) []*graph.Place {
	out := make([]*graph.Place, 0, len(keys))
	for _, ags := range keys {
		if place := r.place(ags); place != nil {
			out = append(out, place)
		}
	}
	return out
}

// capacity adds what is free: what an actor can carry less the running initiatives it takes part in.
func (r *Resolver) capacity(ctx context.Context, a *graph.Actor) (*generated.Capacity, error) {
	if a.Capacity == nil {
		return nil, nil
	}
	out := &generated.Capacity{ParallelInitiatives: a.Capacity.ParallelInitiatives, HoursPerMonth: a.Capacity.HoursPerMonth}
	if out.ParallelInitiatives == nil {
		return out, nil
	}
	l := load(ctx)
	participations, err := l.participationsOf(graph.MaxPage).load(ctx, a.ID)
	if err != nil {
		return nil, err
	}
	running := map[string]bool{}
	for _, p := range participations {
		initiative, err := l.initiatives.load(ctx, p.Initiative)
		if err != nil {
			return nil, err
		}
		if initiative != nil && initiative.Status == graph.Running && p.ActiveOn(r.today()) {
			running[initiative.ID] = true
		}
	}
	free := max(0, *out.ParallelInitiatives-len(running))
	out.Free = &free
	return out, nil
}
