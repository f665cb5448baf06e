package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/measure"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *actorResolver) Position(ctx context.Context, obj *graph.Actor, scope *generated.NetworkScope) (*network.Position, error) {
	found, err := r.scoped(ctx, scope)
	if err != nil {
		return nil, err
	}
	node, inScope := found.Find(obj.ID)
	if !inScope {
		return nil, nil
	}
	return &network.Position{Network: found, Node: node}, nil
}

func (r *brokerageResolver) Text(ctx context.Context, obj *generated.Brokerage, lang *string) (string, error) {
	return brokerageText(obj, languageOf(lang)), nil
}

func (r *communitiesResolver) Communities(ctx context.Context, obj *relay.Communities, first *int) ([]*relay.Community, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return firstCommunities(ctx, obj, n)
}

func (r *communityResolver) Label(ctx context.Context, obj *relay.Community, lang *string) (string, error) {
	return r.communityLabel(ctx, obj, languageOf(lang))
}

func (r *communityResolver) Topics(ctx context.Context, obj *relay.Community) ([]*graph.Topic, error) {
	return load(ctx).topicsOf(ctx, obj.Profile.Topics)
}

func (r *communityResolver) Actors(ctx context.Context, obj *relay.Community, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.IDs, first)
}

func (r *componentResolver) Actors(ctx context.Context, obj *relay.Component, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.IDs, first)
}

func (r *corePeripheryResolver) Core(ctx context.Context, obj *relay.CorePeriphery, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.IDs, first)
}

func (r *cutActorResolver) CutOff(ctx context.Context, obj *relay.CutActor, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.IDs, first)
}

func (r *cutActorResolver) Text(ctx context.Context, obj *relay.CutActor, lang *string) (string, error) {
	return cutText(ctx, obj, languageOf(lang))
}

func (r *networkResolver) Centralization(ctx context.Context, obj *network.Network, measure measure.Kind) (float64, error) {
	return obj.Centralization(ctx, measure)
}

func (r *networkResolver) Components(ctx context.Context, obj *network.Network, first *int) (*generated.ComponentList, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return components(ctx, obj, n)
}

func (r *networkResolver) Ranking(ctx context.Context, obj *network.Network, measure measure.Kind, first *int, exact *bool) ([]*generated.Rank, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return r.ranking(ctx, obj, measure, n, valueOf(exact))
}

func (r *networkResolver) Communities(ctx context.Context, obj *network.Network, resolution float64) (*relay.Communities, error) {
	return communities(ctx, obj, resolution)
}

func (r *networkResolver) CorePeriphery(ctx context.Context, obj *network.Network) (*relay.CorePeriphery, error) {
	found, err := obj.Core(ctx)
	return &relay.CorePeriphery{Fitness: valueOf(network.Defined(found.Fitness)), IDs: obj.IDs(obj.MostTied(found.Core))}, err
}

func (r *networkResolver) CutActors(ctx context.Context, obj *network.Network, first *int) ([]*relay.CutActor, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return cutActors(ctx, obj, n)
}

func (r *networkResolver) Bridges(ctx context.Context, obj *network.Network, first *int) ([]*graph.Tie, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return bridges(ctx, obj, n)
}

func (r *networkResolver) Brokerage(ctx context.Context, obj *network.Network, by network.Grouping, first *int) ([]*generated.Brokerage, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return brokerage(ctx, obj, by, n)
}

func (r *networkResolver) Mixing(ctx context.Context, obj *network.Network, by network.Grouping) (*generated.Mixing, error) {
	return mixing(obj, by)
}

func (r *networkResolver) SuggestedTies(ctx context.Context, obj *network.Network, first *int, forArg *string) ([]*relay.SuggestedTie, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return suggestedTies(ctx, obj, forArg, n)
}

func (r *networkResolver) Gaps(ctx context.Context, obj *network.Network, first *int) ([]*generated.StructuralGap, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return r.gaps(ctx, obj, n)
}

func (r *networkResolver) Layout(ctx context.Context, obj *network.Network, first int) ([]*generated.Position2d, error) {
	if err := graph.CheckSize("first", first, network.MaxLayout); err != nil {
		return nil, err
	}
	return layout(ctx, obj, first)
}

func (r *queryResolver) Network(ctx context.Context, scope *generated.NetworkScope) (*network.Network, error) {
	return r.scoped(ctx, scope)
}

func (r *structuralGapResolver) Text(ctx context.Context, obj *generated.StructuralGap, lang *string) (string, error) {
	return r.gapText(ctx, obj, languageOf(lang))
}

func (r *suggestedTieResolver) Common(ctx context.Context, obj *relay.SuggestedTie, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.IDs, first)
}

func (r *suggestedTieResolver) Text(ctx context.Context, obj *relay.SuggestedTie, lang *string) (string, error) {
	return suggestionText(ctx, obj, languageOf(lang))
}

func (r *Resolver) Brokerage() generated.BrokerageResolver { return &brokerageResolver{r} }

func (r *Resolver) Communities() generated.CommunitiesResolver { return &communitiesResolver{r} }

func (r *Resolver) Community() generated.CommunityResolver { return &communityResolver{r} }

func (r *Resolver) Component() generated.ComponentResolver { return &componentResolver{r} }

func (r *Resolver) CorePeriphery() generated.CorePeripheryResolver { return &corePeripheryResolver{r} }

func (r *Resolver) CutActor() generated.CutActorResolver { return &cutActorResolver{r} }

func (r *Resolver) Network() generated.NetworkResolver { return &networkResolver{r} }

func (r *Resolver) StructuralGap() generated.StructuralGapResolver { return &structuralGapResolver{r} }

func (r *Resolver) SuggestedTie() generated.SuggestedTieResolver { return &suggestedTieResolver{r} }

type (
	brokerageResolver     struct{ *Resolver }
	communitiesResolver   struct{ *Resolver }
	communityResolver     struct{ *Resolver }
	componentResolver     struct{ *Resolver }
	corePeripheryResolver struct{ *Resolver }
	cutActorResolver      struct{ *Resolver }
	networkResolver       struct{ *Resolver }
	structuralGapResolver struct{ *Resolver }
	suggestedTieResolver  struct{ *Resolver }
)
