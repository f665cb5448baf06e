package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
	"akteursnetz/schema/relay"
	"cmp"
	"context"
)

func (r *mutationResolver) CreateTie(ctx context.Context, input input.NewTie) (*generated.TiePayload, error) {
	if err := cmp.Or(mayWrite(ctx), chosenLevel(input.TieFields.Visibility)); err != nil {
		return nil, err
	}
	written, err := create(ctx, r.Resolver, newTie(input))
	return &generated.TiePayload{Tie: written}, err
}

func (r *mutationResolver) UpdateTie(ctx context.Context, id string, revision int, input input.TieFields) (*generated.TiePayload, error) {
	if err := cmp.Or(mayWrite(ctx), chosenLevel(input.Visibility)); err != nil {
		return nil, err
	}
	written, err := update(ctx, r.Resolver, id, revision, func(t *graph.Tie) { changeTie(t, input) })
	return &generated.TiePayload{Tie: written}, err
}

func (r *mutationResolver) DeleteTie(ctx context.Context, id string, revision int) (*graph.Deletion, error) {
	return r.remove(ctx, graph.TieType, id, revision)
}

func (r *queryResolver) Ties(ctx context.Context, filter *graph.TieFilter, first *int, after *string, last *int, before *string) (*relay.TieConnection, error) {
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	query := graph.TieQuery{Filter: filter, Page: page(ctx, first, after, last, before), Total: asked(ctx, "totalCount")}
	found, err := load(ctx).reader.Ties(ctx, query)
	expect(load(ctx), found.Items)
	return relay.NewTieConnection(found), err
}

func (r *tieResolver) From(ctx context.Context, obj *graph.Tie) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.From)
}

func (r *tieResolver) To(ctx context.Context, obj *graph.Tie) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.To)
}

func (r *tieResolver) Initiative(ctx context.Context, obj *graph.Tie) (*graph.Initiative, error) {
	return maybe(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *Resolver) Tie() generated.TieResolver { return &tieResolver{r} }

type tieResolver struct{ *Resolver }
