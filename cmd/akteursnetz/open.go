package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/sqlite"
)

const (
	closeTimeout = 10 * time.Second
	retryPause   = time.Second
)

// use opens the store for as long as fn runs.
func (d database) use(ctx context.Context, fn func(graph.Store) error) error {
	store, err := d.open(ctx)
	if err != nil {
		return err
	}
	return closing(ctx, store, fn)
}

// closing runs fn and closes the store.
func closing(ctx context.Context, store graph.Store, fn func(graph.Store) error) (err error) {
	defer func() { err = errors.Join(err, closeStore(ctx, store)) }()
	return fn(store)
}

// closeStore also closes when ctx has ended already.
func closeStore(ctx context.Context, store graph.Store) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeTimeout)
	defer cancel()
	return store.Close(ctx)
}

// useExisting is use for commands that would make no sense on a new database, so that a misspelt path is found.
func (d database) useExisting(ctx context.Context, fn func(graph.Store) error) error {
	if d.missing() {
		path, _ := d.file()
		return wrongFlag("db", "there is no database at %s; correct the path, or make one with serve or import", path)
	}
	return d.use(ctx, fn)
}

// missing tells that the database is a file which is not there yet.
func (d database) missing() bool {
	path, ok := d.file()
	_, err := os.Stat(path)
	return ok && errors.Is(err, fs.ErrNotExist)
}

// useScratch runs fn on an empty database of which nothing stays.
func useScratch(ctx context.Context, fn func(graph.Store) error) (err error) {
	folder, err := os.MkdirTemp("", "akteursnetz")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	return database{DB: sqliteScheme + filepath.Join(folder, "scratch.db")}.use(ctx, fn)
}

func (d database) open(ctx context.Context) (graph.Store, error) {
	options := graph.Options{Places: gazetteer.Germany(), Now: time.Now}
	if path, ok := d.file(); ok {
		return openFile(ctx, path, options)
	}
	password, err := d.password()
	if err != nil {
		return nil, err
	}
	store, err := neo4j.Open(ctx, neo4j.Config{URI: d.DB, User: d.DBUser, Password: password}, options)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.DB, err)
	}
	return store, nil
}

// openFile makes the program's own data folder, but no other: a missing folder elsewhere is a misspelt one.
func openFile(ctx context.Context, path string, options graph.Options) (graph.Store, error) {
	if own, err := dataFolder(); err == nil && filepath.Dir(path) == own {
		if err := os.MkdirAll(own, 0o700); err != nil {
			return nil, wrongFlag("db", "%v; name a file elsewhere, as in sqlite:akteursnetz.db", err)
		}
	}
	store, err := sqlite.Open(ctx, path, options)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return store, nil
}

// openPatiently tries again for a while when the database is away.
func (d database) openPatiently(ctx context.Context, wait time.Duration, screen screen) (graph.Store, error) {
	deadline := time.Now().Add(wait)
	for told := false; ; told = true {
		store, err := d.open(ctx)
		if graph.CodeOf(err) != graph.Unavailable || time.Now().After(deadline) {
			return store, err
		}
		if !told {
			screen.note("Waiting for the database: %s", sentence(err))
		}
		select {
		case <-ctx.Done():
			return nil, err
		case <-time.After(retryPause):
		}
	}
}
