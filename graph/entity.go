package graph

import (
	"slices"
	"strings"
)

// Type names a sort of record.
type Type string

// The types of records.
const (
	ActorType         Type = "ACTOR"
	TieType           Type = "TIE"
	TopicType         Type = "TOPIC"
	TargetGroupType   Type = "TARGET_GROUP"
	InitiativeType    Type = "INITIATIVE"
	ParticipationType Type = "PARTICIPATION"
	OfferType         Type = "OFFER"
	NeedType          Type = "NEED"
	EmbedType         Type = "EMBED"
	TokenType         Type = "TOKEN"
)

// Types are all types, in the order in which records can be written so that each finds what it refers to.
var Types = []Type{
	TopicType, TargetGroupType, ActorType, InitiativeType, ParticipationType, TieType, OfferType, NeedType, EmbedType,
	TokenType,
}

// Entity is a record of the directory: *Actor, *Tie, *Topic, *TargetGroup, *Initiative, *Participation, *Offer, *Need,
// *Embed or *Token. Its JSON form is its content: what a person entered, without Meta.
type Entity interface {
	EntityID() string
	EntityType() Type
	EntityMeta() *Meta
	// EntityVisibility is the record's own level; records without one are Public.
	EntityVisibility() Visibility
	// Refs are the records this one names, in a fixed order. Their fields count in lists as these stand.
	Refs() []Ref
	// Complete fills in defaults and trims. Lists keep their order, ties their ends.
	Complete()
	// Normalize brings equal contents to one form: completed, with sorted sets, symmetric ties from < to.
	Normalize()
	// Check gives what is wrong with the content on its own, all findings at once. It expects completed content; in that
	// as it was given, before it is normalized, its findings name what the giver wrote. What is said to be done cannot be
	// dated after today.
	Check(places Gazetteer, today Date) error
}

// Meta is a store's bookkeeping about a record. It is no part of the content.
type Meta struct {
	Revision  int    // 1 at creation, +1 with each change
	UpdatedAt string // RFC 3339, UTC, seconds
	UpdatedBy string // Author.ID of the last change

	PlaceHidden bool // below INTERNAL its places are known by their district alone, see placedWith
}

// EntityMeta gives the bookkeeping.
func (m *Meta) EntityMeta() *Meta { return m }

// ShownRevision is the revision, nil where it was redacted.
func (m *Meta) ShownRevision() *int {
	if m.Revision == 0 {
		return nil
	}
	return &m.Revision
}

// Ref is a reference from one record to another.
type Ref struct {
	Field    string // the field that holds it, as callers know it: "from", "lead", "partners"
	Target   string // the id named
	Type     Type   // what it must name
	Required bool   // the record cannot be without it: it hides and is deleted with the target
}

// Mentions tells whether a record, as somebody sees it, names another one.
func Mentions(e Entity, id string) bool {
	return slices.ContainsFunc(e.Refs(), func(ref Ref) bool { return ref.Target == id })
}

// TypeOf tells a record's type by its id's prefix; empty if it has none of ours.
func TypeOf(id string) Type {
	prefix, _, found := strings.Cut(id, "_")
	if !found {
		return ""
	}
	return prefixTypes[prefix+"_"]
}

var prefixTypes = map[string]Type{
	PrefixActor: ActorType, PrefixTie: TieType, PrefixTopic: TopicType, PrefixTargetGroup: TargetGroupType,
	PrefixInitiative: InitiativeType, PrefixParticipation: ParticipationType, PrefixOffer: OfferType, PrefixNeed: NeedType,
	PrefixEmbed: EmbedType, PrefixToken: TokenType,
}

// NewEntity gives an empty record of a type, nil for an unknown one.
func NewEntity(t Type) Entity {
	switch t {
	case ActorType:
		return new(Actor)
	case TieType:
		return new(Tie)
	case TopicType:
		return new(Topic)
	case TargetGroupType:
		return new(TargetGroup)
	case InitiativeType:
		return new(Initiative)
	case ParticipationType:
		return new(Participation)
	case OfferType:
		return new(Offer)
	case NeedType:
		return new(Need)
	case EmbedType:
		return new(Embed)
	case TokenType:
		return new(Token)
	}
	return nil
}

// checkID finds ids that no store keeps.
func checkID(errs *Errors, field, id, prefix string) {
	if !ValidID(id) || !strings.HasPrefix(id, prefix) || id == prefix {
		errs.Add(field, "%q is no id here; it starts with %s and has at most 100 of a-z 0-9 _ -", clip(id), prefix)
	}
}

// clip shortens user text for a message.
func clip(text string) string {
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return text
}
