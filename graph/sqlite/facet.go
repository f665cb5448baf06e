package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) ActorFacets(ctx context.Context, filter *graph.ActorFilter, by []graph.ActorFacet, first int,
	today graph.Date) ([]graph.Facet, error) {
	facets := make([]graph.Facet, len(by))
	err := r.ask(ctx, func(a *asking) error {
		for i, facet := range by {
			hits, err := a.find(graph.ActorType, filter.Without(facet).Condition())
			if err != nil {
				return err
			}
			counts, err := a.facetCounts(facet, hits, today, fewHits)
			if err != nil {
				return err
			}
			facets[i] = graph.Facet{By: facet, Values: mostFrequent(counts, max(first, 0))}
		}
		return nil
	})
	return facets, err
}

// fewHits is up to how many hits are looked at one by one, rather than all values that they can have. Tests
// make it small.
var fewHits = 3000

func (a *asking) facetCounts(facet graph.ActorFacet, hits set, today graph.Date, few int) (map[string]int, error) {
	class, ok := facet.TagClass()
	switch {
	case !ok:
		return a.freshnessCounts(hits, today, few)
	case size(hits) <= few:
		return a.tagCountsOf(class, hits)
	}
	return a.tagCounts(class, hits)
}

// tagCountsOf counts the values of a class that the hits carry.
func (a *asking) tagCountsOf(class graph.TagClass, hits set) (map[string]int, error) {
	counts := map[int64]int{}
	err := a.each(a.ctx, queries.SQL("terms_of"), []any{sql.Named("keys", list(hits.ToArray()))}, func(rows *sql.Rows) error {
		var kept []byte
		err := rows.Scan(&kept)
		for _, term := range readTerms(kept) {
			counts[term]++
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	out := map[string]int{}
	args := []any{sql.Named("terms", list(slices.Collect(maps.Keys(counts)))), sql.Named("class", string(class)), a.level()}
	return out, a.each(a.ctx, queries.SQL("values_of"), args, func(rows *sql.Rows) error {
		var term int64
		var value string
		err := rows.Scan(&term, &value)
		out[value] += counts[term]
		return err
	})
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
func (a *asking) freshnessCounts(hits set, today graph.Date, few int) (map[string]int, error) {
	counts := map[string]int{}
	add := func(kind graph.ActorKind, verified graph.Date, n int) {
		if n > 0 {
			counts[string(graph.FreshnessOf(kind, verified, today))] += n
		}
	}
	if size(hits) <= few {
		return counts, a.each(a.ctx, queries.SQL("verified_of"), []any{sql.Named("keys", list(hits.ToArray()))}, func(rows *sql.Rows) error {
			var kind graph.ActorKind
			var verified graph.Date
			var n int
			err := rows.Scan(&kind, &verified, &n)
			add(kind, verified, n)
			return err
		})
	}
	return counts, a.each(a.ctx, queries.SQL("actor_freshness"), nil, func(rows *sql.Rows) error {
		var kind graph.ActorKind
		var verified graph.Date
		var joined string
		if err := rows.Scan(&kind, &verified, &joined); err != nil {
			return err
		}
		keys, err := split(joined)
		add(kind, verified, int(hits.AndCardinality(setOf(keys))))
		return err
	})
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
