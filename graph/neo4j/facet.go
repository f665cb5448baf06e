package neo4j

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// ActorFacets counts with one statement for each different filter: facets without conditions of their own share one.
func (r reader) ActorFacets(ctx context.Context, filter *graph.ActorFilter, by []graph.ActorFacet, first int,
	today graph.Date) ([]graph.Facet, error) {
	facets := make([]graph.Facet, len(by))
	counted := map[graph.TagClass][]graph.FacetValue{}
	for i, facet := range by {
		facets[i] = graph.Facet{By: facet, Values: []graph.FacetValue{}}
		class, isTag := facet.TagClass()
		if isTag {
			if err := r.tagCounts(ctx, filter, by, facet, first, counted); err != nil {
				return nil, err
			}
			facets[i].Values = append(facets[i].Values, counted[class]...)
			continue
		}
		values, err := r.freshness(ctx, filter.Without(facet), first, today)
		if err != nil {
			return nil, err
		}
		facets[i].Values = values
	}
	return facets, nil
}

// tagCounts counts for a facet and for all others with the same filter, unless that was done before.
func (r reader) tagCounts(ctx context.Context, filter *graph.ActorFilter, by []graph.ActorFacet, facet graph.ActorFacet, first int,
	counted map[graph.TagClass][]graph.FacetValue) error {
	class, _ := facet.TagClass()
	if _, done := counted[class]; done {
		return nil
	}
	own := graph.ListID(filter.Without(facet))
	var classes []string
	for _, other := range by {
		if class, isTag := other.TagClass(); isTag && graph.ListID(filter.Without(other)) == own {
			counted[class] = nil
			classes = append(classes, string(class))
		}
	}
	c := newCompiler(r.audience)
	at := c.find(actors, filter.Without(facet).Condition())
	c.params["classes"], c.params["first"] = classes, int64(max(first, 0))
	c.params["level"] = strconv.Itoa(int(r.audience))
	answer, err := r.store.read(ctx, fill("actor_facet", "from", at.from, "where", at.all()), c.params)
	if err != nil {
		return err
	}
	for _, counts := range answer.rows(0) {
		class := graph.TagClass(counts.text(0))
		for _, value := range counts.rows(1) {
			counted[class] = append(counted[class], graph.FacetValue{Value: value.text(0), Count: int(value.number(1))})
		}
	}
	return nil
}

// freshness counts by kind and date; package graph tells what they mean today.
func (r reader) freshness(ctx context.Context, filter *graph.ActorFilter, first int, today graph.Date) ([]graph.FacetValue, error) {
	c := newCompiler(r.audience)
	at := c.find(actors, filter.Condition())
	answer, err := r.store.read(ctx, fill("actor_freshness", "from", at.from, "where", at.all()), c.params)
	if err != nil {
		return nil, err
	}
	counts := map[graph.Freshness]int{}
	for _, group := range answer.rows(0) {
		state := graph.FreshnessOf(graph.ActorKind(group.text(0)), graph.Date(group.text(1)), today)
		counts[state] += int(group.number(2))
	}
	values := []graph.FacetValue{}
	for _, state := range graph.Freshnesses {
		if counts[state] > 0 {
			values = append(values, graph.FacetValue{Value: string(state), Count: counts[state]})
		}
	}
	slices.SortFunc(values, func(a, b graph.FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	return values[:min(len(values), max(first, 0))], nil
}
