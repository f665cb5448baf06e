package main

import (
	"context"

	"akteursnetz/graph/gazetteer"
	"akteursnetz/seed/generator"
)

type generateCommand struct {
	Dir    string `arg:"" help:"Folder for the files; files of the same names are replaced."`
	Actors int    `required:"" help:"How many actors, from 2."`
	Ties   int    `required:"" help:"How many ties."`
	Seed   uint64 `default:"1" help:"Equal seeds give equal files."`
}

// Run writes an invented directory as CSV files.
func (c *generateCommand) Run(ctx context.Context, screen screen) error {
	progress := screen.progress("generate")
	defer progress.end()
	return unlessStopped(ctx, func() error {
		return generator.Write(c.Dir, generator.Options{
			Actors: c.Actors, Ties: c.Ties, Seed: c.Seed, Places: gazetteer.Germany(), Progress: progress.at,
		})
	})
}
