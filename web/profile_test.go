package web_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

// vocabulary is what actors from at refer to.
func vocabulary() []graph.Entity {
	return []graph.Entity{
		&graph.Topic{Slug: "language", Labels: graph.Texts{{Lang: "de", Text: "Sprache"}}},
		&graph.TargetGroup{Slug: "refugees", Labels: graph.Texts{{Lang: "de", Text: "Geflüchtete"}}},
	}
}

// Ensure a profile says how an actor stands to whom, in the language of the page, on the page as on the map.
func TestTiesAreToldInWords(t *testing.T) {
	store := memory.New(options)
	write(t, store, append(vocabulary(), at("office"), at("club"), at("union"),
		&graph.Tie{ID: "tie_1", From: "act_office", To: "act_club", Kind: graph.Funds},
		&graph.Tie{ID: "tie_2", From: "act_club", To: "act_office", Kind: graph.Cooperates},
		&graph.Tie{ID: "tie_3", From: "act_club", To: "act_union", Kind: graph.MemberOf})...)
	s := serve(t, store)
	for path, want := range map[string][]string{
		"act_club":           {"arbeitet zusammen mit, gefördert von:", "ist Mitglied von:"},
		"act_club?lang=en":   {"cooperates with, funded by:", "is a member of:"},
		"act_club?lang=tr":   {"iş birliği yapar, finanse eden:"},
		"act_office":         {"arbeitet zusammen mit, fördert:"},
		"act_union":          {"hat als Mitglied:"},
		"act_union?lang=ar":  {"من أعضائه:"},
		"act_office?lang=uk": {"Зв’язки"},
	} {
		page := get(t, s.URL+"/a/"+path)
		for _, words := range want {
			if !strings.Contains(page, words) {
				t.Errorf("%s lacks %q", path, words)
			}
		}
	}
	if got := get(t, s.URL+"/geo/actor.json?id=act_union"); !strings.Contains(got, `"how":"hat als Mitglied"`) {
		t.Errorf("the map says %s", got)
	}
}

// Ensure a list that ends early says how many more there are.
func TestLongListsSayHowManyMore(t *testing.T) {
	store := memory.New(options)
	records := append(vocabulary(), at("office"))
	for i := range 103 {
		id := fmt.Sprintf("%03d", i)
		records = append(records, at(id), &graph.Tie{ID: "tie_" + id, From: "act_" + id, To: "act_office", Kind: graph.MemberOf},
			&graph.Offer{ID: "off_" + id, Provider: "act_office", Kind: "COURSE", Status: graph.Running,
				Titles: graph.Texts{{Lang: "de", Text: "Kurs " + id}}})
	}
	write(t, store, records...)
	s := serve(t, store)
	if page := get(t, s.URL+"/a/act_office"); strings.Count(page, "und 3 weitere") != 2 {
		t.Errorf("the page says %d times that there are 3 more", strings.Count(page, "und 3 weitere"))
	}
	if got := get(t, s.URL+"/geo/actor.json?id=act_office"); !strings.Contains(got, `"more":{"offers":3,"ties":3}`) {
		t.Errorf("the map is told %.300s", got)
	}
	if page := get(t, s.URL+"/a/act_001"); strings.Contains(page, "weitere") {
		t.Error("a short list says that there is more")
	}
}

// Ensure texts that a machine translated are marked so, and no others.
func TestMachineTextsAreMarked(t *testing.T) {
	store := memory.New(options)
	club := at("club")
	club.Descriptions = graph.Texts{
		{Lang: "de", Text: "Wir üben Deutsch.", Status: graph.OriginalText}, {Lang: "uk", Text: "Вчимо німецьку.", Status: graph.MachineText},
	}
	write(t, store, append(vocabulary(), club)...)
	s := serve(t, store)
	if page := get(t, s.URL+"/a/act_club?lang=uk"); strings.Count(page, "машинний переклад") != 1 {
		t.Error("the translation is not marked")
	}
	if page := get(t, s.URL+"/a/act_club"); strings.Contains(page, "maschinell") {
		t.Error("the original is marked")
	}
}

// Ensure people who agreed to be shown are shown, and offered to nobody who collects.
func TestPeopleAreNotOfferedToSearchEngines(t *testing.T) {
	store := memory.New(options)
	person := at("person")
	person.Kind, person.ConsentAt, person.Name = graph.Volunteer, "2026-01-01", "Eine Person"
	write(t, store, append(vocabulary(), &graph.Embed{Name: "town"}, at("club"), person)...)
	s := serve(t, store)
	if list := get(t, s.URL+"/embed/town"); strings.Contains(list, `"name":"Eine Person"`) || !strings.Contains(list, `"name":"Brücke club"`) {
		t.Error("the list offers the person to search engines")
	}
	page := get(t, s.URL+"/a/act_person")
	if !strings.Contains(page, "Eine Person</bdi></h1>") || !strings.Contains(page, `<meta name="robots" content="noindex">`) {
		t.Errorf("the page is %.900s", page)
	}
	for _, offered := range []string{"og:", "ld+json", "canonical", `name="description"`} {
		if strings.Contains(page, offered) {
			t.Errorf("the page has %s", offered)
		}
	}
	for _, path := range []string{"/sitemap.xml", "/geo/actors.geojson"} {
		if got := get(t, s.URL+path); strings.Contains(got, "act_person") || !strings.Contains(got, "act_club") {
			t.Errorf("%s: %s", path, got)
		}
	}
	if page := get(t, s.URL+"/a/act_club"); strings.Contains(page, "noindex") || !strings.Contains(page, "ld+json") {
		t.Error("an association is not offered to search engines")
	}
}

// Ensure whoever frames the list of an embed can follow its links, that what cannot be framed leaves the frame, and that no page
// with forms for coordinators is framed.
func TestLinksOfAFramedListLeadOn(t *testing.T) {
	store := memory.New(options)
	write(t, store, append(vocabulary(), &graph.Embed{Name: "town"}, at("club"), at("office"),
		&graph.Tie{ID: "tie_1", From: "act_office", To: "act_club", Kind: graph.Funds},
		&graph.Initiative{ID: "ini_open", Title: "Ankommen", Lead: "act_club", Status: graph.Running},
		&graph.Participation{ID: "par_1", Initiative: "ini_open", Actor: "act_club"})...)
	s := serve(t, store)
	framed := func(path string) bool {
		answer, err := http.Get(s.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		open := strings.Contains(answer.Header.Get("Content-Security-Policy"), "frame-ancestors *")
		if open != (answer.Header.Get("X-Frame-Options") == "") {
			t.Errorf("%s: the headers disagree", path)
		}
		return open
	}
	for _, path := range []string{"/", "/match", "/network", "/edit"} {
		if framed(path) {
			t.Errorf("%s can be framed", path)
		}
	}
	links := regexp.MustCompile(`<a [^>]*href="(?:\./|\.\./)([^"#?]*)[^>]*>`)
	for _, path := range []string{"/embed/town", "/a/act_club", "/i/ini_open", "/impressum", "/a/act_none"} {
		for _, link := range links.FindAllStringSubmatch(get(t, s.URL+path), -1) {
			if leaves := strings.Contains(link[0], `target="_top"`); framed("/"+link[1]) == leaves {
				t.Errorf("%s: %s leaves the frame: %v", path, link[0], leaves)
			}
		}
	}
}

// Ensure what is not in the language of the page says in which it is, and does not disturb the direction of what is around it.
func TestOtherLanguagesAreMarked(t *testing.T) {
	store := memory.New(options)
	club := at("club")
	club.AreasServed = []string{"12070"}
	write(t, store, append(vocabulary(), &graph.Embed{Name: "town", Titles: graph.Texts{{Lang: "de", Text: "Wer hilft?"}}}, club,
		&graph.Initiative{ID: "ini_open", Title: "Ankommen", Aim: "Alle kommen an.", Outcome: "Erreicht.", Status: graph.Running})...)
	s := serve(t, store)
	for path, want := range map[string][]string{
		"/embed/town": {`<h1><bdi lang="de">Wer hilft?</bdi></h1>`}, "/a/act_club": {"<bdi>Prignitz</bdi>"},
		"/i/ini_open": {`<p lang="de" dir="ltr">Alle kommen an.</p>`, `<p lang="de" dir="ltr">Erreicht.</p>`},
	} {
		page := get(t, s.URL+path+"?lang=ar")
		for _, part := range want {
			if !strings.Contains(page, part) {
				t.Errorf("%s lacks %s", path, part)
			}
		}
	}
}

// Ensure pages have no empty lists, which screen readers would announce.
func TestNoEmptyListOfFacts(t *testing.T) {
	store := memory.New(options)
	write(t, store, &graph.Actor{ID: "act_bare", Kind: graph.Association, Name: "Verein"},
		&graph.Initiative{ID: "ini_bare", Title: "Ankommen", Status: graph.Running})
	s := serve(t, store)
	for _, path := range []string{"/a/act_bare", "/i/ini_bare"} {
		if page := get(t, s.URL+path); strings.Contains(page, `<dl class="facts">`) || !strings.Contains(page, "<h1>") {
			t.Errorf("%s: %s", path, page)
		}
	}
}
