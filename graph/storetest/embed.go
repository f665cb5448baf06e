package storetest

import (
	"slices"
	"testing"

	"akteursnetz/graph"
)

// testEmbed: everybody reads embeds by id and all of them by name; only coordinators read who changed them and when. An
// embed is changed, deleted and logged like any record, and its filter never selects more than it fixes.
func testEmbed(t *testing.T, d *desk) {
	fixture(t, d)
	d.create(t, &graph.Embed{
		Name: "wittenberge", Titles: texts("Wer hilft in Wittenberge?", "Who helps?"), Places: []string{wittenberge},
		Topics: []string{"sprache"}, Offered: []string{"uk", "de"}, View: graph.ListView,
	}, &graph.Embed{Name: "alle"})
	for _, r := range []graph.Reader{d.public(), d.partner(), d.internal()} {
		found := must(r.EmbedsByID(t.Context(), []string{"emb_wittenberge", "emb_none", "act_amt"}))(t)
		is(t, "by id", sortedKeys(found), []string{"emb_wittenberge"})
		is(t, "as written", found["emb_wittenberge"].Offered, []string{"uk", "de"})
		is(t, "by name", ids(must(r.Records(t.Context(), graph.EmbedType, "", 10))(t)), []string{"emb_alle", "emb_wittenberge"})
	}
	embed := must(d.public().EmbedsByID(t.Context(), []string{"emb_wittenberge"}))(t)["emb_wittenberge"]
	is(t, "redacted", embed.Meta, graph.Meta{})
	is(t, "completed", must(d.internal().EmbedsByID(t.Context(), []string{"emb_alle"}))(t)["emb_alle"].View, graph.MapView)

	within := actorIDs(t, d.public(), embed.Narrow(nil))
	for _, chosen := range []*graph.ActorFilter{
		{}, {Place: []string{prignitz}}, {Topic: []string{"arbeit"}}, {Or: []*graph.ActorFilter{{}, {Kind: []graph.ActorKind{graph.JobCentre}}}},
		{Not: &graph.ActorFilter{Place: []string{wittenberge}}},
	} {
		for _, id := range actorIDs(t, d.public(), embed.Narrow(chosen)) {
			if !slices.Contains(within, id) {
				t.Errorf("%s is found through the embed though it lies outside", id)
			}
		}
	}
	is(t, "what lies within", within, []string{"act_amt", "act_verein"})

	change(t, d, "emb_wittenberge", func(e *graph.Embed) { e.Places = []string{perleberg} })
	is(t, "named by its topic", slices.Contains(ids(must(d.internal().Referring(t.Context(), "top_sprache"))(t)), "emb_wittenberge"), true)
	d.remove(t, "emb_wittenberge")
	is(t, "deleted", len(must(d.public().EmbedsByID(t.Context(), []string{"emb_wittenberge"}))(t)), 0)
	fails(t, "a name is not used again", d.try(t, &graph.Embed{Name: "wittenberge"}), graph.Conflict, "id")
	actions := []graph.Action{}
	for _, c := range must(d.internal().ChangesOf(t.Context(), "emb_wittenberge"))(t) {
		actions = append(actions, c.Action)
	}
	is(t, "logged", actions, []graph.Action{graph.Created, graph.Updated, graph.Deleted})

	for _, c := range []struct {
		field string
		code  graph.Code
		embed graph.Embed
	}{
		{"name", graph.Invalid, graph.Embed{Name: "Perleberg Stadt"}},
		{"topics[0]", graph.NotFound, graph.Embed{Name: "a", Topics: []string{"none"}}},
		{"targetGroups[0]", graph.NotFound, graph.Embed{Name: "a", TargetGroups: []string{"none"}}},
		{"places[0]", graph.Invalid, graph.Embed{Name: "a", Places: []string{"99"}}},
		{"kinds[0]", graph.Invalid, graph.Embed{Name: "a", Kinds: []graph.ActorKind{"CLUB"}}},
		{"languages[0]", graph.Invalid, graph.Embed{Name: "a", Languages: []string{"German"}}},
		{"offered[1]", graph.Invalid, graph.Embed{Name: "a", Offered: []string{"de", "fr"}}},
		{"view", graph.Invalid, graph.Embed{Name: "a", View: "GLOBE"}},
	} {
		fails(t, "a wrong "+c.field, d.try(t, &c.embed), c.code, c.field)
	}
}
