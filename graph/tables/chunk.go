package tables

import (
	"context"
	"iter"

	"akteursnetz/graph"
)

// chunk is a number of records to write at once, or why there are none.
type chunk struct {
	records []graph.Entity
	err     error
}

// chunks gives the records in the order in which they can be written, size at a time. The next ones are read while the
// caller writes. After an error there are no more.
func (b *Batch) chunks(ctx context.Context, assembled []*graph.Initiative, size int) iter.Seq2[[]graph.Entity, error] {
	return func(yield func([]graph.Entity, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		out := make(chan chunk)
		go func() {
			defer close(out)
			b.cut(ctx, assembled, size, out)
		}()
		for c := range out {
			if !yield(c.records, c.err) {
				break
			}
		}
	}
}

// cut sends the chunks until the context ends.
func (b *Batch) cut(ctx context.Context, assembled []*graph.Initiative, size int, out chan<- chunk) {
	var records []graph.Entity
	send := func(c chunk) error {
		select {
		case out <- c:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	err := b.each(ctx, assembled, func(e graph.Entity) error {
		if records = append(records, e); len(records) < size {
			return nil
		}
		full := records
		records = make([]graph.Entity, 0, size)
		return send(chunk{records: full})
	})
	if err == nil && len(records) == 0 {
		return
	}
	_ = send(chunk{records, err}) // the reader is gone where this fails
}
