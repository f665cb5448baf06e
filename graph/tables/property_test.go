package tables_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"akteursnetz/graph"
)

// Whatever a store keeps comes back from its export, byte for byte.
func TestAnyDirectorySurvivesExportAndImport(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		entities := directory(rt)
		first, second := newStore(), newStore()
		write(t, first, func(ctx context.Context, w graph.Writer) error {
			_, err := w.Import(ctx, "test", entities)
			return err
		})
		files := exported(t, first, graph.InternalOnly)
		importInto(t, second, asFolder(files))
		if diff := cmp.Diff(files, exported(t, second, graph.InternalOnly)); diff != "" {
			rt.Fatal(diff)
		}
		for _, kind := range graph.Types {
			before, after := contents(t, first, kind), contents(t, second, kind)
			if diff := cmp.Diff(before, after); diff != "" {
				rt.Fatalf("%s: %s", kind, diff)
			}
		}
	})
}

func contents(t *testing.T, store graph.Store, kind graph.Type) []string {
	records, err := store.For(graph.InternalOnly).Records(t.Context(), kind, "", 1000)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range records {
		content, err := graph.Content(e)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(content))
	}
	return out
}

// drawer draws parts of records.
type drawer struct{ *rapid.T }

var (
	letters   = rapid.RuneFrom([]rune("aÄß zжعを😀|\\\",;\n\t'=:-"))
	anyText   = rapid.StringOfN(letters, 0, 12, -1)
	slugNames = []string{"a", "b-1", "sprache"}
)

func (d drawer) text() string { return anyText.Draw(d.T, "text") }

func (d drawer) name() string { return "N" + d.text() }

func (d drawer) flag() bool { return rapid.Bool().Draw(d.T, "flag") }

func (d drawer) number(low, high int) int { return rapid.IntRange(low, high).Draw(d.T, "number") }

func (d drawer) level() graph.Visibility { return graph.Visibility(d.number(0, 2)) }

func (d drawer) optional(low, high int) *int {
	if d.flag() {
		return nil
	}
	n := d.number(low, high)
	return &n
}

func one[T any](d drawer, values []T) T { return rapid.SampledFrom(values).Draw(d.T, "one") }

func several[T comparable](d drawer, values []T) []T {
	return rapid.SliceOfNDistinct(rapid.SampledFrom(values), 0, len(values), rapid.ID).Draw(d.T, "several")
}

func (d drawer) texts() graph.Texts {
	var out graph.Texts
	for _, lang := range several(d, []string{"de", "en", "ar", "de-x-einfach", "kmr"}) {
		out = append(out, graph.LocalizedText{Lang: lang, Text: d.name(), Status: one(d, graph.TextStatuses)})
	}
	return out
}

func (d drawer) labels() graph.Texts {
	return append(graph.Texts{{Lang: "uk", Text: d.name(), Status: one(d, graph.TextStatuses)}}, d.texts()...)
}

func (d drawer) date() graph.Date {
	if d.flag() {
		return ""
	}
	return graph.Date("1999-12-31").AddDays(d.number(0, 9600))
}

func (d drawer) partial(year int, end bool) (graph.Date, graph.DatePrecision) {
	written := one(d, []string{"", "%d", "%d-02", "%d-02-28"})
	if written == "" {
		return "", ""
	}
	date, precision, err := graph.ParsePartial(fmt.Sprintf(written, year), end)
	if err != nil {
		d.Fatal(err)
	}
	return date, precision
}

func (d drawer) languages() []graph.SpokenLanguage {
	var out []graph.SpokenLanguage
	for _, code := range several(d, []string{"de", "ar", "kmr"}) {
		out = append(out, graph.SpokenLanguage{Code: code, Level: one(d, append(graph.LanguageLevels, ""))})
	}
	return out
}

func (d drawer) actor(id string) *graph.Actor {
	a := &graph.Actor{
		ID: id, Kind: one(d, graph.ActorKinds), Name: d.name(), ShortName: d.text(), Descriptions: d.texts(),
		Contact: graph.Contact{Phone: d.text(), Person: d.text()},
		Address: graph.Address{Street: d.text(), City: d.text(), PostalCode: one(d, []string{"", "01067"})},
		Seat:    one(d, []string{"", "DE", "08", "08425", "12070296"}), AreasServed: several(d, []string{"DE", "08", "12070"}),
		Precision: one(d, append(graph.Precisions, "")), TargetGroups: several(d, slugNames), Languages: d.languages(),
		Roles: several(d, graph.Roles), Collective: d.flag(), ConsentAt: "2024-05-01", Visibility: d.level(), Source: d.text(),
		VerifiedAt: d.date(), Capacity: &graph.Capacity{
			ParallelInitiatives: d.optional(0, 5), HoursPerMonth: d.optional(0, 744),
		},
		Website: one(d, []string{"", "https://example.org/a?b=c|d "}),
	}
	for _, slug := range several(d, slugNames) {
		strength := rapid.Float64Range(1e-9, 1).Draw(d.T, "strength")
		a.Topics = append(a.Topics, graph.ActorTopic{Topic: slug, Strength: strength})
	}
	if d.flag() {
		a.Point = &graph.Point{
			Lat: rapid.Float64Range(47, 55).Draw(d.T, "lat"), Lon: rapid.Float64Range(5, 16).Draw(d.T, "lon"),
		}
	}
	if d.flag() {
		level := d.level()
		a.Contact.Visibility = &level
	}
	if a.Kind != graph.Volunteer && d.flag() {
		led := d.flag()
		a.MigrantLed = &led
	}
	return a
}

func (d drawer) initiative(id string, actors []string) *graph.Initiative {
	i := &graph.Initiative{
		ID: id, Title: d.name(), Aim: d.text(), Lead: one(d, append(actors, "")), Partners: several(d, actors),
		Places: several(d, []string{"DE", "08425"}), Status: one(d, graph.Statuses), TargetGroups: several(d, slugNames),
		Languages: d.languages(), Outcome: d.text(), Visibility: d.level(), Source: d.text(),
	}
	i.From, i.FromPrecision = d.partial(2001, false)
	i.Until, i.UntilPrecision = d.partial(2002, true)
	for _, slug := range several(d, slugNames) {
		weight := rapid.Float64Range(.01, 10).Draw(d.T, "weight")
		i.Topics = append(i.Topics, graph.RequiredTopic{Topic: slug, Weight: weight, Redundancy: d.number(1, 10)})
	}
	for _, role := range several(d, graph.Roles[:3]) {
		i.Roles = append(i.Roles, graph.RequiredRole{Role: role, Quantity: d.number(1, 100), Critical: d.flag()})
	}
	suffix := strings.TrimPrefix(id, "ini_")
	for n := range d.number(0, 3) {
		kind := one(d, graph.BodyKinds)
		i.Bodies = append(i.Bodies, graph.Body{
			ID: fmt.Sprintf("bod_%d", n), Kind: kind, Decides: d.flag(), Name: d.name(), // one id in several initiatives
			AlsoAccompanying: kind == graph.SteeringGroup && d.flag(), Topic: one(d, append(slugNames, "")),
			Responsible: one(d, append(actors, "")),
		})
		i.Milestones = append(i.Milestones, graph.Milestone{
			ID: fmt.Sprintf("mil_%s%d", suffix, n), Title: d.name(), Due: d.date(), Reached: d.date(),
		})
		i.Blocks = append(i.Blocks, graph.BuildingBlock{Number: 3*n + 1, State: one(d, graph.BlockStates), Note: d.text()})
	}
	for _, actor := range several(d, actors) {
		i.Requests = append(i.Requests, graph.Request{
			Actor: actor, Answer: one(d, graph.RequestAnswers), Reason: d.text(), AskedAt: d.date(),
		})
	}
	return i
}

// directory draws a few records of every type.
func directory(t *rapid.T) []graph.Entity {
	d := drawer{t}
	var out []graph.Entity
	parent := ""
	for _, slug := range slugNames {
		synonyms := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string { return drawer{t}.name() }), 0, 3).Draw(t, "synonyms")
		out = append(out, &graph.Topic{Slug: slug, Parent: parent, Labels: d.labels(), Synonyms: synonyms},
			&graph.TargetGroup{Slug: slug, Labels: d.labels()})
		parent = one(d, []string{"", slug})
	}
	actors := []string{"act_a", "act_b", "act_c"}
	for _, id := range actors {
		out = append(out, d.actor(id))
	}
	for _, id := range []string{"ini_a", "ini_b"} {
		i := d.initiative(id, actors)
		out = append(out, i, d.participation(i, actors))
	}
	for n, kind := range several(d, graph.TieKinds) {
		out = append(out, d.tie(fmt.Sprintf("tie_%d", n), kind))
	}
	return append(out, d.offer(actors), d.need(actors))
}

func (d drawer) participation(i *graph.Initiative, actors []string) *graph.Participation {
	p := &graph.Participation{
		ID: "par_" + i.ID, Initiative: i.ID, Actor: one(d, actors), Role: d.text(), Visibility: d.level(), Source: d.text(),
	}
	if len(i.Bodies) > 0 && d.flag() {
		p.Body = one(d, i.Bodies).ID
	}
	p.Since, p.SincePrecision = d.partial(2001, false)
	p.Until, p.UntilPrecision = d.partial(2002, true)
	return p
}

func (d drawer) tie(id string, kind graph.TieKind) *graph.Tie {
	t := &graph.Tie{
		ID: id, From: "act_b", To: "act_a", Kind: kind, Strength: d.optional(1, 5), Note: d.text(), Source: d.text(),
		Initiative: one(d, []string{"", "ini_a"}), ConfirmedByFrom: d.date(), ConfirmedByTo: d.date(), Visibility: d.level(),
	}
	t.Since, t.SincePrecision = d.partial(2001, false)
	t.Until, t.UntilPrecision = d.partial(2002, true)
	return t
}

func (d drawer) offer(actors []string) *graph.Offer {
	return &graph.Offer{
		ID: "off_a", Provider: one(d, actors), Initiative: one(d, []string{"", "ini_b"}), Kind: one(d, graph.OfferKinds),
		Status: one(d, graph.Statuses), Titles: d.labels(), Descriptions: d.texts(), Topics: several(d, slugNames),
		TargetGroups: several(d, slugNames), Languages: d.languages(), Place: one(d, []string{"", "08425"}),
		Visibility: d.level(), Source: d.text(), VerifiedAt: d.date(),
	}
}

func (d drawer) need(actors []string) *graph.Need {
	return &graph.Need{
		ID: "nee_a", Actor: one(d, actors), Initiative: one(d, []string{"", "ini_b"}), Topic: one(d, slugNames), Text: d.name(),
		Status: one(d, graph.NeedStatuses), Visibility: d.level(), Source: d.text(),
	}
}
