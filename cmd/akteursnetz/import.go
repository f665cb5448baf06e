package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/tables"
)

type importCommand struct {
	database
	Path   string `arg:"" help:"Folder with CSV files, or one of them."`
	DryRun bool   `help:"Only show what would change."`
}

// Run judges all rows before it writes the first.
func (c *importCommand) Run(ctx context.Context, screen screen) error {
	screen.note("Checking %s", c.Path)
	var batch *tables.Batch
	err := unlessStopped(ctx, func() (err error) {
		batch, err = tables.ReadPath(c.Path, gazetteer.Germany(), graph.DateOf(time.Now()))
		return err
	})
	if err != nil {
		return err
	}
	if c.missing() { // a database is made only by an import that writes something
		check := func(store graph.Store) error { return batch.Check(ctx, store.For(graph.InternalOnly)) }
		if c.DryRun {
			check = func(store graph.Store) error { return c.write(ctx, store, batch, screen) }
		}
		if err := useScratch(ctx, check); err != nil || c.DryRun {
			return err
		}
	}
	return c.use(ctx, func(store graph.Store) error { return c.write(ctx, store, batch, screen) })
}

// write imports a batch, or tells what that would do.
func (c *importCommand) write(ctx context.Context, store graph.Store, batch *tables.Batch, screen screen) error {
	progress, widened := screen.progress(c.label()), 0
	options := tables.Options{DryRun: c.DryRun, Progress: progress.at}
	if c.DryRun {
		options.Change = func(change tables.Change) { widened += tell(screen.out, change) }
	}
	counts, err := tables.Import(ctx, store, batch, options)
	progress.end()
	if err != nil {
		return err
	}
	screen.note(c.summary(), counts.Created, counts.Updated, counts.Unchanged)
	if widened > 0 {
		screen.note("%d of them would show more than now: see the lines with “shows more”.", widened)
	}
	return nil
}

// tell writes what an import would do to a record, and gives 1 if that shows more than now.
func tell(out io.Writer, change tables.Change) (widened int) {
	line := string(change.Action) + " " + change.ID
	if len(change.Widening) == 0 {
		fmt.Fprintln(out, line)
		return 0
	}
	more := make([]string, len(change.Widening))
	for i, w := range change.Widening {
		more[i] = w.Field + " " + w.From + " → " + w.To
	}
	fmt.Fprintln(out, line+" shows more: "+strings.Join(more, ", "))
	return 1
}

func (c *importCommand) label() string {
	if c.DryRun {
		return "compared"
	}
	return "import"
}

func (c *importCommand) summary() string {
	if c.DryRun {
		return "Would create %d records, change %d and leave %d as they are."
	}
	return "Created %d records, changed %d and left %d as they were."
}
