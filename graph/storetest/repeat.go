package storetest

import (
	"context"
	"testing"
	"time"

	"akteursnetz/graph"
)

// testRepeat: a write whose answer got lost can be repeated: it changes nothing more and gives the same answer.
func testRepeat(t *testing.T, d *desk) {
	fixture(t, d)
	initiative := &graph.Initiative{ID: "ini_neu", Title: "Neu", Bodies: []graph.Body{{ID: "bod_neu", Kind: graph.WorkingGroup, Name: "AG"}}}
	tie := &graph.Tie{ID: "tie_neu", From: "act_treff", To: "act_amt", Kind: graph.Cooperates}
	renamed := fixtureActors()[3].(*graph.Actor)
	renamed.Name = "Treffpunkt"
	writes := []struct {
		name string
		fn   func(context.Context, graph.Writer) (any, error)
	}{
		{"create", func(ctx context.Context, w graph.Writer) (any, error) { return w.Create(ctx, initiative) }},
		{"create a symmetric tie", func(ctx context.Context, w graph.Writer) (any, error) { return w.Create(ctx, tie) }},
		{"update", func(ctx context.Context, w graph.Writer) (any, error) { return w.Update(ctx, renamed, 1) }},
		{"delete", func(ctx context.Context, w graph.Writer) (any, error) { return w.Delete(ctx, "act_verein", 1) }},
		{"delete a tie that went", func(ctx context.Context, w graph.Writer) (any, error) { return w.Delete(ctx, "tie_2", 1) }},
	}
	run := func(n int) string {
		var got any
		d.write(t, func(ctx context.Context, w graph.Writer) (err error) {
			got, err = writes[n].fn(ctx, w)
			return err
		})
		return answer(t, got, nil)
	}
	first := make([]string, len(writes))
	for n := range writes {
		first[n] = run(n)
	}
	before := answers(t, d.internal(), same)
	for range 2 {
		for n, c := range writes {
			d.clock.Advance(time.Second)
			is(t, c.name+": the same answer", run(n), first[n])
		}
	}
	for question, after := range answers(t, d.internal(), same) {
		is(t, "after repeating: "+question, after, before[question])
	}
	t.Run("By another", func(t *testing.T) {
		err := d.store.Write(t.Context(), graph.Author{ID: "tok_other"}, func(ctx context.Context, w graph.Writer) error {
			_, err := w.Update(ctx, renamed, 1)
			return err
		})
		fails(t, "is no repeat", err, graph.Conflict, "revision")
	})
	t.Run("Other content", func(t *testing.T) {
		err := d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
			_, err := w.Update(ctx, club("act_treff", "Anders"), 1)
			return err
		})
		fails(t, "is no repeat", err, graph.Conflict, "revision")
	})
	t.Run("No change", func(t *testing.T) {
		before := len(must(d.internal().ChangesOf(t.Context(), "act_treff"))(t))
		change(t, d, "act_treff", func(*graph.Actor) {})
		is(t, "is not logged", len(must(d.internal().ChangesOf(t.Context(), "act_treff"))(t)), before)
	})
}
