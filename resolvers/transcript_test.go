package resolvers_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var rewrite = flag.Bool("rewrite", false, "write the answers of the first store into testdata/*.transcript")

// separator stands between a request and its answer; steps are separated by nextStep. A step may have variables, as
// JSON, between request and answer. A comment "# role: coordinator" sends that role's token.
const (
	separator = "\n----------\n"
	nextStep  = "\n==========\n"
)

// TestTranscripts asks every request of testdata on every store; the answers must be the recorded ones, byte for byte
// after formatting. Transcripts whose names start with write change the directory and run last, in order.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.transcript")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts", err)
	}
	onEachStore(t, func(t *testing.T, s *service) {
		for _, last := range []bool{false, true} {
			for _, file := range files {
				if strings.HasPrefix(filepath.Base(file), "write") == last {
					t.Run(strings.TrimSuffix(filepath.Base(file), ".transcript"), func(t *testing.T) { s.replay(t, file) })
				}
			}
		}
	})
}

func (s *service) replay(t *testing.T, file string) {
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	steps := strings.Split(string(content), nextStep)
	for i, step := range steps {
		parts := strings.Split(step, separator)
		request, variables := parts[0], ""
		if len(parts) == 3 {
			variables = parts[1]
		}
		got := s.ask(t, role(request), request, variables)
		if *rewrite {
			steps[i] = strings.Join(append(parts[:max(1, len(parts)-1)], got), separator)
			continue
		}
		if want := parts[len(parts)-1]; strings.TrimSpace(want) != got {
			t.Errorf("step %d: answer differs (-recorded +got):\n%s", i+1, cmp.Diff(strings.TrimSpace(want), got))
		}
	}
	if *rewrite {
		if err := os.WriteFile(file, []byte(strings.Join(steps, nextStep)+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func role(request string) string {
	for line := range strings.Lines(request) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "# role: "); ok {
			return name
		}
	}
	return ""
}

// ask sends a request over HTTP and gives the answer, formatted.
func (s *service) ask(t *testing.T, role, query, variables string) string {
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
	var formatted bytes.Buffer
	if err := json.Indent(&formatted, answer.Body.Bytes(), "", "  "); err != nil {
		t.Fatalf("the answer is no JSON: %v\n%s", err, answer.Body)
	}
	return strings.TrimSpace(formatted.String())
}
