package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *crossTableResolver) Rows(ctx context.Context, obj *relay.CrossTable, first int) ([]*relay.FacetValue, error) {
	rows, err := firstOf(obj.Rows, first)
	return countedValues(rows, obj.RowsBy), err
}

func (r *crossTableResolver) Columns(ctx context.Context, obj *relay.CrossTable, first int) ([]*relay.FacetValue, error) {
	columns, err := firstOf(obj.Columns, first)
	return countedValues(columns, obj.ColumnsBy), err
}

func (r *crossTableResolver) Cells(ctx context.Context, obj *relay.CrossTable, first int) ([]*network.Cell, error) {
	cells, err := firstOf(obj.Cells, first)
	return pointers(cells), err
}

func (r *queryResolver) TieTable(ctx context.Context, rows graph.ActorFacet, columns graph.ActorFacet, scope *generated.NetworkScope) (*relay.CrossTable, error) {
	found, err := r.scoped(ctx, scope)
	if err != nil {
		return nil, err
	}
	values, err := r.facetValues(ctx)
	if err != nil {
		return nil, err
	}
	table, err := found.TieTable(ctx, rows, columns, r.today(), values)
	return &relay.CrossTable{Cross: table, RowsBy: rows, ColumnsBy: columns}, err
}

func (r *Resolver) CrossTable() generated.CrossTableResolver { return &crossTableResolver{r} }

type crossTableResolver struct{ *Resolver }
