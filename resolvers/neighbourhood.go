package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *queryResolver) Neighbourhood(ctx context.Context, of []string, depth int, tie *graph.TieFilter, filter *graph.ActorFilter, asOf *graph.Date, first int) (*relay.Subgraph, error) {
	return r.around(ctx, aroundQuestion{of, depth, tie, filter, asOf, first})
}

func (r *subgraphResolver) Distance(ctx context.Context, obj *relay.Subgraph, of string) (*int, error) {
	if distance, there := obj.Distances[of]; there {
		return &distance, nil
	}
	return nil, nil
}

func (r *Resolver) Subgraph() generated.SubgraphResolver { return &subgraphResolver{r} }

type subgraphResolver struct{ *Resolver }
