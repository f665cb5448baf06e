package resolvers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
)

var rewrite = flag.Bool("rewrite", false, "write the answers of the first store into testdata/*.transcript")

// separator stands between a request and its answer; steps are separated by nextStep. A step may have variables, as
// JSON, between request and answer. A comment "# role: coordinator" sends that role's token; "# example: NAME" asks the
// explorer's example with that operation name.
const (
	separator = "\n----------\n"
	nextStep  = "\n==========\n"
)

// TestTranscripts asks every request of testdata on every store; the answers must be the recorded ones, byte for byte
// after formatting. Transcripts whose names start with write change the directory and run last, in order.
func TestTranscripts(t *testing.T) {
	files := transcripts(t)
	onEachStore(t, func(t *testing.T, s *service) {
		s.endTokens(t)
		for _, last := range []bool{false, true} {
			for _, file := range files {
				if strings.HasPrefix(filepath.Base(file), "write") == last {
					t.Run(strings.TrimSuffix(filepath.Base(file), ".transcript"), func(t *testing.T) { s.replay(t, file) })
				}
			}
		}
	})
}

func transcripts(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.transcript")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts", err)
	}
	return files
}

func (s *service) replay(t *testing.T, file string) {
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	steps := strings.Split(string(content), nextStep)
	record := *rewrite && strings.Contains(t.Name(), "/memory/")
	for i, step := range steps {
		parts := strings.Split(step, separator)
		request, variables := parts[0], ""
		if len(parts) == 3 {
			variables = parts[1]
		}
		got := s.ask(t, comment(request, "role"), question(t, request), variables)
		if record {
			steps[i] = strings.Join(append(parts[:max(1, len(parts)-1)], got), separator)
			continue
		}
		if want := parts[len(parts)-1]; strings.TrimSpace(want) != got {
			t.Errorf("step %d: answer differs (-recorded +got):\n%s", i+1, cmp.Diff(strings.TrimSpace(want), got))
		}
	}
	if record {
		if err := os.WriteFile(file, []byte(strings.Join(steps, nextStep)+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// endTokens adds an expired and a revoked token of a coordinator, for transcripts with these roles.
func (s *service) endTokens(t *testing.T) {
	t.Helper()
	expired, secret := graph.NewToken("last year's coordinator", graph.Coordinator, now.AddDate(-1, 0, 0), time.Hour)
	expired.ID, s.tokens["expired"] = "tok_expired", secret
	revoked, secret := graph.NewToken("the lost laptop", graph.Coordinator, now, 0)
	revoked.ID, revoked.RevokedAt, s.tokens["revoked"] = "tok_revoked", graph.Timestamp(now), secret
	err := s.store.Write(t.Context(), graph.Author{ID: "test", Name: "test"}, func(ctx context.Context, w graph.Writer) error {
		for _, token := range []*graph.Token{expired, revoked} {
			if _, err := w.Create(ctx, token); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// question is the query of a step: its own or that of an example.
func question(t *testing.T, request string) string {
	t.Helper()
	name := comment(request, "example")
	if name == "" {
		return request
	}
	for _, example := range resolvers.Examples {
		if operationName(example) == name {
			return example.Query
		}
	}
	t.Fatalf("there is no example %s", name)
	return ""
}

func operationName(example server.Example) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(example.Query, "query "), " ")
	return name
}

// comment gives what stands behind "# name: " in a request.
func comment(request, name string) string {
	for line := range strings.Lines(request) {
		if value, ok := strings.CutPrefix(line, "# "+name+": "); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// TestEveryExampleHasATranscript keeps the explorer from showing a question whose answer nobody looked at.
func TestEveryExampleHasATranscript(t *testing.T) {
	var asked []string
	for _, file := range transcripts(t) {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		asked = append(asked, comment(string(content), "example"))
	}
	for _, example := range resolvers.Examples {
		if !slices.Contains(asked, operationName(example)) {
			t.Errorf("no transcript asks the example %q: %s", operationName(example), example.Title)
		}
	}
}

// ask sends a request over HTTP and gives the answer, formatted.
func (s *service) ask(t *testing.T, role, query, variables string) string {
	t.Helper()
	var indented bytes.Buffer
	answer := s.post(t, role, query, variables)
	if err := json.Indent(&indented, []byte(answer), "", "  "); err != nil {
		t.Fatalf("the answer is no JSON: %v\n%s", err, answer)
	}
	return joinLines(indented.String())
}

// post sends a request over HTTP and gives the answer as it comes.
func (s *service) post(t *testing.T, role, query, variables string) string {
	t.Helper()
	body := map[string]any{"query": query}
	if variables != "" {
		body["variables"] = json.RawMessage(variables)
	}
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(text))
	request.Header.Set("Content-Type", "application/json")
	if role != "" {
		request.Header.Set("Authorization", "Bearer "+s.tokens[role])
	}
	answer := httptest.NewRecorder()
	s.handler.ServeHTTP(answer, request)
	return answer.Body.String()
}

// joinLines puts lists and objects of indented JSON that fit into one line there, for people who read transcripts.
func joinLines(indented string) string {
	const width = 120
	var lines []string
	var opened []int // lines that open a list or object still open
	for line := range strings.SplitSeq(strings.TrimSpace(indented), "\n") {
		lines = append(lines, line)
		switch inside := strings.TrimSpace(line); {
		case strings.HasSuffix(line, "{"), strings.HasSuffix(line, "["):
			opened = append(opened, len(lines)-1)
		case strings.HasPrefix(inside, "}"), strings.HasPrefix(inside, "]"):
			start := opened[len(opened)-1]
			opened = opened[:len(opened)-1]
			if joined := joinGroup(lines[start:]); len(joined) <= width {
				lines = append(lines[:start], joined)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// joinGroup gives the lines from an opening to its closing bracket as one.
func joinGroup(lines []string) string {
	joined := lines[0]
	for _, line := range lines[1:] {
		if strings.HasSuffix(joined, ",") {
			joined += " "
		}
		joined += strings.TrimSpace(line)
	}
	return joined
}
