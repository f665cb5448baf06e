package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
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

// maxCells bounds the cells, rows and columns of a table that are served at once.
const maxCells = network.MaxCells

// firstOf gives the beginning of a list that belongs to a table.
func firstOf[T any](list []T, first int) ([]T, error) {
	if err := graph.CheckSize("first", first, maxCells); err != nil {
		return nil, err
	}
	return list[:min(first, len(list))], nil
}
