package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/seed"
)

// firstToken is the id of the admin token that the first start creates. It is fixed, so that of several servers that start
// at once on one database only one succeeds.
const firstToken = graph.PrefixToken + "first"

// firstStart fills an empty database with the seed and makes sure that there is an admin token. A database that was left
// empty at its first start stays so.
func (c *serveCommand) firstStart(ctx context.Context, store graph.Store, screen screen) error {
	tokens, err := store.Tokens(ctx)
	if err != nil {
		return err
	}
	started := slices.ContainsFunc(tokens, func(t *graph.Token) bool { return t.ID == firstToken })
	if !c.NoSeed && !started {
		count, err := seed.Load(ctx, store, gazetteer.Germany(), graph.DateOf(time.Now()))
		if err != nil {
			return err
		}
		if count > 0 {
			screen.note("The database was empty: loaded %d records of the seed.", count)
		}
	}
	if slices.ContainsFunc(tokens, isAdmin) {
		return nil
	}
	return c.createAdmin(ctx, store, screen)
}

func isAdmin(token *graph.Token) bool { return token.Access == graph.Admin }

// forColleagues keeps the first token with whoever runs the server.
const forColleagues = "It is yours. For each colleague: akteursnetz token create --role coordinator --name NAME"

// createAdmin shows the token's secret to a person, once, else leaves it in a file that only this user can read.
func (c *serveCommand) createAdmin(ctx context.Context, store graph.Store, screen screen) error {
	token, secret := graph.NewToken("admin", graph.Admin, time.Now(), 0)
	token.ID = firstToken
	if screen.outSeen {
		err := addToken(ctx, store, token)
		if err == nil {
			fmt.Fprintf(screen.out, "Admin token, shown only now: %s\n", secret)
			screen.note(forColleagues)
		}
		return unlessTaken(err)
	}
	return c.keepAdmin(ctx, store, token, secret, screen)
}

func (c *serveCommand) keepAdmin(ctx context.Context, store graph.Store, token *graph.Token, secret string, screen screen) error {
	file, err := c.tokenFile()
	if err != nil {
		return err
	}
	draft, err := writeSecret(filepath.Dir(file), secret)
	if err != nil {
		return fmt.Errorf("the admin token could not be kept: %w; make the folder writable, or create one with "+
			"akteursnetz token create --role admin --name admin", err)
	}
	defer os.Remove(draft) // not there any more if all went well
	if err := addToken(ctx, store, token); err != nil {
		return unlessTaken(err)
	}
	screen.note("The admin token is in %s, which only this user can read.", file)
	screen.note(forColleagues)
	return os.Rename(draft, file)
}

// unlessTaken is nil where another server has created the token meanwhile.
func unlessTaken(err error) error {
	if graph.CodeOf(err) == graph.Conflict {
		return nil
	}
	return err
}

// tokenFile is beside a database file, else in the user's data folder.
func (c *serveCommand) tokenFile() (string, error) {
	if path, ok := c.file(); ok {
		return path + ".admin-token", nil
	}
	folder, err := dataFolder()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "admin-token"), os.MkdirAll(folder, 0o700)
}

// writeSecret writes a new file that only this user can read.
func writeSecret(folder, secret string) (path string, err error) {
	file, err := os.CreateTemp(folder, ".admin-token-*") // mode 0600
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	_, err = fmt.Fprintln(file, secret)
	return file.Name(), err
}
