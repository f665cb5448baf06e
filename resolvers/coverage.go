package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *coverageCellResolver) RowLabel(ctx context.Context, obj *generated.CoverageCell, lang *string) (string, error) {
	return r.valueLabel(ctx, obj.Row, obj.RowsBy, lang)
}

func (r *coverageCellResolver) ColumnLabel(ctx context.Context, obj *generated.CoverageCell, lang *string) (string, error) {
	return r.valueLabel(ctx, obj.Column, obj.ColumnsBy, lang)
}

func (r *coverageTableResolver) Rows(ctx context.Context, obj *relay.CoverageTable, first int) ([]*relay.FacetValue, error) {
	rows, err := firstOf(obj.Found.Rows, first)
	return countedValues(rows, obj.Rows.Facet()), err
}

func (r *coverageTableResolver) Columns(ctx context.Context, obj *relay.CoverageTable, first int) ([]*relay.FacetValue, error) {
	columns, err := firstOf(obj.Found.Columns, first)
	return countedValues(columns, obj.Columns.Facet()), err
}

func (r *coverageTableResolver) Cells(ctx context.Context, obj *relay.CoverageTable, first int) ([]*generated.CoverageCell, error) {
	cells, err := firstOf(obj.Found.Cells, first)
	return coverageCells(ctx, obj, cells), err
}

func (r *coverageTableResolver) Empty(ctx context.Context, obj *relay.CoverageTable, first int) ([]*generated.EmptyCell, error) {
	if err := graph.CheckSize("first", first, network.MaxEmpty); err != nil {
		return nil, err
	}
	return emptyCells(ctx, obj, first)
}

func (r *emptyCellResolver) RowLabel(ctx context.Context, obj *generated.EmptyCell, lang *string) (string, error) {
	return r.valueLabel(ctx, obj.Row, obj.RowsBy, lang)
}

func (r *emptyCellResolver) ColumnLabel(ctx context.Context, obj *generated.EmptyCell, lang *string) (string, error) {
	return r.valueLabel(ctx, obj.Column, obj.ColumnsBy, lang)
}

func (r *queryResolver) Coverage(ctx context.Context, rows network.CoverageAxis, columns network.CoverageAxis, filter *graph.ActorFilter) (*relay.CoverageTable, error) {
	found, err := r.covered(ctx, rows, columns, filter)
	return &relay.CoverageTable{Found: found, Rows: rows, Columns: columns}, err
}

func (r *Resolver) CoverageCell() generated.CoverageCellResolver { return &coverageCellResolver{r} }

func (r *Resolver) CoverageTable() generated.CoverageTableResolver { return &coverageTableResolver{r} }

func (r *Resolver) EmptyCell() generated.EmptyCellResolver { return &emptyCellResolver{r} }

type (
	coverageCellResolver  struct{ *Resolver }
	coverageTableResolver struct{ *Resolver }
	emptyCellResolver     struct{ *Resolver }
)
