package storetest

import (
	"fmt"
	"testing"
	"time"

	"akteursnetz/graph"
)

// testChange: the change log tells coordinators who changed what, when.
func testChange(t *testing.T, d *desk) {
	d.create(t, club("act_a", "Chor"))
	d.clock.Advance(time.Hour)
	change(t, d, "act_a", func(a *graph.Actor) { a.Name = "Singkreis" })
	d.importing(t, "run-1", club("act_a", "Singkreis"), club("act_b", "Ballett"))
	d.remove(t, "act_b")
	t.Run("Page", func(t *testing.T) {
		page := must(d.internal().Changes(t.Context(), graph.First(100)))(t)
		is(t, "newest first", actions(page.Items), []string{"4.0 DELETED act_b", "3.0 IMPORTED ", "2.0 UPDATED act_a", "1.0 CREATED act_a"})
		is(t, "no more", page.HasNext, false)
		first := must(d.internal().Changes(t.Context(), graph.First(1)))(t)
		is(t, "first", actions(first.Items), []string{"4.0 DELETED act_b"})
		next := must(d.internal().Changes(t.Context(), graph.PageRequest{First: new(2), After: new(first.Cursor(0))}))(t)
		is(t, "next", actions(next.Items), []string{"3.0 IMPORTED ", "2.0 UPDATED act_a"})
		last := must(d.internal().Changes(t.Context(), graph.PageRequest{Last: new(1)}))(t)
		is(t, "last", actions(last.Items), []string{"1.0 CREATED act_a"})
	})
	t.Run("Entry", func(t *testing.T) { changeEntries(t, d) })
	t.Run("Of", func(t *testing.T) {
		is(t, "oldest first", actions(must(d.internal().ChangesOf(t.Context(), "act_a"))(t)), []string{"1.0 CREATED act_a", "2.0 UPDATED act_a"})
		is(t, "with imports", actions(must(d.internal().ChangesOf(t.Context(), "act_b"))(t)), []string{"3.0 IMPORTED ", "4.0 DELETED act_b"})
		is(t, "unknown", len(must(d.internal().ChangesOf(t.Context(), "act_none"))(t)), 0)
	})
	t.Run("Forbidden", func(t *testing.T) {
		for _, r := range []graph.Reader{d.public(), d.partner()} {
			_, err := r.Changes(t.Context(), graph.First(1))
			fails(t, "Changes", err, graph.Forbidden, "")
			_, err = r.ChangesOf(t.Context(), "act_a")
			fails(t, "ChangesOf", err, graph.Forbidden, "")
		}
	})
	t.Run("Several", func(t *testing.T) {
		d.create(t, club("act_c", "Chronik"), club("act_d", "Dorfladen"))
		page := must(d.internal().Changes(t.Context(), graph.First(2)))(t)
		is(t, "one commit", actions(page.Items), []string{"5.1 CREATED act_d", "5.0 CREATED act_c"})
	})
	t.Run("Trim", func(t *testing.T) {
		if err := d.store.Trim(t.Context(), "2026-11-22T09:00:00Z"); err != nil {
			t.Fatal(err)
		}
		log := must(d.internal().ChangesOf(t.Context(), "act_a"))(t)
		is(t, "entries stay", actions(log), []string{"1.0 CREATED act_a", "2.0 UPDATED act_a"})
		is(t, "who stays", log[0].By, editor.ID)
		is(t, "older values go", len(log[0].Fields), 0)
		is(t, "younger values stay", string(log[1].Fields["name"].After), `"Singkreis"`)
	})
}

func changeEntries(t *testing.T, d *desk) {
	log := must(d.internal().ChangesOf(t.Context(), "act_a"))(t)
	created, updated := log[0], log[1]
	is(t, "time of creation", created.At, "2026-11-22T08:00:00Z")
	is(t, "author", [2]string{created.By, created.ByName}, [2]string{editor.ID, editor.Name})
	is(t, "type", created.Type, graph.ActorType)
	is(t, "nothing before", string(created.Fields["name"].Before), "")
	is(t, "content after", string(created.Fields["name"].After), `"Chor"`)
	is(t, "time of update", updated.At, "2026-11-22T09:00:00Z")
	is(t, "only what changed", updated.Fields, map[string]graph.Values{"name": {Before: []byte(`"Chor"`), After: []byte(`"Singkreis"`)}})
	log = must(d.internal().ChangesOf(t.Context(), "act_b"))(t)
	is(t, "import", log[0].Import,
		&graph.ImportLog{Run: "run-1", Counts: graph.ImportCounts{Created: 1, Unchanged: 1}, IDs: []string{"act_b"}})
	is(t, "no subject", log[0].Subject, "")
	is(t, "values of what was deleted", string(log[1].Fields["name"].Before), `"Ballett"`)
}

// actions writes changes as commit.seq, action and subject.
func actions(changes []*graph.Change) []string {
	out := make([]string, len(changes))
	for i, c := range changes {
		out[i] = fmt.Sprintf("%d.%d %s %s", c.Commit, c.Seq, c.Action, c.Subject)
	}
	return out
}

// club is an actor with no more than it needs.
func club(id, name string) *graph.Actor {
	return &graph.Actor{ID: id, Kind: graph.Association, Name: name}
}
