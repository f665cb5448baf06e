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
	row, err := r.facetValues(ctx, rows)
	if err != nil {
		return nil, err
	}
	column, err := r.facetValues(ctx, columns)
	if err != nil {
		return nil, err
	}
	return crossTable(found.TieTable(row, column), rows, columns), nil
}
