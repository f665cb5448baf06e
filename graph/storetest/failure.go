package storetest

import (
	"context"
	"testing"

	"akteursnetz/graph"
)

// testFailure: who does not wait gets UNAVAILABLE, and loses nothing.
func testFailure(t *testing.T, d *desk) {
	fixture(t, d)
	is(t, "ping", d.store.Ping(t.Context()), error(nil))
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for _, q := range questions() {
		if _, err := q.ask(gone, d.internal()); graph.CodeOf(err) != graph.Unavailable {
			t.Errorf("%s: got %v, want UNAVAILABLE", q.name, err)
		}
	}
	err := d.store.Write(gone, editor, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, club("act_zuspaet", "Zu spät"))
		return err
	})
	fails(t, "write", err, graph.Unavailable, "")
	is(t, "nothing written", len(must(d.internal().ActorsByID(t.Context(), []string{"act_zuspaet"}))(t)), 0)

	midway, cancel := context.WithCancel(t.Context())
	err = d.store.Write(midway, editor, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, club("act_mitten", "Mittendrin"))
		cancel()
		if err != nil {
			return err
		}
		return ctx.Err()
	})
	is(t, "an abandoned write fails", err != nil, true)
	is(t, "and leaves nothing", len(must(d.internal().ActorsByID(t.Context(), []string{"act_mitten"}))(t)), 0)
	d.create(t, club("act_danach", "Danach"))
	is(t, "the store goes on", len(must(d.internal().ActorsByID(t.Context(), []string{"act_danach"}))(t)), 1)
}
