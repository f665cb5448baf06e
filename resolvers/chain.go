package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *chainResultResolver) Rows(ctx context.Context, obj *relay.ChainResult) ([]*generated.Chain, error) {
	rows, err := obj.Found.Rows(ctx, obj.First)
	if err != nil {
		return nil, err
	}
	return chainRows(ctx, obj.Found, rows)
}

func (r *chainResultResolver) TotalCount(ctx context.Context, obj *relay.ChainResult) (int, error) {
	total, _, err := obj.Found.Count(ctx, 0)
	return total, err
}

func (r *chainResultResolver) Groups(ctx context.Context, obj *relay.ChainResult, step int, by graph.ActorFacet, first *int) ([]*relay.FacetValue, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return r.chainGroups(ctx, obj, step, by, n)
}

func (r *queryResolver) Chains(ctx context.Context, steps []*generated.ChainStep, first int, asOf *graph.Date) (*relay.ChainResult, error) {
	return r.chains(ctx, steps, first, asOf)
}

func (r *Resolver) ChainResult() generated.ChainResultResolver { return &chainResultResolver{r} }

type chainResultResolver struct{ *Resolver }
