package web_test

import (
	"slices"
	"testing"

	"github.com/go-rod/rod/lib/proto"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

// Ensure 5 000 actors show on the map as few marks that all can be reached, and report what it costs the browser.
func TestLargeDirectory(t *testing.T) {
	store := memory.New(options)
	for batch := range slices.Chunk(many(5000), 5000) {
		write(t, store, batch...)
	}
	write(t, store, &graph.Embed{Name: "perleberg"})
	s := serve(t, store)
	o := open(t, host(t, s.URL, nil), 1100).ready()
	o.until(`root.querySelectorAll(".cluster").length > 5`)
	metrics, err := proto.PerformanceGetMetrics{}.Call(o.Page)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range metrics.Metrics {
		if m.Name == "TaskDuration" || m.Name == "ScriptDuration" {
			t.Logf("%s: %.2f s", m.Name, m.Value)
		}
	}
	if got := o.js(`[...root.querySelectorAll(".cluster, .point")].length < 200`); got != "true" {
		t.Errorf("%s marks", o.js(`root.querySelectorAll(".cluster, .point").length`))
	}
	got := o.js(`[...root.querySelectorAll(".cluster")].reduce(
		(n, e) => n + Number(e.textContent), root.querySelectorAll(".point").length)`)
	if got != "5000" {
		t.Errorf("the marks stand for %s actors", got)
	}
}
