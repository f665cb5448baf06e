package storetest

import (
	"fmt"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// testText: any text that may be written comes back as it was, names on one line, and is found by what it says.
func testText(t *testing.T, d *desk) {
	texts := []string{
		"Straße der Jugend", "straße", "İstanbul Kültür Derneği", "Ökumene & Partner", "'; DROP TABLE actor; --", `"quoted" \ back`,
		"100 % {curly} $dollar `tick`", "جمعية النور", "ёлка и й", "e\u0301clair", "éclair", "漢字かな", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "👩‍👧‍👦 Familie",
		"a\u200bb", "soft\u00adhyphen", "tab\tnew\nline", "  spaces  ", "NULL", "null", "0", "\u202eRTL", "ǅ ŉ ŀ", "ﬁnanzen",
	}
	for i, text := range texts {
		d.create(t, &graph.Actor{ID: fmt.Sprintf("act_%02d", i), Kind: graph.Company, Name: text, Source: text})
	}
	for i, text := range texts {
		id := fmt.Sprintf("act_%02d", i)
		got := must(d.public().ActorsByID(t.Context(), []string{id}))(t)[id]
		is(t, "as written", [2]string{got.Name, got.Source}, [2]string{strings.Join(strings.Fields(text), " "), text})
		for _, token := range graph.Tokens(text) {
			found := actorIDs(t, d.public(), &graph.ActorFilter{IDs: []string{id}, Search: new(`"` + token + `"`)})
			is(t, fmt.Sprintf("%q by %q", text, token), found, []string{id})
		}
	}
	query := graph.ActorQuery{}
	ask := func(t *testing.T, request graph.PageRequest) graph.Page[*graph.Actor] {
		query.Page = request
		return must(d.public().Actors(t.Context(), query))(t)
	}
	is(t, "walks past each", len(walk(t, 1, ask)), len(texts))
	is(t, "and back", len(walkBack(t, 1, ask)), len(texts))
}
