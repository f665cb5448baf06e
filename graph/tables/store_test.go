package tables_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/sqlite"
	"akteursnetz/graph/tables"
	"akteursnetz/seed/generator"
)

func newSQLite(t *testing.T) graph.Store {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC) }
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), graph.Options{
		Places: gazetteer.Germany(), Now: now,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	return store
}

// A directory moves between stores without losing a byte, and again into one that has it already.
func TestDirectoriesMoveBetweenStores(t *testing.T) {
	dir := t.TempDir()
	if err := generator.Write(dir, generator.Options{Actors: 400, Ties: 2000, Seed: 2, Places: gazetteer.Germany()}); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{"seed": seedData, "generated": dir} {
		t.Run(name, func(t *testing.T) {
			memory, other := newStore(), newSQLite(t)
			batch, err := tables.ReadPath(path, gazetteer.Germany(), today)
			if err != nil {
				t.Fatal(err)
			}
			counts, err := tables.Import(t.Context(), other, batch, tables.Options{BatchSize: 500})
			if err != nil {
				t.Fatal(err)
			}
			files := exported(t, other, graph.InternalOnly)
			importInto(t, memory, asFolder(files))
			if diff := cmp.Diff(files, exported(t, memory, graph.InternalOnly)); diff != "" {
				t.Error(diff)
			}
			again := importInto(t, other, asFolder(files))
			if want := (graph.ImportCounts{Unchanged: counts.Created}); again != want {
				t.Errorf("the second import did %+v, want %+v", again, want)
			}
			public := exported(t, other, graph.Public)
			if diff := cmp.Diff(public, exported(t, memory, graph.Public)); diff != "" {
				t.Errorf("the public sees different things: %s", diff)
			}
		})
	}
}

// The directory finds against a batch are the same in a real store.
func TestImportReportsWhatARealStoreContradicts(t *testing.T) {
	store := newSQLite(t)
	importInto(t, store, stocked)
	write(t, store, deleteRecord("act_gone"))
	for _, c := range slices.Concat(badInStore, badTogether) {
		t.Run(c.name, func(t *testing.T) {
			checkFindings(t, tryImport(t, store, c.files), c.want)
		})
	}
}
