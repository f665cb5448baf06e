package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"akteursnetz/graph"
)

// testWrite: a write is all or nothing, sees itself, and counts revisions.
func testWrite(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("Revision", func(t *testing.T) {
		d.create(t, club("act_chor", "Chor"))
		read := func() graph.Meta {
			return must(d.internal().ActorsByID(t.Context(), []string{"act_chor"}))(t)["act_chor"].Meta
		}
		is(t, "created", read(), graph.Meta{Revision: 1, UpdatedAt: "2026-11-22T08:00:00Z", UpdatedBy: editor.ID})
		d.clock.Advance(time.Minute)
		other := graph.Author{ID: "tok_other", Name: "Andere"}
		err := d.store.Write(t.Context(), other, func(ctx context.Context, w graph.Writer) error {
			_, err := w.Update(ctx, club("act_chor", "Singkreis"), 1)
			return err
		})
		is(t, "update", err, error(nil))
		is(t, "updated", read(), graph.Meta{Revision: 2, UpdatedAt: "2026-11-22T08:01:00Z", UpdatedBy: other.ID})
	})
	t.Run("Atomic", func(t *testing.T) { atomicWrite(t, d) })
	t.Run("OwnWrites", func(t *testing.T) { ownWrites(t, d) })
	t.Run("Copies", func(t *testing.T) { copies(t, d) })
	t.Run("Conflict", func(t *testing.T) {
		change(t, d, "act_treff", func(a *graph.Actor) { a.Source = "neu" })
		update := func(revision int) error {
			return d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
				_, err := w.Update(ctx, club("act_treff", "Treff"), revision)
				return err
			})
		}
		fails(t, "stale revision", update(1), graph.Conflict, "revision")
		fails(t, "revision from the future", update(7), graph.Conflict, "revision")
		fails(t, "existing id", d.try(t, club("act_treff", "Anderes")), graph.Conflict, "id")
	})
	t.Run("Nothing", func(t *testing.T) {
		d.write(t, func(context.Context, graph.Writer) error { return nil })
	})
}

// atomicWrite: an error leaves no trace, not in the log either.
func atomicWrite(t *testing.T, d *desk) {
	log := func() int {
		page := must(d.internal().Changes(t.Context(), graph.First(100)))(t)
		return len(page.Items)
	}
	before, entries := answers(t, d.internal(), same), log()
	stop := errors.New("stop")
	err := d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
		if _, err := w.Create(ctx, club("act_spur", "Spur")); err != nil {
			return err
		}
		renamed := &graph.Topic{Slug: "sprache", Labels: texts("Anders", "")}
		if _, err := w.Import(ctx, "spur", []graph.Entity{club("act_spur2", "Spur"), renamed}); err != nil {
			return err
		}
		if _, err := w.Delete(ctx, "act_verein", 1); err != nil {
			return err
		}
		return stop
	})
	is(t, "the cause is kept", errors.Is(err, stop), true)
	is(t, "foreign errors are internal", graph.CodeOf(err), graph.Internal)
	for question, after := range answers(t, d.internal(), same) {
		is(t, question, after, before[question])
	}
	is(t, "log entries", log(), entries)
	err = d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
		if _, err := w.Create(ctx, club("act_spur", "Spur")); err != nil {
			return err
		}
		_, err := w.Create(ctx, &graph.Tie{ID: "tie_spur", From: "act_spur", To: "act_none", Kind: graph.Funds})
		return err
	})
	fails(t, "our errors pass", err, graph.NotFound, "to")
	is(t, "nothing of it", len(must(d.internal().ActorsByID(t.Context(), []string{"act_spur"}))(t)), 0)
}

func same(e graph.Entity) graph.Entity { return e }

// ownWrites: a writer sees what its transaction did before.
func ownWrites(t *testing.T, d *desk) {
	d.write(t, func(ctx context.Context, w graph.Writer) error {
		if _, err := w.Create(ctx, club("act_eins", "Eins")); err != nil {
			return err
		}
		tie := &graph.Tie{ID: "tie_eins", From: "act_eins", To: "act_amt", Kind: graph.Knows}
		if _, err := w.Create(ctx, tie); err != nil {
			return err
		}
		if _, err := w.Update(ctx, club("act_eins", "Zwei"), 1); err != nil {
			return err
		}
		if _, err := w.Delete(ctx, "act_verein", 1); err != nil {
			return err
		}
		got, err := w.Get(ctx, "act_eins", "tie_eins", "act_verein", "tie_9", "act_none")
		is(t, "seen", sortedKeys(got), []string{"act_eins", "tie_eins"})
		is(t, "as updated", got["act_eins"].(*graph.Actor).Name, "Zwei")
		return errors.Join(err)
	})
	is(t, "revision", must(d.internal().ActorsByID(t.Context(), []string{"act_eins"}))(t)["act_eins"].Revision, 2)
}

// copies: what callers do to a record they wrote or read changes nothing in the store.
func copies(t *testing.T, d *desk) {
	mine := club("act_kopie", "Kopie")
	mine.Topics = []graph.ActorTopic{{Topic: "arbeit", Strength: 1}}
	d.create(t, mine)
	mine.Name, mine.Topics[0].Topic = "verändert", "sprache"
	read := func() *graph.Actor {
		return must(d.internal().ActorsByID(t.Context(), []string{"act_kopie"}))(t)["act_kopie"]
	}
	got := read()
	is(t, "written", [2]string{got.Name, got.Topics[0].Topic}, [2]string{"Kopie", "arbeit"})
	got.Name, got.Topics[0].Topic = "verändert", "sprache"
	got = read()
	is(t, "read", [2]string{got.Name, got.Topics[0].Topic}, [2]string{"Kopie", "arbeit"})
}
