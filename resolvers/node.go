package resolvers

import (
	"akteursnetz/schema/generated"
	"context"
)

func (r *queryResolver) Node(ctx context.Context, id string) (generated.Node, error) {
	return r.node(ctx, id)
}

func (r *queryResolver) Nodes(ctx context.Context, ids []string) ([]generated.Node, error) {
	load(ctx).cohorts.add(ids)
	out := make([]generated.Node, len(ids))
	for i, id := range ids {
		node, err := r.node(ctx, id)
		if err != nil {
			return nil, err
		}
		out[i] = node
	}
	return out, nil
}

func (r *Resolver) Query() generated.QueryResolver { return &queryResolver{r} }

type queryResolver struct{ *Resolver }
