package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

type exportCommand struct {
	database
	Dir      string           `arg:"" optional:"" help:"Folder for the files; files of the same names are replaced."`
	Audience graph.Visibility `default:"INTERNAL" placeholder:"LEVEL" help:"Whose view: PUBLIC, PARTNER or INTERNAL, which is everything."`
	Person   string           `placeholder:"ID" help:"Only what is held on one actor, as JSON: DIR/ID.json, or standard output without DIR."`
}

// Validate also wants a place for the files.
func (c *exportCommand) Validate() error {
	if c.Dir == "" && c.Person == "" {
		return errors.New("name the folder for the files: akteursnetz export DIR")
	}
	return c.database.Validate()
}

// Run writes the files that import reads.
func (c *exportCommand) Run(ctx context.Context, screen screen) error {
	return c.useExisting(ctx, func(store graph.Store) error {
		if c.Person != "" {
			return c.exportPerson(ctx, store, screen)
		}
		progress := screen.progress("export")
		defer progress.end()
		return tables.Export(ctx, countedStore{store, progress}, c.Audience, c.Dir)
	})
}

// exportPerson answers a person who asks what is held about them.
func (c *exportCommand) exportPerson(ctx context.Context, store graph.Store, screen screen) (err error) {
	reader := store.For(graph.InternalOnly)
	if c.Dir == "" {
		return tables.ExportPerson(ctx, reader, c.Person, screen.out)
	}
	if !graph.ValidID(c.Person) {
		return wrongFlag("person", "%q is no id", c.Person)
	}
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join(c.Dir, c.Person+".json"), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return tables.ExportPerson(ctx, reader, c.Person, file)
}
