package bench

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime/debug"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
)

// client asks the API over a loopback connection.
type client struct{ url string }

func serve(b *testing.B, store graph.Store) client {
	b.Helper()
	debug.SetGCPercent(200) // as the program does
	config := resolvers.Config{Store: store, Places: gazetteer.Germany(), Now: options.Now}
	api := resolvers.New(config)
	handler := server.New(server.Config{
		Schema: api, Routes: api.Routes(), Limits: server.DefaultLimits(), Authenticate: config.Authenticate, Around: config.Around,
	})
	listener := httptest.NewServer(handler)
	b.Cleanup(listener.Close)
	return client{listener.URL}
}

func (c client) get(b *testing.B, path string) {
	answer, err := http.Get(c.url + path)
	if err != nil {
		b.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		b.Fatalf("%v %d %s", err, answer.StatusCode, body)
	}
}

func (c client) ask(b *testing.B, query string, variables map[string]any) {
	text, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		b.Fatal(err)
	}
	answer, err := http.Post(c.url+"/graphql", "application/json", bytes.NewReader(text))
	if err != nil {
		b.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK || strings.Contains(string(body), `"errors"`) {
		b.Fatalf("%v %d %s", err, answer.StatusCode, body)
	}
}
