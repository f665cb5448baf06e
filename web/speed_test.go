package web_test

import (
	"slices"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

// Ensure 5 000 actors show on the map as few marks that all can be reached.
func TestLargeDirectory(t *testing.T) {
	store := memory.New(options)
	for batch := range slices.Chunk(many(5000), 5000) {
		write(t, store, batch...)
	}
	write(t, store, &graph.Embed{Name: "perleberg"})
	s := serve(t, store)
	o := open(t, host(t, s.URL, nil), 1100).ready()
	o.until(`root.querySelectorAll(".cluster").length > 5`)
	if got := o.js(`[...root.querySelectorAll(".cluster, .point")].length < 200`); got != "true" {
		t.Errorf("%s marks", o.js(`root.querySelectorAll(".cluster, .point").length`))
	}
	got := o.js(`[...root.querySelectorAll(".cluster")].reduce(
		(n, e) => n + Number(e.textContent), root.querySelectorAll(".point").length)`)
	if got != "5000" {
		t.Errorf("the marks stand for %s actors", got)
	}
}
