package web_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

// everything that pages and maps ask for, in ways that hidden records would answer to.
var everything = []string{
	"/", "/?search=Anker", "/?topic=language", "/?place=12070&kind=JOB_CENTRE",
	"/embed/town", "/embed/town?search=Anker", "/embed/town?targetGroup=refugees",
	"/a/act_open", "/a/act_hidden", "/a/act_shelter", "/i/ini_open", "/i/ini_hidden", "/sitemap.xml",
	"/geo/points.json", "/geo/points.json?embed=town", "/geo/points.json?place=12070424",
	"/geo/actors.json", "/geo/actors.json?embed=town&search=NOT+Brücke", "/geo/actors.json?ids=act_open,act_hidden,act_shelter",
	"/geo/actors.json?every=true", "/geo/actors.json?every=true&embed=town&search=Anker",
	"/geo/actors.json?within.kind=ASSOCIATION&within.place=12070", "/geo/points.json?within.topic=language&place=12070",
	"/geo/actors.geojson", "/geo/actors.geojson?kind=ASSOCIATION",
	"/geo/actor.json?id=act_open", "/geo/actor.json?id=act_hidden", "/geo/actor.json?id=act_shelter",
	"/geo/actor.json?embed=town&id=act_open", "/geo/actor.json?embed=town&id=act_hidden",
	"/geo/map.json?embed=town", "/match", "/network", "/edit",
}

func at(name string) *graph.Actor {
	place, _ := options.Places.Place("12070296")
	return &graph.Actor{
		ID: "act_" + name, Kind: graph.Association, Name: "Brücke " + name, Seat: "12070296", Point: &place.Centroid,
		Topics: []graph.ActorTopic{{Topic: "language", Strength: 1}}, TargetGroups: []string{"refugees"},
		Languages: []graph.SpokenLanguage{{Code: "ar"}}, Descriptions: graph.Texts{{Lang: "de", Text: "Sprache"}},
	}
}

func write(t testing.TB, store graph.Store, records ...graph.Entity) {
	t.Helper()
	err := store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Import(ctx, "test", records)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Ensure nothing on any page, map or list changes in any byte for those who may not see what comes and goes: hidden
// actors, ties, offers, initiatives, contacts, capacities, and where a hidden location is.
func TestNothingHiddenShinesThrough(t *testing.T) {
	for _, level := range []graph.Visibility{graph.PartnerLevel, graph.InternalOnly} {
		t.Run(level.String(), func(t *testing.T) {
			store := memory.New(options)
			shelter := at("shelter")
			shelter.Precision, shelter.Point = graph.HiddenPrecision, nil
			initiative := &graph.Initiative{ID: "ini_open", Title: "Ankommen", Lead: "act_open", Status: graph.Running, Places: []string{"12070"}}
			write(t, store, &graph.Topic{Slug: "language", Labels: graph.Texts{{Lang: "de", Text: "Sprache"}}},
				&graph.TargetGroup{Slug: "refugees", Labels: graph.Texts{{Lang: "de", Text: "Geflüchtete"}}},
				&graph.Embed{Name: "town", Places: []string{"12070"}, Topics: []string{"language"}}, at("open"), at("other"), shelter, initiative,
				&graph.Tie{ID: "tie_open", From: "act_open", To: "act_other", Kind: graph.Cooperates})
			before := answers(t, store)

			open, hidden, moved := at("open"), at("hidden"), at("shelter")
			internal := graph.InternalOnly
			open.Contact = graph.Contact{Email: "buero@example.org", Visibility: &internal}
			open.Capacity = &graph.Capacity{HoursPerMonth: new(int)}
			hidden.Name, hidden.Kind, hidden.Visibility = "Anker", graph.JobCentre, level
			moved.Precision, moved.Seat, moved.Address = graph.HiddenPrecision, "12070424", graph.Address{Street: "Am Wald 1"}
			changed := *initiative
			changed.Partners = []string{"act_hidden"}
			write(t, store, open, hidden, moved, &changed,
				&graph.Initiative{ID: "ini_hidden", Title: "Anker", Parent: "ini_open", Status: graph.Running, Visibility: level},
				&graph.Tie{ID: "tie_hidden", From: "act_open", To: "act_hidden", Kind: graph.Knows},
				&graph.Tie{ID: "tie_secret", From: "act_open", To: "act_shelter", Kind: graph.Supports, Visibility: level},
				&graph.Participation{ID: "par_hidden", Initiative: "ini_open", Actor: "act_hidden"},
				&graph.Offer{ID: "off_hidden", Provider: "act_open", Kind: "COURSE", Status: graph.Running,
					Titles: graph.Texts{{Lang: "de", Text: "Anker"}}, Visibility: level},
				&graph.Need{ID: "nee_open", Actor: "act_open", Topic: "language", Text: "Anker"})
			if diff := cmp.Diff(before, answers(t, store)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func answers(t *testing.T, store graph.Store) map[string]string {
	t.Helper()
	s := serve(t, store)
	out := map[string]string{}
	for _, path := range everything {
		out[path] = get(t, s.URL+path)
	}
	return out
}

// get gives the status and the body of an address.
func get(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(strings.ReplaceAll(address, "ü", "%C3%BC"))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.Status + "\n" + string(body)
}

// Ensure contacts are on the profile of one actor only, never in a list, on the map or in the sitemap.
func TestContactsAreInNoList(t *testing.T) {
	store := memory.New(options)
	open := at("open")
	open.Contact = graph.Contact{Email: "buero@example.org", Phone: "03876 12345"}
	write(t, store, &graph.Topic{Slug: "language", Labels: graph.Texts{{Lang: "de", Text: "Sprache"}}},
		&graph.TargetGroup{Slug: "refugees", Labels: graph.Texts{{Lang: "de", Text: "Geflüchtete"}}},
		&graph.Embed{Name: "town"}, open)
	for path, answer := range answers(t, store) {
		shown := strings.Contains(answer, "buero@example.org") || strings.Contains(answer, "03876 12345")
		if one := path == "/a/act_open" || strings.HasSuffix(path, "id=act_open"); shown != one {
			t.Errorf("%s shows the contact: %v", path, shown)
		}
	}
}
