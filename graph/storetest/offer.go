package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testOffer: offers come by id, as filtered lists by German title, and of their providers.
func testOffer(t *testing.T, d *desk) {
	fixture(t, d)
	is(t, "by id", sortedKeys(must(d.internal().OffersByID(t.Context(), []string{"off_plan", "off_none"}))(t)), []string{"off_plan"})
	cases := []struct {
		name   string
		filter *graph.OfferFilter
		want   []string // by title; without a German one the English stands in
	}{
		{"all", nil, []string{"off_dolmetschen", "off_beratung", "off_kurs", "off_plan"}},
		{"title in any language", &graph.OfferFilter{Search: new("parents OR deutschkurs")}, []string{"off_kurs"}},
		{"description", &graph.OfferFilter{Search: new("kurs")}, []string{"off_beratung"}},
		{"topic labels", &graph.OfferFilter{Search: new("language")}, []string{"off_dolmetschen"}},
		{"ids", &graph.OfferFilter{IDs: []string{"off_plan"}}, []string{"off_plan"}},
		{"kind", &graph.OfferFilter{Kind: []graph.OfferKind{"ADVICE", "COURSE"}}, []string{"off_beratung", "off_kurs"}},
		{"status", &graph.OfferFilter{Status: []graph.Status{graph.Planned}}, []string{"off_dolmetschen"}},
		{"topic", &graph.OfferFilter{Topic: []string{"sprache"}}, []string{"off_dolmetschen", "off_kurs"}},
		{"target group", &graph.OfferFilter{TargetGroup: []string{"eltern"}}, []string{"off_kurs"}},
		{"language", &graph.OfferFilter{Language: []string{"ar", "fa"}}, []string{"off_kurs"}},
		{"place within", &graph.OfferFilter{Place: []string{brandenburg}}, []string{"off_beratung", "off_kurs"}},
		{"place around", &graph.OfferFilter{Place: []string{perleberg}}, []string{"off_beratung"}},
		{"provider", &graph.OfferFilter{Provider: new("act_jobcenter")}, []string{"off_beratung", "off_plan"}},
		{"unknown provider", &graph.OfferFilter{Provider: new("act_none")}, []string{}},
		{"initiative", &graph.OfferFilter{Initiative: new("ini_notfall")}, []string{"off_plan"}},
		{"two conditions", &graph.OfferFilter{Provider: new("act_jobcenter"), Status: []graph.Status{graph.Running}}, []string{"off_beratung"}},
	}
	for _, c := range cases {
		page := must(d.internal().Offers(t.Context(), graph.OfferQuery{Filter: c.filter, Page: graph.First(100), Total: true}))(t)
		is(t, c.name, ids(page.Items), c.want)
		is(t, c.name+": total", page.Total, len(c.want))
	}
	of := must(d.internal().OffersOf(t.Context(), []string{"act_jobcenter", "act_haus", "act_none"}, 20))(t)
	is(t, "of", ids(of["act_jobcenter"]), []string{"off_beratung", "off_plan"})
	is(t, "of nobody", len(of["act_haus"]), 0)
	of = must(d.internal().OffersOf(t.Context(), []string{"act_jobcenter"}, 1))(t)
	is(t, "cut", ids(of["act_jobcenter"]), []string{"off_beratung"})
}
