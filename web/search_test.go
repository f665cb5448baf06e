package web_test

import (
	"net/url"
	"strconv"
	"strings"
	"testing"
)

// Ensure whatever visitors write is a search, alike on page, list, map and for other maps: what is no search counts as plain words.
func TestEveryTextIsASearch(t *testing.T) {
	s := serve(t, seeded(t))
	found := func(search string) int {
		t.Helper()
		query := "?search=" + url.QueryEscape(search)
		var list, points struct{ Total int }
		read(t, s.URL+"/geo/actors.json"+query, &list)
		read(t, s.URL+"/geo/points.json"+query, &points)
		read(t, s.URL+"/geo/actors.geojson"+query, &struct{}{})
		page := get(t, s.URL+"/"+query)
		if points.Total != list.Total || !strings.Contains(page, "Einträge: "+strconv.Itoa(list.Total)+"<") {
			t.Errorf("%s: %d in the list, %d on the map, and the page says else: %.15s", search, list.Total, points.Total, page)
		}
		return list.Total
	}
	all, sport := found(""), found("Kreissportbund")
	if sport == 0 || sport == all {
		t.Fatalf("%d of %d", sport, all)
	}
	for search, want := range map[string]int{
		`"Kreissportbund`: sport, "(Kreissportbund": sport, "Kreissportbund)": sport, "Kreissportbund *": sport,
		"((((((((((((((((((Kreissportbund": sport,
		"Kreissportbund AND":               found(`"Kreissportbund" "and"`), "AND": found(`"and"`),
		"NOT Kreissportbund": all - sport, "&": all, `"`: all,
	} {
		if got := found(search); got != want {
			t.Errorf("%s finds %d, want %d", search, got, want)
		}
	}
}
