package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"context"
)

func (r *queryResolver) TieTable(ctx context.Context, rows graph.ActorFacet, columns graph.ActorFacet, scope *generated.NetworkScope) (*generated.CrossTable, error) {
	found, err := r.scoped(ctx, scope)
	if err != nil {
		return nil, err
	}
	values, err := r.facetValues(ctx)
	if err != nil {
		return nil, err
	}
	table, err := found.TieTable(ctx, rows, columns, r.today(), values)
	return crossTable(table, rows, columns), err
}
