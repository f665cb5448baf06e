package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"context"
)

func (r *queryResolver) Paths(ctx context.Context, from string, to string, maxLength int, k int, tie *graph.TieFilter, filter *graph.ActorFilter, asOf *graph.Date) ([]*generated.Path, error) {
	return r.paths(ctx, pathQuestion{from, to, maxLength, k, tie, filter, asOf})
}
