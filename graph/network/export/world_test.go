package export_test

import (
	"bytes"
	"context"
	"io"
	"maps"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/export"
	"akteursnetz/graph/storetest/memory"
)

// The network of the tests, on the first of June 2026; everything else has ended, or only partners see it:
//
//	markup ──COOPERATES── formula ──FUNDS▶ arabic    alone
//	   └──────KNOWS─────────┘  └──REFERS_TO▶ shelter ◀──ADVISES── arabic
//
// The shelter's location is hidden, that of formula coarse; the tie to the shelter belongs to a hidden initiative.
func records() []graph.Entity {
	perleberg := graph.Point{Lat: 53.0712345678, Lon: 11.86}
	migrantLed, strength := true, 4
	return []graph.Entity{
		&graph.Topic{Slug: "language", Labels: graph.Texts{{Lang: "de", Text: "Sprache"}}},
		&graph.TargetGroup{Slug: "refugees", Labels: graph.Texts{{Lang: "de", Text: "Geflüchtete"}}},
		&graph.Actor{ID: "act_alone", Kind: graph.Chamber, Name: "Handwerkskammer", Precision: graph.PlacePrecision},
		&graph.Actor{
			ID: "act_arabic", Kind: graph.MigrantOrganization, Name: "بيت الثقافة", Precision: graph.PlacePrecision,
			MigrantLed: &migrantLed,
		},
		&graph.Actor{
			ID: "act_formula", Kind: graph.Association, Name: `=HYPERLINK("http://example.org")`, ShortName: "@sum", Seat: "12070296",
			Precision: graph.PlacePrecision, Point: &graph.Point{Lat: 53.1, Lon: 11.9}, Source: "-2+3", AreasServed: []string{"12070"},
		},
		&graph.Actor{
			ID: "act_markup", Kind: graph.JobCentre, Name: `<b>Amt</b> & "Söhne" ]]>`, Seat: "12070296", Precision: graph.ExactPrecision,
			Point: &perleberg, Topics: []graph.ActorTopic{{Topic: "language", Strength: 1}}, TargetGroups: []string{"refugees"},
			Languages: []graph.SpokenLanguage{{Code: "ar", Level: "B1"}, {Code: "de"}}, Roles: []graph.Role{"ROOMS"}, VerifiedAt: "2026-05-01",
			Contact: graph.Contact{Email: "secret@example.org", Phone: "03876 123"},
		},
		&graph.Actor{
			ID: "act_shelter", Kind: graph.WelfareOrganization, Name: "Frauenhaus", Seat: "12070296", Precision: graph.HiddenPrecision,
			Point: &graph.Point{Lat: 53.2, Lon: 12}, Address: graph.Address{Street: "Am Wald 1"},
		},
		&graph.Actor{
			ID: "act_partner", Kind: graph.Company, Name: "Partner", Seat: "12070296", Precision: graph.PlacePrecision,
			Visibility: graph.PartnerLevel,
		},
		&graph.Initiative{ID: "ini_hidden", Title: "Geheim", Status: graph.Running, Visibility: graph.PartnerLevel},
		&graph.Initiative{ID: "ini_open", Title: "Offen", Status: graph.Running},
		&graph.Tie{
			ID: "tie_1", From: "act_formula", To: "act_markup", Kind: graph.Cooperates, Strength: &strength, Since: "2019-01-01",
			SincePrecision: graph.YearPrecision, Initiative: "ini_open", ConfirmedByFrom: "2025-01-01", ConfirmedByTo: "2025-02-01",
		},
		&graph.Tie{ID: "tie_2", From: "act_formula", To: "act_markup", Kind: graph.Knows},
		&graph.Tie{ID: "tie_3", From: "act_formula", To: "act_arabic", Kind: graph.Funds, Since: "2020-03-15", Until: "2030-12-31", Source: "=1"},
		&graph.Tie{ID: "tie_4", From: "act_formula", To: "act_shelter", Kind: graph.RefersTo, Initiative: "ini_hidden", Note: "vertraulich"},
		&graph.Tie{ID: "tie_5", From: "act_arabic", To: "act_shelter", Kind: graph.Advises, Until: "2026-12-31"},
		&graph.Tie{ID: "tie_6", From: "act_arabic", To: "act_markup", Kind: graph.Advises, Until: "2020-12-31"},
		&graph.Tie{ID: "tie_7", From: "act_partner", To: "act_markup", Kind: graph.Funds},
		&graph.Tie{ID: "tie_8", From: "act_alone", To: "act_markup", Kind: graph.Funds, Visibility: graph.PartnerLevel},
	}
}

const day = graph.Date("2026-06-01")

func storeOf(tb testing.TB, records []graph.Entity) graph.Store {
	tb.Helper()
	now := func() time.Time { return time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC) }
	store := memory.New(graph.Options{Places: gazetteer.Germany(), Now: now})
	err := store.Write(tb.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Import(ctx, "test", records)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return store
}

// contentFor gives a scope of the test's network as an audience sees it.
func contentFor(tb testing.TB, store graph.Store, audience graph.Audience, scope network.Scope) export.Content {
	tb.Helper()
	reader := store.For(audience)
	view, err := reader.View(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	scope.AsOf = day
	return export.Content{Network: network.New(view, scope), AsOf: day, Reader: reader, Places: gazetteer.Germany()}
}

func content(tb testing.TB) export.Content {
	tb.Helper()
	return contentFor(tb, storeOf(tb, records()), graph.Public, network.Scope{})
}

type write = func(context.Context, io.Writer, export.Content) error

// formats are all formats by the name of their file.
var formats = map[string]write{
	"network.graphml": export.GraphML, "network.gexf": export.GEXF, "network.kumu.json": export.Kumu,
	"network.geojson": export.GeoJSON, "network.edges.csv": export.Edges, "network.measures.csv": allMeasures,
}

func allMeasures(ctx context.Context, w io.Writer, c export.Content) error {
	return export.Measures(ctx, w, c, nil)
}

func text(tb testing.TB, format write, c export.Content) string {
	tb.Helper()
	var out bytes.Buffer
	if err := format(tb.Context(), &out, c); err != nil {
		tb.Fatal(err)
	}
	return out.String()
}

// altered is a reader that does not find some records, and counts.
type altered struct {
	export.Reader
	gone map[string]bool
	most int // records asked for at once
	err  error
}

func (a *altered) ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	a.most = max(a.most, len(ids))
	found, err := a.Reader.ActorsByID(ctx, ids)
	maps.DeleteFunc(found, func(id string, _ *graph.Actor) bool { return a.gone[id] })
	return found, err
}

func (a *altered) TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error) {
	a.most = max(a.most, len(ids))
	found, err := a.Reader.TiesByID(ctx, ids)
	maps.DeleteFunc(found, func(id string, _ *graph.Tie) bool { return a.gone[id] })
	if a.err != nil {
		return nil, a.err
	}
	return found, err
}

// renamed gives every actor one name.
type renamed struct {
	export.Reader
	name string
}

func (r renamed) ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	found, err := r.Reader.ActorsByID(ctx, ids)
	for id, actor := range found {
		other := *actor
		other.Name = r.name
		found[id] = &other
	}
	return found, err
}
