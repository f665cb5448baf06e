package storetest

import (
	"context"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// testRule: bad input gets a clear error and loses nothing.
func testRule(t *testing.T, d *desk) {
	fixture(t, d)
	before := answers(t, d.internal(), same)
	again := badRecords() // a write may bring what it is given to normal form
	for i, c := range badRecords() {
		t.Run(c.name, func(t *testing.T) {
			fails(t, "create", d.try(t, c.record), c.code, c.field)
			err := d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
				_, err := w.Import(ctx, "bad", []graph.Entity{club("act_gut", "Gut"), again[i].record})
				return err
			})
			fails(t, "import", err, c.code, c.field)
		})
	}
	for question, after := range answers(t, d.internal(), same) {
		is(t, question, after, before[question])
	}
	t.Run("Order", func(t *testing.T) {
		tie := &graph.Tie{ID: "tie_10", From: "act_none", To: "act_none", Kind: graph.Knows}
		fails(t, "content before references", d.try(t, tie), graph.Invalid, "to")
		tie = &graph.Tie{ID: "tie_10", From: "act_amt", To: "act_jobcenter", Kind: graph.Cooperates, Since: "2020-01-01", Initiative: "ini_none"}
		fails(t, "references before duplicates", d.try(t, tie), graph.NotFound, "initiative")
	})
	t.Run("Together", func(t *testing.T) {
		err := d.try(t, &graph.Actor{ID: "act_x", Kind: "NONE", Name: " ", Seat: "99"})
		for _, field := range []string{"kind", "name", "place"} {
			fails(t, "all findings at once", err, graph.Invalid, field)
		}
	})
	t.Run("Done today", func(t *testing.T) {
		d.create(t, &graph.Actor{ID: "act_heute", Kind: graph.Volunteer, Name: "Heute", ConsentAt: today, VerifiedAt: today})
		is(t, "public by today's consent", len(must(d.public().ActorsByID(t.Context(), []string{"act_heute"}))(t)), 1)
		future := &graph.Tie{ID: "tie_plan", From: "act_heute", To: "act_amt", Kind: graph.PlansWith, Since: tomorrow}
		d.create(t, future) // a plan may lie ahead
	})
	t.Run("Largest", func(t *testing.T) { largest(t, d) })
}

// tomorrow is the first day on which nothing can have been done.
var tomorrow = today.AddDays(1)

type badRecord struct {
	name   string
	record graph.Entity
	code   graph.Code
	field  string
}

func badRecords() []badRecord {
	actor := func(edit func(*graph.Actor)) graph.Entity {
		a := club("act_x", "X")
		edit(a)
		return a
	}
	tie := func(edit func(*graph.Tie)) graph.Entity {
		t := &graph.Tie{ID: "tie_x", From: "act_amt", To: "act_haus", Kind: graph.Knows}
		edit(t)
		return t
	}
	return append([]badRecord{
		{"unknown kind", actor(func(a *graph.Actor) { a.Kind = "CLUB" }), graph.Invalid, "kind"},
		{"no name", actor(func(a *graph.Actor) { a.Name = "" }), graph.Invalid, "name"},
		{"1 MB name", actor(func(a *graph.Actor) { a.Name = strings.Repeat("ä", 1<<19) }), graph.Invalid, "name"},
		{"NUL", actor(func(a *graph.Actor) { a.Name = "a\x00b" }), graph.Invalid, "name"},
		{"invalid UTF-8", actor(func(a *graph.Actor) { a.ShortName = "a\xff" }), graph.Invalid, "shortName"},
		{"bad id", actor(func(a *graph.Actor) { a.ID = "act_ÄÖ" }), graph.Invalid, "id"},
		{"another type's id", actor(func(a *graph.Actor) { a.ID = "tie_1" }), graph.Invalid, "id"},
		{"unknown place", actor(func(a *graph.Actor) { a.Seat = "12999" }), graph.Invalid, "place"},
		{"unknown area", actor(func(a *graph.Actor) { a.AreasServed = []string{"12070", "x"} }), graph.Invalid, "areasServed[1]"},
		{"outside the world", actor(func(a *graph.Actor) { a.Point = &graph.Point{Lat: 91, Lon: 12} }), graph.Invalid, "lat"},
		{"swapped coordinates", actor(func(a *graph.Actor) { a.Point = &graph.Point{Lat: 12, Lon: 53} }), graph.Invalid, "lat"},
		{"unknown topic", actor(func(a *graph.Actor) { a.Topics = []graph.ActorTopic{{Topic: "none", Strength: 1}} }),
			graph.NotFound, "topics[0].topic"},
		{"no strength", actor(func(a *graph.Actor) { a.Topics = []graph.ActorTopic{{Topic: "arbeit"}} }), graph.Invalid, "topics[0].strength"},
		{"unknown target group", actor(func(a *graph.Actor) { a.TargetGroups = []string{"none"} }), graph.NotFound, "targetGroups[0]"},
		{"no date", actor(func(a *graph.Actor) { a.VerifiedAt = "2026-02-30" }), graph.Invalid, "verifiedAt"},
		{"verified tomorrow", actor(func(a *graph.Actor) { a.VerifiedAt = tomorrow }), graph.Invalid, "verifiedAt"},
		{"person public by a consent to come", actor(func(a *graph.Actor) { a.Kind, a.ConsentAt = graph.Volunteer, tomorrow }),
			graph.Invalid, "consentAt"},
		{"person made public", actor(func(a *graph.Actor) { a.Kind = graph.Volunteer }), graph.Invalid, "consentAt"},
		{"postcode without its zero", actor(func(a *graph.Actor) { a.Address.PostalCode = "1067" }), graph.Invalid, "postalCode"},
		{"tie to itself", tie(func(t *graph.Tie) { t.To = t.From }), graph.Invalid, "to"},
		{"end before start", tie(func(t *graph.Tie) { t.Since, t.Until = "2026-02-01", "2026-01-31" }), graph.Invalid, "until"},
		{"confirmed tomorrow", tie(func(t *graph.Tie) { t.ConfirmedByTo = tomorrow }), graph.Invalid, "confirmedByTo"},
		{"confirmed tomorrow by the other end", tie(func(t *graph.Tie) { t.ConfirmedByFrom = tomorrow }), graph.Invalid, "confirmedByFrom"},
		{"strength out of range", tie(func(t *graph.Tie) { t.Strength = new(6) }), graph.Invalid, "strength"},
		{"unknown end", tie(func(t *graph.Tie) { t.To = "act_none" }), graph.NotFound, "to"},
		{"end of another type", tie(func(t *graph.Tie) { t.To = "ini_ankommen" }), graph.NotFound, "to"},
		{"unknown initiative", tie(func(t *graph.Tie) { t.Initiative = "ini_none" }), graph.NotFound, "initiative"},
		{"duplicate tie", tie(func(t *graph.Tie) { t.From, t.To = "act_verein", "act_jobcenter" }), graph.Conflict, "kind"},
		{"duplicate tie, other way round", tie(func(t *graph.Tie) { t.From, t.To = "act_jobcenter", "act_verein" }), graph.Conflict, "kind"},
	}, append(badInitiatives(), misplaced()...)...)
}

// misplaced are records whose lists and ends stand otherwise once they are sorted: what is wrong is named as it was given.
func misplaced() []badRecord {
	topics := func(slugs ...string) *graph.Actor {
		a := club("act_x", "X")
		for _, slug := range slugs {
			a.Topics = append(a.Topics, graph.ActorTopic{Topic: slug, Strength: 1})
		}
		return a
	}
	areas, groups := club("act_x", "X"), club("act_x", "X")
	areas.AreasServed = []string{"x", "12070", "12070"}
	groups.TargetGroups = []string{"none", "eltern"}
	spoken := func(codes ...string) *graph.Actor {
		a := club("act_x", "X")
		for _, code := range codes {
			a.Languages = append(a.Languages, graph.SpokenLanguage{Code: code})
		}
		return a
	}
	described := club("act_x", "X")
	described.Descriptions = graph.Texts{{Lang: "uk"}, {Lang: "de", Text: "\x00"}}
	tie := func(confirmed graph.Date, from, to string) *graph.Tie {
		return &graph.Tie{ID: "tie_x", From: from, To: to, Kind: graph.Cooperates, ConfirmedByFrom: confirmed}
	}
	bodies := &graph.Initiative{ID: "ini_x", Title: "X", Bodies: []graph.Body{
		{ID: "bod_1", Kind: graph.WorkingGroup, Name: "A", Responsible: "act_none"}, {ID: "bod_2", Kind: graph.SteeringGroup, Name: "B"},
	}}
	return []badRecord{
		{"unknown topic, given last", topics("sprache", "none"), graph.NotFound, "topics[1].topic"},
		{"topic given again", topics("sprache", "arbeit", "sprache"), graph.Invalid, "topics[2].topic"},
		{"unknown area, given first", areas, graph.Invalid, "areasServed[0]"},
		{"unknown target group, given first", groups, graph.NotFound, "targetGroups[0]"},
		{"bad code, given second", spoken("uk", "Arabisch"), graph.Invalid, "languages[1].code"},
		{"language given again", spoken("uk", "de", "UK"), graph.Invalid, "languages[2].code"},
		{"bad text, given second", described, graph.Invalid, "descriptions[1].text"},
		{"unknown end, given first", tie("", "act_none", "act_amt"), graph.NotFound, "from"},
		{"confirmed by the end given first", tie("2026-02-30", "act_haus", "act_amt"), graph.Invalid, "confirmedByFrom"},
		{"unknown partner, given last", &graph.Initiative{
			ID: "ini_x", Title: "X", Partners: []string{"act_verein", "act_amt", "act_none"},
		}, graph.NotFound, "partners[2]"},
		{"nobody responsible", bodies, graph.NotFound, "bodies[0].responsible"},
		{"unknown topic of an offer", &graph.Offer{
			ID: "off_x", Provider: "act_amt", Kind: "COURSE", Status: graph.Running, Titles: texts("X", ""), Topics: []string{"none", "arbeit"},
		}, graph.NotFound, "topics[0]"},
	}
}

func badInitiatives() []badRecord {
	initiative := func(edit func(*graph.Initiative)) graph.Entity {
		i := &graph.Initiative{ID: "ini_x", Title: "X"}
		edit(i)
		return i
	}
	member := func(edit func(*graph.Participation)) graph.Entity {
		p := &graph.Participation{ID: "par_x", Initiative: "ini_ankommen", Actor: "act_haus"}
		edit(p)
		return p
	}
	return []badRecord{
		{"no title", initiative(func(i *graph.Initiative) { i.Title = "" }), graph.Invalid, "title"},
		{"unknown parent", initiative(func(i *graph.Initiative) { i.Parent = "ini_none" }), graph.NotFound, "parent"},
		{"its own parent", initiative(func(i *graph.Initiative) { i.Parent = "ini_x" }), graph.Invalid, "parent"},
		{"unknown lead", initiative(func(i *graph.Initiative) { i.Lead = "act_none" }), graph.NotFound, "lead"},
		{"unknown partner", initiative(func(i *graph.Initiative) { i.Partners = []string{"act_none"} }), graph.NotFound, "partners[0]"},
		{"same body twice", initiative(func(i *graph.Initiative) {
			i.Bodies = []graph.Body{{ID: "bod_1", Kind: graph.WorkingGroup, Name: "A"}, {ID: "bod_1", Kind: graph.WorkingGroup, Name: "B"}}
		}), graph.Invalid, "bodies[1].id"},
		{"block 10", initiative(func(i *graph.Initiative) {
			i.Blocks = []graph.BuildingBlock{{Number: 10, State: graph.BlockOpen}}
		}), graph.Invalid, "buildingBlocks[0].number"},
		{"reached tomorrow", initiative(func(i *graph.Initiative) {
			i.Milestones = []graph.Milestone{{ID: "mil_x", Title: "X", Due: "2099-01-01", Reached: tomorrow}}
		}), graph.Invalid, "milestones[0].reached"},
		{"unknown body", member(func(p *graph.Participation) { p.Body = "bod_none" }), graph.NotFound, "body"},
		{"member of nothing", member(func(p *graph.Participation) { p.Initiative = "ini_none" }), graph.NotFound, "initiative"},
		{"unknown member", member(func(p *graph.Participation) { p.Actor = "act_none" }), graph.NotFound, "actor"},
		{"offer of nobody", &graph.Offer{
			ID: "off_x", Provider: "act_none", Kind: "COURSE", Status: graph.Running, Titles: texts("X", ""),
		}, graph.NotFound, "provider"},
		{"offer verified tomorrow", &graph.Offer{
			ID: "off_x", Provider: "act_amt", Kind: "COURSE", Status: graph.Running, Titles: texts("X", ""), VerifiedAt: tomorrow,
		}, graph.Invalid, "verifiedAt"},
		{"offer without a title", &graph.Offer{ID: "off_x", Provider: "act_amt", Kind: "COURSE", Status: graph.Running}, graph.Invalid, "titles"},
		{"need of nobody", &graph.Need{ID: "nee_x", Topic: "arbeit", Text: "X"}, graph.Invalid, "actor"},
		{"need without a topic", &graph.Need{ID: "nee_x", Actor: "act_amt", Text: "X"}, graph.NotFound, "topic"},
		{"bad slug", &graph.Topic{Slug: "Zu groß", Labels: texts("X", "")}, graph.Invalid, "slug"},
		{"topic below nothing", &graph.Topic{Slug: "x", Parent: "none", Labels: texts("X", "")}, graph.NotFound, "parent"},
	}
}

// largest: what the bounds allow is kept whole and found.
func largest(t *testing.T, d *desk) {
	a := club("act_"+strings.Repeat("z", 96), strings.Repeat("𝔘", graph.MaxName))
	a.Descriptions = texts(strings.Repeat("漢", graph.MaxText), "")
	for range graph.MaxListLength {
		a.AreasServed = append(a.AreasServed, prignitz)
	}
	d.create(t, a)
	got := must(d.internal().ActorsByID(t.Context(), []string{a.ID}))(t)[a.ID]
	is(t, "name", got.Name == strings.Repeat("𝔘", graph.MaxName), true)
	is(t, "description", got.Descriptions[0].Text == strings.Repeat("漢", graph.MaxText), true)
	alone := &graph.ActorFilter{IDs: []string{a.ID}}
	page := must(d.public().Actors(t.Context(), graph.ActorQuery{Page: graph.PageRequest{Last: new(1)}, Filter: alone}))(t)
	is(t, "in a list", ids(page.Items), []string{a.ID})
	after := graph.PageRequest{After: new(page.Cursor(0))}
	page = must(d.public().Actors(t.Context(), graph.ActorQuery{Page: after, Filter: alone}))(t)
	is(t, "after it", ids(page.Items), []string{})
}
