package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testTie: ties come by id, as one list, and seen from their actors.
func testTie(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("ByID", func(t *testing.T) {
		got := must(d.internal().TiesByID(t.Context(), []string{"tie_3", "tie_none", "act_amt"}))(t)
		is(t, "ties", sortedKeys(got), []string{"tie_3"})
		is(t, "symmetric ties are stored from < to", []string{got["tie_3"].From, got["tie_3"].To}, []string{"act_jobcenter", "act_verein"})
	})
	t.Run("Filter", func(t *testing.T) {
		for _, c := range tieFilterCases() {
			page := must(d.internal().Ties(t.Context(), graph.TieQuery{Filter: c.filter, Page: graph.First(100), Total: true}))(t)
			is(t, c.name, ids(page.Items), c.want)
			is(t, c.name+": total", page.Total, len(c.want))
		}
	})
	t.Run("Of", func(t *testing.T) {
		for _, c := range tiesOfCases() {
			query := graph.TieQuery{Filter: c.filter, Page: graph.First(100), Total: true}
			pages := must(d.internal().TiesOf(t.Context(), []string{c.actor, "act_unknown"}, query))(t)
			is(t, c.name+": asked for", sortedKeys(pages), []string{c.actor})
			is(t, c.name, ids(pages[c.actor].Items), c.want)
			is(t, c.name+": total", pages[c.actor].Total, len(c.want))
		}
	})
}

func tieFilterCases() []struct {
	name   string
	filter *graph.TieFilter
	want   []string // by id
} {
	verein, administration := &graph.ActorFilter{IDs: []string{"act_verein"}}, &graph.ActorFilter{OutsideAdministration: new(false)}
	return []struct {
		name   string
		filter *graph.TieFilter
		want   []string
	}{
		{"all", nil, []string{"tie_1", "tie_2", "tie_3", "tie_4", "tie_5", "tie_6", "tie_7", "tie_8", "tie_9"}},
		{"kind", &graph.TieFilter{Kind: []graph.TieKind{graph.Cooperates, graph.Knows}}, []string{"tie_1", "tie_3", "tie_8"}},
		{"no kind", &graph.TieFilter{Kind: []graph.TieKind{}}, []string{}},
		{"direction means nothing", &graph.TieFilter{Kind: []graph.TieKind{graph.Funds}, Direction: new(graph.Incoming)}, []string{"tie_9"}},
		{"active on", &graph.TieFilter{ActiveOn: new(graph.Date("2020-01-01"))}, []string{"tie_1", "tie_3", "tie_4", "tie_5", "tie_6", "tie_7"}},
		{"before it began", &graph.TieFilter{ActiveOn: new(graph.Date("2019-12-31")), Kind: []graph.TieKind{graph.Cooperates}}, []string{}},
		{"since", &graph.TieFilter{Since: new(graph.Date("2024-01-01"))}, []string{"tie_2", "tie_8", "tie_9"}},
		{"confirmed by both", &graph.TieFilter{Confirmed: new(true)}, []string{"tie_1"}},
		{"not confirmed by both", &graph.TieFilter{Confirmed: new(false), Kind: []graph.TieKind{graph.Supports, graph.Cooperates}},
			[]string{"tie_4", "tie_8"}},
		{"strength", &graph.TieFilter{MinStrength: new(2)}, []string{"tie_1", "tie_5"}},
		{"unknown strength is 1", &graph.TieFilter{MinStrength: new(1), Kind: []graph.TieKind{graph.Advises}}, []string{"tie_2"}},
		{"initiative", &graph.TieFilter{Initiative: new("ini_notfall")}, []string{"tie_9"}},
		{"unknown initiative", &graph.TieFilter{Initiative: new("ini_none")}, []string{}},
		{"from", &graph.TieFilter{From: verein}, []string{"tie_2"}},
		{"to", &graph.TieFilter{To: verein}, []string{"tie_3", "tie_4", "tie_8", "tie_9"}},
		{"from and to", &graph.TieFilter{From: administration, To: administration}, []string{"tie_1", "tie_7"}},
		{"from nobody", &graph.TieFilter{From: &graph.ActorFilter{IDs: []string{}}}, []string{}},
	}
}

func tiesOfCases() []struct {
	name, actor string
	filter      *graph.TieFilter
	want        []string // by the other end's name, kind, id
} {
	return []struct {
		name, actor string
		filter      *graph.TieFilter
		want        []string
	}{
		{"all", "act_verein", nil, []string{"tie_9", "tie_3", "tie_2", "tie_4", "tie_8"}},
		{"of another", "act_jobcenter", nil, []string{"tie_6", "tie_1", "tie_9", "tie_3", "tie_5"}},
		{"outgoing, and symmetric", "act_verein", &graph.TieFilter{Direction: new(graph.Outgoing)}, []string{"tie_3", "tie_2", "tie_8"}},
		{"incoming, and symmetric", "act_verein", &graph.TieFilter{Direction: new(graph.Incoming)}, []string{"tie_9", "tie_3", "tie_4", "tie_8"}},
		{"any direction", "act_haus", &graph.TieFilter{Direction: new(graph.AnyDirection)}, []string{"tie_6"}},
		{"to", "act_verein", &graph.TieFilter{To: &graph.ActorFilter{IDs: []string{"act_amt"}}}, []string{"tie_2"}},
		{"none", "act_treff", &graph.TieFilter{Kind: []graph.TieKind{graph.Funds}}, []string{}},
	}
}
