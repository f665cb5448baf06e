package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/measure"
	"akteursnetz/schema/generated"
	"context"
)

func (r *networkDiffResolver) ActorsBorn(ctx context.Context, obj *network.Diff, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.ActorsBorn(), first)
}

func (r *networkDiffResolver) ActorsEnded(ctx context.Context, obj *network.Diff, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.ActorsEnded(), first)
}

func (r *networkDiffResolver) TiesBorn(ctx context.Context, obj *network.Diff, first *int) ([]*graph.Tie, error) {
	return firstTies(ctx, obj.TiesBorn(), first)
}

func (r *networkDiffResolver) TiesEnded(ctx context.Context, obj *network.Diff, first *int) ([]*graph.Tie, error) {
	return firstTies(ctx, obj.TiesEnded(), first)
}

func (r *networkDiffResolver) TiesConfirmed(ctx context.Context, obj *network.Diff, first *int) ([]*graph.Tie, error) {
	return firstTies(ctx, obj.TiesConfirmed(), first)
}

func (r *networkDiffResolver) Measures(ctx context.Context, obj *network.Diff) ([]*generated.MeasureChange, error) {
	return measureChanges(ctx, obj)
}

func (r *networkDiffResolver) CoreEntries(ctx context.Context, obj *network.Diff, first *int) ([]*graph.Actor, error) {
	entered, _, err := obj.CoreChanges(ctx)
	if err != nil {
		return nil, err
	}
	return firstActors(ctx, entered, first)
}

func (r *networkDiffResolver) CoreExits(ctx context.Context, obj *network.Diff, first *int) ([]*graph.Actor, error) {
	_, left, err := obj.CoreChanges(ctx)
	if err != nil {
		return nil, err
	}
	return firstActors(ctx, left, first)
}

func (r *networkDiffResolver) RankShifts(ctx context.Context, obj *network.Diff, measure measure.Kind, first *int) ([]*generated.RankShift, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return rankShifts(ctx, obj, measure, n)
}

func (r *networkDiffResolver) Communities(ctx context.Context, obj *network.Diff) ([]*generated.CommunityChange, error) {
	return communityChanges(ctx, obj)
}

func (r *queryResolver) NetworkDiff(ctx context.Context, from graph.Date, to graph.Date, scope *generated.NetworkScope) (*network.Diff, error) {
	return r.compared(ctx, from, to, scope)
}

func (r *Resolver) NetworkDiff() generated.NetworkDiffResolver { return &networkDiffResolver{r} }

type networkDiffResolver struct{ *Resolver }
