package storetest_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/neo4j/neo4jtest"
	"akteursnetz/graph/sqlite"
	"akteursnetz/graph/storetest"
)

// Ensure all stores answer alike, whatever is asked of them. AKTEURSNETZ_DIFFERENTIAL_N and _SEED choose how many cases,
// from which seed.
func TestDifferential(t *testing.T) {
	const most = 2000 // cases on one directory: then all begin anew
	server := neo4jtest.Start(t)
	n, seed := number(t, "AKTEURSNETZ_DIFFERENTIAL_N", most), number(t, "AKTEURSNETZ_DIFFERENTIAL_SEED", 1)
	for ; n > 0 && !t.Failed(); n, seed = n-most, seed+1 {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			storetest.Differential(t, uint64(seed), min(n, most), func(o graph.Options) map[string]graph.Store {
				return map[string]graph.Store{"neo4j": openNeo4j(t, server, o), "sqlite": openSQLite(t, o)}
			})
		})
	}
}

func openSQLite(t *testing.T, o graph.Options) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "directory.db"), o)
	if err != nil {
		t.Fatal(err)
	}
	closeAfter(t, store)
	return store
}

func openNeo4j(t *testing.T, server neo4jtest.Server, o graph.Options) graph.Store {
	t.Helper()
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	store, err := neo4j.Open(t.Context(), neo4j.Config{URI: server.URI, User: server.User, Password: server.Password}, o)
	if err != nil {
		t.Fatal(err)
	}
	closeAfter(t, store)
	return store
}

func closeAfter(t *testing.T, store graph.Store) {
	t.Cleanup(func() {
		if err := store.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
}

// number reads a whole number from the environment.
func number(t *testing.T, name string, otherwise int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	value, err := strconv.Atoi(text)
	if err != nil || value < 0 {
		t.Fatalf("%s is %q; give a whole number", name, text)
	}
	return value
}
