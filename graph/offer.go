package graph

import "fmt"

// Offer is something an actor provides: a course, advice, a platform, money …
type Offer struct {
	Meta         `json:"-"`
	ID           string           `json:"id"`
	Provider     string           `json:"provider"`
	Initiative   string           `json:"initiative,omitempty"`
	Kind         OfferKind        `json:"kind"`
	Status       Status           `json:"status"`
	Titles       Texts            `json:"titles"`
	Descriptions Texts            `json:"descriptions,omitempty"`
	Topics       []string         `json:"topics,omitempty"`       // slugs, sorted
	TargetGroups []string         `json:"targetGroups,omitempty"` // slugs, sorted
	Languages    []SpokenLanguage `json:"languages,omitempty"`
	Place        string           `json:"place,omitempty"` // AGS
	URL          string           `json:"url,omitempty"`
	Visibility   Visibility       `json:"visibility"`
	Source       string           `json:"source,omitempty"`
	VerifiedAt   Date             `json:"verifiedAt,omitempty"`
}

// EntityID gives the id.
func (o *Offer) EntityID() string { return o.ID }

// EntityType gives OfferType.
func (o *Offer) EntityType() Type { return OfferType }

// EntityVisibility gives the offer's own level.
func (o *Offer) EntityVisibility() Visibility { return o.Visibility }

// Refs gives provider, initiative, topics and target groups.
func (o *Offer) Refs() []Ref {
	refs := []Ref{{Field: "provider", Target: o.Provider, Type: ActorType, Required: true}}
	refs = append(refs, optionalRef("initiative", o.Initiative, InitiativeType)...)
	for i, slug := range o.Topics {
		refs = append(refs, topicRef(fmt.Sprintf("topics[%d]", i), slug))
	}
	return append(refs, groupRefs(o.TargetGroups)...)
}

// Complete fills in the status of texts.
func (o *Offer) Complete() {
	o.Titles, o.Descriptions = o.Titles.completed(), o.Descriptions.completed()
}

// Normalize completes and sorts the sets.
func (o *Offer) Normalize() {
	o.Complete()
	o.Titles, o.Descriptions = o.Titles.normalized(), o.Descriptions.normalized()
	o.Topics, o.TargetGroups = sortedSet(o.Topics), sortedSet(o.TargetGroups)
	o.Languages = sortedLanguages(o.Languages)
}

// Check gives every finding about the offer.
func (o *Offer) Check(places Gazetteer, today Date) error {
	var errs Errors
	checkID(&errs, "id", o.ID, PrefixOffer)
	checkOneOf(&errs, "kind", o.Kind, OfferKinds)
	checkOneOf(&errs, "status", o.Status, Statuses)
	if len(o.Titles) == 0 {
		errs.Add("titles", "are missing; give at least one")
	}
	o.Titles.check(&errs, "titles", MaxName)
	o.Descriptions.check(&errs, "descriptions", MaxText)
	checkLength(&errs, "topics", len(o.Topics))
	checkLength(&errs, "targetGroups", len(o.TargetGroups))
	checkLanguages(&errs, o.Languages)
	if o.Place != "" {
		checkAGS(&errs, "place", o.Place, places)
	}
	checkLink(&errs, "url", o.URL)
	checkText(&errs, "source", o.Source, MaxShort)
	checkDone(&errs, "verifiedAt", o.VerifiedAt, today)
	return errs.Err()
}

// Title gives the title in a language, falling back as Texts.In does.
func (o *Offer) Title(lang string) string { return labelOr(o.Titles, lang, o.ID) }
