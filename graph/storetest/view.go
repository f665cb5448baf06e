package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testView: the view is the network as an audience sees it, as of the last write.
func testView(t *testing.T, d *desk) {
	view := must(d.public().View(t.Context()))(t)
	is(t, "empty", len(view.Nodes)+len(view.Edges), 0)
	fixture(t, d)
	cases := []struct {
		audience graph.Audience
		nodes    []string
		edges    []string
	}{
		{graph.Public, []string{"act_amt", "act_haus", "act_jobcenter", "act_treff", "act_verein"}, []string{"tie_1", "tie_2", "tie_4", "tie_9"}},
		{graph.PartnerLevel, []string{"act_amt", "act_haus", "act_jobcenter", "act_schule", "act_treff", "act_verein"}, []string{"tie_1", "tie_2", "tie_3", "tie_4", "tie_5", "tie_9"}},
		{graph.InternalOnly, []string{"act_amt", "act_haus", "act_jobcenter", "act_lotsin", "act_schule", "act_stelle", "act_treff", "act_verein"}, []string{"tie_1", "tie_2", "tie_3", "tie_4", "tie_5", "tie_6", "tie_7", "tie_8", "tie_9"}},
	}
	for _, c := range cases {
		nodes, edges := viewIDs(must(d.store.For(c.audience).View(t.Context()))(t))
		is(t, c.audience.String()+": nodes", nodes, c.nodes)
		is(t, c.audience.String()+": edges", edges, c.edges)
	}
	view = must(d.internal().View(t.Context()))(t)
	is(t, "node", view.Nodes[2], graph.Node{ID: "act_jobcenter", Kind: graph.JobCentre, Shown: graph.Public})
	is(t, "edge", view.Edges[0], graph.Edge{
		ID: "tie_1", From: "act_amt", To: "act_jobcenter", Kind: graph.Cooperates, Weight: 4, Since: "2020-01-01", Confirmed: true,
	})
	is(t, "unknown strength, hidden end", [2]any{view.Edges[6].Weight, view.Edges[6].Shown}, [2]any{1, graph.InternalOnly})
	is(t, "ties", view.Ties("act_verein"), 5)

	t.Run("Follows", func(t *testing.T) {
		change(t, d, "act_amt", func(a *graph.Actor) { a.Visibility = graph.PartnerLevel })
		change(t, d, "tie_9", func(tie *graph.Tie) { tie.Strength = ptr(5) })
		d.remove(t, "tie_4")
		d.create(t, club("act_chor", "Chor"), &graph.Tie{ID: "tie_0", From: "act_chor", To: "act_haus", Kind: graph.Hosts})
		view := must(d.public().View(t.Context()))(t)
		nodes, edges := viewIDs(view)
		is(t, "nodes", nodes, []string{"act_chor", "act_haus", "act_jobcenter", "act_treff", "act_verein"})
		is(t, "edges", edges, []string{"tie_0", "tie_9"})
		is(t, "changed edge", view.Edges[1].Weight, 5)
		d.remove(t, "act_jobcenter")
		_, edges = viewIDs(must(d.public().View(t.Context()))(t))
		is(t, "ties go with their actor", edges, []string{"tie_0"})
	})
}

func viewIDs(v *graph.View) (nodes, edges []string) {
	for _, node := range v.Nodes {
		nodes = append(nodes, node.ID)
	}
	for _, edge := range v.Edges {
		edges = append(edges, edge.ID)
	}
	return nodes, edges
}
