package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/tables"
	"akteursnetz/seed/generator"
)

var options = graph.Options{
	Places: gazetteer.Germany(),
	Now:    func() time.Time { return time.Date(2026, 11, 22, 9, 30, 0, 0, time.UTC) },
}

// sizes are the numbers of actors measured; there are five ties to an actor.
func sizes(b *testing.B) []int {
	text := os.Getenv("AKTEURSNETZ_BENCH_ACTORS")
	if text == "" {
		return []int{10_000, 100_000}
	}
	var out []int
	for field := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(field)
		if err != nil {
			b.Fatalf("AKTEURSNETZ_BENCH_ACTORS: %v; write numbers such as 10000,100000", err)
		}
		out = append(out, n)
	}
	return out
}

// directory generates the data of a size, once for all runs of this machine.
func directory(b *testing.B, actors int) string {
	b.Helper()
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("akteursnetz-bench-%d", actors))
	if _, err := os.Stat(filepath.Join(dir, "complete")); err == nil {
		return dir
	}
	err := generator.Write(dir, generator.Options{Actors: actors, Ties: 5 * actors, Seed: 1, Places: options.Places})
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "complete"), nil, 0o644); err != nil {
		b.Fatal(err)
	}
	return dir
}

// load imports a directory and reports how fast: rows of all files per second, validation included.
func load(b *testing.B, store graph.Store, dir string) {
	b.Helper()
	start := time.Now()
	names, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(names) == 0 {
		b.Fatal("no data", err)
	}
	batch, err := tables.ReadPath(dir, options.Places, graph.DateOf(options.Now()))
	if err != nil {
		b.Fatal(err)
	}
	counts, err := tables.Import(b.Context(), store, batch, tables.Options{})
	if err != nil {
		b.Fatal(err)
	}
	seconds := time.Since(start).Seconds()
	b.Logf("import: %d records in %.1f s, %.0f rows/s", counts.Created, seconds, float64(counts.Created)/seconds)
}
