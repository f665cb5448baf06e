package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

// facetValues gives what tells an actor's values of a facet.
func (r *Resolver) facetValues(ctx context.Context, by graph.ActorFacet) (func(*graph.Features) []string, error) {
	topics, err := load(ctx).taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	today := r.today()
	return func(a *graph.Features) []string { return network.Facets(a, by, topics, today) }, nil
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
