package web_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

// Ensure 5 000 actors show on the map as few marks that all can be reached.
func TestLargeDirectory(t *testing.T) {
	store := memory.New(options)
	write(t, store, append(many(5000), &graph.Embed{Name: "perleberg"})...)
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

// Ensure however many actors are in one place, all are listed there, in the order of the list.
func TestManyInOnePlace(t *testing.T) {
	store := memory.New(options)
	var records []graph.Entity
	for i := range 620 {
		actor := at(fmt.Sprintf("n%03d", i))
		actor.Name = fmt.Sprintf("%c %s", 'Z'-i%26, actor.Name) // not in the order of the ids
		actor.Topics, actor.TargetGroups = nil, nil
		records = append(records, actor)
	}
	write(t, store, records...)
	s := serve(t, store)
	o := open(t, s.URL+"/", 1100).ready()
	o.until(`root.querySelector(".cluster")?.textContent === "620"`)
	o.until(`(root.querySelector("dialog").open || root.querySelector(".cluster")?.click(),
		root.querySelectorAll("dialog .rows li").length === 620)`)
	var want []string
	for page := (listed{Next: "first"}); page.Next != ""; {
		after := strings.TrimPrefix(page.Next, "first")
		page = listed{}
		read(t, s.URL+"/geo/actors.json?after="+url.QueryEscape(after), &page)
		for _, row := range page.Rows {
			want = append(want, row.Name)
		}
	}
	got := strings.Split(o.js(`[...root.querySelectorAll("dialog .rows button")].map((e) => e.textContent).join("\n")`), "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("not as in the list: %s", diff)
	}
}

// Ensure every single mark in sight gets its name at once, however many there are.
func TestManyMarksAreNamed(t *testing.T) {
	store := memory.New(options)
	var records []graph.Entity
	for i := range 112 {
		actor := at(fmt.Sprintf("n%03d", i))
		actor.Topics, actor.TargetGroups = nil, nil
		actor.Point = &graph.Point{Lat: 52.5 + float64(i/14)*.083, Lon: 11 + float64(i%14)*.1375}
		records = append(records, actor)
	}
	write(t, store, records...)
	o := open(t, serve(t, store).URL+"/", 1300).ready()
	o.until(`root.querySelectorAll(".point").length === 112`)
	o.until(`[...root.querySelectorAll(".point")].every((e) => e.getAttribute("aria-label").startsWith("Brücke n"))`)
}
