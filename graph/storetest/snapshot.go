package storetest

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"akteursnetz/graph"
)

// testSnapshot: one writer, four readers: no view is older than a write that was acknowledged before it was asked for,
// and none has a tie without its ends.
func testSnapshot(t *testing.T, d *desk) {
	const writes = 60
	d.create(t, club("act_0000", "Anfang"))
	var acknowledged atomic.Int64 // how many steps are done
	var readers sync.WaitGroup
	done := make(chan struct{})
	for i := range 4 {
		audience := graph.Audience(i % 3)
		readers.Go(func() {
			for last := false; !last; {
				select {
				case <-done:
					last = true
				default:
				}
				least := int(acknowledged.Load())
				view, err := d.store.For(audience).View(t.Context())
				if err != nil {
					t.Errorf("View: %v", err)
					return
				}
				if found := checkView(t, view); found < least {
					t.Errorf("%s: a view with %d steps after %d were acknowledged", audience, found, least)
					return
				}
			}
		})
	}
	for n := 1; n <= writes && !t.Failed(); n++ {
		d.write(t, step(n))
		acknowledged.Store(int64(n))
	}
	close(done)
	readers.Wait()
}

// step adds an actor with a tie to the one before it, and every third time hides a neighbour's tie and shows it again.
func step(n int) func(context.Context, graph.Writer) error {
	id := func(prefix string, n int) string { return fmt.Sprintf("%s%04d", prefix, n) }
	return func(ctx context.Context, w graph.Writer) error {
		if _, err := w.Create(ctx, club(id("act_", n), "Schritt")); err != nil {
			return err
		}
		tie := &graph.Tie{ID: id("tie_", n), From: id("act_", n-1), To: id("act_", n), Kind: graph.Knows}
		if _, err := w.Create(ctx, tie); err != nil {
			return err
		}
		passing := &graph.Tie{ID: id("tie_x", n), From: id("act_", n), To: "act_0000", Kind: graph.Funds}
		if _, err := w.Create(ctx, passing); err != nil {
			return err
		}
		_, err := w.Delete(ctx, passing.ID, 1)
		return err
	}
}

// checkView gives the number of steps in a view.
func checkView(t *testing.T, view *graph.View) int {
	actors, steps := len(view.IDs()), 0
	for _, edge := range view.Edges() {
		for _, end := range []int32{edge.From, edge.To} {
			if _, found := view.Find(view.Node(end).ID); !found {
				t.Errorf("the view has %s without both ends", edge.ID)
			}
		}
		if edge.Kind() == graph.Knows {
			steps++
		}
	}
	if steps+1 != actors {
		t.Errorf("the view has %d actors and %d ties between them", actors, steps)
	}
	return steps
}
