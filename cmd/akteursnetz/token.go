package main

import (
	"context"
	"fmt"
	"text/tabwriter"
	"time"

	"akteursnetz/graph"
)

type tokenCommand struct {
	Create tokenCreate `cmd:"" help:"Create a token and print it, alone, on standard output."`
	List   tokenList   `cmd:"" help:"List all tokens, never their secrets."`
	Revoke tokenRevoke `cmd:"" help:"Revoke a token for good."`
}

// tokenAuthor stands in the change log for what is done to tokens here.
var tokenAuthor = graph.Author{ID: "token", Name: "token"}

type tokenCreate struct {
	database
	Name    string       `required:"" help:"Whom or what the token is for."`
	Role    graph.Access `required:"" enum:"partner,coordinator,admin" help:"What it allows: partner, coordinator or admin."`
	Expires period       `placeholder:"PERIOD" help:"How long it holds, as in 90d or 2years; without it until revoked."`
}

// Run prints the new token.
func (c *tokenCreate) Run(ctx context.Context, screen screen) error {
	return c.useExisting(ctx, func(store graph.Store) error {
		secret, err := createToken(ctx, store, c.Name, c.Role, c.Expires)
		if err != nil {
			return err
		}
		screen.note("Token %q for the role %s. It is shown only now.", c.Name, c.Role)
		_, err = fmt.Fprintln(screen.out, secret)
		return err
	})
}

// createToken keeps names of tokens in force apart, so that a token can be revoked by its name.
func createToken(ctx context.Context, store graph.Store, name string, role graph.Access, expires period) (string, error) {
	now := time.Now()
	tokens, err := store.Tokens(ctx)
	if err != nil {
		return "", err
	}
	for _, t := range tokens {
		if t.Name == name && inForce(t, now) {
			return "", graph.Errorf(graph.Conflict, "name", "a token named %q is in force; choose another name or revoke it", name)
		}
	}
	var valid time.Duration
	if expires != (period{}) {
		valid = expires.after(now).Sub(now)
	}
	token, secret := graph.NewToken(name, role, now, valid)
	return secret, addToken(ctx, store, token)
}

func addToken(ctx context.Context, store graph.Store, token *graph.Token) error {
	return store.Write(ctx, tokenAuthor, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, token)
		return err
	})
}

func inForce(token *graph.Token, now time.Time) bool {
	_, err := token.Viewer(now)
	return err == nil
}

type tokenList struct{ database }

// Run prints a table of all tokens.
func (c *tokenList) Run(ctx context.Context, screen screen) error {
	return c.useExisting(ctx, func(store graph.Store) error {
		tokens, err := store.Tokens(ctx)
		if err != nil {
			return err
		}
		table := tabwriter.NewWriter(screen.out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(table, "ID\tNAME\tROLE\tCREATED\tEXPIRES\tREVOKED")
		for _, t := range tokens {
			fmt.Fprintf(table, "%s\t%q\t%s\t%s\t%s\t%s\n", t.ID, t.Name, t.Access, t.CreatedAt, orDash(t.ExpiresAt), orDash(t.RevokedAt))
		}
		return table.Flush()
	})
}

func orDash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}

type tokenRevoke struct {
	database
	Token string `arg:"" name:"id|name" help:"Id or name of the token."`
}

// Run revokes the token; one that is revoked already stays as it is.
func (c *tokenRevoke) Run(ctx context.Context, screen screen) error {
	return c.useExisting(ctx, func(store graph.Store) error {
		token, err := findToken(ctx, store, c.Token)
		if err != nil {
			return err
		}
		if token.RevokedAt != "" {
			screen.note("Token %q was revoked already, at %s.", token.Name, token.RevokedAt)
			return nil
		}
		if err := revokeToken(ctx, store, token.ID); err != nil {
			return err
		}
		screen.note("Token %q (%s) is revoked.", token.Name, token.ID)
		return nil
	})
}

// findToken looks for an id, else for a name: the token in force if there are several of that name.
func findToken(ctx context.Context, store graph.Store, key string) (*graph.Token, error) {
	tokens, err := store.Tokens(ctx)
	if err != nil {
		return nil, err
	}
	var named *graph.Token
	for _, t := range tokens {
		switch {
		case t.ID == key:
			return t, nil
		case t.Name == key && (named == nil || inForce(t, time.Now())):
			named = t
		}
	}
	if named == nil {
		return nil, graph.Errorf(graph.NotFound, "", "no token has the id or name %q; see akteursnetz token list", key)
	}
	return named, nil
}

func revokeToken(ctx context.Context, store graph.Store, id string) error {
	at := graph.Timestamp(time.Now())
	return store.Write(ctx, tokenAuthor, func(ctx context.Context, w graph.Writer) error {
		found, err := w.Get(ctx, id)
		if err != nil {
			return err
		}
		token, ok := found[id].(*graph.Token)
		if !ok || token.RevokedAt != "" {
			return nil // gone or revoked meanwhile
		}
		revoked := *token
		revoked.RevokedAt = at
		_, err = w.Update(ctx, &revoked, token.Revision)
		return err
	})
}
