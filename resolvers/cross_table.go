package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

// facetValues tells an actor's values of facets.
func (r *Resolver) facetValues(ctx context.Context) (network.FacetValues, error) {
	topics, err := load(ctx).taxonomy(ctx)
	today := r.today()
	return func(a *graph.Features, by graph.ActorFacet) []string { return network.Facets(a, by, topics, today) }, err
}

// countedValues gives counted values that know what they count.
func countedValues(values []graph.FacetValue, by graph.ActorFacet) []*relay.FacetValue {
	out := make([]*relay.FacetValue, len(values))
	for i, value := range values {
		out[i] = &relay.FacetValue{FacetValue: value, By: by}
	}
	return out
}

func crossTable(c network.Cross, rows, columns graph.ActorFacet) *generated.CrossTable {
	table := &generated.CrossTable{
		Rows: countedValues(c.Rows, rows), Columns: countedValues(c.Columns, columns), Cells: make([]*generated.Cell, len(c.Cells)), Total: c.Total,
	}
	for i, cell := range c.Cells {
		table.Cells[i] = &generated.Cell{Row: cell.Row, Column: cell.Column, Count: cell.Count}
	}
	return table
}
