package storetest

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// testErasure: what is known of a person who goes, or takes back the consent, leaves the log and the index.
func testErasure(t *testing.T, d *desk) {
	fixture(t, d)
	person := func() *graph.Actor {
		return &graph.Actor{
			ID: "act_person", Kind: graph.Volunteer, Name: "Geheimname", Descriptions: texts("Geheimtext", ""),
			Seat: perleberg, ConsentAt: "2026-01-01",
		}
	}
	d.create(t, person(),
		&graph.Tie{ID: "tie_person", From: "act_person", To: "act_amt", Kind: graph.Supports, Note: "Geheimnotiz"},
		&graph.Offer{ID: "off_person", Provider: "act_person", Kind: "SERVICE", Status: graph.Running, Titles: texts("Geheimangebot", "")},
		&graph.Need{ID: "nee_person", Actor: "act_person", Topic: "arbeit", Text: "Geheimwunsch"},
		&graph.Participation{ID: "par_person", Initiative: "ini_ankommen", Actor: "act_person", Role: "Geheimrolle"},
	)
	subjects := []string{"act_person", "tie_person", "off_person", "nee_person", "par_person"}
	secrets := func() int {
		found := 0
		for _, id := range subjects {
			log, err := d.internal().ChangesOf(t.Context(), id)
			found += strings.Count(answer(t, log, err), "Geheim")
		}
		return found
	}
	t.Run("Withdrawn", func(t *testing.T) {
		is(t, "public with consent", len(must(d.public().ActorsByID(t.Context(), []string{"act_person"}))(t)), 1)
		change(t, d, "act_person", func(a *graph.Actor) {
			a.ConsentAt, a.Visibility, a.Name, a.Descriptions = "", graph.InternalOnly, "Ohne Namen", nil
		})
		log := must(d.internal().ChangesOf(t.Context(), "act_person"))(t)
		is(t, "id, time and action stay", actions(log), []string{"2.0 CREATED act_person", "3.1 UPDATED act_person"})
		is(t, "values go", len(log[0].Fields)+len(log[1].Fields), 0)
		is(t, "not searched any more", actorIDs(t, d.internal(), &graph.ActorFilter{Search: new("geheim*")}), []string{})
		is(t, "hidden", len(must(d.public().ActorsByID(t.Context(), []string{"act_person"}))(t)), 0)
	})
	t.Run("Deleted", func(t *testing.T) {
		change(t, d, "act_person", func(a *graph.Actor) { a.Name = "Geheimname wieder" })
		is(t, "in the log before", secrets() > 0, true)
		is(t, "what went", d.remove(t, "act_person"), graph.Deletion{ID: "act_person", Ties: 1, Others: 3})
		is(t, "in the log after", secrets(), 0)
		log := must(d.internal().ChangesOf(t.Context(), "act_person"))(t)
		is(t, "the entries stay", len(log), 4)
		is(t, "the last of them", [2]string{string(log[3].Action), string(log[3].Type)}, [2]string{"DELETED", "ACTOR"})
		for _, text := range []string{"geheim*", "geheimangebot"} {
			query := graph.OfferQuery{Filter: &graph.OfferFilter{Search: &text}, Total: true}
			is(t, "offers are not found", must(d.internal().Offers(t.Context(), query))(t).Total, 0)
		}
	})
	t.Run("Organization", func(t *testing.T) {
		d.create(t, club("act_club", "Turnverein"))
		d.remove(t, "act_club")
		log := must(d.internal().ChangesOf(t.Context(), "act_club"))(t)
		is(t, "an organization's values stay", string(log[1].Fields["name"].Before), `"Turnverein"`)
	})
	t.Run("Contact", func(t *testing.T) { erasedContacts(t, d) })
	t.Run("Import", func(t *testing.T) {
		again := person()
		again.ID = "act_person2"
		d.create(t, again)
		again.ConsentAt, again.Visibility = "", graph.InternalOnly
		d.importing(t, "withdrawn", again)
		log := must(d.internal().ChangesOf(t.Context(), "act_person2"))(t)
		is(t, "values go", len(log[0].Fields), 0)
	})
}

// erasedContacts: the people whom an organization named once are in nobody's hands any more.
func erasedContacts(t *testing.T, d *desk) {
	reached := func(person, email string) *graph.Actor {
		a := club("act_reached", "Kulturverein")
		a.Contact = graph.Contact{Person: person, Email: email, Phone: "03876 " + person}
		return a
	}
	log := func() string {
		changes, err := d.internal().ChangesOf(t.Context(), "act_reached")
		page, failed := d.internal().Changes(t.Context(), graph.First(100))
		return answer(t, changes, err) + answer(t, page.Items, failed)
	}
	holds := func(what string, wants map[string]bool) {
		t.Helper()
		for _, value := range slices.Sorted(maps.Keys(wants)) {
			is(t, what+": "+value, strings.Contains(log(), value), wants[value])
		}
	}
	d.create(t, reached("Erste", "erste@example.org"))
	change(t, d, "act_reached", func(a *graph.Actor) { a.Name = "Kulturhaus" })
	holds("created", map[string]bool{"erste@example.org": true})
	change(t, d, "act_reached", func(a *graph.Actor) { a.Contact.Visibility = new(graph.InternalOnly) })
	holds("only hidden", map[string]bool{"erste@example.org": true})
	change(t, d, "act_reached", func(a *graph.Actor) { a.Contact.Person, a.Contact.Phone = "Zweite", "" })
	holds("replaced", map[string]bool{"Erste": false, "03876": false, "Zweite": true, "Kulturverein": true})
	entries := must(d.internal().ChangesOf(t.Context(), "act_reached"))(t)
	is(t, "that it changed stays", entries[0].Fields["contact"], graph.Values{})
	d.importing(t, "contact", reached("Dritte", "dritte@example.org"))
	holds("imported", map[string]bool{"Zweite": false, "erste@example.org": false})
	d.write(t, func(ctx context.Context, w graph.Writer) error {
		for i, person := range []string{"Vierte", "Fünfte"} { // two changes of one write
			if _, err := w.Update(ctx, reached(person, "verein@example.org"), 5+i); err != nil {
				return err
			}
		}
		return nil
	})
	holds("twice at once", map[string]bool{"Dritte": false, "Vierte": false, "Fünfte": true})
	change(t, d, "act_reached", func(a *graph.Actor) { a.Contact = graph.Contact{} })
	holds("removed", map[string]bool{"Fünfte": false, "verein@example.org": false})
	change(t, d, "act_reached", func(a *graph.Actor) { a.Contact.Person = "Sechste" })
	d.remove(t, "act_reached")
	holds("deleted", map[string]bool{"Sechste": false, "Kulturhaus": true})
}
