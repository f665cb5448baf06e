package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *coverageTableResolver) Rows(ctx context.Context, obj *relay.CoverageTable) ([]*relay.FacetValue, error) {
	return countedValues(obj.Found.Rows, obj.Rows.Facet()), nil
}

func (r *coverageTableResolver) Columns(ctx context.Context, obj *relay.CoverageTable) ([]*relay.FacetValue, error) {
	return countedValues(obj.Found.Columns, obj.Columns.Facet()), nil
}

func (r *coverageTableResolver) Cells(ctx context.Context, obj *relay.CoverageTable, first *int) ([]*generated.CoverageCell, error) {
	n := *first
	if err := graph.CheckSize("first", n, maxCells); err != nil {
		return nil, err
	}
	return coverageCells(ctx, obj.Found.Cells[:min(n, len(obj.Found.Cells))]), nil
}

func (r *coverageTableResolver) Empty(ctx context.Context, obj *relay.CoverageTable, first *int) ([]*generated.EmptyCell, error) {
	n := *first
	if err := graph.CheckSize("first", n, maxEmpty); err != nil {
		return nil, err
	}
	return emptyCells(ctx, obj.Found, n)
}

func (r *queryResolver) Coverage(ctx context.Context, rows network.CoverageAxis, columns network.CoverageAxis, filter *graph.ActorFilter) (*relay.CoverageTable, error) {
	found, err := r.covered(ctx, rows, columns, filter)
	return &relay.CoverageTable{Found: found, Rows: rows, Columns: columns}, err
}

func (r *Resolver) CoverageTable() generated.CoverageTableResolver { return &coverageTableResolver{r} }

type coverageTableResolver struct{ *Resolver }
