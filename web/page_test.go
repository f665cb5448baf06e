package web_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

type listed struct {
	Total int
	Rows  []struct{ ID, Name string }
	Next  string
}

// Ensure map, list and page of an embed show the same actors, the list in the order of the page, and that whatever a
// visitor asks for stays within the embed.
func TestMapEqualsListAndStaysWithinTheEmbed(t *testing.T) {
	s := serve(t, seeded(t))
	var whole listed
	read(t, s.URL+"/geo/actors.json?embed=ravensburg", &whole)
	within := map[string]bool{}
	for _, row := range whole.Rows {
		within[row.ID] = true
	}
	if whole.Total != 43 || len(whole.Rows) != 43 {
		t.Fatalf("%d of %d", len(whole.Rows), whole.Total)
	}
	for _, query := range []string{
		"", "&search=Sprache", "&kind=JOB_CENTRE", "&place=12", "&place=08", "&topic=education-language", "&search=NOT+Ravensburg",
		"&within.kind=JOB_CENTRE", "&within.kind=JOB_CENTRE&kind=MUNICIPALITY", "&within.place=12&within.topic=education-language",
	} {
		var list listed
		var points struct {
			Total int
			IDs   []string
		}
		read(t, s.URL+"/geo/actors.json?embed=ravensburg"+query, &list)
		read(t, s.URL+"/geo/points.json?embed=ravensburg"+query, &points)
		if points.Total != list.Total {
			t.Errorf("%s: %d on the map, %d in the list", query, points.Total, list.Total)
		}
		for _, id := range points.IDs {
			if !within["act_"+id] {
				t.Errorf("%s: %s is outside of the embed", query, id)
			}
		}
		page := get(t, s.URL+"/embed/ravensburg?"+strings.TrimPrefix(query, "&"))
		var names []string
		for _, match := range regexp.MustCompile(`href="\.\./a/(act_[^"]+)"`).FindAllStringSubmatch(page, -1) {
			names = append(names, match[1])
		}
		for i, row := range list.Rows {
			if !within[row.ID] {
				t.Errorf("%s: %s is outside of the embed", query, row.ID)
			}
			if i >= len(names) || names[i] != row.ID {
				t.Fatalf("%s: the page shows %v, the list %v", query, names, list.Rows)
			}
		}
	}
	var outside listed
	read(t, s.URL+"/geo/actors.json?embed=perleberg&ids=act_jobcenter-ravensburg,act_landkreis-prignitz", &outside)
	if len(outside.Rows) != 1 || outside.Rows[0].ID != "act_landkreis-prignitz" {
		t.Errorf("by id: %v", outside.Rows)
	}
}

// Ensure a map shows no profile of an actor outside of its embed or of what its tag fixes, and marks whom an actor works with there.
func TestProfilesStayWithinTheEmbed(t *testing.T) {
	store := memory.New(options)
	inside, outside, partner := at("inside"), at("outside"), at("partner")
	outside.Seat, outside.AreasServed = "08436064", []string{"08436"}
	write(t, store, &graph.Topic{Slug: "language", Labels: graph.Texts{{Lang: "de", Text: "Sprache"}}},
		&graph.TargetGroup{Slug: "refugees", Labels: graph.Texts{{Lang: "de", Text: "Geflüchtete"}}},
		&graph.Embed{Name: "town", Places: []string{"12070296"}}, inside, outside, partner,
		&graph.Tie{ID: "tie_out", From: "act_inside", To: "act_outside", Kind: graph.Cooperates},
		&graph.Tie{ID: "tie_in", From: "act_inside", To: "act_partner", Kind: graph.Cooperates})
	s := serve(t, store)
	got := get(t, s.URL+"/geo/actor.json?embed=town&id=act_outside")
	if !strings.HasPrefix(got, "404") || !strings.Contains(got, "NOT_FOUND") {
		t.Errorf("outside of the embed: %s", got)
	}
	var shown struct {
		Ties []struct {
			ID      string
			Outside bool
		}
	}
	read(t, s.URL+"/geo/actor.json?embed=town&id=act_inside", &shown)
	if got := fmt.Sprint(shown.Ties); got != "[{act_outside true} {act_partner false}]" {
		t.Errorf("ties: %s", got)
	}
	read(t, s.URL+"/geo/actor.json?id=act_outside", &shown) // without an embed everybody is there
	for query, want := range map[string]string{"within.place=08436": "200", "within.place=11": "404"} {
		if got := get(t, s.URL+"/geo/actor.json?id=act_outside&"+query); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s", query, got)
		}
	}
}

func read(t *testing.T, address string, into any) {
	t.Helper()
	status, body, _ := strings.Cut(get(t, address), "\n")
	if err := json.Unmarshal([]byte(body), into); err != nil || status != "200 OK" {
		t.Fatalf("%s: %s %v %s", address, status, err, body)
	}
}

// Ensure the points of 5 000 actors with ids of our own making take at most 35 bytes each on the wire.
func TestPointsAreSmall(t *testing.T) {
	store := memory.New(options)
	write(t, store, many(5000)...)
	body := strings.SplitN(get(t, serve(t, store).URL+"/geo/points.json"), "\n", 2)[1]
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	fmt.Fprint(w, body)
	w.Close()
	each := float64(packed.Len()) / 5000
	t.Logf("%.1f bytes an actor", each)
	if each > 35 {
		t.Errorf("%.1f bytes an actor, want at most 35", each)
	}
}

// many makes up actors all over the country, at places of their own.
func many(count int) []graph.Entity {
	var towns []graph.Place
	for _, land := range options.Places.Children(graph.Country) {
		for _, district := range options.Places.Children(land.AGS) {
			towns = append(towns, options.Places.Children(district.AGS)...)
		}
	}
	records := make([]graph.Entity, count)
	for i := range records {
		town := towns[i*7919%len(towns)]
		point := graph.Point{Lat: town.Centroid.Lat + float64(i*31%97)/2000, Lon: town.Centroid.Lon + float64(i*17%89)/2000}
		records[i] = &graph.Actor{
			ID: graph.NewID(graph.PrefixActor), Kind: graph.ActorKinds[i%6], Name: fmt.Sprintf("Verein %d in %s", i, town.Name),
			Seat: town.AGS, Point: &point,
		}
	}
	return records
}

// Ensure answers can be kept until they change, and go out packed.
func TestAnswersCanBeKept(t *testing.T) {
	s := serve(t, seeded(t))
	for _, path := range []string{
		"/", "/embed/perleberg", "/geo/points.json", "/embed/actor-map.js", "/geo/districts.topo.json", "/assets/site.css",
	} {
		first, err := http.Get(s.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		first.Body.Close()
		again, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL+path, nil)
		again.Header.Set("If-None-Match", first.Header.Get("ETag"))
		kept, err := http.DefaultClient.Do(again)
		if err != nil {
			t.Fatal(err)
		}
		kept.Body.Close()
		if first.Header.Get("ETag") == "" || kept.StatusCode != http.StatusNotModified || !first.Uncompressed {
			t.Errorf("%s: ETag %q, then %d, packed %v", path, first.Header.Get("ETag"), kept.StatusCode, first.Uncompressed)
		}
	}
}

// Ensure a token counts on pages too, that nobody keeps what it opened, and that pages are only read.
func TestPagesHeedTokens(t *testing.T) {
	store := seeded(t)
	hidden := at("intern")
	hidden.Topics, hidden.TargetGroups, hidden.Visibility = nil, nil, graph.PartnerLevel
	write(t, store, hidden)
	token, secret := graph.NewToken("partner", graph.Partner, moment, 0)
	if err := store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, token)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	s := serve(t, store)
	for _, c := range []struct {
		method, secret string
		status         int
	}{{"GET", "", 404}, {"GET", secret, 200}, {"GET", "akn_wrong", 401}, {"POST", "", 405}, {"OPTIONS", "", 204}} {
		request, _ := http.NewRequestWithContext(t.Context(), c.method, s.URL+"/a/act_intern", nil)
		if c.secret != "" {
			request.Header.Set("Authorization", "Bearer "+c.secret)
		}
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		kept := answer.Header.Get("Cache-Control")
		if answer.StatusCode != c.status || c.secret == secret && kept != "private, no-store" {
			t.Errorf("%s with %q: %d, Cache-Control %q; want %d", c.method, c.secret, answer.StatusCode, kept, c.status)
		}
	}
}

// Ensure wrong addresses are answered in words, with a status that says the same.
func TestWrongAddresses(t *testing.T) {
	s := serve(t, seeded(t))
	for path, want := range map[string][2]string{
		"/embed/none":                     {"404", "Diese Karte gibt es nicht mehr"},
		"/embed/none?lang=en":             {"404", "This map is no longer there"},
		"/a/act_none":                     {"404", "Diese Seite gibt es nicht"},
		"/i/act_landkreis-prignitz":       {"404", "Diese Seite gibt es nicht"},
		"/embed/perleberg?topic=nope":     {"404", "Diese Auswahl gibt es hier nicht"},
		"/embed/perleberg?kind=CLUB":      {"400", "Diese Auswahl gibt es hier nicht"},
		"/embed/perleberg?after=x":        {"400", "Diese Auswahl gibt es hier nicht"},
		"/geo/actors.json?topic=nope":     {"404", `topic[0]: there is no topic`},
		"/geo/actors.json?within.topic=x": {"404", `within.topic[0]: there is no topic`},
		"/geo/actors.json?within.kind=x":  {"400", `within.kind: \"x\" is unknown`},
		"/geo/points.json?embed=None":     {"404", `there is no embed`},
		"/geo/actor.json?id=":             {"404", "NOT_FOUND"},
		"/geo/actors.json?after=x":        {"400", "INVALID"},
		"/assets/none":                    {"404", "Diese Seite gibt es nicht"},
		"/none/at/all?lang=en":            {"404", "no such page"},
		"/a/act_none?lang=en":             {"404", "no such page"},
	} {
		if got := get(t, s.URL+path); !strings.HasPrefix(got, want[0]) || !strings.Contains(got, want[1]) {
			t.Errorf("%s: %.900s; want %v", path, got, want)
		}
	}
}

// Ensure search engines and previews are served: structured data, addresses, sitemap.
func TestSearchEnginesAreServed(t *testing.T) {
	s := serve(t, seeded(t))
	sheet := get(t, s.URL+"/a/act_landkreis-prignitz")
	for _, want := range []string{
		`<script type="application/ld+json">`, `"@type":"GovernmentOrganization"`, `"@id":"https://netz.example.org/a/act_landkreis-prignitz"`,
		`<link rel="canonical" href="https://netz.example.org/a/act_landkreis-prignitz">`, `property="og:title" content="Landkreis Prignitz"`,
		`mailto:netz@example.org?subject=act_landkreis-prignitz`,
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the sheet lacks %s", want)
		}
	}
	ukrainian := get(t, s.URL+"/a/act_landkreis-prignitz?lang=uk")
	for _, want := range []string{
		`<link rel="canonical" href="https://netz.example.org/a/act_landkreis-prignitz?lang=uk">`,
		`<link rel="alternate" hreflang="de" href="https://netz.example.org/a/act_landkreis-prignitz">`,
		`<link rel="alternate" hreflang="ar" href="https://netz.example.org/a/act_landkreis-prignitz?lang=ar">`,
	} {
		if !strings.Contains(ukrainian, want) {
			t.Errorf("the sheet in Ukrainian lacks %s", want)
		}
	}
	if robots := get(t, s.URL+"/robots.txt"); !strings.Contains(robots, "\nAllow: /geo/actors.geojson\nDisallow: /geo/\n") {
		t.Errorf("search engines are told %s", robots)
	}
	if sitemap := get(t, s.URL+"/sitemap.xml"); strings.Count(sitemap, "<loc>https://netz.example.org/") != 1+260+60 {
		t.Errorf("the sitemap has %d addresses", strings.Count(sitemap, "<loc>"))
	}
	if imprint := get(t, s.URL+"/impressum"); !strings.Contains(imprint, "Landkreis Beispiel") {
		t.Error("the imprint lacks the operator's text")
	}
	if privacy := get(t, s.URL+"/datenschutz"); !strings.Contains(privacy, "noch nicht ausgefüllt") {
		t.Error("an empty page does not say so")
	}
}
