package server_test

import (
	"strings"
	"testing"

	"akteursnetz/resolvers/server"
)

func TestCrossOrigin(t *testing.T) {
	f := open(t, func(c *server.Config) { c.Origins = []string{"https://kreis.example"} })
	preflight := func(origin, headers string) string {
		got := f.do("OPTIONS", "/graphql", "", "Origin", origin, "Access-Control-Request-Method", "POST",
			"Access-Control-Request-Headers", headers)
		if got.Header().Get("Access-Control-Allow-Credentials") != "" {
			t.Error("credentials are allowed")
		}
		return got.Header().Get("Access-Control-Allow-Origin")
	}
	for _, c := range []struct{ origin, headers, want string }{
		{"https://other.example", "content-type", "*"},
		{"https://other.example", "authorization,content-type", ""},
		{"https://kreis.example", "authorization,content-type", "https://kreis.example"},
		{"https://kreis.example.evil.example", "authorization", ""},
		{"null", "authorization", ""},
	} {
		if got := preflight(c.origin, c.headers); got != c.want {
			t.Errorf("%s with %s: %q, want %q", c.origin, c.headers, got, c.want)
		}
	}
	got := f.post(typename, "Origin", "https://other.example")
	if got.Header().Get("Access-Control-Allow-Origin") != "*" || !strings.Contains(strings.Join(got.Header().Values("Vary"), ","), "Origin") {
		t.Errorf("headers %v", got.Header())
	}
}

func TestSecurityHeaders(t *testing.T) {
	f := open(t, func(c *server.Config) { c.Explorer = true })
	for _, url := range []string{"/graphql", "/livez", "/graphiql", "/nowhere"} {
		header := f.do("GET", url, "").Header()
		if header.Get("X-Content-Type-Options") != "nosniff" || header.Get("X-Frame-Options") != "DENY" ||
			header.Get("Referrer-Policy") != "no-referrer" || header.Get("Content-Security-Policy") == "" || header.Get("Set-Cookie") != "" {
			t.Errorf("%s: %v", url, header)
		}
	}
}
