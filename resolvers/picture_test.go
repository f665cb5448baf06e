package resolvers_test

import (
	"encoding/xml"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/tables"
	"akteursnetz/resolvers/server"
	"akteursnetz/seed/generator"
)

// drawing is what a reader finds in a picture.
type drawing struct {
	Title string   `xml:"title"`
	Desc  string   `xml:"desc"`
	Texts []string `xml:"text"`
	Lines struct {
		D string `xml:"d,attr"`
	} `xml:"path"`
	Groups []struct {
		Circles []shape  `xml:"circle"`
		Paths   []shape  `xml:"path"`
		Texts   []string `xml:"text"`
	} `xml:"g"`
}

type shape struct {
	Hint string `xml:"title"`
}

// nodes gives what pointing at the actors tells.
func (d drawing) nodes() (hints []string) {
	for _, group := range d.Groups {
		for _, shape := range append(group.Circles, group.Paths...) {
			if shape.Hint != "" {
				hints = append(hints, shape.Hint)
			}
		}
	}
	return hints
}

func (s *service) picture(t *testing.T, role, parameters string) drawing {
	t.Helper()
	answer := s.fetch(t, role, "/network.svg?"+parameters)
	var read drawing
	if err := xml.Unmarshal(answer.Body.Bytes(), &read); answer.Code != 200 || err != nil {
		t.Fatalf("status %d, %v: %.300s", answer.Code, err, answer.Body)
	}
	return read
}

func TestPictureOfTheSeed(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	got := s.picture(t, "", "asOf=2020-06-30")
	if nodes, lines := len(got.nodes()), strings.Count(got.Lines.D, "M"); nodes != 260 || lines != 179 {
		t.Errorf("%d actors and %d lines, want 260 and 179", nodes, lines)
	}
	for _, want := range []string{
		"260 Akteure, 186 Verbindungen · Stand 30.06.2020.",
		"Es gibt 19 zusammenhängende Gruppen, die größte mit 75 Akteuren. 94 Akteure sind ohne Verbindung.",
		"Größe: Verbundene Akteure, am größten Integrationsbeauftragte des Landkreises Ravensburg (20), ",
		"Farbe und Form: Art: Behörde (74), Kommune (59), ",
	} {
		if !strings.Contains(got.Desc, want) {
			t.Errorf("the text alternative lacks %q: %s", want, got.Desc)
		}
	}
	for _, want := range []string{
		"Netzwerk der Akteure", "Art", "Behörde (74)", "Alle übrigen (35)", "Verbundene Akteure", "20", "5", "1", "Ohne Verbindung (94)",
	} {
		if !slices.Contains(got.Texts, want) {
			t.Errorf("the picture lacks %q: %q", want, got.Texts)
		}
	}
	var labels []string
	for _, group := range got.Groups {
		labels = append(labels, group.Texts...)
	}
	if !slices.Contains(labels, "Landkreis Oldenburg") {
		t.Errorf("the second largest actor has no name: %q", labels)
	}
	if !slices.Contains(got.nodes(), "Landkreis Oldenburg · Kommune · Verbundene Akteure: 13") {
		t.Errorf("pointing tells %q", got.nodes())
	}
}

func TestPictureInEnglishBySomethingElse(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	got := s.picture(t, "", "asOf=2020-06-30&lang=en&size=BETWEENNESS&colour=community&first=100&title=Who%20%3Cholds%3E%20it%20together")
	if len(got.nodes()) != 100 || got.Title != "Who <holds> it together" {
		t.Errorf("%d actors, title %q", len(got.nodes()), got.Title)
	}
	for _, want := range []string{
		"as of 30 June 2020.", "Shown are the 100 best connected of 260 actors.",
		"Size: Betweenness, largest ", "Colour and shape: Community: ",
	} {
		if !strings.Contains(got.Desc, want) {
			t.Errorf("the text alternative lacks %q: %s", want, got.Desc)
		}
	}
	if german := regexp.MustCompile(`Akteure?\b|Verbindung|Stand|Größe`).FindString(got.Desc); german != "" {
		t.Errorf("%q in %s", german, got.Desc)
	}
}

func TestPictureOfOnePlaceIsNamedAfterIt(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	if got := s.picture(t, "", "place=12070"); got.Title != "Netzwerk der Akteure: Prignitz" {
		t.Errorf("the title is %q", got.Title)
	}
}

func TestPicturesOfLittle(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	for parameters, want := range map[string]string{
		"filter=%7B%22kind%22:%5B%5D%7D":         "In diesem Ausschnitt ist kein Akteur.",
		"filter=%7B%22kind%22:%5B%5D%7D&lang=en": "There is no actor in this scope.",
		"asOf=2020-06-30&tie=%7B%22kind%22:%5B%5D%7D": "260 Akteure, 0 Verbindungen · Stand 30.06.2020. " +
			"In diesem Ausschnitt hat kein Akteur eine Verbindung.",
		"asOf=2020-06-30&largestComponent=true": "75 Akteure, 97 Verbindungen · Stand 30.06.2020. " +
			"Verbunden sind 3,32 % aller Paare. Alle Akteure hängen zusammen.",
		"filter=%7B%22ids%22:%5B%22act_landkreis-boerde%22%5D%7D": "1 Akteur, 0 Verbindungen",
		"first=1": "Gezeigt ist der am besten verbundene von 260 Akteuren.",
	} {
		for _, size := range []string{"", "&size=CONSTRAINT", "&size=EIGENVECTOR&colour=community"} {
			if got := s.picture(t, "", parameters+size); !strings.Contains(got.Desc, want) {
				t.Errorf("%s: the text alternative is %s", parameters+size, got.Desc)
			}
		}
	}
}

// BenchmarkPicture draws 1 000 actors, all that is needed for it computed anew.
func BenchmarkPicture(b *testing.B) {
	store, dir := stores["memory"](b), filepath.Join(b.TempDir(), "generated")
	err := generator.Write(dir, generator.Options{Actors: 1200, Ties: 6000, Seed: 1, Places: options.Places, Progress: func(int, int) {}})
	if err != nil {
		b.Fatal(err)
	}
	batch, err := tables.ReadPath(dir, gazetteer.Germany(), "2026-11-22")
	if err != nil {
		b.Fatal(err)
	}
	if _, err := tables.Import(b.Context(), store, batch, tables.Options{Progress: func(int, int) {}}); err != nil {
		b.Fatal(err)
	}
	for _, size := range []string{"DEGREE", "BETWEENNESS"} {
		b.Run(size, func(b *testing.B) {
			for b.Loop() {
				answer := httptest.NewRecorder()
				handler(store, server.DefaultLimits()).ServeHTTP(answer, httptest.NewRequest("GET", "/network.svg?first=1000&size="+size, nil))
				if answer.Code != 200 {
					b.Fatal(answer.Body)
				}
			}
		})
	}
}
