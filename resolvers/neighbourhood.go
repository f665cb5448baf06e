package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/relay"
	"context"
)

func (r *queryResolver) Neighbourhood(ctx context.Context, of []string, depth *int, tie *graph.TieFilter, filter *graph.ActorFilter, asOf *graph.Date, first *int) (*relay.Subgraph, error) {
	return r.around(ctx, aroundQuestion{of, *depth, tie, filter, asOf, *first})
}
