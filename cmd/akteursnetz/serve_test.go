package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/neo4j/neo4jtest"
)

// served is a server that runs in this process.
type served struct {
	url  string
	stop func() outcome
}

// serve starts a server on a free port and waits until it says where it is.
func serve(t *testing.T, args ...string) served {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	var stderr bytes.Buffer
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, append([]string{"serve", "--drain-notice", "0s"}, args...), writer, &stderr)
		writer.Close()
	}()
	lines := bufio.NewScanner(reader)
	var said strings.Builder
	s := served{}
	for s.url == "" && lines.Scan() {
		said.WriteString(lines.Text() + "\n")
		if _, api, found := strings.Cut(lines.Text(), "API       "); found {
			s.url = strings.TrimSuffix(api, "/graphql")
		}
	}
	s.stop = func() outcome {
		cancel()
		rest, _ := io.ReadAll(reader)
		return outcome{<-ended, said.String() + string(rest), stderr.String()}
	}
	if s.url == "" {
		t.Fatalf("serve ended at once: %+v", s.stop())
	}
	t.Cleanup(cancel)
	return s
}

// ask sends a query; an empty token asks anonymously. It gives the status and the answer.
func (s served) ask(t *testing.T, token, query string) (int, string) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

const whoAmI = "{viewer{role}}"

func TestFirstStartLoadsTheSeedOnceAndLeavesOneAdminToken(t *testing.T) {
	folder := filepath.Join(home(t), ".local", "share", "akteursnetz")
	s := serve(t)
	if _, answer := s.ask(t, "", "{actors(first:1){totalCount}}"); !strings.Contains(answer, `"totalCount":260`) {
		t.Errorf("the seed does not answer: %s", answer)
	}
	first := s.stop()
	if first.status != 0 || !strings.Contains(first.err, "of the seed") {
		t.Errorf("first start: %+v", first)
	}
	for _, address := range []string{s.url + "/graphiql", s.url + "/graphql"} {
		if !strings.Contains(first.out, address) {
			t.Errorf("the start does not show %s: %s", address, first.out)
		}
	}
	file := filepath.Join(folder, "akteursnetz.db.admin-token")
	token := readSecret(t, file)
	if strings.Contains(first.out+first.err, token) {
		t.Error("the token is shown to whoever reads the log")
	}
	if !strings.Contains(first.err, "token create --role coordinator") {
		t.Errorf("the start does not say how colleagues get a token: %s", first.err)
	}
	for path, mode := range map[string]os.FileMode{folder: 0o700, filepath.Join(folder, "akteursnetz.db"): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s: %v, %v", path, info, err)
		}
	}

	s = serve(t)
	if _, answer := s.ask(t, token, whoAmI); !strings.Contains(answer, `"role":"admin"`) {
		t.Errorf("the token of the first start does not hold: %s", answer)
	}
	if again := s.stop(); again.status != 0 || strings.Contains(again.err, "seed") || strings.Contains(again.err, "admin token") {
		t.Errorf("second start: %+v", again)
	}
	if readSecret(t, file) != token {
		t.Error("the second start wrote another token")
	}
}

// readSecret reads a token from a file that only this user may read.
func readSecret(t *testing.T, file string) string {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 {
		t.Errorf("%s has mode %v", file, info.Mode())
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(text))
}

func TestServeLeavesAnEmptyDatabaseEmptyWhenTold(t *testing.T) {
	home(t)
	s := serve(t, "--no-seed")
	if _, answer := s.ask(t, "", "{actors(first:1){totalCount}}"); !strings.Contains(answer, `"totalCount":0`) {
		t.Errorf("got %s", answer)
	}
}

func TestADatabaseLeftEmptyStaysSo(t *testing.T) {
	home(t)
	serve(t, "--no-seed").stop()
	if _, answer := serve(t).ask(t, "", "{actors(first:1){totalCount}}"); !strings.Contains(answer, `"totalCount":0`) {
		t.Errorf("got %s", answer)
	}
}

func TestTokensMadeBeforeTheFirstStartDoNotKeepTheSeedAway(t *testing.T) {
	serving := serveCommand{database: database{DB: "sqlite:" + filepath.Join(home(t), "a.db")}}
	store, err := serving.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	if _, err := createToken(t.Context(), store, "desk", graph.Coordinator, period{}); err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	if err := serving.firstStart(t.Context(), store, screen{out: io.Discard, err: &said}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said.String(), "of the seed") {
		t.Errorf("the start says %s", said.String())
	}
}

func TestHealthAsksTheServer(t *testing.T) {
	home(t)
	s := serve(t, "--no-seed")
	address := strings.TrimPrefix(s.url, "http://")
	ok(t, "health", "--addr", address)
	s.stop()
	fails(t, exitFailure, []string{"no server answers", address}, "health", "--addr", address)
}

func TestServeNamesTheFlagOfAnAddressThatIsTaken(t *testing.T) {
	home(t)
	s := serve(t, "--no-seed")
	address := strings.TrimPrefix(s.url, "http://")
	fails(t, exitFailure, []string{"--addr", address}, "serve", "--addr", address)
	fails(t, exitFailure, []string{"--admin-addr", address}, "serve", "--admin-addr", address)
}

func TestServeObeysItsLimits(t *testing.T) {
	home(t)
	s := serve(t, "--no-seed", "--limit", "aliases=1")
	if _, answer := s.ask(t, "", "{a:viewer{role} b:viewer{role}}"); !strings.Contains(answer, `"LIMIT"`) {
		t.Errorf("got %s", answer)
	}
}

func TestAPersonSeesTheAdminTokenOnce(t *testing.T) {
	folder := home(t)
	serving := serveCommand{database: database{DB: "sqlite:" + filepath.Join(folder, "a.db")}, NoSeed: true}
	store, err := serving.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close(t.Context())
	for _, shown := range []int{1, 0} {
		var out bytes.Buffer
		if err := serving.firstStart(t.Context(), store, screen{out: &out, err: io.Discard, outSeen: true}); err != nil {
			t.Fatal(err)
		}
		if strings.Count(out.String(), "akn_") != shown {
			t.Errorf("want %d token, shown is: %s", shown, out.String())
		}
	}
	if found, _ := filepath.Glob(filepath.Join(folder, "*token*")); len(found) > 0 {
		t.Errorf("the token is also in %s", found)
	}
}

func TestServeSaysThatTheDatabaseIsAway(t *testing.T) {
	home(t)
	args := []string{"serve", "--db", "bolt://127.0.0.1:1"}
	fails(t, exitFailure, []string{"bolt://127.0.0.1:1", "does not answer", "--wait"}, args...)

	ctx, stop := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, append(args, "--wait", "1h"), io.Discard, writer) }()
	lineWith(t, reader, "Waiting for the database")
	stop()
	go func() { _, _ = io.Copy(io.Discard, reader) }()
	if status := <-ended; status != exitFailure {
		t.Errorf("stopped while it waited it ends with %d", status)
	}
}

func TestServeDoesNotWaitForAnotherPassword(t *testing.T) {
	server := neo4jtest.Start(t)
	home(t)
	t.Setenv("AKTEURSNETZ_DB_USER", server.User)
	t.Setenv("AKTEURSNETZ_DB_PASSWORD", "wrong")
	fails(t, exitFailure, []string{"refuses", "--db-user", "--db-password-file"}, "serve", "--db", server.URI, "--wait", "1h")
}
