// Package seed is the data a fresh directory starts with: the actors of five published documents, see README.md.
package seed

import (
	"context"
	"embed"
	"errors"
	"io/fs"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

//go:embed data/*.csv
var data embed.FS

// Files gives the seed in the import format.
func Files() fs.FS {
	files, err := fs.Sub(data, "data")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return files
}

var (
	author   = graph.Author{ID: "seed", Name: "seed"}
	errTaken = errors.New("the directory is not empty")
)

// Load writes the seed into an empty directory, in one transaction. A directory that holds anything stays as it is, also
// if several processes start at once: then one of them loads and the others find it done. It tells how many records were
// written, 0 where there was nothing to do.
func Load(ctx context.Context, store graph.Store, places graph.Gazetteer, today graph.Date) (int, error) {
	if empty, err := store.Empty(ctx); err != nil || !empty {
		return 0, err
	}
	batch, err := tables.Read(Files(), places, today)
	if err != nil {
		return 0, err
	}
	counts, err := tables.Import(ctx, store, batch, tables.Options{
		Run: "seed", By: author, Guard: func(ctx context.Context, w graph.Writer) error { return untouched(ctx, w, batch) },
	})
	if errors.Is(err, errTaken) {
		return 0, nil
	}
	return counts.Created, err
}

// untouched refuses where another process has loaded the seed since the store was seen empty.
func untouched(ctx context.Context, w graph.Writer, batch *tables.Batch) error {
	known, err := w.Get(ctx, batch.IDs()...)
	if err == nil && len(known) > 0 {
		return errTaken
	}
	return err
}
