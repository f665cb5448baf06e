package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/sqlite"
	"akteursnetz/graph/storetest"
)

func open(tb testing.TB, options graph.Options) graph.Store {
	store, err := sqlite.Open(tb.Context(), filepath.Join(tb.TempDir(), "directory.db"), options)
	if err != nil {
		tb.Fatal(err)
	}
	return store
}

func TestStore(t *testing.T) { storetest.Run(t, open) }

// Ensure the ways that only long lists take lead to the same answers.
func TestDifferentialOfLongLists(t *testing.T) {
	sqlite.SmallBounds(t)
	storetest.Differential(t, 2, 500, func(o graph.Options) map[string]graph.Store {
		store := open(t, o)
		t.Cleanup(func() { _ = store.Close(context.WithoutCancel(t.Context())) })
		return map[string]graph.Store{"sqlite": store}
	})
}
