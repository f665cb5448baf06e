package storetest

import (
	"context"
	"slices"
	"testing"

	"akteursnetz/graph"
)

// testLeak: no answer of any method tells whether there is something hidden. The answers to all questions stay equal,
// byte for byte, when everything an audience does not see is deleted, comes back, or is changed.
func testLeak(t *testing.T, d *desk) {
	coversReader(t)
	fixture(t, d)
	d.create(t, // of somebody whose location is hidden
		&graph.Offer{ID: "off_haus", Provider: "act_haus", Kind: "ADVICE", Status: graph.Running, Titles: texts("Kurs", ""), Place: pritzwalk},
		&graph.Initiative{ID: "ini_haus", Title: "Ankommen im Haus", Lead: "act_haus", Places: []string{pritzwalk}},
	)
	for _, audience := range []graph.Audience{graph.PartnerLevel, graph.Public} {
		r := d.store.For(audience)
		hidden := d.hiddenFrom(t, audience)
		before := answers(t, r, withoutMentions(hidden))
		steps := []struct {
			name string
			do   func()
		}{
			{"changed", func() { d.touchAll(t, hidden) }},
			{"deleted", func() { d.deleteAll(t, hidden) }},
			{"others added", func() { d.addHidden(t, audience+1) }},
			{"in another town", func() { d.moveHidden(t) }},
		}
		for _, step := range steps {
			step.do()
			for question, after := range answers(t, r, withoutMentions(hidden)) {
				is(t, audience.String()+": hidden records "+step.name+": "+question, after, before[question])
			}
		}
		t.Run("Known", func(t *testing.T) { hiddenIsUnknown(t, r, hidden) })
	}
}

// hiddenFrom gives the ids of all records that an audience does not see.
func (d *desk) hiddenFrom(t *testing.T, audience graph.Audience) []string {
	t.Helper()
	var hidden []string
	for _, kind := range graph.Types {
		all := ids(must(d.internal().Records(t.Context(), kind, "", 1000))(t))
		seen := ids(must(d.store.For(audience).Records(t.Context(), kind, "", 1000))(t))
		hidden = append(hidden, slices.DeleteFunc(all, func(id string) bool { return slices.Contains(seen, id) })...)
	}
	return hidden
}

// withoutMentions clears optional references to hidden records: whoever shows a record reads them as null.
func withoutMentions(hidden []string) func(graph.Entity) graph.Entity {
	return func(e graph.Entity) graph.Entity {
		switch e := e.(type) {
		case *graph.Initiative:
			shown := *e
			for _, id := range hidden {
				shown.Unlink(id)
			}
			return &shown
		case *graph.Tie:
			shown := *e
			if slices.Contains(hidden, e.Initiative) {
				shown.Initiative = ""
			}
			return &shown
		case *graph.Offer:
			shown := *e
			if slices.Contains(hidden, e.Initiative) {
				shown.Initiative = ""
			}
			return &shown
		}
		return e
	}
}

// touchAll changes each record's source.
func (d *desk) touchAll(t *testing.T, ids []string) {
	t.Helper()
	for _, id := range ids {
		change(t, d, id, func(e graph.Entity) {
			switch e := e.(type) {
			case *graph.Actor:
				e.Source, e.Name = "geändert", "Aardvark "+e.Name
			case *graph.Tie:
				e.Strength = new(5)
			case *graph.Initiative:
				e.Title = "Aalfang"
			case *graph.Participation:
				e.Role = "Gast"
			case *graph.Offer:
				e.Titles = texts("Kurs", "Language")
			case *graph.Need:
				e.Text = "Sprache"
			}
		})
	}
}

func (d *desk) deleteAll(t *testing.T, ids []string) {
	t.Helper()
	d.write(t, func(ctx context.Context, w graph.Writer) error {
		for _, id := range ids {
			current, err := w.Get(ctx, id)
			if err != nil {
				return err
			}
			if e := current[id]; e != nil {
				if _, err := w.Delete(ctx, id, e.EntityMeta().Revision); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// addHidden adds one of everything at a level, tied to what everyone sees.
func (d *desk) addHidden(t *testing.T, level graph.Visibility) {
	t.Helper()
	id := func(prefix string) string { return prefix + "neu-" + string('0'+rune(level)) }
	d.create(t,
		&graph.Actor{
			ID: id("act_"), Kind: graph.JobCentre, Name: "Jobcenter Sprache und Arbeit", Seat: perleberg, Visibility: level,
			Topics: []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}, Languages: []graph.SpokenLanguage{{Code: "ar"}},
			TargetGroups: []string{"eltern"}, VerifiedAt: "2026-11-20",
		},
		&graph.Initiative{ID: id("ini_"), Title: "Ankommen", Parent: "ini_ankommen", Lead: "act_amt", Visibility: level},
		&graph.Tie{ID: id("tie_"), From: id("act_"), To: "act_verein", Kind: graph.Cooperates},
		&graph.Tie{ID: id("tie_h"), From: "act_haus", To: "act_amt", Kind: graph.Knows, Visibility: level},
		&graph.Participation{ID: id("par_"), Initiative: "ini_ankommen", Actor: id("act_")},
		&graph.Participation{ID: id("par_h"), Initiative: id("ini_"), Actor: "act_treff"},
		&graph.Offer{ID: id("off_"), Provider: id("act_"), Kind: "COURSE", Status: graph.Running, Titles: texts("Kurs", ""),
			Topics: []string{"deutsch"}},
		&graph.Offer{ID: id("off_h"), Provider: "act_amt", Kind: "COURSE", Status: graph.Running, Titles: texts("Kurs", ""), Visibility: level},
		&graph.Need{ID: id("nee_"), Actor: "act_verein", Topic: "deutsch", Text: "Räume"},
	)
}

// moveHidden moves the house whose location is hidden, and what it offers and leads, to another town of the district.
func (d *desk) moveHidden(t *testing.T) {
	t.Helper()
	move := func(ags *string) { *ags = map[string]string{pritzwalk: perleberg, perleberg: pritzwalk}[*ags] }
	change(t, d, "act_haus", func(a *graph.Actor) {
		move(&a.Seat)
		a.AreasServed, a.Point.Lat, a.Address.City = []string{a.Seat}, a.Point.Lat-0.07, "Anderswo"
	})
	change(t, d, "off_haus", func(o *graph.Offer) { move(&o.Place) })
	change(t, d, "ini_haus", func(i *graph.Initiative) { move(&i.Places[0]) })
}

// hiddenIsUnknown: a cursor or id of something hidden is no different from one of nothing.
func hiddenIsUnknown(t *testing.T, r graph.Reader, hidden []string) {
	for _, id := range hidden {
		got, err := r.Referring(t.Context(), id)
		is(t, "referring to "+id, answer(t, got, err), "[]")
		ties, err := r.TiesOf(t.Context(), []string{id}, graph.TieQuery{})
		is(t, "ties of "+id, answer(t, ties, err), "{}")
		near, err := r.Neighbours(t.Context(), []string{id}, graph.NeighbourQuery{})
		is(t, "neighbours of "+id, answer(t, near, err), "{}")
	}
}
