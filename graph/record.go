package graph

import (
	"encoding/json"
	"slices"
	"strconv"

	jsonv2 "github.com/go-json-experiment/json"
)

// Record is an entity as a store keeps it: its content and everything by which it is found. The rules of writing make
// it (NewWriter); stores persist and compare it but compute none of it, so that they cannot differ.
type Record struct {
	Entity
	Shown           Visibility   // the widest level that may see the record
	SortKey         string       // actors by name, initiatives by title, offers by German title; else empty
	Tags            []IndexedTag // distinct, in a fixed order
	Text            SearchFields // empty for types that are not searched
	Exact, Coarse   *Point       // an actor's location for INTERNAL and for everyone below
	TieKey          string       // what no two ties share
	InitiativeShown Visibility   // a tie's initiative is visible from here on
	Deleted         *Deletion    // a tombstone: nothing but id, type and Meta is left
}

// IndexedTag is a tag and the audiences From ≤ audience ≤ To that it exists for: a hidden location is a town for
// coordinators and a district for everyone else.
type IndexedTag struct {
	Tag
	From, To Audience
}

// Content is the entity's content as both stores keep it: JSON with sorted, fixed fields.
func Content(e Entity) (json.RawMessage, error) {
	content, err := json.Marshal(e)
	if err != nil {
		return nil, &Error{Code: Internal, Message: "a record cannot be written as JSON", Err: err}
	}
	return content, nil
}

// Decode reads an entity back from its content and bookkeeping. Most of what a page costs is reading its records:
// version 2 of encoding/json does it in less than half the time.
func Decode(t Type, content []byte, meta Meta) (Entity, error) {
	e, err := decode(t, content)
	switch {
	case err != nil:
		return nil, &Error{Code: Internal, Message: "a stored record cannot be read", Err: err}
	case e == nil:
		return nil, Errorf(Internal, "", "a record has the unknown type %q", t)
	}
	*e.EntityMeta() = meta
	return e, nil
}

// decode gives nil for an unknown type.
func decode(t Type, content []byte) (Entity, error) {
	if t == ActorType {
		return decodeActor(content)
	}
	e := NewEntity(t)
	if e == nil {
		return nil, nil
	}
	return e, jsonv2.Unmarshal(content, e)
}

// indexer makes records. Heads holds every record that the entities refer to.
type indexer struct {
	places Gazetteer
	topics *Taxonomy
	heads  map[string]Head
	words  map[string]string // of topics met so far, by slug
}

func newIndexer(places Gazetteer, topics *Taxonomy, heads map[string]Head) indexer {
	return indexer{places: places, topics: topics, heads: heads, words: map[string]string{}}
}

func (x indexer) record(e Entity) *Record {
	r := &Record{Entity: e, Shown: e.EntityVisibility()}
	for _, ref := range e.Refs() {
		if ref.Required {
			r.Shown = max(r.Shown, x.heads[ref.Target].Shown)
		}
	}
	e.EntityMeta().PlaceHidden = hidesPlace(e) || x.heads[placedWith(e)].PlaceHidden
	tags := tagger{from: r.Shown, hidden: e.EntityMeta().PlaceHidden, seen: map[IndexedTag]bool{}}
	switch e := e.(type) {
	case *Actor:
		x.actor(r, e, &tags)
	case *Tie:
		r.TieKey = e.Key().DerivedID()
		r.InitiativeShown = x.heads[e.Initiative].Shown
	case *Initiative:
		x.initiative(r, e, &tags)
	case *Offer:
		x.offer(r, e, &tags)
	case *Need:
		x.need(r, e, &tags)
	case *Embed:
		x.common(&tags, e.Topics, e.TargetGroups, nil)
	}
	r.Tags = tags.rows
	return r
}

func (x indexer) actor(r *Record, a *Actor, tags *tagger) {
	r.SortKey = SortKey(a.Name)
	tags.add(TagKind, string(a.Kind))
	slugs := make([]string, len(a.Topics))
	for i, topic := range a.Topics {
		slugs[i] = topic.Topic
	}
	x.common(tags, slugs, a.TargetGroups, a.Languages)
	for _, role := range a.Roles {
		tags.add(TagRole, string(role))
	}
	if a.MigrantLed != nil {
		tags.add(TagMigrantLed, strconv.FormatBool(*a.MigrantLed))
	}
	x.location(r, a, tags)
	r.Text = SearchFields{
		Name: Normalize(a.Name), ShortName: Normalize(a.ShortName), Description: JoinTexts(a.Descriptions.Strings()),
		Topics: x.labels(slugs),
	}
}

func (x indexer) location(r *Record, a *Actor, tags *tagger) {
	if full := a.Locate(InternalOnly, x.places); full != nil {
		r.Exact = &full.Point
	}
	if coarse := a.Locate(Public, x.places); coarse != nil {
		r.Coarse = &coarse.Point
	}
	tags.places(a.Seat, a.AreasServed)
}

func (x indexer) initiative(r *Record, i *Initiative, tags *tagger) {
	r.SortKey = SortKey(i.Title)
	tags.add(TagStatus, string(i.Status))
	slugs := make([]string, len(i.Topics))
	for n, topic := range i.Topics {
		slugs[n] = topic.Topic
	}
	x.common(tags, slugs, i.TargetGroups, i.Languages)
	tags.places("", i.Places)
	tags.ref(TagParent, i.Parent, x.heads)
	tags.ref(TagLead, i.Lead, x.heads)
	for _, partner := range i.Partners {
		tags.ref(TagPartner, partner, x.heads)
	}
	r.Text = SearchFields{
		Name: Normalize(i.Title), Description: JoinTexts([]string{i.Aim, i.Outcome}), Topics: x.labels(slugs),
	}
}

func (x indexer) offer(r *Record, o *Offer, tags *tagger) {
	r.SortKey = SortKey(o.Title("de"))
	tags.add(TagKind, string(o.Kind))
	tags.add(TagStatus, string(o.Status))
	x.common(tags, o.Topics, o.TargetGroups, o.Languages)
	if o.Place != "" {
		tags.places("", []string{o.Place})
	}
	tags.ref(TagActor, o.Provider, x.heads)
	tags.ref(TagInitiative, o.Initiative, x.heads)
	r.Text = SearchFields{
		Name: JoinTexts(o.Titles.Strings()), Description: JoinTexts(o.Descriptions.Strings()), Topics: x.labels(o.Topics),
	}
}

func (x indexer) need(r *Record, n *Need, tags *tagger) {
	tags.add(TagStatus, string(n.Status))
	x.common(tags, []string{n.Topic}, nil, nil)
	tags.ref(TagActor, n.Actor, x.heads)
	tags.ref(TagInitiative, n.Initiative, x.heads)
	r.Text = SearchFields{Description: Normalize(n.Text), Topics: x.labels([]string{n.Topic})}
}

func (x indexer) common(tags *tagger, topics, groups []string, languages []SpokenLanguage) {
	for _, slug := range topics {
		for _, above := range x.topics.Ancestors(slug) {
			tags.add(TagTopic, above)
		}
	}
	for _, slug := range groups {
		tags.add(TagGroup, slug)
	}
	for _, language := range languages {
		tags.add(TagLanguage, language.Code)
	}
}

// labels are the search words of topics: their labels in all languages.
func (x indexer) labels(slugs []string) string {
	words := make([]string, len(slugs))
	for i, slug := range slugs {
		words[i] = x.wordsOf(slug)
	}
	return joinNormal(words)
}

// wordsOf normalises the labels of a topic once for all that carry it.
func (x indexer) wordsOf(slug string) string {
	words, known := x.words[slug]
	if topic := x.topics.Topic(slug); topic != nil && !known {
		words = JoinTexts(topic.Labels.Strings())
		x.words[slug] = words
	}
	return words
}

// tagger collects distinct tags.
type tagger struct {
	from   Audience // the record's own level
	hidden bool     // its places are
	rows   []IndexedTag
	seen   map[IndexedTag]bool
}

func (t *tagger) add(class TagClass, value string) { t.addFor(class, value, t.from, InternalOnly) }

// ref adds a reference for those who see its target.
func (t *tagger) ref(class TagClass, id string, heads map[string]Head) {
	if id != "" {
		t.addFor(class, id, max(t.from, heads[id].Shown), InternalOnly)
	}
}

func (t *tagger) addFor(class TagClass, value string, from, to Audience) {
	row := IndexedTag{Tag: Tag{class, value}, From: from, To: to}
	if from <= to && !t.seen[row] {
		t.seen[row] = true
		t.rows = append(t.rows, row)
	}
}

// places adds what each audience sees of a seat and served areas: the same for all unless they are hidden.
func (t *tagger) places(seat string, areas []string) {
	if !t.hidden {
		t.placesFor(seat, areas, t.from, InternalOnly)
		return
	}
	t.placesFor(DistrictOf(seat), districtsOf(areas), t.from, PartnerLevel)
	t.placesFor(seat, areas, InternalOnly, InternalOnly)
}

// placesFor adds the seat with its levels, the served areas, and all keys that contain one of them.
func (t *tagger) placesFor(seat string, areas []string, from, to Audience) {
	for _, ags := range areas {
		t.addFor(TagArea, ags, from, to)
	}
	if seat != "" {
		areas = append(slices.Clone(areas), seat)
	}
	for _, ags := range areas {
		for _, wider := range AGSAncestors(ags) {
			t.addFor(TagPlace, wider, from, to)
		}
	}
	for _, by := range []ActorFacet{FacetState, FacetDistrict, FacetMunicipality} {
		if key := SeatAt(seat, by); key != "" {
			t.addFor(facetClasses[by], key, from, to)
		}
	}
}
