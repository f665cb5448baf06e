package graph

import (
	"testing"
)

func indexed(e Entity, levels map[string]Visibility, topics ...*Topic) *Record {
	e.Normalize()
	heads := map[string]Head{}
	for id, level := range levels {
		heads[id] = Head{Shown: level}
	}
	x := newIndexer(testPlaces, NewTaxonomy(topics), heads)
	return x.record(e)
}

// audiences gives who finds a record by a tag: from and to.
func audiences(r *Record, class TagClass, value string) [2]Audience {
	for _, tag := range r.Tags {
		if tag.Tag == (Tag{class, value}) {
			return [2]Audience{tag.From, tag.To}
		}
	}
	return [2]Audience{-1, -1}
}

var (
	nobody   = [2]Audience{-1, -1}
	everyone = [2]Audience{Public, InternalOnly}
	insiders = [2]Audience{InternalOnly, InternalOnly}
)

func TestRecordOfActor(t *testing.T) {
	sprache := &Topic{Slug: "sprache", Labels: Texts{{Lang: "de", Text: "Sprache"}}}
	deutsch := &Topic{Slug: "deutsch", Parent: "sprache", Labels: Texts{{Lang: "de", Text: "Deutsch lernen"}, {Lang: "en", Text: "German"}}}
	r := indexed(&Actor{
		ID: "act_a", Kind: Association, Name: "Müller", ShortName: "M", Topics: []ActorTopic{{"deutsch", 1}},
		Descriptions: Texts{{Lang: "de", Text: "Über uns"}, {Lang: "en", Text: "About"}}, Roles: []Role{"ROOMS"},
		Languages: []SpokenLanguage{{Code: "ar"}}, TargetGroups: []string{"eltern"}, MigrantLed: new(true),
		Seat: "12070296", AreasServed: []string{"12"}, Source: "Geheim", Address: Address{Street: "Geheimweg"},
	}, nil, sprache, deutsch)
	equal(t, "sort key", r.SortKey, SortKey("Müller"))
	equal(t, "text", r.Text, SearchFields{Name: "muller", ShortName: "m", Description: "uber uns ß about", Topics: "deutsch lernen ß german"})
	for tag, want := range map[Tag][2]Audience{
		{TagKind, "ASSOCIATION"}: everyone, {TagTopic, "deutsch"}: everyone, {TagTopic, "sprache"}: everyone,
		{TagGroup, "eltern"}: everyone, {TagLanguage, "ar"}: everyone, {TagRole, "ROOMS"}: everyone, {TagMigrantLed, "true"}: everyone,
		{TagPlace, "12070296"}: everyone, {TagPlace, "12070"}: everyone, {TagPlace, "12"}: everyone, {TagPlace, Country}: everyone,
		{TagArea, "12"}: everyone, {TagArea, "12070296"}: nobody,
		{TagState, "12"}: everyone, {TagDistrict, "12070"}: everyone, {TagMunicipality, "12070296"}: everyone,
	} {
		equal(t, string(tag.Class)+" "+tag.Value, audiences(r, tag.Class, tag.Value), want)
	}
	seen := map[IndexedTag]bool{}
	for _, tag := range r.Tags {
		equal(t, "each tag once", seen[tag], false)
		seen[tag] = true
	}
}

func TestRecordOfHiddenLocation(t *testing.T) {
	r := indexed(&Actor{
		ID: "act_a", Kind: OtherActor, Name: "Haus", Precision: HiddenPrecision, Seat: "12070296", AreasServed: []string{"12070424"},
		Point: &Point{53.15, 12.17},
	}, nil)
	outsiders := [2]Audience{Public, PartnerLevel}
	equal(t, "town", audiences(r, TagMunicipality, "12070296"), insiders)
	equal(t, "town as place", audiences(r, TagPlace, "12070296"), insiders)
	equal(t, "area", audiences(r, TagArea, "12070424"), insiders)
	equal(t, "area's district", audiences(r, TagArea, "12070"), outsiders)
	equal(t, "district", audiences(r, TagDistrict, "12070"), outsiders)
	equal(t, "point for coordinators", r.Exact, &Point{53.15, 12.17})
	equal(t, "for nobody else", r.Coarse, (*Point)(nil))
}

func TestRecordPoints(t *testing.T) {
	points := func(a Actor) [2]*Point {
		a.ID, a.Kind, a.Name = "act_a", OtherActor, "A"
		r := indexed(&a, nil)
		return [2]*Point{r.Exact, r.Coarse}
	}
	measured, town := &Point{53.15, 12.17}, testPlaces["12070296"].Centroid
	equal(t, "exact", points(Actor{Point: measured, Seat: "12070296"}), [2]*Point{measured, measured})
	equal(t, "place", points(Actor{Point: measured, Seat: "12070296", Precision: PlacePrecision}), [2]*Point{measured, &town})
	equal(t, "seat alone", points(Actor{Seat: "12070296"}), [2]*Point{&town, &town})
	equal(t, "a seat as wide as a Land", points(Actor{Seat: "12"}), [2]*Point{nil, nil})
	equal(t, "place without a seat", points(Actor{Point: measured, Precision: PlacePrecision}), [2]*Point{measured, nil})
	equal(t, "nowhere", points(Actor{}), [2]*Point{nil, nil})
}

func TestRecordShown(t *testing.T) {
	levels := map[string]Visibility{"act_p": PartnerLevel, "act_i": InternalOnly, "ini_i": InternalOnly, "ini_p": PartnerLevel}
	shown := func(e Entity) Visibility { return indexed(e, levels).Shown }
	equal(t, "own level", shown(&Actor{Visibility: PartnerLevel}), PartnerLevel)
	equal(t, "both ends", shown(&Tie{From: "act_p", To: "act_i", Kind: Funds}), InternalOnly)
	equal(t, "not the initiative", shown(&Tie{From: "act_a", To: "act_b", Kind: Funds, Initiative: "ini_i"}), Public)
	equal(t, "the initiative is noted", indexed(&Tie{Kind: Funds, Initiative: "ini_i"}, levels).InitiativeShown, InternalOnly)
	equal(t, "provider", shown(&Offer{Provider: "act_p"}), PartnerLevel)
	equal(t, "initiative and actor", shown(&Participation{Initiative: "ini_p", Actor: "act_i"}), InternalOnly)
	equal(t, "not parent and lead", shown(&Initiative{Parent: "ini_i", Lead: "act_i"}), Public)
	equal(t, "needs", shown(&Need{Actor: "act_a"}), InternalOnly)
}

func TestRecordReferences(t *testing.T) {
	levels := map[string]Visibility{"act_i": InternalOnly, "ini_p": PartnerLevel}
	r := indexed(&Initiative{
		ID: "ini_a", Lead: "act_i", Partners: []string{"act_a", "act_i"}, Parent: "ini_p", Places: []string{"12070"},
	}, levels)
	equal(t, "hidden lead", audiences(r, TagLead, "act_i"), insiders)
	equal(t, "hidden partner", audiences(r, TagPartner, "act_i"), insiders)
	equal(t, "partner", audiences(r, TagPartner, "act_a"), everyone)
	equal(t, "parent", audiences(r, TagParent, "ini_p"), [2]Audience{PartnerLevel, InternalOnly})
	equal(t, "place", audiences(r, TagPlace, "12"), everyone)
	equal(t, "area", audiences(r, TagArea, "12070"), everyone)
	offer := indexed(&Offer{ID: "off_a", Provider: "act_a", Initiative: "ini_p", Visibility: InternalOnly}, levels)
	equal(t, "never wider than the record", audiences(offer, TagInitiative, "ini_p"), insiders)
}

func TestRecordPlacesHidden(t *testing.T) {
	x := newIndexer(testPlaces, NewTaxonomy(nil), map[string]Head{"act_hidden": {PlaceHidden: true}})
	for _, e := range []Entity{
		&Offer{Provider: "act_hidden", Place: "12070296"}, &Initiative{Lead: "act_hidden", Places: []string{"12070296"}},
		&Actor{Precision: HiddenPrecision, Seat: "12070", AreasServed: []string{"12070296"}},
	} {
		r := x.record(e)
		equal(t, "noted", e.EntityMeta().PlaceHidden, true)
		equal(t, "the town", audiences(r, TagPlace, "12070296"), insiders)
		equal(t, "the town served", audiences(r, TagArea, "12070296"), insiders)
		equal(t, "the district", audiences(r, TagArea, "12070"), [2]Audience{Public, PartnerLevel})
	}
	shown := &Offer{Meta: Meta{PlaceHidden: true}, Provider: "act_a", Place: "12070296"}
	equal(t, "of another", audiences(x.record(shown), TagArea, "12070296"), everyone)
	equal(t, "no longer", shown.PlaceHidden, false)
}

func TestContent(t *testing.T) {
	for _, kind := range Types {
		e := NewEntity(kind)
		e.Normalize()
		content, err := Content(e)
		if err != nil {
			t.Fatal(err)
		}
		meta := Meta{Revision: 3, UpdatedAt: "2026-01-01T00:00:00Z", UpdatedBy: "tok_a"}
		back, err := Decode(kind, content, meta)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, string(kind), back.EntityType(), kind)
		equal(t, "bookkeeping", *back.EntityMeta(), meta)
		again, _ := Content(back)
		equal(t, "content", string(again), string(content))
		tomb := Tombstone(back)
		equal(t, "tombstone", [2]any{tomb.EntityType(), tomb.EntityMeta().Revision}, [2]any{kind, 0})
	}
	_, err := Decode("PLANET", []byte("{}"), Meta{})
	equal(t, "unknown type", CodeOf(err), Internal)
	_, err = Decode(ActorType, []byte("{"), Meta{})
	equal(t, "broken content", CodeOf(err), Internal)
	equal(t, "no entity", NewEntity("PLANET"), Entity(nil))
}

func TestTypeOf(t *testing.T) {
	for id, want := range map[string]Type{
		"act_a": ActorType, "top_a": TopicType, "grp_a": TargetGroupType, "tok_a": TokenType, "plc_12": "", "act": "", "x_act_": "",
	} {
		equal(t, id, TypeOf(id), want)
	}
}
