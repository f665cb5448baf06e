package graph

import (
	"slices"
	"testing"
)

func TestTaxonomy(t *testing.T) {
	label := func(slug, parent, text string) *Topic {
		return &Topic{Slug: slug, Parent: parent, Labels: Texts{{Lang: "de", Text: text}}}
	}
	tree := NewTaxonomy([]*Topic{
		label("c", "a", "Zoo"), label("b", "a", "Äpfel"), label("a", "", "Obst"), label("d", "c", "Affen"), label("e", "", "Obst"),
	})
	slugs := func(topics []*Topic) (out []string) {
		for _, topic := range topics {
			out = append(out, topic.Slug)
		}
		return out
	}
	equal(t, "by label, then slug", slugs(tree.All()), []string{"d", "b", "a", "e", "c"})
	equal(t, "roots", slugs(tree.Children("")), []string{"a", "e"})
	equal(t, "below", slugs(tree.Children("a")), []string{"b", "c"})
	equal(t, "above, nearest first", tree.Ancestors("d"), []string{"d", "c", "a"})
	equal(t, "above nothing", tree.Ancestors("x"), []string(nil))
	equal(t, "unknown", tree.Topic("x"), (*Topic)(nil))
	loop := NewTaxonomy([]*Topic{label("a", "b", "A"), label("b", "a", "B")})
	equal(t, "a loop ends", loop.Ancestors("a"), []string{"a", "b"})
}

func TestTopicCheck(t *testing.T) {
	check := func(slug string, labels Texts) error {
		topic := &Topic{Slug: slug, Labels: labels}
		topic.Normalize()
		return topic.Check(nil, testToday)
	}
	fine := Texts{{Lang: "de", Text: "A"}}
	finds(t, "fine", check("arbeit-und-beruf", fine))
	for _, slug := range []string{"", "A", "a_b", "-a", "a--b", "ä"} {
		finds(t, slug, check(slug, fine), "INVALID slug")
	}
	finds(t, "no label", check("a", nil), "INVALID labels")
	finds(t, "labels", check("a", Texts{{Lang: "german", Text: "A"}, {Lang: "en", Text: "\x00", Status: "GUESS"}}),
		"INVALID labels[1].lang", "INVALID labels[0].text", "INVALID labels[0].status")
	group := &TargetGroup{Slug: "A b"}
	finds(t, "group", group.Check(nil, testToday), "INVALID slug", "INVALID labels")
}

func TestTextsIn(t *testing.T) {
	text := Texts{{Lang: "ar", Text: "a"}, {Lang: "de", Text: "d"}, {Lang: "en", Text: "e"}}
	in := func(t Texts, lang string) string { text, _ := t.In(lang); return text }
	for lang, want := range map[string]string{"ar": "a", "en": "e", "de-x-einfach": "d", "ar-eg": "a", "tr": "d", "": "d"} {
		equal(t, "in "+lang, in(text, lang), want)
	}
	equal(t, "English stands in", in(text[2:], "tr"), "e")
	equal(t, "any stands in", in(text[:1], "tr"), "a")
	_, ok := Texts(nil).In("de")
	equal(t, "none", ok, false)
	equal(t, "the id stands in for no title", (&Offer{ID: "off_a"}).Title("de"), "off_a")
}

func TestBlockTitles(t *testing.T) {
	seen := []string{}
	for _, title := range BlockTitles {
		for _, lang := range []string{"de", "en"} {
			text, _ := title.In(lang)
			seen = append(seen, text)
		}
	}
	slices.Sort(seen)
	equal(t, "eighteen different titles", len(slices.Compact(seen)), 18)
}
