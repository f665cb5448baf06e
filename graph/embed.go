package graph

import (
	"cmp"
	"fmt"
	"slices"
)

// Embed is a part of the directory as a website shows it: what its visitors search within. It only narrows, and whoever
// looks through it sees what everybody sees, so that it is open to everybody itself.
type Embed struct {
	Meta         `json:"-"`
	Name         string      `json:"name"` // slug, stands in addresses
	Titles       Texts       `json:"titles,omitempty"`
	Kinds        []ActorKind `json:"kinds,omitempty"`        // locked; in the order of ActorKinds
	Topics       []string    `json:"topics,omitempty"`       // locked; slugs, sorted
	TargetGroups []string    `json:"targetGroups,omitempty"` // locked; slugs, sorted
	Languages    []string    `json:"languages,omitempty"`    // locked; spoken by the actors; codes, sorted
	Places       []string    `json:"places,omitempty"`       // locked; AGS, sorted
	Offered      []string    `json:"offered,omitempty"`      // languages of the page, the first one first; PageLanguages if empty
	View         EmbedView   `json:"view"`
}

// EmbedView is what a visitor sees first.
type EmbedView string

// The views.
const (
	MapView  EmbedView = "MAP"
	ListView EmbedView = "LIST"
)

// EmbedViews are all views.
var EmbedViews = []EmbedView{MapView, ListView}

// PageLanguages are the languages that maps and pages speak: the first where nobody chose.
var PageLanguages = []string{"de", "en", "uk", "ar", "tr", "ru", "de-x-einfach"}

// EntityID gives emb_<name>.
func (e *Embed) EntityID() string { return PrefixEmbed + e.Name }

// EntityType gives EmbedType.
func (e *Embed) EntityType() Type { return EmbedType }

// EntityVisibility gives Public.
func (e *Embed) EntityVisibility() Visibility { return Public }

// Refs gives the topics and target groups.
func (e *Embed) Refs() []Ref {
	var refs []Ref
	for i, slug := range e.Topics {
		refs = append(refs, topicRef(fmt.Sprintf("topics[%d]", i), slug))
	}
	return append(refs, groupRefs(e.TargetGroups)...)
}

// Complete fills in defaults.
func (e *Embed) Complete() {
	e.Titles = e.Titles.completed()
	e.View = cmp.Or(e.View, MapView)
}

// Normalize completes and sorts the sets.
func (e *Embed) Normalize() {
	e.Complete()
	e.Titles, e.Kinds = e.Titles.normalized(), inOrder(e.Kinds, ActorKinds)
	e.Topics, e.TargetGroups = sortedSet(e.Topics), sortedSet(e.TargetGroups)
	e.Languages, e.Places = sortedSet(e.Languages), sortedSet(e.Places)
}

// Check gives every finding about the embed.
func (e *Embed) Check(places Gazetteer, _ Date) error {
	var errs Errors
	if e.Name == "" || !ValidID(e.EntityID()) {
		errs.Add("name", "%q is no name of an embed; write up to %d of a-z 0-9 _ -", clip(e.Name), maxID-len(PrefixEmbed))
	}
	e.Titles.check(&errs, "titles", MaxName)
	for i, kind := range e.Kinds {
		checkOneOf(&errs, fmt.Sprintf("kinds[%d]", i), kind, ActorKinds)
	}
	checkLength(&errs, "topics", len(e.Topics))
	checkLength(&errs, "targetGroups", len(e.TargetGroups))
	checkLength(&errs, "languages", len(e.Languages))
	for i, code := range e.Languages {
		if !languageCode.MatchString(code) {
			errs.Add(fmt.Sprintf("languages[%d]", i), "%q is no language code; write ISO 639 such as de, ar or kmr", clip(code))
		}
	}
	checkLength(&errs, "places", len(e.Places))
	for i, ags := range e.Places {
		checkAGS(&errs, fmt.Sprintf("places[%d]", i), ags, places)
	}
	again := repeats[string]()
	for i, lang := range e.Offered {
		at := fmt.Sprintf("offered[%d]", i)
		checkOneOf(&errs, at, lang, PageLanguages)
		if again(lang) {
			errs.Add(at, "the language %s is given twice; give each once", clip(lang))
		}
	}
	checkOneOf(&errs, "view", e.View, EmbedViews)
	return errs.Err()
}

// Speaks gives the languages that visitors choose from, the first one first.
func (e *Embed) Speaks() []string {
	if len(e.Offered) > 0 {
		return e.Offered
	}
	return PageLanguages
}

// Narrow gives the actors that a visitor's filter selects among those of the embed. What the visitor chose stays on its
// own level, so that facets can leave it aside, and what the embed fixes does not.
func (e *Embed) Narrow(chosen *ActorFilter) *ActorFilter {
	locked := &ActorFilter{
		Kind: e.Kinds, Topic: e.Topics, TargetGroup: e.TargetGroups, Language: e.Languages, Place: e.Places,
	}
	if chosen == nil {
		return locked
	}
	narrow := *chosen
	narrow.And = append(slices.Clone(chosen.And), locked)
	return &narrow
}
