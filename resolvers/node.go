package resolvers

import (
	"context"

	"akteursnetz/schema/generated"
)

func (r *queryResolver) Node(ctx context.Context, id string) (generated.Node, error) {
	return load(ctx).node(ctx, id)
}

func (r *queryResolver) Nodes(ctx context.Context, ids []string) ([]generated.Node, error) {
	l := load(ctx)
	l.cohorts.add(ids)
	out := make([]generated.Node, len(ids))
	for i, id := range ids {
		node, err := l.node(ctx, id)
		if err != nil {
			return nil, err
		}
		out[i] = node
	}
	return out, nil
}

func (r *Resolver) Query() generated.QueryResolver { return &queryResolver{r} }

type queryResolver struct{ *Resolver }
