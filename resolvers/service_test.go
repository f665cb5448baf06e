package resolvers_test

import (
	"context"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/neo4j/neo4jtest"
	"akteursnetz/graph/sqlite"
	"akteursnetz/graph/storetest/memory"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
	"akteursnetz/seed"
)

// now is the clock of all tests.
var now = time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC)

// options are what every store is opened with.
var options = graph.Options{Places: gazetteer.Germany(), Now: func() time.Time { return now }}

// service is the whole API over one store.
type service struct {
	store   graph.Store
	handler http.Handler
	tokens  map[string]string // secrets by role
}

// stores open each store empty.
var stores = map[string]func(testing.TB) graph.Store{
	"memory": func(testing.TB) graph.Store { return memory.New(options) },
	"sqlite": openSQLite,
	"neo4j":  openNeo4j,
}

func openSQLite(tb testing.TB) graph.Store {
	tb.Helper()
	store, err := sqlite.Open(tb.Context(), filepath.Join(tb.TempDir(), "directory.db"), options)
	if err != nil {
		tb.Fatal(err)
	}
	closeAfter(tb, store)
	return store
}

func openNeo4j(tb testing.TB) graph.Store {
	tb.Helper()
	server := neo4jtest.Start(tb)
	at := neo4j.Config{URI: server.URI, User: server.User, Password: server.Password}
	store, err := neo4j.Open(tb.Context(), at, options)
	if err != nil {
		tb.Fatal(err)
	}
	closeAfter(tb, store)
	return store
}

func closeAfter(tb testing.TB, store graph.Store) {
	tb.Helper()
	tb.Cleanup(func() { // the test's own context has ended by now
		if err := store.Close(context.WithoutCancel(tb.Context())); err != nil {
			tb.Error(err)
		}
	})
}

// onEachStore runs a test against the API over every store, with the seed loaded.
func onEachStore(t *testing.T, test func(*testing.T, *service)) {
	for _, name := range []string{"memory", "sqlite", "neo4j"} {
		if open := stores[name]; open != nil {
			t.Run(name, func(t *testing.T) { test(t, seeded(t, open(t))) })
		}
	}
}

// onEachEmptyStore is onEachStore without the seed.
func onEachEmptyStore(t *testing.T, test func(*testing.T, *service)) {
	for _, name := range []string{"memory", "sqlite", "neo4j"} {
		if open := stores[name]; open != nil {
			t.Run(name, func(t *testing.T) { test(t, serveWithin(t, open(t), wideLimits())) })
		}
	}
}

func seeded(t *testing.T, store graph.Store) *service {
	t.Helper()
	if _, err := seed.Load(t.Context(), store, options.Places, graph.DateOf(now)); err != nil {
		t.Fatal(err)
	}
	return serve(t, store)
}

// serve puts the API over a store and creates a token for each role.
func serve(t *testing.T, store graph.Store) *service {
	return serveWithin(t, store, server.DefaultLimits())
}

// handler is the API over a store, which remembers nothing yet.
func handler(store graph.Store, limits server.Limits) http.Handler {
	return handlerOf(resolvers.Config{Store: store, Places: gazetteer.Germany(), Now: options.Now}, limits)
}

func handlerOf(config resolvers.Config, limits server.Limits) http.Handler {
	api := resolvers.New(config)
	return server.New(server.Config{
		Schema: api, Routes: api.Routes(), Limits: limits, Authenticate: config.Authenticate, Around: config.Around,
	})
}

// wideLimits lets tests ask for everything at once.
func wideLimits() server.Limits {
	limits := server.DefaultLimits()
	limits.Anonymous, limits.Partner, limits.Coordinator = 1<<40, 1<<40, 1<<40
	limits.Tokens, limits.SameField, limits.Fields, limits.Aliases = 1<<20, 1<<20, 1<<20, 1<<20
	return limits
}

func serveWithin(t *testing.T, store graph.Store, limits server.Limits) *service {
	t.Helper()
	s := &service{store: store, handler: handler(store, limits), tokens: map[string]string{"unknown": "akn_nobody"}}
	err := store.Write(t.Context(), graph.Author{ID: "test", Name: "test"}, func(ctx context.Context, w graph.Writer) error {
		for _, access := range graph.Accesses {
			token, secret := graph.NewToken("the "+string(access), access, now, 0)
			token.ID = "tok_" + string(access)
			s.tokens[string(access)] = secret
			if _, err := w.Create(ctx, token); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
