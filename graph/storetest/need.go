package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testNeed: coordinators read needs by id, as filtered lists by id, and of their actors. Nobody else reads any.
func testNeed(t *testing.T, d *desk) {
	fixture(t, d)
	is(t, "by id", sortedKeys(must(d.internal().NeedsByID(t.Context(), []string{"nee_geld", "nee_none"}))(t)), []string{"nee_geld"})
	cases := []struct {
		name   string
		filter *graph.NeedFilter
		want   []string // by id
	}{
		{"all", nil, []string{"nee_geld", "nee_raeume"}},
		{"text", &graph.NeedFilter{Search: new("räume")}, []string{"nee_raeume"}},
		{"topic labels", &graph.NeedFilter{Search: new("lernen")}, []string{"nee_raeume"}},
		{"ids", &graph.NeedFilter{IDs: []string{"nee_geld"}}, []string{"nee_geld"}},
		{"status", &graph.NeedFilter{Status: []graph.NeedStatus{"HEARD"}}, []string{"nee_raeume"}},
		{"topic", &graph.NeedFilter{Topic: []string{"sprache"}}, []string{"nee_raeume"}},
		{"actor", &graph.NeedFilter{Actor: new("act_verein")}, []string{"nee_raeume"}},
		{"initiative", &graph.NeedFilter{Initiative: new("ini_ankommen")}, []string{"nee_geld"}},
		{"unknown", &graph.NeedFilter{Initiative: new("ini_none")}, []string{}},
	}
	for _, c := range cases {
		page := must(d.internal().Needs(t.Context(), graph.NeedQuery{Filter: c.filter, Page: graph.First(100), Total: true}))(t)
		is(t, c.name, ids(page.Items), c.want)
		is(t, c.name+": total", page.Total, len(c.want))
	}
	d.create(t, &graph.Need{ID: "nee_anfang", Actor: "act_verein", Topic: "arbeit", Text: "Praktika", Visibility: graph.Public})
	of := must(d.internal().NeedsOf(t.Context(), []string{"act_verein", "act_haus"}, 20))(t)
	is(t, "of", ids(of["act_verein"]), []string{"nee_anfang", "nee_raeume"})
	is(t, "of nobody", len(of["act_haus"]), 0)
	is(t, "cut", ids(must(d.internal().NeedsOf(t.Context(), []string{"act_verein"}, 1))(t)["act_verein"]), []string{"nee_anfang"})
	for _, r := range []graph.Reader{d.public(), d.partner()} {
		is(t, "hidden by id", len(must(r.NeedsByID(t.Context(), []string{"nee_geld", "nee_anfang"}))(t)), 0)
		is(t, "hidden in the list", must(r.Needs(t.Context(), graph.NeedQuery{Total: true}))(t).Total, 0)
		is(t, "hidden at the actor", len(must(r.NeedsOf(t.Context(), []string{"act_verein"}, 20))(t)["act_verein"]), 0)
	}
}
