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

	d.importing(t, "moved", &graph.Topic{Slug: "deutsch", Parent: "arbeit", Labels: texts("Berufsdeutsch", "")})
	tree = must(d.public().Topics(t.Context()))(t)
	is(t, "moved and renamed", slugs(tree.Children("arbeit")), []string{"deutsch"})
	is(t, "in the new order", slugs(tree.All()), []string{"arbeit", "deutsch", "sprache"})
}

func slugs(topics []*graph.Topic) []string {
	out := make([]string, len(topics))
	for i, topic := range topics {
		out[i] = topic.Slug
	}
	return out
}
