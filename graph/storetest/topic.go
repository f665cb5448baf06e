package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testTopic: everyone reads the vocabularies, by German label.
func testTopic(t *testing.T, d *desk) {
	is(t, "no topics yet", len(must(d.public().Topics(t.Context()))(t).All()), 0)
	fixture(t, d)
	tree := must(d.public().Topics(t.Context()))(t)
	is(t, "topics", slugs(tree.All()), []string{"arbeit", "deutsch", "sprache"})
	is(t, "roots", slugs(tree.Children("")), []string{"arbeit", "sprache"})
	is(t, "below", slugs(tree.Children("sprache")), []string{"deutsch"})
	is(t, "content", tree.Topic("arbeit").Synonyms, []string{"Beruf"})
	groups := must(d.public().TargetGroups(t.Context()))(t)
	is(t, "target groups", ids(groups), []string{"grp_aeltere", "grp_eltern"})
	is(t, "content", groups[0].Labels, texts("Ältere", "Elderly people"))
	actorsOnTopics(t, d)

	d.importing(t, "moved", &graph.Topic{Slug: "deutsch", Parent: "arbeit", Labels: texts("Berufsdeutsch", "")})
	tree = must(d.public().Topics(t.Context()))(t)
	is(t, "moved and renamed", slugs(tree.Children("arbeit")), []string{"deutsch"})
	is(t, "in the new order", slugs(tree.All()), []string{"arbeit", "deutsch", "sprache"})
	on := must(d.public().ActorsOnTopics(t.Context(), []string{"arbeit"}, graph.TopicQuery{}))(t)["arbeit"]
	is(t, "who works on what came below", ids(on.Items), []string{"act_jobcenter", "act_amt", "act_verein"})
}

// actorsOnTopics: each topic has its own page, of those the audience sees.
func actorsOnTopics(t *testing.T, d *desk) {
	ask := func(r graph.Reader, first int) map[string]graph.Page[*graph.Actor] {
		topics := []string{"sprache", "none", "deutsch", "sprache"}
		return must(r.ActorsOnTopics(t.Context(), topics, graph.TopicQuery{Page: graph.First(first), Total: true}))(t)
	}
	for _, c := range []struct {
		name             string
		r                graph.Reader
		sprache, deutsch []string // by name
	}{
		{"the public", d.public(), []string{"act_amt", "act_verein"}, []string{"act_verein"}},
		{"partners", d.partner(), []string{"act_amt", "act_verein", "act_schule"}, []string{"act_verein", "act_schule"}},
		{"coordinators", d.internal(), []string{"act_stelle", "act_amt", "act_verein", "act_schule"}, []string{"act_verein", "act_schule"}},
	} {
		pages := ask(c.r, 100)
		is(t, c.name+": topics", sortedKeys(pages), []string{"deutsch", "none", "sprache"})
		is(t, c.name+": on it or below", ids(pages["sprache"].Items), c.sprache)
		is(t, c.name+": below", ids(pages["deutsch"].Items), c.deutsch)
		is(t, c.name+": total", pages["sprache"].Total, len(c.sprache))
		is(t, c.name+": no such topic", [2]int{len(pages["none"].Items), pages["none"].Total}, [2]int{0, 0})
		first := ask(c.r, 1)["sprache"]
		is(t, c.name+": cut", ids(first.Items), c.sprache[:1])
		is(t, c.name+": there is more", [2]any{first.HasNext, first.Total}, [2]any{true, len(c.sprache)})
	}
	is(t, "no topics", len(must(d.public().ActorsOnTopics(t.Context(), nil, graph.TopicQuery{}))(t)), 0)
}

func slugs(topics []*graph.Topic) []string {
	out := make([]string, len(topics))
	for i, topic := range topics {
		out[i] = topic.Slug
	}
	return out
}
