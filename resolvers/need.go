package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
	"akteursnetz/schema/relay"
	"context"
)

func (r *mutationResolver) CreateNeed(ctx context.Context, input input.NewNeed) (*generated.NeedPayload, error) {
	written, err := create(ctx, r.Resolver, newNeed(input))
	return &generated.NeedPayload{Need: written}, err
}

func (r *mutationResolver) UpdateNeed(ctx context.Context, id string, revision int, input input.NeedFields) (*generated.NeedPayload, error) {
	written, err := update(ctx, r.Resolver, id, revision, func(n *graph.Need) { changeNeed(n, input) })
	return &generated.NeedPayload{Need: written}, err
}

func (r *mutationResolver) DeleteNeed(ctx context.Context, id string, revision int) (*graph.Deletion, error) {
	return r.remove(ctx, graph.NeedType, id, revision)
}

func (r *needResolver) Actor(ctx context.Context, obj *graph.Need) (*graph.Actor, error) {
	return maybe(ctx, load(ctx).actors, obj.Actor)
}

func (r *needResolver) Initiative(ctx context.Context, obj *graph.Need) (*graph.Initiative, error) {
	return maybe(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *needResolver) Topic(ctx context.Context, obj *graph.Need) (*graph.Topic, error) {
	return load(ctx).topic(ctx, obj.Topic)
}

func (r *queryResolver) Needs(ctx context.Context, filter *graph.NeedFilter, first *int, after *string) (*relay.NeedConnection, error) {
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	page := graph.PageRequest{First: first, After: after}
	found, err := load(ctx).reader.Needs(ctx, graph.NeedQuery{Filter: filter, Page: page, Total: asked(ctx, "totalCount")})
	expect(load(ctx), found.Items)
	return relay.NewNeedConnection(found), err
}

func (r *Resolver) Need() generated.NeedResolver { return &needResolver{r} }

type needResolver struct{ *Resolver }
