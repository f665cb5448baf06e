package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) ActorFacets(ctx context.Context, filter *graph.ActorFilter, by []graph.ActorFacet, first int, today graph.Date) ([]graph.Facet, error) {
	facets := make([]graph.Facet, len(by))
	err := r.ask(ctx, func(a *asking) error {
		for i, facet := range by {
			hits, err := a.find(graph.ActorType, filter.Without(facet).Condition())
			if err != nil {
				return err
			}
			counts, err := a.facetCounts(facet, hits, today)
			if err != nil {
				return err
			}
			facets[i] = graph.Facet{By: facet, Values: mostFrequent(counts, max(first, 0))}
		}
		return nil
	})
	return facets, err
}

func (a *asking) facetCounts(facet graph.ActorFacet, hits set, today graph.Date) (map[string]int, error) {
	if class, ok := facet.TagClass(); ok {
		return a.tagCounts(class, hits)
	}
	return a.freshnessCounts(hits, today)
}

// tagCounts counts the hits under every value of a class.
func (a *asking) tagCounts(class graph.TagClass, hits set) (map[string]int, error) {
	counts := map[string]int{}
	low, high := span(graph.ActorType, a.audience)
	args := []any{sql.Named("class", string(class)), a.level(), sql.Named("low", partOf(low)), sql.Named("high", partOf(high))}
	err := a.each(a.ctx, queries.SQL("actor_facet"), args, func(rows *sql.Rows) error {
		var value string
		part, err := scanBits(rows, &value)
		if err != nil {
			return err
		}
		if n := int(hits.AndCardinality(part)); n > 0 {
			counts[value] += n
		}
		return nil
	})
	return counts, err
}

// freshnessCounts counts the hits by how long ago they were verified.
func (a *asking) freshnessCounts(hits set, today graph.Date) (map[string]int, error) {
	counts := map[string]int{}
	err := a.each(a.ctx, queries.SQL("actor_freshness"), nil, func(rows *sql.Rows) error {
		var kind graph.ActorKind
		var verified graph.Date
		var joined string
		if err := rows.Scan(&kind, &verified, &joined); err != nil {
			return err
		}
		keys, err := split(joined)
		if err != nil {
			return err
		}
		if n := int(hits.AndCardinality(setOf(keys))); n > 0 {
			counts[string(graph.FreshnessOf(kind, verified, today))] += n
		}
		return nil
	})
	return counts, err
}

func mostFrequent(counts map[string]int, first int) []graph.FacetValue {
	values := []graph.FacetValue{}
	for value, count := range counts {
		values = append(values, graph.FacetValue{Value: value, Count: count})
	}
	slices.SortFunc(values, func(a, b graph.FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	return values[:min(len(values), first)]
}
