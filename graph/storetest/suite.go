package storetest

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
)

// topics are the parts of the contract, each with its file.
var topics = []struct {
	name string
	test func(t *testing.T, d *desk)
}{
	{"Actor", testActor},
	{"Tie", testTie},
	{"Initiative", testInitiative},
	{"Participation", testParticipation},
	{"Offer", testOffer},
	{"Need", testNeed},
	{"Embed", testEmbed},
	{"Topic", testTopic},
	{"Record", testRecord},
	{"Change", testChange},
	{"Token", testToken},
	{"Page", testPage},
	{"Order", testOrder},
	{"Search", testSearch},
	{"Near", testNear},
	{"Facet", testFacet},
	{"View", testView},
	{"Visibility", testVisibility},
	{"Leak", testLeak},
	{"Location", testLocation},
	{"Write", testWrite},
	{"Rule", testRule},
	{"Delete", testDelete},
	{"Cycle", testCycle},
	{"Reindex", testReindex},
	{"Import", testImport},
	{"Erasure", testErasure},
	{"Repeat", testRepeat},
	{"Text", testText},
	{"Failure", testFailure},
	{"Snapshot", testSnapshot},
	{"Concurrency", testConcurrency},
}

// Run holds a store to the contract. Open gives an empty store; it is called once per topic, for one after the other.
func Run(t *testing.T, open func(testing.TB, graph.Options) graph.Store) {
	for _, topic := range topics {
		t.Run(topic.name, func(t *testing.T) {
			clock := NewClock()
			store := open(t, graph.Options{Places: gazetteer.Germany(), Now: clock.Now})
			t.Cleanup(func() {
				if err := store.Close(context.WithoutCancel(t.Context())); err != nil {
					t.Errorf("Close: %v", err)
				}
			})
			topic.test(t, &desk{store: store, clock: clock})
		})
	}
}

// Clock is a clock that stands still until it is told to move.
type Clock struct{ moment chan time.Time } // holds the one moment

// NewClock starts on 22 November 2026 at eight in the morning, UTC.
func NewClock() *Clock {
	c := &Clock{moment: make(chan time.Time, 1)}
	c.moment <- time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	return c
}

// Now gives the time.
func (c *Clock) Now() time.Time { return c.Advance(0) }

// Advance moves the clock and gives the new time.
func (c *Clock) Advance(by time.Duration) time.Time {
	moment := (<-c.moment).Add(by)
	c.moment <- moment
	return moment
}

// today is the date of the fixture's world.
const today graph.Date = "2026-11-22"

// editor is who writes unless a test says otherwise.
var editor = graph.Author{ID: "tok_editor", Name: "Büro"}

// desk is what a test works with.
type desk struct {
	store graph.Store
	clock *Clock
}

func (d *desk) public() graph.Reader   { return d.store.For(graph.Public) }
func (d *desk) partner() graph.Reader  { return d.store.For(graph.PartnerLevel) }
func (d *desk) internal() graph.Reader { return d.store.For(graph.InternalOnly) }

// write runs one write that must succeed.
func (d *desk) write(t *testing.T, fn func(context.Context, graph.Writer) error) {
	t.Helper()
	if err := d.store.Write(t.Context(), editor, fn); err != nil {
		t.Fatalf("write: %v", err)
	}
}

// create adds records in one write that must succeed.
func (d *desk) create(t *testing.T, entities ...graph.Entity) {
	t.Helper()
	d.write(t, func(ctx context.Context, w graph.Writer) error {
		for _, e := range entities {
			if _, err := w.Create(ctx, e); err != nil {
				return err
			}
		}
		return nil
	})
}

// try adds one record in a write of its own and gives the error.
func (d *desk) try(t *testing.T, e graph.Entity) error {
	t.Helper()
	return d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, e)
		return err
	})
}

// change reads a record, changes it and writes it back, in one write that must succeed.
func change[E graph.Entity](t *testing.T, d *desk, id string, edit func(E)) {
	t.Helper()
	if err := tryChange(t, d, id, edit); err != nil {
		t.Fatalf("change %s: %v", id, err)
	}
}

// tryChange is change with the error.
func tryChange[E graph.Entity](t *testing.T, d *desk, id string, edit func(E)) error {
	t.Helper()
	return d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
		current, err := w.Get(ctx, id)
		if err != nil {
			return err
		}
		e, known := current[id].(E)
		if !known {
			t.Fatalf("change %s: there is no such record", id)
		}
		revision := e.EntityMeta().Revision
		edit(e)
		_, err = w.Update(ctx, e, revision)
		return err
	})
}

// remove deletes a record at its current revision, in one write that must succeed.
func (d *desk) remove(t *testing.T, id string) graph.Deletion {
	t.Helper()
	var deletion graph.Deletion
	d.write(t, func(ctx context.Context, w graph.Writer) error {
		current, err := w.Get(ctx, id)
		if err != nil {
			return err
		}
		if current[id] == nil {
			t.Fatalf("remove %s: there is no such record", id)
		}
		deletion, err = w.Delete(ctx, id, current[id].EntityMeta().Revision)
		return err
	})
	return deletion
}

// is fails the test unless got equals want.
func is(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// must gives the answer of a call that must succeed.
func must[T any](answer T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatalf("%v", err)
		}
		return answer
	}
}

// fails checks an error's code and field.
func fails(t *testing.T, what string, err error, code graph.Code, field string) {
	t.Helper()
	found := findings(err)
	if err == nil || !slices.ContainsFunc(found, func(e *graph.Error) bool { return e.Code == code && e.Field == field }) {
		t.Errorf("%s: got %v, want %s at %q", what, err, code, field)
	}
	for _, e := range found {
		if e.Message == "" {
			t.Errorf("%s: an error without a sentence", what)
		}
	}
}

// findings are our errors in a single or joined one.
func findings(err error) []*graph.Error {
	switch e := err.(type) { //nolint:errorlint // joined errors are taken apart one by one
	case *graph.Error:
		return []*graph.Error{e}
	case interface{ Unwrap() []error }:
		var all []*graph.Error
		for _, part := range e.Unwrap() {
			all = append(all, findings(part)...)
		}
		return all
	}
	return nil
}

// ids gives the ids of records, in their order; never nil.
func ids[E graph.Entity](records []E) []string {
	out := make([]string, len(records))
	for i, record := range records {
		out[i] = record.EntityID()
	}
	return out
}

// actorIDs gives the ids of all actors that pass a filter, by name.
func actorIDs(t *testing.T, r graph.Reader, f *graph.ActorFilter) []string {
	t.Helper()
	query := graph.ActorQuery{Filter: f, Order: graph.ActorOrder{Field: graph.ByName, Direction: graph.Ascending},
		Page: graph.First(graph.MaxPage), Total: true}
	page := must(r.Actors(t.Context(), query))(t)
	if page.Total != len(page.Items) {
		t.Errorf("the total is %d, the list has %d", page.Total, len(page.Items))
	}
	return ids(page.Items)
}
