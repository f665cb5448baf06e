package seed_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/storetest/memory"
	"akteursnetz/graph/tables"
	"akteursnetz/seed"
)

// today is the date of emptyStore.
const today graph.Date = "2026-06-01"

func emptyStore() graph.Store {
	now := func() time.Time { return time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC) }
	return memory.New(graph.Options{Places: gazetteer.Germany(), Now: now})
}

// The counts of README.md.
func TestTheSeedHoldsWhatTheReadmeCounts(t *testing.T) {
	for name, want := range map[string]int{
		"topics.csv": 80, "target_groups.csv": 32, "actors.csv": 260, "initiatives.csv": 60, "bodies.csv": 93, "milestones.csv": 60,
		"building_blocks.csv": 207, "participations.csv": 77, "ties.csv": 311, "offers.csv": 120, "needs.csv": 80,
		"embeds.csv": 2,
	} {
		file, err := seed.Files().Open(name)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(file).ReadAll()
		if err != nil || len(rows)-1 != want {
			t.Errorf("%s has %d rows, %v; want %d", name, len(rows)-1, err, want)
		}
	}
}

// The seed is kept in the form of an export, so that exporting it anew after a change shows that change and no other.
func TestTheSeedIsItsOwnExport(t *testing.T) {
	store, dir := emptyStore(), t.TempDir()
	if _, err := seed.Load(t.Context(), store, gazetteer.Germany(), today); err != nil {
		t.Fatal(err)
	}
	if err := tables.Export(t.Context(), store, graph.InternalOnly, dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range tables.Tables() {
		kept, err := fs.ReadFile(seed.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		if exported, err := os.ReadFile(filepath.Join(dir, name)); err != nil || !bytes.Equal(kept, exported) {
			t.Errorf("%s differs from its export, %v; import seed/data into a new database and export it to seed/data", name, err)
		}
	}
}

func TestLoadFillsAnEmptyDirectoryOnce(t *testing.T) {
	ctx, store := t.Context(), emptyStore()
	for _, want := range []int{80 + 32 + 260 + 60 + 77 + 311 + 120 + 80 + 2, 0} {
		written, err := seed.Load(ctx, store, gazetteer.Germany(), today)
		if err != nil || written != want {
			t.Fatalf("written %d, %v; want %d", written, err, want)
		}
	}
	changes, err := store.For(graph.InternalOnly).Changes(ctx, graph.First(10))
	if err != nil || len(changes.Items) != 1 || changes.Items[0].By != "seed" {
		t.Errorf("changes %+v, %v; want one by seed", changes.Items, err)
	}
}

func TestLoadLeavesOtherDataAlone(t *testing.T) {
	ctx, store := t.Context(), emptyStore()
	actor := &graph.Actor{ID: "act_own", Kind: graph.Association, Name: "Eigener Verein"}
	err := store.Write(ctx, graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, actor)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if written, err := seed.Load(ctx, store, gazetteer.Germany(), today); err != nil || written != 0 {
		t.Errorf("written %d, %v; want nothing", written, err)
	}
}

func TestProcessesThatStartAtOnceLoadOnce(t *testing.T) {
	ctx, store := t.Context(), emptyStore()
	written := make(chan int)
	for range 4 {
		go func() {
			n, err := seed.Load(ctx, store, gazetteer.Germany(), today)
			if err != nil {
				t.Error(err)
			}
			written <- n
		}()
	}
	total := 0
	for range 4 {
		total += <-written
	}
	if total != 1022 {
		t.Errorf("%d records written by all, want 1022", total)
	}
}
