package sqlite_test

import (
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
