package web_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/go-rod/rod/lib/proto"

	"akteursnetz/graph"
	"akteursnetz/graph/sqlite"
)

// large is a directory of made-up actors, all in one embed.
func large(b *testing.B, actors int) graph.Store {
	b.Helper()
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "large.db"), options)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close(context.Background()) })
	for batch := range slices.Chunk(many(actors), 5000) {
		write(b, store, batch...)
	}
	write(b, store, &graph.Embed{Name: "perleberg"})
	return store
}

// BenchmarkFirstMap shows a map for the first time, in a browser that kept nothing, and reports what that costs its main thread.
func BenchmarkFirstMap(b *testing.B) {
	for _, actors := range []int{5_000, 50_000} {
		b.Run(fmt.Sprintf("actors=%d", actors), func(b *testing.B) {
			site := host(b, serve(b, large(b, actors)).URL, nil)
			seconds := 0.0
			for b.Loop() {
				o := open(b, site, 1100).ready()
				o.until(`root.querySelectorAll(".cluster").length > 5`)
				metrics, err := proto.PerformanceGetMetrics{}.Call(o.Page)
				if err != nil {
					b.Fatal(err)
				}
				for _, m := range metrics.Metrics {
					if m.Name == "TaskDuration" {
						seconds += m.Value
					}
				}
				o.MustClose()
			}
			b.ReportMetric(seconds/float64(b.N), "main-s/op")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkList shows the list of an embed and reports when the largest of its contents is painted.
func BenchmarkList(b *testing.B) {
	address := serve(b, large(b, 5_000)).URL + "/embed/perleberg"
	milliseconds := 0.0
	for b.Loop() {
		o := open(b, address, 1100)
		painted, err := strconv.ParseFloat(o.MustEval(`() => new Promise((done) => new PerformanceObserver((list) =>
			done(String(list.getEntries().at(-1).startTime))).observe({ type: "largest-contentful-paint", buffered: true }))`).Str(), 64)
		if err != nil {
			b.Fatal(err)
		}
		milliseconds += painted
		o.MustClose()
	}
	b.ReportMetric(milliseconds/float64(b.N), "lcp-ms/op")
	b.ReportMetric(0, "ns/op")
}
