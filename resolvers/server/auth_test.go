package server_test

import (
	"context"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

func TestTokens(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ header, access string }{
		{"", "anonymous"}, {"Bearer partner", "partner"}, {"bearer  coordinator", "coordinator"}, {"BEARER admin", "admin"},
	} {
		var headers []string
		if c.header != "" {
			headers = []string{"Authorization", c.header}
		}
		f.mustAnswer(f.ask("{access}", nil, headers...), `{"access":"`+c.access+`"}`)
	}
}

func TestRefusedTokens(t *testing.T) {
	for _, c := range []struct {
		header string
		status int
		code   graph.Code
		words  string
	}{
		{"Bearer nobody", 401, graph.Forbidden, "not known"},
		{"Bearer expired", 401, graph.Forbidden, "expired on 2026-01-01"},
		{"Bearer", 401, graph.Forbidden, "Bearer TOKEN"},
		{"", 401, graph.Forbidden, "Bearer TOKEN"},
		{"Basic cGFydG5lcg==", 401, graph.Forbidden, "Bearer TOKEN"},
		{"Bearer partner, Bearer admin", 401, graph.Forbidden, "Bearer TOKEN"},
		{"Bearer away", 503, graph.Unavailable, "away"},
		{"Bearer broken", 500, graph.Internal, "Internal error"},
	} {
		f := open(t)
		got := f.ask("{access}", nil, "Authorization", c.header)
		if got.Code != c.status {
			t.Errorf("%q: status %d, want %d", c.header, got.Code, c.status)
		}
		f.mustRefuse(got, c.code, c.words)
		if challenge := got.Header().Get("WWW-Authenticate"); strings.HasPrefix(challenge, "Bearer") != (c.status == 401) {
			t.Errorf("%q: WWW-Authenticate %q", c.header, challenge)
		}
		if got.Header().Get("Cache-Control") != "private, no-store" {
			t.Errorf("%q: Cache-Control %q", c.header, got.Header().Get("Cache-Control"))
		}
	}
}

func TestServerWithoutTokens(t *testing.T) {
	f := open(t, func(c *server.Config) { c.Authenticate = nil })
	f.mustRefuse(f.ask("{access}", nil, "Authorization", "Bearer partner"), graph.Forbidden, "knows no tokens")
	f.mustAnswer(f.ask("{access}", nil), `{"access":"anonymous"}`)
}

func TestAround(t *testing.T) {
	type key struct{}
	f := open(t, func(c *server.Config) {
		c.Around = func(ctx context.Context, viewer graph.Viewer) context.Context {
			return context.WithValue(ctx, key{}, "for "+string(viewer.Access))
		}
	})
	f.schema.Caller = func(ctx context.Context) string { return ctx.Value(key{}).(string) }
	f.mustAnswer(f.ask("{access}", nil, "Authorization", "Bearer partner"), `{"access":"for partner"}`)
}
