package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
	"akteursnetz/schema/relay"
	"cmp"
	"context"
)

func (r *mutationResolver) CreateOffer(ctx context.Context, input input.NewOffer) (*generated.OfferPayload, error) {
	if err := cmp.Or(mayWrite(ctx), chosenLevel(input.OfferFields.Visibility)); err != nil {
		return nil, err
	}
	written, err := create(ctx, r.Resolver, newOffer(input))
	return &generated.OfferPayload{Offer: written}, err
}

func (r *mutationResolver) UpdateOffer(ctx context.Context, id string, revision int, input input.OfferFields) (*generated.OfferPayload, error) {
	if err := cmp.Or(mayWrite(ctx), chosenLevel(input.Visibility)); err != nil {
		return nil, err
	}
	written, err := update(ctx, r.Resolver, id, revision, func(o *graph.Offer) { changeOffer(o, input) })
	return &generated.OfferPayload{Offer: written}, err
}

func (r *mutationResolver) DeleteOffer(ctx context.Context, id string, revision int) (*graph.Deletion, error) {
	return r.remove(ctx, graph.OfferType, id, revision)
}

func (r *offerResolver) Initiative(ctx context.Context, obj *graph.Offer) (*graph.Initiative, error) {
	return maybe(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *offerResolver) Provider(ctx context.Context, obj *graph.Offer) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Provider)
}

func (r *offerResolver) Title(ctx context.Context, obj *graph.Offer, lang *string) (string, error) {
	return obj.Title(languageOf(lang)), nil
}

func (r *offerResolver) Description(ctx context.Context, obj *graph.Offer, lang *string) (*string, error) {
	return optional(obj.Descriptions, lang), nil
}

func (r *offerResolver) Topics(ctx context.Context, obj *graph.Offer) ([]*graph.Topic, error) {
	return load(ctx).topicsOf(ctx, obj.Topics)
}

func (r *offerResolver) TargetGroups(ctx context.Context, obj *graph.Offer) ([]*graph.TargetGroup, error) {
	return load(ctx).groupsOf(ctx, obj.TargetGroups)
}

func (r *offerResolver) Place(ctx context.Context, obj *graph.Offer) (*graph.Place, error) {
	return r.place(obj.Place), nil
}

func (r *queryResolver) Offers(ctx context.Context, filter *graph.OfferFilter, first *int, after *string) (*relay.OfferConnection, error) {
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	page := graph.PageRequest{First: first, After: after}
	found, err := load(ctx).reader.Offers(ctx, graph.OfferQuery{Filter: filter, Page: page, Total: asked(ctx, "totalCount")})
	expect(load(ctx), found.Items)
	return relay.NewOfferConnection(found), err
}

func (r *Resolver) Offer() generated.OfferResolver { return &offerResolver{r} }

type offerResolver struct{ *Resolver }
