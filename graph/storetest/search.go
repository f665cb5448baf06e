package storetest

import (
	"context"
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// testSearch: the search grammar means the same in every store, whatever the text.
func testSearch(t *testing.T, d *desk) {
	d.create(t, &graph.Topic{Slug: "sport", Labels: texts("Sport und Spiel", "Sports")})
	actor := func(id, name, short, description string, topics ...string) *graph.Actor {
		a := &graph.Actor{ID: id, Kind: graph.Association, Name: name, ShortName: short}
		if description != "" {
			a.Descriptions = texts(description, "")
		}
		for _, topic := range topics {
			a.Topics = append(a.Topics, graph.ActorTopic{Topic: topic, Strength: 1})
		}
		return a
	}
	d.create(t,
		actor("act_a", "Müller und Söhne", "MuS", "Jugendfußball für alle", "sport"),
		actor("act_b", "Frauenfußball Perleberg e. V.", "", "Die Jugend spielt"),
		actor("act_c", "Sport für alle", "SfA", "Verein von Frau Mueller"),
		actor("act_d", "Лучик", "", "Школа для детей, ёлка"),
		actor("act_e", "جمعيّة النور", "", "مَدرَسة"),
		actor("act_f", "C++ & Co. (Verein)", "", `"Zitat" AND OR NOT * : ~ ^ [ ] { } \ /`),
	)
	find := func(t *testing.T, text string) []string {
		t.Helper()
		return actorIDs(t, d.public(), &graph.ActorFilter{Search: &text})
	}
	t.Run("Grammar", func(t *testing.T) {
		for text, want := range searchCases() {
			is(t, text, inOrder(find(t, text)), want)
		}
	})
	t.Run("Special", func(t *testing.T) {
		for _, text := range []string{
			`c++`, `a:b`, `name:müller`, `müller~`, `müller^2`, `[a TO z]`, `{a}`, `a/b`, `\`, `a\"b`, `'; DROP TABLE actors; --`,
			`%`, `_`, `$x`, "`x`", `a && b`, `a || b`, `!a`, `+a -b`, `?`, `a?b`, `*a`, `a*b`, `NEAR(a b)`, `^a`,
			"a\x00b", "\xff\xfe", `MATCH (n) RETURN n`,
		} {
			_, err := graph.ParseSearch(text)
			_, asked := d.public().Actors(t.Context(), graph.ActorQuery{Filter: &graph.ActorFilter{Search: &text}})
			if asked != nil {
				t.Errorf("%q (parses: %v): %v", text, err, asked)
			}
		}
	})
	t.Run("Unreadable", func(t *testing.T) {
		is(t, "finds nothing", find(t, `"open`), []string{})
	})
	t.Run("Updated", func(t *testing.T) {
		change(t, d, "act_a", func(a *graph.Actor) { a.Name = "Meier" })
		is(t, "old words", inOrder(find(t, "söhne")), []string{})
		is(t, "new words", find(t, "meier"), []string{"act_a"})
		d.remove(t, "act_b")
		is(t, "deleted", find(t, "frauenfußball"), []string{})
	})
	t.Run("Long", func(t *testing.T) { longWords(t, d) })
}

func searchCases() map[string][]string {
	return map[string][]string{
		"muller":                         {"act_a", "act_c"},
		"Mueller":                        {"act_a", "act_c"},
		"MÜLLER":                         {"act_a", "act_c"},
		"fussball":                       {},
		"jugend":                         {"act_b"},
		"jugend*":                        {"act_a", "act_b"},
		"jugend* -frauen*":               {"act_b"}, // a hyphen separates words, it takes nothing away
		"jugend* NOT frauen*":            {"act_a"},
		"sport":                          {"act_a", "act_c"}, // a topic's label, a name
		"sports":                         {"act_a"},
		`"sport und spiel"`:              {"act_a"},
		`"spiel sport"`:                  {}, // never across two labels
		`"für alle"`:                     {"act_a", "act_c"},
		`"alle für"`:                     {},
		"müller alle":                    {"act_a", "act_c"}, // words may stand in different fields
		"müller AND söhne":               {"act_a"},
		"söhne OR perleberg":             {"act_a", "act_b"},
		"müller söhne OR perleberg":      {"act_a", "act_b"}, // AND binds tighter
		"müller (söhne OR perleberg)":    {"act_a"},
		"NOT müller":                     {"act_b", "act_d", "act_e", "act_f"},
		"NOT (müller OR perleberg)":      {"act_d", "act_e", "act_f"},
		"NOT müller NOT perleberg":       {"act_d", "act_e", "act_f"},
		"sport OR NOT müller":            {"act_a", "act_b", "act_c", "act_d", "act_e", "act_f"},
		"NOT NOT perleberg":              {"act_b"},
		"frau* NOT (jugend OR söhne)":    {"act_c"},
		"лучик":                          {"act_d"},
		"елка":                           {"act_d"},
		"детей шко*":                     {"act_d"},
		"جمعية":                          {"act_e"},
		"مدرسة":                          {"act_e"},
		"النور*":                         {"act_e"},
		"c co verein":                    {"act_f"},
		"zitat":                          {"act_f"},
		`"e v"`:                          {"act_b"},
		"perleberg* AND (frau* AND e v)": {"act_b"},
	}
}

// longWords: a word is cut at 64 runes; a name of 500 is found by its words.
func longWords(t *testing.T, d *desk) {
	word := strings.Repeat("donaudampfschifffahrt", 11) // 231 runes
	d.write(t, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, &graph.Actor{
			ID: "act_long", Kind: graph.Company, Name: word + " " + word, Descriptions: texts(strings.Repeat("lang ", 4000), ""),
		})
		return err
	})
	for _, text := range []string{word, word[:64], word[:64] + "*", word[:30] + "*", `"` + word + " " + word + `"`, "lang"} {
		is(t, text, actorIDs(t, d.public(), &graph.ActorFilter{Search: &text}), []string{"act_long"})
	}
	is(t, "a shorter word", actorIDs(t, d.public(), &graph.ActorFilter{Search: new(word[:63])}), []string{})
}

// inOrder gives ids sorted.
func inOrder(ids []string) []string {
	slices.Sort(ids)
	return ids
}
