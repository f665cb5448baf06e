package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testInitiative: initiatives come by id, as filtered lists by title, and below their parents.
func testInitiative(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("ByID", func(t *testing.T) {
		got := must(d.internal().InitiativesByID(t.Context(), []string{"ini_tandem", "ini_none", "act_amt"}))(t)
		is(t, "initiatives", sortedKeys(got), []string{"ini_tandem"})
		is(t, "filled in", got["ini_tandem"].Status, graph.Planned)
		is(t, "weight", got["ini_tandem"].Topics, []graph.RequiredTopic{{Topic: "deutsch", Weight: 1, Redundancy: 1}})
	})
	t.Run("Filter", func(t *testing.T) {
		cases := []struct {
			name   string
			filter *graph.InitiativeFilter
			want   []string // by title
		}{
			{"all", nil, []string{"ini_ankommen", "ini_notfall", "ini_tandem"}},
			{"title", &graph.InitiativeFilter{Search: new("tandem OR sprachtandem")}, []string{"ini_tandem"}},
			{"aim and topic labels", &graph.InitiativeFilter{Search: new("sprache")}, []string{"ini_ankommen"}},
			{"outcome", &graph.InitiativeFilter{Search: new("raume")}, []string{"ini_notfall"}},
			{"ids", &graph.InitiativeFilter{IDs: []string{"ini_tandem", "ini_none"}}, []string{"ini_tandem"}},
			{"status", &graph.InitiativeFilter{Status: []graph.Status{graph.Running, graph.Completed}}, []string{"ini_ankommen", "ini_notfall"}},
			{"no status", &graph.InitiativeFilter{Status: []graph.Status{}}, []string{}},
			{"topic", &graph.InitiativeFilter{Topic: []string{"sprache"}}, []string{"ini_ankommen", "ini_tandem"}},
			{"target group", &graph.InitiativeFilter{TargetGroup: []string{"eltern"}}, []string{"ini_ankommen"}},
			{"place within", &graph.InitiativeFilter{Place: []string{prignitz}}, []string{"ini_ankommen", "ini_tandem"}},
			{"place around", &graph.InitiativeFilter{Place: []string{wittenberge}}, []string{"ini_ankommen"}},
			{"lead", &graph.InitiativeFilter{Lead: new("act_stelle")}, []string{"ini_notfall"}},
			{"partner", &graph.InitiativeFilter{Partner: new("act_verein")}, []string{"ini_ankommen"}},
			{"parent", &graph.InitiativeFilter{Parent: new("ini_ankommen")}, []string{"ini_notfall", "ini_tandem"}},
			{"unknown parent", &graph.InitiativeFilter{Parent: new("ini_none")}, []string{}},
			{"and", &graph.InitiativeFilter{And: []*graph.InitiativeFilter{{Parent: new("ini_ankommen")}, {Lead: new("act_schule")}}},
				[]string{"ini_tandem"}},
			{"or", &graph.InitiativeFilter{Or: []*graph.InitiativeFilter{{Lead: new("act_amt")}, {Lead: new("act_schule")}}},
				[]string{"ini_ankommen", "ini_tandem"}},
			{"not", &graph.InitiativeFilter{Not: &graph.InitiativeFilter{Lead: new("act_amt")}}, []string{"ini_notfall", "ini_tandem"}},
		}
		for _, c := range cases {
			page := must(d.internal().Initiatives(t.Context(), graph.InitiativeQuery{Filter: c.filter, Page: graph.First(100), Total: true}))(t)
			is(t, c.name, ids(page.Items), c.want)
			is(t, c.name+": total", page.Total, len(c.want))
		}
	})
	t.Run("Children", func(t *testing.T) {
		asked := []string{"ini_ankommen", "ini_tandem", "ini_none"}
		all := must(d.internal().Children(t.Context(), asked, 20))(t)
		is(t, "by title", ids(all["ini_ankommen"]), []string{"ini_notfall", "ini_tandem"})
		is(t, "none", len(all["ini_tandem"]), 0)
		is(t, "cut", ids(must(d.internal().Children(t.Context(), asked, 1))(t)["ini_ankommen"]), []string{"ini_notfall"})
	})
}

// testParticipation: participations come by id, in their initiatives and of their actors.
func testParticipation(t *testing.T, d *desk) {
	fixture(t, d)
	byID := must(d.internal().ParticipationsByID(t.Context(), []string{"par_amt", "par_none"}))(t)
	is(t, "by id", sortedKeys(byID), []string{"par_amt"})
	in := must(d.internal().ParticipationsIn(t.Context(), []string{"ini_ankommen", "ini_tandem", "ini_notfall", "ini_none"}))(t)
	is(t, "in, by the actor's name", ids(in["ini_ankommen"]), []string{"par_stelle", "par_amt", "par_treff", "par_verein"})
	is(t, "in another", ids(in["ini_tandem"]), []string{"par_tandem"})
	is(t, "in none", len(in["ini_notfall"]), 0)
	of := must(d.internal().ParticipationsOf(t.Context(), []string{"act_verein", "act_haus"}, 20))(t)
	is(t, "of, by the initiative's title", ids(of["act_verein"]), []string{"par_verein", "par_tandem"})
	is(t, "of nobody", len(of["act_haus"]), 0)
	of = must(d.internal().ParticipationsOf(t.Context(), []string{"act_verein"}, 1))(t)
	is(t, "cut", ids(of["act_verein"]), []string{"par_verein"})
}
