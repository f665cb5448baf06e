package main

import (
	"context"
	"fmt"

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
		batch, err = tables.ReadPath(c.Path, gazetteer.Germany())
		return err
	})
	if err != nil {
		return err
	}
	return c.use(ctx, func(store graph.Store) error {
		progress := screen.progress(c.label())
		options := tables.Options{DryRun: c.DryRun, Progress: progress.at}
		if c.DryRun {
			options.Change = func(id string, action graph.Action) { fmt.Fprintln(screen.out, action, id) }
		}
		counts, err := tables.Import(ctx, store, batch, options)
		progress.end()
		if err != nil {
			return err
		}
		screen.note(c.summary(), counts.Created, counts.Updated, counts.Unchanged)
		return nil
	})
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
