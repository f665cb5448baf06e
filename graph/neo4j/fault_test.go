package neo4j_test

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/neo4j/neo4jtest"
)

// Ensure a database that goes is UNAVAILABLE while it is away, that the store recovers by itself, and that nothing
// acknowledged is lost.
func TestFaults(t *testing.T) {
	server := neo4jtest.StartOwn(t)
	store := open(t, server.Server, options())
	create(t, store, "act_vorher")
	t.Run("Killed", func(t *testing.T) {
		server.Kill()
		away(t, store)
		server.Restart()
		back(t, store, "act_vorher")
		create(t, store, "act_danach")
	})
	t.Run("KilledWhileWriting", func(t *testing.T) {
		acknowledged := make(chan string)
		go func() {
			defer close(acknowledged)
			for n := 0; ; n++ {
				id := fmt.Sprintf("act_laufend%d", n)
				if write(t.Context(), store, club(id)) != nil {
					return
				}
				acknowledged <- id
			}
		}()
		kept := []string{<-acknowledged, <-acknowledged, <-acknowledged}
		rest := make(chan []string)
		go func() { rest <- slices.Collect(receive(acknowledged)) }()
		server.Kill()
		kept = append(kept, <-rest...)
		server.Restart()
		back(t, store, kept...)
	})
	t.Run("Hangs", func(t *testing.T) {
		server.Pause()
		away(t, store)
		server.Resume()
		back(t, store, "act_vorher", "act_danach")
	})
	t.Run("Stopped", func(t *testing.T) {
		server.Stop()
		away(t, store)
		opensNot(t, config(server.Server), graph.Unavailable, "--db")
		server.Restart()
		back(t, store, "act_vorher", "act_danach")
	})
}

// Ensure Open says what to do where the database is not there or not ours.
func TestOpen(t *testing.T) {
	server := neo4jtest.Start(t)
	wrong := config(server)
	wrong.Password = "wrong"
	_, host, _ := strings.Cut(wrong.URI, "://")
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		wrong.URI = scheme + host
		opensNot(t, wrong, graph.Invalid, "--db-password-file")
	}
	run(t, server, "CREATE (:Person)")
	opensNot(t, config(server), graph.Invalid, "another program")
	run(t, server, "MATCH (p:Person) DELETE p")
	if err := open(t, server, options()).Close(t.Context()); err != nil {
		t.Error(err)
	}
	run(t, server, "MATCH (c:Commit) SET c.format = 1000")
	opensNot(t, config(server), graph.Invalid, "newer version")
}

func options() graph.Options {
	return graph.Options{Places: gazetteer.Germany(), Now: func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }}
}

// receive gives what a channel gives until it is closed.
func receive(from <-chan string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for id := range from {
			if !yield(id) {
				return
			}
		}
	}
}

// opensNot wants an error with a message that holds the hint.
func opensNot(t *testing.T, at neo4j.Config, code graph.Code, hint string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	_, err := neo4j.Open(ctx, at, options())
	if graph.CodeOf(err) != code || ctx.Err() != nil || !strings.Contains(err.Error(), hint) {
		t.Errorf("Open gives %v (%s), want %s in time, naming %s", err, graph.CodeOf(err), code, hint)
	}
}

// patience is how long an answer may take when the database is away: 5 seconds, and some for a busy machine.
const patience = 8 * time.Second

// away wants UNAVAILABLE from every kind of access, in time.
func away(t *testing.T, store graph.Store) {
	t.Helper()
	for name, ask := range map[string]func(context.Context) error{
		"read":  func(ctx context.Context) error { return read(ctx, store) },
		"view":  func(ctx context.Context) error { _, err := store.For(graph.Public).View(ctx); return err },
		"ping":  store.Ping,
		"write": func(ctx context.Context) error { return write(ctx, store, club("act_waehrend")) },
	} {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		if err := ask(ctx); graph.CodeOf(err) != graph.Unavailable || ctx.Err() != nil {
			t.Errorf("%s gives %v, want UNAVAILABLE in time", name, err)
		}
		cancel()
	}
}

// back waits until the store answers again, and wants all that was acknowledged.
func back(t *testing.T, store graph.Store, ids ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for err := read(ctx, store, ids...); err != nil; err = read(ctx, store, ids...) {
		if ctx.Err() != nil || graph.CodeOf(err) != graph.Unavailable {
			t.Fatal(err)
		}
	}
	if err := store.Ping(ctx); err != nil {
		t.Error(err)
	}
}

// read asks for actors, all of which must be there.
func read(ctx context.Context, store graph.Store, ids ...string) error {
	found, err := store.For(graph.Public).ActorsByID(ctx, append(ids, "act_unbekannt"))
	if err == nil && len(found) != len(ids) {
		return graph.Errorf(graph.NotFound, "", "of %v only %d are there", ids, len(found))
	}
	return err
}

func club(id string) *graph.Actor {
	return &graph.Actor{ID: id, Kind: graph.Association, Name: "Verein"}
}

func write(ctx context.Context, store graph.Store, e graph.Entity) error {
	return store.Write(ctx, graph.Author{ID: "tok_test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, e)
		return err
	})
}

func create(t *testing.T, store graph.Store, id string) {
	t.Helper()
	if err := write(t.Context(), store, club(id)); err != nil {
		t.Fatal(err)
	}
}
