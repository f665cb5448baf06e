package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testFacet: facets count the filtered actors, most frequent first, and leave the filter on themselves aside.
func testFacet(t *testing.T, d *desk) {
	fixture(t, d)
	count := func(t *testing.T, r graph.Reader, f *graph.ActorFilter, by graph.ActorFacet, first int) []graph.FacetValue {
		t.Helper()
		facets := must(r.ActorFacets(t.Context(), f, []graph.ActorFacet{by}, first, today))(t)
		if len(facets) != 1 || facets[0].By != by {
			t.Fatalf("asked for %s, got %+v", by, facets)
		}
		return append([]graph.FacetValue{}, facets[0].Values...)
	}
	t.Run("Values", func(t *testing.T) {
		for _, c := range facetCases() {
			is(t, c.name, count(t, d.store.For(c.audience), c.filter, c.by, 100), c.want)
		}
	})
	t.Run("Several", func(t *testing.T) {
		asked := []graph.ActorFacet{graph.FacetState, graph.FacetKind, graph.FacetState}
		facets := must(d.public().ActorFacets(t.Context(), nil, asked, 1, today))(t)
		is(t, "as asked, each cut", facets, []graph.Facet{
			{By: graph.FacetState, Values: []graph.FacetValue{{Value: "12", Count: 5}}},
			{By: graph.FacetKind, Values: []graph.FacetValue{{Value: "JOB_CENTRE", Count: 1}}},
			{By: graph.FacetState, Values: []graph.FacetValue{{Value: "12", Count: 5}}},
		})
		is(t, "none asked", len(must(d.public().ActorFacets(t.Context(), nil, nil, 10, today))(t)), 0)
	})
	t.Run("Freshness", func(t *testing.T) {
		later := must(d.internal().ActorFacets(t.Context(), nil, []graph.ActorFacet{graph.FacetFreshness}, 10, "2029-01-01"))(t)
		is(t, "three years on", later[0].Values, []graph.FacetValue{
			{Value: "UNKNOWN", Count: 5}, {Value: "STALE", Count: 2}, {Value: "AGEING", Count: 1},
		})
	})
}

type facetCase struct {
	name     string
	audience graph.Audience
	filter   *graph.ActorFilter
	by       graph.ActorFacet
	want     []graph.FacetValue
}

func facetCases() []facetCase {
	all := graph.InternalOnly
	verein := &graph.ActorFilter{Kind: []graph.ActorKind{graph.MigrantOrganization}, Language: []string{"ar"}}
	elsewhere := &graph.ActorFilter{Place: []string{pritzwalk}, Language: []string{"ar"}}
	lately := &graph.ActorFilter{VerifiedSince: new(graph.Date("2026-01-01")), Language: []string{"ar"}}
	return []facetCase{
		{"kinds, equals by value", all, nil, graph.FacetKind, []graph.FacetValue{
			{Value: "PUBLIC_AUTHORITY", Count: 2}, {Value: "EDUCATION_PROVIDER", Count: 1}, {Value: "JOB_CENTRE", Count: 1},
			{Value: "MIGRANT_ORGANIZATION", Count: 1}, {Value: "OTHER", Count: 1}, {Value: "RELIGIOUS_COMMUNITY", Count: 1},
			{Value: "VOLUNTEER", Count: 1},
		}},
		{"topics count for those above", all, nil, graph.FacetTopic, []graph.FacetValue{
			{Value: "sprache", Count: 4}, {Value: "arbeit", Count: 2}, {Value: "deutsch", Count: 2},
		}},
		{"topics for the public", graph.Public, nil, graph.FacetTopic, []graph.FacetValue{
			{Value: "arbeit", Count: 2}, {Value: "sprache", Count: 2}, {Value: "deutsch", Count: 1},
		}},
		{"target groups", all, nil, graph.FacetTargetGroup, []graph.FacetValue{{Value: "eltern", Count: 2}, {Value: "aeltere", Count: 1}}},
		{"languages", all, nil, graph.FacetLanguage, []graph.FacetValue{
			{Value: "ar", Count: 3}, {Value: "de", Count: 1}, {Value: "fa", Count: 1},
		}},
		{"seats by district", all, nil, graph.FacetDistrict, []graph.FacetValue{{Value: "12070", Count: 8}}},
		{"seats by town", all, nil, graph.FacetMunicipality, []graph.FacetValue{
			{Value: perleberg, Count: 3}, {Value: wittenberge, Count: 3}, {Value: pritzwalk, Count: 1},
		}},
		{"seats for the public: a hidden one counts for its district", graph.Public, nil, graph.FacetDistrict, []graph.FacetValue{
			{Value: "12070", Count: 5},
		}},
		{"but not for its town", graph.Public, nil, graph.FacetMunicipality, []graph.FacetValue{
			{Value: wittenberge, Count: 2}, {Value: perleberg, Count: 1},
		}},
		{"freshness", all, nil, graph.FacetFreshness, []graph.FacetValue{
			{Value: "UNKNOWN", Count: 5}, {Value: "CURRENT", Count: 2}, {Value: "AGEING", Count: 1},
		}},
		{"filtered", all, verein, graph.FacetTopic, []graph.FacetValue{{Value: "deutsch", Count: 1}, {Value: "sprache", Count: 1}}},
		{"its own filter is left aside", all, verein, graph.FacetKind, []graph.FacetValue{
			{Value: "JOB_CENTRE", Count: 1}, {Value: "MIGRANT_ORGANIZATION", Count: 1}, {Value: "VOLUNTEER", Count: 1},
		}},
		{"place facets leave the place aside", all, elsewhere, graph.FacetMunicipality, []graph.FacetValue{
			{Value: wittenberge, Count: 2}, {Value: perleberg, Count: 1},
		}},
		{"freshness leaves verifiedSince aside", all, lately, graph.FacetFreshness, []graph.FacetValue{
			{Value: "AGEING", Count: 1}, {Value: "CURRENT", Count: 1}, {Value: "UNKNOWN", Count: 1},
		}},
		{"nested filters stay", all, &graph.ActorFilter{And: []*graph.ActorFilter{verein}}, graph.FacetKind, []graph.FacetValue{
			{Value: "MIGRANT_ORGANIZATION", Count: 1},
		}},
		{"nobody", all, &graph.ActorFilter{IDs: []string{}}, graph.FacetKind, []graph.FacetValue{}},
	}
}
