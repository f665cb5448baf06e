package storetest

import (
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// testActor: actors come by id and as filtered lists, by name.
func testActor(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("ByID", func(t *testing.T) {
		got := must(d.internal().ActorsByID(t.Context(), []string{"act_verein", "act_unknown", "tie_1", "act_amt", "act_amt"}))(t)
		is(t, "actors", sortedKeys(got), []string{"act_amt", "act_verein"})
		is(t, "name", got["act_amt"].Name, "Landkreis Prignitz")
		is(t, "none asked for", len(must(d.public().ActorsByID(t.Context(), nil))(t)), 0)
	})
	t.Run("Content", func(t *testing.T) {
		for _, e := range fixtureActors() {
			want := e.(*graph.Actor)
			want.Normalize()
			got := must(d.internal().ActorsByID(t.Context(), []string{want.ID}))(t)[want.ID]
			want.Meta = graph.Meta{Revision: 1, UpdatedAt: "2026-11-22T08:00:00Z", UpdatedBy: editor.ID,
				PlaceHidden: want.Precision == graph.HiddenPrecision}
			want.Location = got.Location // testLocation
			is(t, want.ID, got, want)
		}
	})
	t.Run("Filter", func(t *testing.T) {
		for _, c := range actorCases() {
			is(t, c.name, actorIDs(t, d.internal(), c.filter), c.want)
			sorted := append([]string{}, slices.Sorted(slices.Values(c.want))...)
			is(t, c.name+": ids alone", must(d.internal().ActorIDs(t.Context(), c.filter))(t), sorted)
		}
	})
	t.Run("Unknown", func(t *testing.T) {
		none := []*graph.ActorFilter{
			{IDs: []string{"act_unknown"}}, {Topic: []string{"none"}}, {TargetGroup: []string{"none"}},
			{Language: []string{"xx"}}, {Place: []string{"99"}}, {Role: []graph.Role{"NONE"}}, {Kind: []graph.ActorKind{"NONE"}},
			{Tie: &graph.TieCondition{Other: &graph.ActorFilter{IDs: []string{"act_unknown"}}}},
		}
		for _, filter := range none {
			is(t, "nothing matches", actorIDs(t, d.internal(), filter), []string{})
		}
	})
	t.Run("Odd", func(t *testing.T) { oddValues(t, d) })
	t.Run("Neighbours", func(t *testing.T) { neighbours(t, d) })
}

// oddValues: whatever stands in a filter or an id, it is a value and no more.
func oddValues(t *testing.T, d *desk) {
	for _, odd := range []string{
		"' OR 1=1 --", `") RETURN n //`, "a\x00b", "\xff\xfe", `\`, "%", "*", "$ids", ":ids", "", strings.Repeat("ä", 100_000),
	} {
		values := []string{odd, "act_amt"}
		for name, filter := range map[string]*graph.ActorFilter{
			"ids": {IDs: []string{odd}}, "topic": {Topic: values}, "group": {TargetGroup: values}, "language": {Language: values},
			"place": {Place: values}, "neighbour": {NeighbourOf: &graph.NeighbourOf{Actor: odd}},
			"kind": {Kind: []graph.ActorKind{graph.ActorKind(odd)}}, "tie": {Tie: &graph.TieCondition{Kind: []graph.TieKind{graph.TieKind(odd)}}},
		} {
			is(t, name, actorIDs(t, d.internal(), filter), []string{})
		}
		is(t, "by id", sortedKeys(must(d.internal().ActorsByID(t.Context(), values))(t)), []string{"act_amt"})
		is(t, "referring", len(must(d.internal().Referring(t.Context(), odd))(t)), 0)
	}
}

type actorCase struct {
	name   string
	filter *graph.ActorFilter
	want   []string // by name
}

func actorCases() []actorCase {
	everyone := []string{
		"act_stelle", "act_haus", "act_jobcenter", "act_amt", "act_treff", "act_lotsin", "act_verein", "act_schule",
	}
	but := func(gone ...string) []string {
		return slices.DeleteFunc(slices.Clone(everyone), func(id string) bool { return slices.Contains(gone, id) })
	}
	isSyrian := &graph.ActorFilter{IDs: []string{"act_verein"}}
	of := func(id string, tie *graph.TieFilter) *graph.ActorFilter {
		return &graph.ActorFilter{NeighbourOf: &graph.NeighbourOf{Actor: id, Tie: tie}}
	}
	cases := []actorCase{
		{"neighbours", of("act_verein", nil), []string{"act_jobcenter", "act_amt", "act_treff", "act_lotsin"}},
		{"neighbours it goes to", of("act_verein", &graph.TieFilter{Direction: new(graph.Outgoing)}),
			[]string{"act_jobcenter", "act_amt", "act_lotsin"}},
		{"neighbours by where the tie goes", of("act_verein", &graph.TieFilter{To: &graph.ActorFilter{IDs: []string{"act_amt"}}}),
			[]string{"act_amt"}},
		{"neighbours by where it comes from", of("act_verein", &graph.TieFilter{
			From: &graph.ActorFilter{IDs: []string{"act_treff", "act_amt"}},
		}), []string{"act_treff"}},
		{"neighbours of nobody", of("act_none", nil), []string{}},
		{"no filter", nil, everyone},
		{"empty filter", &graph.ActorFilter{}, everyone},
		{"ids", &graph.ActorFilter{IDs: []string{"act_treff", "act_amt", "act_amt"}}, []string{"act_amt", "act_treff"}},
		{"no ids", &graph.ActorFilter{IDs: []string{}}, []string{}},
		{"kind", &graph.ActorFilter{Kind: []graph.ActorKind{graph.Volunteer, graph.JobCentre}}, []string{"act_jobcenter", "act_lotsin"}},
		{"no kind", &graph.ActorFilter{Kind: []graph.ActorKind{}}, []string{}},
		{"topic with those below", &graph.ActorFilter{Topic: []string{"sprache"}}, []string{"act_stelle", "act_amt", "act_verein", "act_schule"}},
		{"topic below", &graph.ActorFilter{Topic: []string{"deutsch"}}, []string{"act_verein", "act_schule"}},
		{"any topic", &graph.ActorFilter{Topic: []string{"deutsch", "arbeit"}}, []string{"act_jobcenter", "act_amt", "act_verein", "act_schule"}},
		{"target group", &graph.ActorFilter{TargetGroup: []string{"eltern"}}, []string{"act_amt", "act_verein"}},
		{"language", &graph.ActorFilter{Language: []string{"ar"}}, []string{"act_jobcenter", "act_lotsin", "act_verein"}},
		{"two conditions", &graph.ActorFilter{Language: []string{"ar"}, Topic: []string{"arbeit"}}, []string{"act_jobcenter"}},
		{"role", &graph.ActorFilter{Role: []graph.Role{"COUNSELLING", "DECISION"}}, []string{"act_jobcenter", "act_amt"}},
		{"outside the administration", &graph.ActorFilter{OutsideAdministration: new(true)}, but("act_stelle", "act_jobcenter", "act_amt")},
		{"inside the administration", &graph.ActorFilter{OutsideAdministration: new(false)}, []string{"act_stelle", "act_jobcenter", "act_amt"}},
		{"led by migrants", &graph.ActorFilter{MigrantLed: new(true)}, []string{"act_verein"}},
		{"said not to be", &graph.ActorFilter{MigrantLed: new(false)}, []string{"act_jobcenter"}},
		{"verified since, the day included", &graph.ActorFilter{VerifiedSince: new(graph.Date("2026-06-01"))}, []string{"act_amt", "act_verein"}},
		{"and", &graph.ActorFilter{And: []*graph.ActorFilter{{Language: []string{"ar"}}, {Kind: []graph.ActorKind{graph.Volunteer}}}},
			[]string{"act_lotsin"}},
		{"and of nothing", &graph.ActorFilter{And: []*graph.ActorFilter{}}, everyone},
		{"or", &graph.ActorFilter{Or: []*graph.ActorFilter{{Language: []string{"fa"}}, isSyrian}}, []string{"act_lotsin", "act_verein"}},
		{"or of nothing", &graph.ActorFilter{Or: []*graph.ActorFilter{}}, []string{}},
		{"or with everything", &graph.ActorFilter{Or: []*graph.ActorFilter{isSyrian, {}}}, everyone},
		{"not", &graph.ActorFilter{Not: isSyrian}, but("act_verein")},
		{"not not", &graph.ActorFilter{Not: &graph.ActorFilter{Not: isSyrian}}, []string{"act_verein"}},
		{"not everything", &graph.ActorFilter{Not: &graph.ActorFilter{}}, []string{}},
		{"not without a value", &graph.ActorFilter{Not: &graph.ActorFilter{MigrantLed: new(true)}}, but("act_verein")},
	}
	return slices.Concat(cases, placeCases(), tieCases(everyone))
}

func placeCases() []actorCase {
	authority := []graph.ActorKind{graph.PublicAuthority}
	return []actorCase{
		{"town: seat, or an area around it", &graph.ActorFilter{Place: []string{perleberg}},
			[]string{"act_stelle", "act_haus", "act_jobcenter", "act_amt", "act_schule"}},
		{"town: the district serves it", &graph.ActorFilter{Place: []string{pritzwalk}}, []string{"act_haus", "act_amt"}},
		{"two towns", &graph.ActorFilter{Place: []string{pritzwalk, wittenberge}},
			[]string{"act_haus", "act_amt", "act_treff", "act_lotsin", "act_verein"}},
		{"district", &graph.ActorFilter{Place: []string{prignitz}, Kind: authority}, []string{"act_stelle", "act_amt"}},
		{"Land", &graph.ActorFilter{Place: []string{brandenburg}, Kind: authority}, []string{"act_stelle", "act_amt"}},
		{"country", &graph.ActorFilter{Place: []string{graph.Country}, Kind: authority}, []string{"act_stelle", "act_amt"}},
		{"another Land", &graph.ActorFilter{Place: []string{"08"}}, []string{}},
		{"no place", &graph.ActorFilter{Place: []string{}}, []string{}},
	}
}

func tieCases(everyone []string) []actorCase {
	has := func(c graph.TieCondition) *graph.ActorFilter { return &graph.ActorFilter{Tie: &c} }
	jobCentre := &graph.ActorFilter{Kind: []graph.ActorKind{graph.JobCentre}}
	directed := []graph.TieKind{graph.Funds, graph.PartOf}
	return []actorCase{
		{"has any tie", has(graph.TieCondition{}), everyone},
		{"has a tie to a kind", has(graph.TieCondition{Other: jobCentre}), []string{"act_haus", "act_amt", "act_verein", "act_schule"}},
		{"has no tie to a kind", has(graph.TieCondition{Other: jobCentre, Max: new(0)}),
			[]string{"act_stelle", "act_jobcenter", "act_treff", "act_lotsin"}},
		{"has two ties to a kind", has(graph.TieCondition{Other: jobCentre, Min: new(2)}), []string{"act_verein"}},
		{"at most three ties", has(graph.TieCondition{Max: new(3), Kind: []graph.TieKind{graph.Cooperates, graph.Knows, graph.Funds}}),
			[]string{"act_jobcenter", "act_amt", "act_lotsin", "act_verein"}},
		{"exactly one or none", has(graph.TieCondition{Min: new(0), Max: new(1)}),
			[]string{"act_stelle", "act_haus", "act_treff", "act_lotsin", "act_schule"}},
		{"no lower bound", has(graph.TieCondition{Min: new(0)}), everyone},
		{"outgoing", has(graph.TieCondition{Direction: new(graph.Outgoing), Kind: directed}), []string{"act_stelle", "act_jobcenter"}},
		{"incoming", has(graph.TieCondition{Direction: new(graph.Incoming), Kind: directed}), []string{"act_amt", "act_verein"}},
		{"symmetric kinds go both ways", has(graph.TieCondition{Direction: new(graph.Outgoing), Kind: []graph.TieKind{graph.Knows}}),
			[]string{"act_jobcenter", "act_verein"}},
		{"active on a day", has(graph.TieCondition{Kind: []graph.TieKind{graph.Advises}, ActiveOn: new(graph.Date("2025-12-31"))}),
			[]string{"act_amt", "act_verein"}},
		{"ended by then", has(graph.TieCondition{Kind: []graph.TieKind{graph.Advises}, ActiveOn: new(graph.Date("2026-01-01"))}), []string{}},
		{"confirmed", has(graph.TieCondition{Confirmed: new(true)}), []string{"act_jobcenter", "act_amt"}},
		{"no kind of tie", has(graph.TieCondition{Kind: []graph.TieKind{}}), []string{}},
		{"none of no kind", has(graph.TieCondition{Kind: []graph.TieKind{}, Max: new(0)}), everyone},
		{"nested", has(graph.TieCondition{
			Other: has(graph.TieCondition{Kind: []graph.TieKind{graph.PartOf}, Direction: new(graph.Incoming)}),
		}), []string{"act_stelle", "act_jobcenter", "act_verein"}},
	}
}

func neighbours(t *testing.T, d *desk) {
	ask := func(q graph.NeighbourQuery) map[string]graph.Page[*graph.Actor] {
		q.Total = true
		return must(d.internal().Neighbours(t.Context(), []string{"act_verein", "act_haus", "act_unknown"}, q))(t)
	}
	all := ask(graph.NeighbourQuery{})
	is(t, "asked for", sortedKeys(all), []string{"act_haus", "act_verein"})
	is(t, "each once, by name", ids(all["act_verein"].Items), []string{"act_jobcenter", "act_amt", "act_treff", "act_lotsin"})
	is(t, "count", all["act_verein"].Total, 4)
	some := ask(graph.NeighbourQuery{Filter: &graph.ActorFilter{Language: []string{"ar"}}})
	is(t, "filtered", ids(some["act_verein"].Items), []string{"act_jobcenter", "act_lotsin"})
	is(t, "of the other", some["act_haus"].Total, 1)
	both := must(d.internal().Neighbours(t.Context(), []string{"act_jobcenter", "act_verein"}, graph.NeighbourQuery{
		Filter: &graph.ActorFilter{IDs: []string{"act_verein"}}, Total: true,
	}))(t)
	is(t, "of one beside the other", ids(both["act_jobcenter"].Items), []string{"act_verein"})
	is(t, "nobody is a neighbour of itself", both["act_verein"].Total, 0)
	kinds := &graph.TieFilter{Kind: []graph.TieKind{graph.Funds, graph.Supports}, Direction: new(graph.Incoming)}
	is(t, "by tie", ids(ask(graph.NeighbourQuery{Tie: kinds})["act_verein"].Items), []string{"act_jobcenter", "act_treff"})
	is(t, "no such tie", ask(graph.NeighbourQuery{Tie: kinds})["act_haus"].Total, 0)
}
