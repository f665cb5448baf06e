package server_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
	"akteursnetz/resolvers/server/internal/testschema"
)

// fixture is a server on the test schema, its log, and what its resolvers did.
type fixture struct {
	t       testing.TB
	schema  *testschema.Schema
	handler http.Handler
	log     *bytes.Buffer
}

// open makes a server; change may alter its configuration.
func open(t testing.TB, change ...func(*server.Config)) *fixture {
	f := &fixture{t: t, log: &bytes.Buffer{}, schema: &testschema.Schema{
		Caller:  func(ctx context.Context) string { return string(server.ViewerFrom(ctx).Access) },
		Waiting: make(chan struct{}, 100),
		Cost: func(child int, first *int) int {
			if first == nil {
				return 20 * (child + 1)
			}
			return *first * (child + 1)
		},
	}}
	config := server.Config{
		Schema:       testschema.New(f.schema),
		Limits:       server.DefaultLimits(),
		Logger:       slog.New(slog.NewJSONHandler(f.log, nil)),
		Authenticate: knowTokens,
	}
	for _, c := range change {
		c(&config)
	}
	f.handler = server.New(config)
	return f
}

// knowTokens knows three good tokens and one of each bad kind.
func knowTokens(_ context.Context, token string) (graph.Viewer, error) {
	switch token {
	case "partner", "coordinator", "admin":
		return graph.Viewer{Access: graph.Access(token), Name: "desk", Token: "tok_1"}, nil
	case "expired":
		return graph.Viewer{}, graph.Errorf(graph.Forbidden, "", "The token expired on 2026-01-01. Ask an admin for a new one.")
	case "away":
		return graph.Viewer{}, graph.Errorf(graph.Unavailable, "", "The database is away. Try again.")
	case "broken":
		return graph.Viewer{}, io.ErrUnexpectedEOF
	}
	return graph.Viewer{}, graph.Errorf(graph.NotFound, "token", "unknown")
}

// reply is an answer, decoded.
type reply struct {
	*httptest.ResponseRecorder
	Data   json.RawMessage
	Errors []shownError
}

type shownError struct {
	Message    string
	Path       []any
	Locations  []struct{ Line, Column int }
	Extensions struct {
		Code      graph.Code
		Field     string
		RequestID string `json:"requestId"`
	}
}

// do sends a request; headers are name, value, name, value.
func (f *fixture) do(method, url, body string, headers ...string) *reply {
	f.t.Helper()
	r := httptest.NewRequest(method, url, strings.NewReader(body))
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	answer := &reply{ResponseRecorder: httptest.NewRecorder()}
	f.handler.ServeHTTP(answer, r)
	if strings.HasPrefix(answer.Header().Get("Content-Type"), "application/") && answer.Body.Len() > 0 {
		if err := json.Unmarshal(answer.plain(f.t), answer); err != nil {
			f.t.Fatalf("%s: %v", answer.Body, err)
		}
	}
	return answer
}

func (r *reply) plain(t testing.TB) []byte {
	t.Helper()
	if r.Header().Get("Content-Encoding") != "gzip" {
		return r.Body.Bytes()
	}
	reader, err := gzip.NewReader(bytes.NewReader(r.Body.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// post sends JSON as is.
func (f *fixture) post(body string, headers ...string) *reply {
	f.t.Helper()
	return f.do(http.MethodPost, "/graphql", body, append([]string{"Content-Type", "application/json"}, headers...)...)
}

// ask sends a query with variables, which may be nil.
func (f *fixture) ask(query string, variables map[string]any, headers ...string) *reply {
	f.t.Helper()
	return f.post(asJSON(f.t, map[string]any{"query": query, "variables": variables}), headers...)
}

func asJSON(t testing.TB, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// mustRefuse fails unless the answer has one error of the code that names the words, no data, and nothing was resolved.
func (f *fixture) mustRefuse(got *reply, code graph.Code, words string) {
	f.t.Helper()
	switch {
	case len(got.Errors) == 0 || got.Data != nil:
		f.t.Errorf("status %d, %.300s: want one error and no data", got.Code, got.Body)
	case got.Errors[0].Extensions.Code != code || !strings.Contains(got.Errors[0].Message, words):
		f.t.Errorf("got %+v, want %s with %q", got.Errors[0], code, words)
	case f.schema.Resolved.Load() != 0:
		f.t.Errorf("%d fields were resolved before the refusal", f.schema.Resolved.Load())
	}
}

// mustAnswer fails unless the answer is the data.
func (f *fixture) mustAnswer(got *reply, data string) {
	f.t.Helper()
	if got.Code != http.StatusOK || len(got.Errors) > 0 || string(got.Data) != data {
		f.t.Errorf("status %d, %.600s\nwant data %s", got.Code, got.Body, data)
	}
}

func newPost(query string) *http.Request {
	body, _ := json.Marshal(map[string]string{"query": query})
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return r
}

// fromAddress posts a body from an address; headers are name, value, name, value.
func (f *fixture) fromAddress(address, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	r.RemoteAddr = address
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	f.handler.ServeHTTP(answer, r)
	return answer
}

// discard is a response nobody reads.
type discard struct{}

func (discard) Header() http.Header         { return http.Header{} }
func (discard) Write(b []byte) (int, error) { return len(b), nil }
func (discard) WriteHeader(int)             {}
