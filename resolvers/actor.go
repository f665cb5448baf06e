package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
	"akteursnetz/schema/relay"
	"cmp"
	"context"
)

func (r *actorResolver) Description(ctx context.Context, obj *graph.Actor, lang *string) (*string, error) {
	return optional(obj.Descriptions, lang), nil
}

func (r *actorResolver) Descriptions(ctx context.Context, obj *graph.Actor) ([]*graph.LocalizedText, error) {
	return pointers(obj.Descriptions), nil
}

func (r *actorResolver) Contact(ctx context.Context, obj *graph.Actor) (*graph.Contact, error) {
	if obj.Contact.Empty() {
		return nil, nil
	}
	return contact(ctx, obj), nil
}

func (r *actorResolver) Address(ctx context.Context, obj *graph.Actor) (*graph.Address, error) {
	if obj.Address == (graph.Address{}) {
		return nil, nil
	}
	return &obj.Address, nil
}

func (r *actorResolver) Place(ctx context.Context, obj *graph.Actor) (*graph.Place, error) {
	return r.place(obj.Seat), nil
}

func (r *actorResolver) AreasServed(ctx context.Context, obj *graph.Actor) ([]*graph.Place, error) {
	return r.places(obj.AreasServed), nil
}

func (r *actorResolver) Precision(ctx context.Context, obj *graph.Actor) (*graph.Precision, error) {
	if server.ViewerFrom(ctx).Audience() < graph.InternalOnly {
		return nil, nil
	}
	return &obj.Precision, nil
}

func (r *actorResolver) Topics(ctx context.Context, obj *graph.Actor) ([]*graph.ActorTopic, error) {
	return pointers(obj.Topics), nil
}

func (r *actorResolver) TargetGroups(ctx context.Context, obj *graph.Actor) ([]*graph.TargetGroup, error) {
	return load(ctx).groupsOf(ctx, obj.TargetGroups)
}

func (r *actorResolver) Languages(ctx context.Context, obj *graph.Actor) ([]*graph.SpokenLanguage, error) {
	return pointers(obj.Languages), nil
}

func (r *actorResolver) Capacity(ctx context.Context, obj *graph.Actor) (*generated.Capacity, error) {
	return r.capacity(ctx, obj)
}

func (r *actorResolver) Offers(ctx context.Context, obj *graph.Actor, first *int) ([]*graph.Offer, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return load(ctx).offersOf(n).load(ctx, obj.ID)
}

func (r *actorResolver) Needs(ctx context.Context, obj *graph.Actor, first *int) ([]*graph.Need, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return load(ctx).needsOf(n).load(ctx, obj.ID)
}

func (r *actorResolver) Ties(ctx context.Context, obj *graph.Actor, filter *graph.TieFilter, first *int, after *string, last *int, before *string) (*relay.TieConnection, error) {
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	query := graph.TieQuery{Filter: filter, Page: page(ctx, first, after, last, before), Total: asked(ctx, "totalCount")}
	found, err := load(ctx).tiesOf(query).load(ctx, obj.ID)
	return relay.NewTieConnection(found), err
}

func (r *actorResolver) Neighbours(ctx context.Context, obj *graph.Actor, filter *graph.ActorFilter, tie *graph.TieFilter, first *int, after *string) (*relay.ActorConnection, error) {
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	if err := r.checked(ctx, tie.Check); err != nil {
		return nil, err
	}
	page := graph.PageRequest{First: first, After: after}
	query := graph.NeighbourQuery{Filter: filter, Tie: tie, Page: page, Total: asked(ctx, "totalCount")}
	found, err := load(ctx).neighbours(query).load(ctx, obj.ID)
	return relay.NewActorConnection(found, amongNeighbours(obj.ID, filter, tie)), err
}

func (r *actorResolver) Initiatives(ctx context.Context, obj *graph.Actor, first *int) ([]*graph.Participation, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return load(ctx).participationsOf(n).load(ctx, obj.ID)
}

func (r *actorResolver) Freshness(ctx context.Context, obj *graph.Actor) (graph.Freshness, error) {
	return graph.FreshnessOf(obj.Kind, obj.VerifiedAt, r.today()), nil
}

func (r *actorConnectionResolver) Facets(ctx context.Context, obj *relay.ActorConnection, by []graph.ActorFacet, first *int) ([]*relay.Facet, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	facets, err := load(ctx).reader.ActorFacets(ctx, obj.Filter, by, n, r.today())
	return labelled(facets), err
}

func (r *actorTopicResolver) Topic(ctx context.Context, obj *graph.ActorTopic) (*graph.Topic, error) {
	return load(ctx).topic(ctx, obj.Topic)
}

func (r *facetValueResolver) Label(ctx context.Context, obj *relay.FacetValue, lang *string) (string, error) {
	return r.facetLabel(ctx, obj, languageOf(lang))
}

func (r *mutationResolver) CreateActor(ctx context.Context, input input.NewActor) (*generated.ActorPayload, error) {
	if err := cmp.Or(mayWrite(ctx), checkActor(input.ActorFields)); err != nil {
		return nil, err
	}
	written, err := create(ctx, r.Resolver, newActor(input))
	return &generated.ActorPayload{Actor: written}, err
}

func (r *mutationResolver) UpdateActor(ctx context.Context, id string, revision int, input input.ActorFields) (*generated.ActorPayload, error) {
	if err := cmp.Or(mayWrite(ctx), checkActor(input)); err != nil {
		return nil, err
	}
	written, err := update(ctx, r.Resolver, id, revision, func(a *graph.Actor) { changeActor(a, input) })
	return &generated.ActorPayload{Actor: written}, err
}

func (r *mutationResolver) DeleteActor(ctx context.Context, id string, revision int) (*graph.Deletion, error) {
	return r.remove(ctx, graph.ActorType, id, revision)
}

func (r *mutationResolver) VerifyActor(ctx context.Context, id string) (*generated.ActorPayload, error) {
	written, err := amend(ctx, r.Resolver, id, nil, always(func(a *graph.Actor) { a.VerifiedAt = r.today() }))
	return &generated.ActorPayload{Actor: written}, err
}

func (r *queryResolver) Actor(ctx context.Context, id string) (*graph.Actor, error) {
	return load(ctx).actors.load(ctx, id)
}

func (r *queryResolver) Actors(ctx context.Context, filter *graph.ActorFilter, orderBy *graph.ActorOrder, first *int, after *string, last *int, before *string) (*relay.ActorConnection, error) {
	order := byName
	if orderBy != nil {
		order = *orderBy
	}
	return r.actors(ctx, graph.ActorQuery{Filter: filter, Order: order, Page: page(ctx, first, after, last, before)})
}

func (r *spokenLanguageResolver) Label(ctx context.Context, obj *graph.SpokenLanguage, lang *string) (string, error) {
	return languageLabel(obj.Code, languageOf(lang)), nil
}

func (r *Resolver) Actor() generated.ActorResolver { return &actorResolver{r} }

func (r *Resolver) ActorConnection() generated.ActorConnectionResolver {
	return &actorConnectionResolver{r}
}

func (r *Resolver) ActorTopic() generated.ActorTopicResolver { return &actorTopicResolver{r} }

func (r *Resolver) FacetValue() generated.FacetValueResolver { return &facetValueResolver{r} }

func (r *Resolver) Mutation() generated.MutationResolver { return &mutationResolver{r} }

func (r *Resolver) SpokenLanguage() generated.SpokenLanguageResolver {
	return &spokenLanguageResolver{r}
}

type (
	actorResolver           struct{ *Resolver }
	actorConnectionResolver struct{ *Resolver }
	actorTopicResolver      struct{ *Resolver }
	facetValueResolver      struct{ *Resolver }
	mutationResolver        struct{ *Resolver }
	spokenLanguageResolver  struct{ *Resolver }
)
