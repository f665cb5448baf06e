package tables_test

import (
	"bytes"
	"context"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/storetest/memory"
	"akteursnetz/graph/tables"
)

const seedData = "../../seed/data"

// today is the date of newStore.
const today graph.Date = "2026-06-01"

func newStore() graph.Store {
	now := func() time.Time { return time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC) }
	return memory.New(graph.Options{Places: gazetteer.Germany(), Now: now})
}

// folder makes an import folder of files given as name and content.
func folder(pairs ...string) fstest.MapFS {
	files := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		files[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return files
}

func read(t testing.TB, files fstest.MapFS) *tables.Batch {
	t.Helper()
	batch, err := tables.Read(files, gazetteer.Germany(), today)
	if err != nil {
		t.Fatal(err)
	}
	return batch
}

func importInto(t testing.TB, store graph.Store, files fstest.MapFS) graph.ImportCounts {
	t.Helper()
	counts, err := tables.Import(t.Context(), store, read(t, files), tables.Options{Run: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

// exported gives all files of an export by name.
func exported(t testing.TB, store graph.Store, audience graph.Audience) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, name := range tables.Tables() {
		var file bytes.Buffer
		if err := tables.ExportTable(t.Context(), store.For(audience), name, &file); err != nil {
			t.Fatal(err)
		}
		out[name] = file.String()
	}
	return out
}

func importSeed(t testing.TB, store graph.Store) {
	t.Helper()
	batch, err := tables.ReadPath(seedData, gazetteer.Germany(), today)
	if err != nil {
		t.Fatal(err)
	}
	counts, err := tables.Import(t.Context(), store, batch, tables.Options{})
	if want := (graph.ImportCounts{Created: 1022}); err != nil || counts != want {
		t.Fatalf("%+v, %v; want %+v", counts, err, want)
	}
}

func asFolder(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, content := range files {
		out[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return out
}

// write runs a change as a coordinator.
func write(t testing.TB, store graph.Store, fn func(context.Context, graph.Writer) error) {
	t.Helper()
	if err := store.Write(t.Context(), graph.Author{ID: "test"}, fn); err != nil {
		t.Fatal(err)
	}
}

func TestExportOfAnImportedExportIsTheSame(t *testing.T) {
	first, second := newStore(), newStore()
	importSeed(t, first)
	files := exported(t, first, graph.InternalOnly)
	importInto(t, second, asFolder(files))
	if diff := cmp.Diff(files, exported(t, second, graph.InternalOnly)); diff != "" {
		t.Error(diff)
	}
	again := importInto(t, first, asFolder(files))
	if want := (graph.ImportCounts{Unchanged: 1022}); again != want {
		t.Errorf("import of its own export: %+v, want %+v", again, want)
	}
}

// The seed is written as an export would write it, so that its diffs are small. Only derived ids are left out.
func TestSeedIsInTheFormOfAnExport(t *testing.T) {
	store := newStore()
	importSeed(t, store)
	for name, got := range exported(t, store, graph.InternalOnly) {
		if name == "ties.csv" || name == "participations.csv" {
			continue
		}
		want, err := os.ReadFile(filepath.Join(seedData, name))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestExportReplacesOldFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "backup")
	store := newStore()
	importInto(t, store, folder("topics.csv", "slug,label_de\nsprache,Sprache\n"))
	for range 2 {
		if err := tables.Export(t.Context(), store, graph.InternalOnly, dir); err != nil {
			t.Fatal(err)
		}
	}
	got := map[string]bool{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		got[entry.Name()] = true
	}
	want := map[string]bool{}
	for _, name := range tables.Tables() {
		want[name] = true
	}
	if !maps.Equal(got, want) {
		t.Errorf("the folder holds %v, want %v", got, want)
	}
	content, err := os.ReadFile(filepath.Join(dir, "topics.csv"))
	if want := "slug,parent,label_de,label_status,synonyms_de\nsprache,,Sprache,,\n"; err != nil || string(content) != want {
		t.Errorf("topics.csv is %q, %v; want %q", content, err, want)
	}
}

func deleteRecord(id string) func(context.Context, graph.Writer) error {
	return func(ctx context.Context, w graph.Writer) error {
		_, err := w.Delete(ctx, id, 1)
		return err
	}
}
