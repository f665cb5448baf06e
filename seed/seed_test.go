package seed_test

import (
	"context"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/storetest/memory"
	"akteursnetz/graph/tables"
	"akteursnetz/seed"
)

func emptyStore() graph.Store {
	now := func() time.Time { return time.Date(2025, 6, 1, 12, 0, 0, 0, time.UTC) }
	return memory.New(graph.Options{Places: gazetteer.Germany(), Now: now})
}

// The counts of README.md.
func TestEveryRowOfTheSeedIsReadable(t *testing.T) {
	batch, err := tables.Read(seed.Files(), gazetteer.Germany())
	if err != nil {
		t.Fatal(err)
	}
	want := []tables.FileRows{
		{File: "topics.csv", Rows: 80}, {File: "target_groups.csv", Rows: 32}, {File: "actors.csv", Rows: 260},
		{File: "initiatives.csv", Rows: 60}, {File: "bodies.csv", Rows: 93}, {File: "milestones.csv", Rows: 60},
		{File: "building_blocks.csv", Rows: 207}, {File: "participations.csv", Rows: 77}, {File: "ties.csv", Rows: 311},
		{File: "offers.csv", Rows: 120}, {File: "needs.csv", Rows: 80},
	}
	for i, got := range batch.Rows() {
		if got != want[i] {
			t.Errorf("%v, want %v", got, want[i])
		}
	}
}

func TestLoadFillsAnEmptyDirectoryOnce(t *testing.T) {
	ctx, store := t.Context(), emptyStore()
	for _, want := range []int{80 + 32 + 260 + 60 + 77 + 311 + 120 + 80, 0} {
		written, err := seed.Load(ctx, store, gazetteer.Germany())
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
	if written, err := seed.Load(ctx, store, gazetteer.Germany()); err != nil || written != 0 {
		t.Errorf("written %d, %v; want nothing", written, err)
	}
}

func TestProcessesThatStartAtOnceLoadOnce(t *testing.T) {
	ctx, store := t.Context(), emptyStore()
	written := make(chan int)
	for range 4 {
		go func() {
			n, err := seed.Load(ctx, store, gazetteer.Germany())
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
	if total != 1020 {
		t.Errorf("%d records written by all, want 1020", total)
	}
}
