package tables

import (
	"bytes"
	"context"
	"fmt"

	"akteursnetz/graph"
)

// MaxBatch is the most records one transaction of an import writes.
const MaxBatch = 5000

// Options is how a batch is imported. The zero value is a good one.
type Options struct {
	Run       string                                          // names the run in the change log; empty: a new name
	By        graph.Author                                    // zero: the author "import"
	BatchSize int                                             // records a transaction, at most and by default MaxBatch
	DryRun    bool                                            // only tell what would change
	Progress  func(done, total int)                           // called after each transaction, in records
	Change    func(Change)                                    // a dry run tells each record it would create or update
	Guard     func(ctx context.Context, w graph.Writer) error // runs first in the first transaction; its error stops all
}

// Change is what an import would do to a record.
type Change struct {
	ID       string
	Action   graph.Action     // Created or Updated
	Widening []graph.Widening // by what an update would show more
}

// Import writes a batch: created are records with new ids, replaced those whose content differs. Everything is judged
// before the first write; what is wrong comes as *RowErrors, and nothing is written. It is not one transaction: after a
// loss of power or of the database a part is written, and running it again completes it.
func Import(ctx context.Context, store graph.Store, b *Batch, o Options) (graph.ImportCounts, error) {
	reader := store.For(graph.InternalOnly)
	b, assembled, err := b.check(ctx, reader)
	if err != nil {
		return graph.ImportCounts{}, err
	}
	if o.Run == "" {
		o.Run = graph.NewID("run_")
	}
	if o.By.ID == "" {
		o.By = graph.Author{ID: "import", Name: "import"}
	}
	if o.BatchSize <= 0 || o.BatchSize > MaxBatch {
		o.BatchSize = MaxBatch
	}
	run := &run{Options: o, batch: b, store: store, reader: reader, total: b.total(assembled)}
	for records, failed := range b.chunks(ctx, assembled, o.BatchSize) {
		if err = failed; err == nil {
			err = run.take(ctx, records)
		}
		if err != nil {
			break
		}
	}
	if err == nil {
		err = ctx.Err() // chunks end early with it
	}
	if err != nil && run.done > 0 && !o.DryRun {
		err = fmt.Errorf("%d of %d records are written; run the import again to complete it: %w", run.done, run.total, err)
	}
	return run.counts, err
}

// total counts the records that will be written.
func (b *Batch) total(assembled []*graph.Initiative) int {
	total := len(assembled)
	for t, rows := range b.rows {
		if t.of != graph.InitiativeType {
			total += rows
		}
	}
	return total
}

// run is an import under way.
type run struct {
	Options
	batch       *Batch
	store       graph.Store
	reader      graph.Reader
	counts      graph.ImportCounts
	done, total int
}

func (r *run) take(ctx context.Context, records []graph.Entity) error {
	write := r.write
	if r.DryRun {
		write = r.compare
	}
	counts, err := write(ctx, records)
	if err != nil {
		return err
	}
	r.counts.Created += counts.Created
	r.counts.Updated += counts.Updated
	r.counts.Unchanged += counts.Unchanged
	r.done += len(records)
	if r.Progress != nil {
		r.Progress(r.done, r.total)
	}
	return nil
}

func (r *run) write(ctx context.Context, records []graph.Entity) (counts graph.ImportCounts, err error) {
	err = r.store.Write(ctx, r.By, func(ctx context.Context, w graph.Writer) error {
		if r.Guard != nil && r.done == 0 {
			if err := r.Guard(ctx, w); err != nil {
				return err
			}
		}
		merged, err := r.batch.merge(ctx, w, records)
		if err == nil {
			counts, err = w.Import(ctx, r.Run, merged)
		}
		return err
	})
	return counts, err
}

// compare tells what write would do.
func (r *run) compare(ctx context.Context, records []graph.Entity) (counts graph.ImportCounts, err error) {
	ids := make([]string, len(records))
	for i, e := range records {
		ids[i] = e.EntityID()
	}
	known, err := stored(ctx, r.reader, ids)
	if err != nil {
		return counts, err
	}
	for _, e := range records {
		before := known[e.EntityID()]
		same, err := sameContent(before, e)
		switch {
		case err != nil:
			return counts, err
		case same:
			counts.Unchanged++
			continue
		case before == nil:
			counts.Created++
			r.tell(Change{ID: e.EntityID(), Action: graph.Created})
		default:
			counts.Updated++
			r.tell(Change{ID: e.EntityID(), Action: graph.Updated, Widening: graph.Widens(before, e)})
		}
	}
	return counts, nil
}

func (r *run) tell(change Change) {
	if r.Change != nil {
		r.Change(change)
	}
}

// sameContent compares a stored record, nil if there is none, with one to write.
func sameContent(before, after graph.Entity) (bool, error) {
	if before == nil {
		return false, nil
	}
	was, err := graph.Content(before)
	if err != nil {
		return false, err
	}
	is, err := graph.Content(after)
	return bytes.Equal(was, is), err
}
