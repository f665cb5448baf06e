package tables_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/tables"
)

// disturbed is a store in which somebody else writes just before each reading of ties, as often as there are writes.
type disturbed struct {
	graph.Store
	writes []func(context.Context, graph.Writer) error
}

func (d *disturbed) For(audience graph.Audience) graph.Reader {
	return disturbedReader{d.Store.For(audience), d}
}

type disturbedReader struct {
	graph.Reader
	store *disturbed
}

func (r disturbedReader) Records(ctx context.Context, t graph.Type, after string, limit int) ([]graph.Entity, error) {
	if t == graph.TieType && len(r.store.writes) > 0 {
		write := r.store.writes[0]
		r.store.writes = r.store.writes[1:]
		if err := r.store.Write(ctx, graph.Author{ID: "else"}, write); err != nil {
			return nil, err
		}
	}
	return r.Reader.Records(ctx, t, after, limit)
}

func tiedClubs(t *testing.T) graph.Store {
	store := newStore()
	importInto(t, store, folder(
		"actors.csv", "id,kind,name\nact_a,ASSOCIATION,A\nact_b,ASSOCIATION,B\n",
		"ties.csv", "id,from,to,kind\ntie_ab,act_a,act_b,COOPERATES\n",
	))
	return store
}

// addTied adds an actor with a tie: an export that had read the actors before would hold the tie alone.
func addTied(ctx context.Context, w graph.Writer) error {
	_, err := w.Import(ctx, "else", []graph.Entity{
		&graph.Actor{ID: "act_c", Kind: "ASSOCIATION", Name: "C"},
		&graph.Tie{ID: "tie_ac", From: "act_a", To: "act_c", Kind: "COOPERATES"},
	})
	return err
}

// An export beside a writer shows the directory at one moment: it can be imported again.
func TestAnExportShowsOneMoment(t *testing.T) {
	store, dir := tiedClubs(t), t.TempDir()
	beside := &disturbed{Store: store, writes: []func(context.Context, graph.Writer) error{addTied}}
	if err := tables.Export(t.Context(), beside, graph.InternalOnly, dir); err != nil {
		t.Fatal(err)
	}
	batch, err := tables.ReadPath(dir, gazetteer.Germany(), today)
	if err != nil {
		t.Fatal(err)
	}
	counts, err := tables.Import(t.Context(), newStore(), batch, tables.Options{})
	if want := (graph.ImportCounts{Created: 5}); err != nil || counts != want {
		t.Errorf("the export is imported as %+v, %v; want %+v", counts, err, want)
	}
}

// An export that never finds a quiet moment says so, and leaves the folder as it was.
func TestAnExportNeedsAQuietMoment(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "ties.csv")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	beside := &disturbed{Store: tiedClubs(t)}
	for range 100 {
		beside.writes = append(beside.writes, addTied)
	}
	err := tables.Export(t.Context(), beside, graph.InternalOnly, dir)
	if graph.CodeOf(err) != graph.Unavailable {
		t.Errorf("got %v", err)
	}
	entries, err := os.ReadDir(dir)
	if content, _ := os.ReadFile(old); err != nil || len(entries) != 1 || string(content) != "old" {
		t.Errorf("the folder holds %v, %q, %v", entries, content, err)
	}
}
