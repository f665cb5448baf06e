package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// asProgram makes the test binary the program itself, for tests that need a process of its own.
const asProgram = "AKTEURSNETZ_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// program is a command in a process of its own.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), self, args...)
	command.Env = append(os.Environ(), asProgram+"=1")
	return command
}

func TestStopSignalLetsRequestsInHandFinish(t *testing.T) {
	home(t)
	server := program(t, "serve", "--no-seed")
	stdout, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	address := strings.TrimSuffix(strings.TrimPrefix(lineWith(t, stdout, "/graphql"), "API       http://"), "/graphql")
	if status := readiness(t, address); status != http.StatusOK {
		t.Fatalf("ready: %d", status)
	}

	conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	body := `{"query":"` + whoAmI + `"}`
	half := len(body) / 2
	fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"+
		"Expect: 100-continue\r\n\r\n", address, len(body))
	answers := bufio.NewReader(conn)
	lineWith(t, answers, "100 Continue") // now the server waits for the body
	fmt.Fprint(conn, body[:half])

	if err := server.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	for readiness(t, address) == http.StatusOK {
	}
	fmt.Fprint(conn, body[half:])
	lineWith(t, answers, "HTTP/1.1 200 OK")
	if err := server.Wait(); err != nil {
		t.Errorf("the server ended with %v", err)
	}
}

// readiness gives the status of /readyz, 0 where nobody listens any more.
func readiness(t *testing.T, address string) int {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+address+"/readyz", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0
	}
	defer answer.Body.Close()
	return answer.StatusCode
}

// lineWith reads up to the line that has certain words.
func lineWith(t *testing.T, from io.Reader, words string) string {
	t.Helper()
	reader, buffered := from.(*bufio.Reader)
	if !buffered {
		reader = bufio.NewReader(from)
	}
	for {
		line, err := reader.ReadString('\n')
		if strings.Contains(line, words) {
			return strings.TrimSpace(line)
		}
		if err != nil {
			t.Fatalf("no line with %q: %v", words, err)
		}
	}
}

func TestImportThatIsKilledCompletesWhenRunAgain(t *testing.T) {
	folder := home(t)
	file := filepath.Join(folder, "actors.csv")
	var rows strings.Builder
	rows.WriteString("id,kind,name\n")
	for i := range 12_000 {
		fmt.Fprintf(&rows, "act_%d,ASSOCIATION,Verein %d\n", i, i)
	}
	writeFile(t, file, rows.String())
	whole, cut := "sqlite:"+filepath.Join(folder, "whole.db"), "sqlite:"+filepath.Join(folder, "cut.db")

	importing := program(t, "import", file, "--db", cut)
	stderr, err := importing.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := importing.Start(); err != nil {
		t.Fatal(err)
	}
	lineWith(t, stderr, "5000 of 12000")
	if err := importing.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := importing.Wait(); err == nil {
		t.Fatal("the import ended before it could be killed; give it more rows")
	}

	again := try(t, "import", file, "--db", cut)
	if again.status != 0 || strings.Contains(again.err, "Created 12000") || !strings.Contains(again.err, "changed 0") {
		t.Errorf("run again: %+v", again)
	}
	ok(t, "import", file, "--db", whole)
	exported := func(db string) string {
		dir := t.TempDir()
		ok(t, "export", dir, "--db", db)
		return contentOf(t, dir)
	}
	if exported(whole) != exported(cut) {
		t.Error("the import that was cut off left something else than one that was not")
	}
}
