package sqlite

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
)

// crowd makes so many actors whose names crowd by kind, as people's names for such things do: going along the names then
// finds nothing for long.
func crowd(random *rand.Rand, n int) []graph.Entity {
	kinds := []graph.ActorKind{graph.Association, graph.SportsClub, graph.JobCentre}
	names := []string{"Verein", "Zirkel", "Amt"}
	days := []graph.Date{"", "", "2020-01-01", "2025-06-01", "2026-11-01"}
	var out []graph.Entity
	for i := range n {
		kind := min(random.IntN(20), len(kinds)-1) % len(kinds)
		a := &graph.Actor{
			ID: fmt.Sprintf("act_%05d", random.Uint32()%100_000*10+uint32(i%10)), Kind: kinds[kind],
			Name: fmt.Sprintf("%s %d", names[kind], random.IntN(n)), Visibility: graph.Visibility(random.IntN(3)),
			Seat: "12070", VerifiedAt: days[random.IntN(len(days))],
		}
		for _, code := range []string{"ar", "de", "uk"} {
			if random.IntN(3) == 0 {
				a.Languages = append(a.Languages, graph.SpokenLanguage{Code: code})
			}
		}
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b graph.Entity) int { return strings.Compare(a.EntityID(), b.EntityID()) })
	return slices.CompactFunc(out, func(a, b graph.Entity) bool { return a.EntityID() == b.EntityID() })
}

func openCrowd(t *testing.T) (*Store, []*graph.Actor) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	store := openTest(t, filepath.Join(t.TempDir(), "directory.db"))
	entities := crowd(rand.New(rand.NewPCG(seed, 0)), 3000)
	err := store.Write(t.Context(), graph.Author{ID: "import"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Import(ctx, "run", entities)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	actors := make([]*graph.Actor, len(entities))
	for i, e := range entities {
		actors[i] = e.(*graph.Actor)
	}
	return store, actors
}

// TestLongListsInPages pages through lists of many sizes, from both ends, and expects what sorting all actors gives.
func TestLongListsInPages(t *testing.T) {
	store, actors := openCrowd(t)
	of := func(kind graph.ActorKind) func(*graph.Actor) bool {
		return func(a *graph.Actor) bool { return a.Kind == kind }
	}
	for _, c := range []struct {
		name   string
		filter *graph.ActorFilter
		holds  func(*graph.Actor) bool
	}{
		{"all", nil, func(*graph.Actor) bool { return true }},
		{"first by name", &graph.ActorFilter{Kind: []graph.ActorKind{graph.JobCentre}}, of(graph.JobCentre)},
		{"last by name", &graph.ActorFilter{Kind: []graph.ActorKind{graph.SportsClub}}, of(graph.SportsClub)},
		{"word of names", &graph.ActorFilter{Search: new("zirkel")}, of(graph.SportsClub)},
	} {
		var want []string
		for _, a := range byName(actors) {
			if c.holds(a) && a.Visibility == graph.Public {
				want = append(want, a.ID)
			}
		}
		t.Run(c.name, func(t *testing.T) {
			var got []string
			request := graph.First(97)
			for more := true; more; {
				page := publicActors(t, store, graph.ActorQuery{Filter: c.filter, Page: request, Total: true})
				if page.Total != len(want) {
					t.Fatalf("total %d, want %d", page.Total, len(want))
				}
				got = append(got, idsOf(page)...)
				if more = page.HasNext; more {
					request.After = new(page.Cursor(len(page.Items) - 1))
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("from the front (-want +got):\n%s", diff)
			}
			last := publicActors(t, store, graph.ActorQuery{Filter: c.filter, Page: graph.PageRequest{Last: new(50)}})
			if diff := cmp.Diff(want[max(0, len(want)-50):], idsOf(last)); diff != "" {
				t.Errorf("the last (-want +got):\n%s", diff)
			}
		})
	}
}

func publicActors(t *testing.T, store graph.Store, q graph.ActorQuery) graph.Page[*graph.Actor] {
	t.Helper()
	page, err := store.For(graph.Public).Actors(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func idsOf(page graph.Page[*graph.Actor]) []string {
	ids := make([]string, len(page.Items))
	for i, a := range page.Items {
		ids[i] = a.ID
	}
	return ids
}

func byName(actors []*graph.Actor) []*graph.Actor {
	sorted := slices.Clone(actors)
	slices.SortFunc(sorted, func(a, b *graph.Actor) int {
		return strings.Compare(graph.SortKey(a.Name)+" "+a.ID, graph.SortKey(b.Name)+" "+b.ID)
	})
	return sorted
}

// TestFacetsCountAlikeBothWays counts the same actors one by one and by their values.
func TestFacetsCountAlikeBothWays(t *testing.T) {
	const today = "2026-11-22"
	store, actors := openCrowd(t)
	want := map[string]int{}
	for _, a := range actors {
		if a.Visibility <= graph.PartnerLevel {
			want[string(graph.FreshnessOf(a.Kind, a.VerifiedAt, today))]++
			want[string(a.Kind)]++
			for _, language := range a.Languages {
				want[language.Code]++
			}
		}
	}
	err := reader{store, graph.PartnerLevel}.ask(t.Context(), func(a *asking) error {
		all, err := a.all(graph.ActorType)
		if err != nil {
			return err
		}
		for _, few := range []int{0, size(all)} {
			got := map[string]int{}
			for _, facet := range []graph.ActorFacet{graph.FacetKind, graph.FacetLanguage, graph.FacetFreshness} {
				counts, err := a.facetCounts(facet, all, today, few)
				if err != nil {
					return err
				}
				for value, n := range counts {
					got[value] = n
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("one by one up to %d (-want +got):\n%s", few, diff)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSearchesAsFTS5ReadsThem(t *testing.T) {
	for _, c := range []struct{ search, match string }{
		{"Sprache", `"sprache"`},
		{"sprach*", `"sprach" *`},
		{`"e. V."`, `"e v"`},
		{"a b OR c", `(("a" AND "b") OR "c")`},
		{"a NOT (b OR c)", `(("a") NOT ("b" OR "c"))`},
		{"NOT a", `all but "a"`},
		{"near AND column", `("near" AND "column")`},
	} {
		search, err := graph.ParseSearch(c.search)
		if err != nil {
			t.Fatal(err)
		}
		match, negated := matchOf(search)
		if negated {
			match = "all but " + match
		}
		if match != c.match {
			t.Errorf("%s: got %s, want %s", c.search, match, c.match)
		}
	}
}

func TestTermsAreReadAsTheyAreKept(t *testing.T) {
	b := &batch{terms: map[graph.IndexedTag]int64{}, postings: postings{}}
	r := &graph.Record{Entity: &graph.Actor{ID: "act_a"}}
	for i := range 5 {
		tag := graph.IndexedTag{Tag: graph.Tag{Class: graph.TagTopic, Value: fmt.Sprint(i)}, To: graph.InternalOnly}
		r.Tags = append(r.Tags, tag)
		b.terms[tag] = int64(1) << (8 * i)
	}
	got := readTerms(b.stand(r, 7))
	if want := []int64{0, 1, 1 << 8, 1 << 16, 1 << 24, 1 << 32}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
