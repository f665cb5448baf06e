package bench

import (
	"bufio"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/neo4j/neo4jtest"
	"akteursnetz/graph/neo4j/neo4jtest/jvm"
	"akteursnetz/graph/sqlite"
)

const (
	starts   = 5               // how often the program is started on each database
	idleTime = 5 * time.Second // how long nobody asks it before its memory is read
)

// BenchmarkSQLiteStart starts the program on a file that is there.
func BenchmarkSQLiteStart(b *testing.B) {
	program := build(b)
	for _, actors := range sizes(b) {
		b.Run(fmt.Sprintf("actors=%d", actors), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "bench.db")
			store, err := sqlite.Open(b.Context(), file, options)
			if err != nil {
				b.Fatal(err)
			}
			load(b, store, directory(b, actors))
			if err := store.Close(b.Context()); err != nil {
				b.Fatal(err)
			}
			ready, memory := program.startOften(b, starts, "sqlite:"+file)
			reportStart(b, map[string][]time.Duration{"ready": ready}, memory)
		})
	}
}

// BenchmarkNeo4jStart starts the program beside a Neo4j that runs, and beside one that was just started. Since it stops
// Neo4j, it has one of its own.
func BenchmarkNeo4jStart(b *testing.B) {
	program := build(b)
	for _, actors := range sizes(b) {
		b.Run(fmt.Sprintf("actors=%d", actors), func(b *testing.B) {
			server, err := jvm.Start(b.Context(), jvm.Options{Heap: neo4jtest.Heap()})
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { server.Close() })
			store, err := neo4j.Open(b.Context(), neo4j.Config{URI: server.URI, User: server.User, Password: server.Password}, options)
			if err != nil {
				b.Fatal(err)
			}
			load(b, store, directory(b, actors))
			if err := store.Close(b.Context()); err != nil {
				b.Fatal(err)
			}
			b.Setenv("AKTEURSNETZ_DB_PASSWORD", server.Password)
			var cold []time.Duration
			for range starts {
				if err := server.Stop(); err != nil {
					b.Fatal(err)
				}
				if err := server.Restart(b.Context()); err != nil {
					b.Fatal(err)
				}
				first, _ := program.startOften(b, 1, server.URI)
				cold = append(cold, first...)
			}
			warm, memory := program.startOften(b, starts, server.URI)
			reportStart(b, map[string][]time.Duration{"cold": cold, "warm": warm}, memory)
		})
	}
}

// reportStart gives the medians of what starts took, and the most memory that one held.
func reportStart(b *testing.B, took map[string][]time.Duration, memory float64) {
	b.ReportMetric(0, "ns/op")
	for name, times := range took {
		b.ReportMetric(milliseconds(median(times)), name+"-p50-ms")
	}
	b.ReportMetric(memory, "idle-MB")
}

// program is the path of the program.
type program string

func build(b *testing.B) program {
	b.Helper()
	file := filepath.Join(b.TempDir(), "akteursnetz")
	if text, err := exec.CommandContext(b.Context(), "go", "build", "-o", file, "../cmd/akteursnetz").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, text)
	}
	return program(file)
}

// startOften starts the program, lets it idle and stops it, again and again. Memory is the most it held, in megabytes.
func (p program) startOften(b *testing.B, times int, db string) (ready []time.Duration, memory float64) {
	b.Helper()
	for range times {
		start := time.Now()
		command := p.start(b, db)
		ready = append(ready, time.Since(start))
		time.Sleep(idleTime)
		memory = max(memory, held(b, command.Process.Pid))
		if err := errors.Join(command.Process.Signal(syscall.SIGTERM), command.Wait()); err != nil {
			b.Fatal(err)
		}
	}
	return ready, memory
}

// start returns when the program says that it is ready.
func (p program) start(b *testing.B, db string) *exec.Cmd {
	b.Helper()
	command := exec.CommandContext(b.Context(), string(p), "serve", "--db", db, "--addr", "127.0.0.1:0", "--admin-addr", "127.0.0.1:0",
		"--drain-notice", "0s")
	command.Env = append(os.Environ(), "XDG_DATA_HOME="+b.TempDir())
	var said strings.Builder
	command.Stderr = &said
	stdout, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		b.Fatal(err)
	}
	for lines := bufio.NewScanner(stdout); lines.Scan(); {
		if _, api, found := strings.Cut(lines.Text(), "API       "); found {
			awaitReady(b, strings.TrimSuffix(api, "/graphql")+"/readyz")
			return command
		}
	}
	b.Fatalf("the program ended before it was ready (%v): %s", command.Wait(), said.String())
	return nil
}

func awaitReady(b *testing.B, url string) {
	b.Helper()
	for {
		answer, err := http.Get(url)
		if err != nil {
			b.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode == http.StatusOK {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

// held gives the resident set of a process, as Linux tells it.
func held(b *testing.B, pid int) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	var kilobytes float64
	if _, err := fmt.Sscan(rest, &kilobytes); err != nil {
		b.Fatal(err)
	}
	return kilobytes / 1000
}
