package graph

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Topic is a field of work. Topics form a tree: who works on a topic works on everything above it.
type Topic struct {
	Meta     `json:"-"`
	Slug     string   `json:"slug"`
	Parent   string   `json:"parent,omitempty"` // slug
	Labels   Texts    `json:"labels"`
	Synonyms []string `json:"synonyms,omitempty"` // German, for people who look for the topic
}

var slugPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// EntityID gives top_<slug>.
func (t *Topic) EntityID() string { return PrefixTopic + t.Slug }

// EntityType gives TopicType.
func (t *Topic) EntityType() Type { return TopicType }

// EntityVisibility gives Public: the taxonomy is open.
func (t *Topic) EntityVisibility() Visibility { return Public }

// Refs gives the parent.
func (t *Topic) Refs() []Ref {
	if t.Parent == "" {
		return nil
	}
	return []Ref{topicRef("parent", t.Parent)}
}

// Complete fills in the status of labels.
func (t *Topic) Complete() { t.Labels = t.Labels.completed() }

// Normalize sorts the labels.
func (t *Topic) Normalize() { t.Labels = t.Labels.normalized() }

// Check gives every finding about the topic.
func (t *Topic) Check(Gazetteer, Date) error {
	var errs Errors
	checkLabels(&errs, t.Slug, t.Labels)
	for i, synonym := range t.Synonyms {
		checkText(&errs, fmt.Sprintf("synonyms[%d]", i), synonym, MaxName)
	}
	return errs.Err()
}

func checkLabels(errs *Errors, slug string, labels Texts) {
	if !slugPattern.MatchString(slug) || len(slug) > 90 {
		errs.Add("slug", "%q is no slug; use a-z, 0-9 and single hyphens, at most 90", clip(slug))
	}
	if len(labels) == 0 {
		errs.Add("labels", "are missing; give at least one")
	}
	labels.check(errs, "labels", MaxName)
}

// Label gives the label in a language, falling back as Texts.In does.
func (t *Topic) Label(lang string) string { return labelOr(t.Labels, lang, t.Slug) }

func labelOr(labels Texts, lang, fallback string) string {
	if text, ok := labels.In(lang); ok {
		return text
	}
	return fallback
}

// Taxonomy is the tree of topics at one moment. It is immutable.
type Taxonomy struct {
	topics   []*Topic
	bySlug   map[string]*Topic
	children map[string][]*Topic // key "" holds the roots
}

// NewTaxonomy builds the tree. Every list of topics is ordered by German label's sort key, then slug.
func NewTaxonomy(topics []*Topic) *Taxonomy {
	t := &Taxonomy{topics: slices.Clone(topics), bySlug: map[string]*Topic{}, children: map[string][]*Topic{}}
	keys := make(map[*Topic]string, len(topics))
	for _, topic := range topics {
		keys[topic] = SortKey(topic.Label("de"))
	}
	slices.SortFunc(t.topics, func(a, b *Topic) int {
		if order := strings.Compare(keys[a], keys[b]); order != 0 {
			return order
		}
		return strings.Compare(a.Slug, b.Slug)
	})
	for _, topic := range t.topics {
		t.bySlug[topic.Slug] = topic
		t.children[topic.Parent] = append(t.children[topic.Parent], topic)
	}
	return t
}

// All gives every topic, in order.
func (t *Taxonomy) All() []*Topic { return t.topics }

// Topic gives the topic of a slug, nil if there is none.
func (t *Taxonomy) Topic(slug string) *Topic { return t.bySlug[slug] }

// Children gives the topics directly below a slug, the roots for "".
func (t *Taxonomy) Children(slug string) []*Topic { return t.children[slug] }

// Ancestors gives a slug and everything above it, nearest first; nothing for an unknown one.
func (t *Taxonomy) Ancestors(slug string) []string {
	var out []string
	for topic := t.bySlug[slug]; topic != nil && !slices.Contains(out, topic.Slug); topic = t.bySlug[topic.Parent] {
		out = append(out, topic.Slug)
	}
	return out
}
