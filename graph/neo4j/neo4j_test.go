package neo4j_test

import (
	"context"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/neo4j/neo4jtest"
	"akteursnetz/graph/storetest"
)

// Ensure the store keeps the contract.
func TestContract(t *testing.T) {
	server := neo4jtest.Start(t)
	storetest.Run(t, func(tb testing.TB, options graph.Options) graph.Store {
		tb.Helper()
		if err := server.Wipe(tb.Context()); err != nil {
			tb.Fatal(err)
		}
		return open(tb, server, options)
	})
}

// Ensure the ways that only long lists take lead to the same answers.
func TestDifferentialOfLongLists(t *testing.T) {
	server := neo4jtest.Start(t)
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	neo4j.SmallBounds(t)
	storetest.Differential(t, 2, 300, func(o graph.Options) map[string]graph.Store {
		return map[string]graph.Store{"neo4j": open(t, server, o)}
	})
}

func open(tb testing.TB, server neo4jtest.Server, options graph.Options) *neo4j.Store {
	tb.Helper()
	store, err := neo4j.Open(tb.Context(), config(server), options)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = store.Close(context.WithoutCancel(tb.Context())) })
	return store
}

func config(server neo4jtest.Server) neo4j.Config {
	return neo4j.Config{URI: server.URI, User: server.User, Password: server.Password}
}
