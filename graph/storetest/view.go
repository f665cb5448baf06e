package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testView: the view is the network as an audience sees it, as of the last write.
func testView(t *testing.T, d *desk) {
	view := must(d.public().View(t.Context()))(t)
	nodes, edges := viewIDs(view)
	is(t, "empty", len(nodes)+len(edges), 0)
	fixture(t, d)
	cases := []struct {
		audience graph.Audience
		nodes    []string
		edges    []string
	}{
		{graph.Public, []string{"act_amt", "act_haus", "act_jobcenter", "act_treff", "act_verein"}, []string{"tie_1", "tie_2", "tie_4", "tie_9"}},
		{graph.PartnerLevel, []string{"act_amt", "act_haus", "act_jobcenter", "act_schule", "act_treff", "act_verein"},
			[]string{"tie_1", "tie_2", "tie_3", "tie_4", "tie_5", "tie_9"}},
		{graph.InternalOnly, []string{
			"act_amt", "act_haus", "act_jobcenter", "act_lotsin", "act_schule", "act_stelle", "act_treff", "act_verein",
		}, []string{"tie_1", "tie_2", "tie_3", "tie_4", "tie_5", "tie_6", "tie_7", "tie_8", "tie_9"}},
	}
	for _, c := range cases {
		nodes, edges := viewIDs(must(d.store.For(c.audience).View(t.Context()))(t))
		is(t, c.audience.String()+": nodes", nodes, c.nodes)
		is(t, c.audience.String()+": edges", edges, c.edges)
	}
	view = must(d.internal().View(t.Context()))(t)
	at, _ := view.Find("act_jobcenter")
	is(t, "node", view.Node(at).Kind, graph.JobCentre)
	tie := edgeCalled(view, "tie_1")
	is(t, "ends", []string{view.Node(tie.From).ID, view.Node(tie.To).ID}, []string{"act_amt", "act_jobcenter"})
	is(t, "edge", [6]any{tie.Kind(), tie.Since(), tie.Until(), tie.Weight, tie.Confirmed(), tie.Shown},
		[6]any{graph.Cooperates, graph.Date("2020-01-01"), graph.Date(""), int8(4), graph.Date("2026-02-01"), graph.Public})
	tie = edgeCalled(view, "tie_7")
	is(t, "unknown strength, hidden end", [2]any{tie.Weight, tie.Shown}, [2]any{int8(1), graph.InternalOnly})
	is(t, "ties", view.Ties("act_verein"), 5)
	for _, audience := range []graph.Audience{graph.Public, graph.PartnerLevel, graph.InternalOnly} {
		sameFeatures(t, d, audience)
	}

	attachedShows(t, d)

	t.Run("Kept", func(t *testing.T) {
		current := must(d.public().View(t.Context()))(t)
		if kept := d.public().KeptView(); kept != nil {
			is(t, "the current view", kept == current, true)
			change(t, d, "act_amt", func(a *graph.Actor) { a.ShortName = "Amt" })
			old := d.public().KeptView()
			is(t, "is kept until it is read again", old == current, true)
			is(t, "and then another one", must(d.public().View(t.Context()))(t) == old, false)
		}
	})
	t.Run("Follows", func(t *testing.T) {
		change(t, d, "act_amt", func(a *graph.Actor) { a.Visibility = graph.PartnerLevel })
		change(t, d, "tie_9", func(tie *graph.Tie) { tie.Strength = new(5) })
		d.remove(t, "tie_4")
		d.create(t, club("act_chor", "Chor"), &graph.Tie{ID: "tie_0", From: "act_chor", To: "act_haus", Kind: graph.Hosts})
		view := must(d.public().View(t.Context()))(t)
		nodes, edges := viewIDs(view)
		is(t, "nodes", nodes, []string{"act_chor", "act_haus", "act_jobcenter", "act_treff", "act_verein"})
		is(t, "edges", edges, []string{"tie_0", "tie_9"})
		is(t, "changed edge", edgeCalled(view, "tie_9").Weight, int8(5))
		change(t, d, "ini_tandem", func(i *graph.Initiative) { i.Visibility = graph.Public })
		change(t, d, "off_kurs", func(o *graph.Offer) { o.Status = graph.Completed })
		d.remove(t, "par_amt")
		d.create(t, &graph.Participation{ID: "par_chor", Initiative: "ini_tandem", Actor: "act_chor", Since: "2026-01-01"})
		followed := must(spell(d.public().View(t.Context())))(t)
		is(t, "an initiative appears with its participations", attachedIDs(followed),
			[]string{"ini_ankommen", "ini_tandem", "off_beratung", "off_kurs", "par_chor", "par_tandem", "par_verein"})
		is(t, "changed offer", followed.Supplies[1].Status, graph.Completed)
		d.remove(t, "act_jobcenter")
		_, edges = viewIDs(must(d.public().View(t.Context()))(t))
		is(t, "ties go with their actor", edges, []string{"tie_0"})
	})
}

func viewIDs(v *graph.View) (nodes, edges []string) {
	for _, edge := range v.Edges() {
		edges = append(edges, edge.ID)
	}
	return v.IDs(), edges
}

// spelled is all that a view holds.
type spelled struct {
	Actors   []graph.Features
	Ties     []spelledTie
	Projects []spelledProject
	Seats    []graph.Seat
	Supplies []spelledSupply
	Wants    []graph.Want
}

type spelledProject struct {
	ID, Lead     string
	Partners     []string
	Places       []string
	Status       graph.Status
	From, Until  graph.Date
	Topics       []graph.RequiredTopic
	TargetGroups []string
	Languages    []graph.SpokenLanguage
	Roles        []graph.RequiredRole
	Requests     []graph.Request
}

type spelledSupply struct {
	ID, Provider, Place  string
	Status               graph.Status
	Topics, TargetGroups []string
	Languages            []graph.SpokenLanguage
}

type spelledTie struct {
	ID, From, To string
	Kind         graph.TieKind
	Since, Until graph.Date
	Weight       int8
	Confirmed    graph.Date
	LastKnown    graph.Date
	Initiative   string
}

// spell takes what a store answered.
func spell(v *graph.View, err error) (*spelled, error) {
	if err != nil {
		return nil, err
	}
	var all spelled
	for _, actor := range v.Nodes() {
		all.Actors = append(all.Actors, *actor)
	}
	for _, e := range v.Edges() {
		all.Ties = append(all.Ties, spelledTie{
			ID: e.ID, From: v.Node(e.From).ID, To: v.Node(e.To).ID, Kind: e.Kind(), Since: e.Since(), Until: e.Until(),
			Weight: e.Weight, Confirmed: e.Confirmed(), LastKnown: e.LastKnown(), Initiative: v.Initiative(e),
		})
	}
	for p := range v.Projects() {
		all.Projects = append(all.Projects, spelledProject{
			ID: p.ID, Lead: v.Lead(p), Partners: v.Partners(p), Places: v.Places(p), Status: p.Status, From: p.From, Until: p.Until,
			Topics: p.Topics, TargetGroups: p.TargetGroups, Languages: p.Languages, Roles: p.Roles, Requests: v.Requests(p),
		})
	}
	for s := range v.Seats() {
		all.Seats = append(all.Seats, *s)
	}
	for s := range v.Supplies() {
		all.Supplies = append(all.Supplies, spelledSupply{
			ID: s.ID, Provider: s.Provider, Place: v.Place(s), Status: s.Status, Topics: s.Topics, TargetGroups: s.TargetGroups,
			Languages: s.Languages,
		})
	}
	for w := range v.Wants() {
		all.Wants = append(all.Wants, *w)
	}
	return &all, nil
}

// attachedShows: initiatives, participations, offers and needs are in the views of those who see them.
func attachedShows(t *testing.T, d *desk) {
	for audience, want := range map[graph.Audience][]string{
		graph.Public:       {"ini_ankommen", "off_beratung", "off_kurs", "par_amt", "par_verein"},
		graph.PartnerLevel: {"ini_ankommen", "ini_tandem", "off_beratung", "off_dolmetschen", "off_kurs", "par_amt", "par_tandem", "par_verein"},
		graph.InternalOnly: {
			"ini_ankommen", "ini_notfall", "ini_tandem", "nee_geld", "nee_raeume", "off_beratung", "off_dolmetschen", "off_kurs", "off_plan",
			"par_amt", "par_stelle", "par_tandem", "par_treff", "par_verein",
		},
	} {
		seen := must(spell(d.store.For(audience).View(t.Context())))(t)
		is(t, audience.String()+": attached", attachedIDs(seen), want)
		ankommen := seen.Projects[0]
		is(t, audience.String()+": lead", ankommen.Lead, "act_amt")
		partners, asked := []string{"act_verein"}, 0
		if audience == graph.InternalOnly {
			partners, asked = []string{"act_stelle", "act_verein"}, 1
		}
		is(t, audience.String()+": partners", ankommen.Partners, partners)
		is(t, audience.String()+": requests", len(ankommen.Requests), asked)
	}
}

func attachedIDs(s *spelled) []string {
	var ids []string
	for _, p := range s.Projects {
		ids = append(ids, p.ID)
	}
	for _, w := range s.Wants {
		ids = append(ids, w.ID)
	}
	for _, o := range s.Supplies {
		ids = append(ids, o.ID)
	}
	for _, p := range s.Seats {
		ids = append(ids, p.ID)
	}
	return ids
}

func edgeCalled(v *graph.View, id string) *graph.Edge {
	for _, edge := range v.Edges() {
		if edge.ID == id {
			return edge
		}
	}
	return &graph.Edge{}
}

// sameFeatures: the network knows of an actor what its reader shows.
func sameFeatures(t *testing.T, d *desk, audience graph.Audience) {
	t.Helper()
	view := must(d.store.For(audience).View(t.Context()))(t)
	actors := must(d.store.For(audience).ActorsByID(t.Context(), view.IDs()))(t)
	for _, seen := range view.Nodes() {
		a := actors[seen.ID]
		is(t, audience.String()+": features of "+a.ID, *seen, graph.Features{
			ID: a.ID, Kind: a.Kind, Name: a.Name, Seat: a.Seat, AreasServed: a.AreasServed, Location: a.Location, Topics: a.Topics,
			TargetGroups: a.TargetGroups, Languages: a.Languages, Roles: a.Roles, MigrantLed: a.MigrantLed, Collective: a.Collective,
			Capacity: a.Capacity, ConsentAt: a.ConsentAt, VerifiedAt: a.VerifiedAt,
		})
	}
}
