package storetest

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
)

// testOrder: every order is total; DESC turns it around, but what is missing stays last.
func testOrder(t *testing.T, d *desk) {
	fixture(t, d)
	d.clock.Advance(time.Hour)
	change(t, d, "act_treff", func(a *graph.Actor) { a.Source = "Besuch" })
	d.clock.Advance(time.Hour)
	change(t, d, "act_haus", func(a *graph.Actor) { a.Source = "Anruf" })
	for _, c := range orderCases() {
		for _, direction := range graph.OrderDirections {
			query := graph.ActorQuery{Filter: c.filter, Order: graph.ActorOrder{Field: c.field, Direction: direction}}
			ask := func(t *testing.T, request graph.PageRequest) graph.Page[*graph.Actor] {
				query.Page = request
				return must(d.store.For(c.audience).Actors(t.Context(), query))(t)
			}
			want := c.ascending
			if direction == graph.Descending {
				want = slices.Concat(reversed(c.ascending[:len(c.ascending)-c.missing]), reversed(c.ascending[len(c.ascending)-c.missing:]))
			}
			for _, size := range []int{1, 2, 3, 100} {
				is(t, c.name+" "+string(direction), walk(t, size, ask), want)
				is(t, c.name+" "+string(direction)+" from the end", walkBack(t, size, ask), want)
			}
		}
	}
	t.Run("Refused", func(t *testing.T) {
		refused := func(r graph.Reader, field graph.ActorOrderField) error {
			_, err := r.Actors(t.Context(), graph.ActorQuery{Order: graph.ActorOrder{Field: field, Direction: graph.Ascending}})
			return err
		}
		fails(t, "UPDATED for the public", refused(d.public(), graph.ByUpdated), graph.Forbidden, "orderBy")
		fails(t, "UPDATED for partners", refused(d.partner(), graph.ByUpdated), graph.Forbidden, "orderBy")
		fails(t, "DISTANCE from nowhere", refused(d.internal(), graph.ByDistance), graph.Invalid, "orderBy")
		fails(t, "RELEVANCE for nothing", refused(d.internal(), graph.ByRelevance), graph.Invalid, "orderBy")
	})
	t.Run("German", func(t *testing.T) { germanOrder(t, d) })
}

func reversed(ids []string) []string {
	out := slices.Clone(ids)
	slices.Reverse(out)
	return out
}

func orderCases() []struct {
	name      string
	audience  graph.Audience
	field     graph.ActorOrderField
	filter    *graph.ActorFilter
	ascending []string
	missing   int // how many at the end have no value
} {
	type row = struct {
		name      string
		audience  graph.Audience
		field     graph.ActorOrderField
		filter    *graph.ActorFilter
		ascending []string
		missing   int
	}
	inPrignitz := &graph.ActorFilter{Near: &graph.Near{Lat: 53.0810, Lon: 11.8459, Km: 50}}
	word := &graph.ActorFilter{Search: new("arbeit OR sprach*")}
	return []row{
		{"name", graph.Public, graph.ByName, nil, []string{"act_haus", "act_jobcenter", "act_amt", "act_treff", "act_verein"}, 0},
		{"verified", graph.InternalOnly, graph.ByVerified, nil, []string{
			"act_jobcenter", "act_amt", "act_verein", "act_haus", "act_lotsin", "act_schule", "act_stelle", "act_treff",
		}, 5},
		{"updated", graph.InternalOnly, graph.ByUpdated, nil, []string{
			"act_amt", "act_jobcenter", "act_lotsin", "act_schule", "act_stelle", "act_verein", "act_treff", "act_haus",
		}, 0},
		{"ties for the public", graph.Public, graph.ByTies, nil, []string{"act_haus", "act_treff", "act_amt", "act_jobcenter", "act_verein"}, 0},
		{"ties for partners", graph.PartnerLevel, graph.ByTies, nil, []string{
			"act_haus", "act_schule", "act_treff", "act_amt", "act_jobcenter", "act_verein",
		}, 0},
		{"ties, filtered", graph.InternalOnly, graph.ByTies, &graph.ActorFilter{Language: []string{"ar"}}, []string{
			"act_lotsin", "act_jobcenter", "act_verein",
		}, 0},
		// name before short name and topics before description, then by name
		{"relevance", graph.InternalOnly, graph.ByRelevance, word, []string{
			"act_lotsin", "act_stelle", "act_jobcenter", "act_amt", "act_verein", "act_treff",
		}, 0},
		// exact: jobcenter .95 km, haus 23 km; centroids: stelle and schule 0, treff, verein and lotsin 11 km, amt 8 km
		{"distance for coordinators", graph.InternalOnly, graph.ByDistance, inPrignitz, []string{
			"act_schule", "act_stelle", "act_jobcenter", "act_amt", "act_lotsin", "act_verein", "act_treff", "act_haus",
		}, 0},
		{"distance for the public", graph.Public, graph.ByDistance, inPrignitz, []string{
			"act_jobcenter", "act_amt", "act_treff", "act_verein",
		}, 0},
	}
}

// germanOrder: names stand where a German reader looks for them.
func germanOrder(t *testing.T, d *desk) {
	names := []string{
		"Äpfel", "apfel", "Apfel", "Apfelhof", "Ärzte", "Öl", "Ofen", "Ostsee", "straße", "Strasse", "Zoo", "Éclair", "42",
		"Яблоко", "تفاح", "a b", "a-b", "ab",
	}
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b string) int { return strings.Compare(graph.SortKey(a), graph.SortKey(b)) })
	d.write(t, func(ctx context.Context, w graph.Writer) error {
		for i, name := range names {
			if _, err := w.Create(ctx, &graph.Actor{ID: "act_name" + string(rune('a'+i)), Kind: graph.Chamber, Name: name}); err != nil {
				return err
			}
		}
		return nil
	})
	page := must(d.public().Actors(t.Context(), graph.ActorQuery{
		Filter: &graph.ActorFilter{Kind: []graph.ActorKind{graph.Chamber}}, Page: graph.First(100),
	}))(t)
	got := make([]string, len(page.Items))
	for i, actor := range page.Items {
		got[i] = actor.Name
	}
	is(t, "by sort key", got, sorted)
	is(t, "umlauts beside their vowels", slices.Index(got, "Ärzte") < slices.Index(got, "Éclair"), true)
}
