package graph

import (
	"cmp"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Actor is an organization, body, informal group or person that takes part in integration work.
type Actor struct {
	Meta         `json:"-"`
	ID           string           `json:"id"`
	Kind         ActorKind        `json:"kind"`
	Name         string           `json:"name"`
	ShortName    string           `json:"shortName,omitempty"`
	Descriptions Texts            `json:"descriptions,omitempty"`
	Website      string           `json:"website,omitempty"`
	Contact      Contact          `json:"contact,omitzero"`
	Address      Address          `json:"address,omitzero"`
	Seat         string           `json:"place,omitempty"`       // AGS
	AreasServed  []string         `json:"areasServed,omitempty"` // AGS, sorted
	Point        *Point           `json:"point,omitempty"`       // as measured; nil: the seat's centroid stands in
	Precision    Precision        `json:"precision"`
	Topics       []ActorTopic     `json:"topics,omitempty"`       // by slug
	TargetGroups []string         `json:"targetGroups,omitempty"` // slugs, sorted
	Languages    []SpokenLanguage `json:"languages,omitempty"`    // by code
	Roles        []Role           `json:"roles,omitempty"`        // in the order of Roles
	Capacity     *Capacity        `json:"capacity,omitempty"`     // coordinators
	MigrantLed   *bool            `json:"migrantLed,omitempty"`   // self-description of an organization
	Collective   bool             `json:"collective,omitempty"`   // stands for several unnamed ones
	ConsentAt    Date             `json:"consentAt,omitempty"`    // a person's consent to be shown; coordinators
	Visibility   Visibility       `json:"visibility"`
	Source       string           `json:"source,omitempty"`
	VerifiedAt   Date             `json:"verifiedAt,omitempty"`

	Location *Location `json:"-"` // as the audience sees it; filled in by readers
}

// Contact is how to reach an actor.
type Contact struct {
	Email      string      `json:"email,omitempty"`
	Phone      string      `json:"phone,omitempty"`
	Person     string      `json:"person,omitempty"`
	Visibility *Visibility `json:"visibility,omitempty"` // as chosen; see Actor.ContactVisibility
}

// Empty tells that there is no way to reach anybody.
func (c Contact) Empty() bool { return c.Email == "" && c.Phone == "" && c.Person == "" }

// sameWays tells whether a contact leads to the same people, whoever may see it.
func (c Contact) sameWays(other Contact) bool {
	return c.Email == other.Email && c.Phone == other.Phone && c.Person == other.Person
}

// StayHidden keeps a contact INTERNAL that was so because it named a person, when the person goes and nobody chose a
// level: what is left may be that person's.
func (c *Contact) StayHidden(named bool) {
	if named && c.Person == "" && c.Visibility == nil {
		level := InternalOnly
		c.Visibility = &level
	}
}

// Address is a postal address.
type Address struct {
	Street     string `json:"street,omitempty"`
	PostalCode string `json:"postalCode,omitempty"`
	City       string `json:"city,omitempty"`
}

// ActorTopic is a topic an actor works on; Strength says how much, 0 < Strength ≤ 1.
type ActorTopic struct {
	Topic    string  `json:"topic"` // slug
	Strength float64 `json:"strength"`
}

// SpokenLanguage is a language spoken: an ISO 639-1 code, else ISO 639-3; mul stands for several unnamed ones.
type SpokenLanguage struct {
	Code  string        `json:"code"`
	Level LanguageLevel `json:"level,omitempty"`
}

// Capacity is what an actor can carry at a time.
type Capacity struct {
	ParallelInitiatives *int `json:"parallelInitiatives,omitempty"`
	HoursPerMonth       *int `json:"hoursPerMonth,omitempty"`
}

// EntityID gives the id.
func (a *Actor) EntityID() string { return a.ID }

// EntityType gives ActorType.
func (a *Actor) EntityType() Type { return ActorType }

// EntityVisibility gives the actor's own level.
func (a *Actor) EntityVisibility() Visibility { return a.Visibility }

// OutsideAdministration tells whether the actor stands outside public administration.
func (a *Actor) OutsideAdministration() bool { return a.Kind.OutsideAdministration() }

// Refs gives the topics and target groups.
func (a *Actor) Refs() []Ref {
	refs := make([]Ref, 0, len(a.Topics)+len(a.TargetGroups))
	for i, topic := range a.Topics {
		refs = append(refs, topicRef("topics["+strconv.Itoa(i)+"].topic", topic.Topic))
	}
	return append(refs, groupRefs(a.TargetGroups)...)
}

func topicRef(field, slug string) Ref {
	return Ref{Field: field, Target: PrefixTopic + slug, Type: TopicType}
}

func groupRefs(slugs []string) []Ref {
	refs := make([]Ref, len(slugs))
	for i, slug := range slugs {
		refs[i] = Ref{Field: "targetGroups[" + strconv.Itoa(i) + "]", Target: PrefixTargetGroup + slug, Type: TargetGroupType}
	}
	return refs
}

// Complete trims the names and fills in defaults.
func (a *Actor) Complete() {
	a.Name, a.ShortName = oneLine(a.Name), oneLine(a.ShortName)
	a.Descriptions = a.Descriptions.completed()
	a.Precision = cmp.Or(a.Precision, a.defaultPrecision())
	if a.Contact.Empty() {
		a.Contact = Contact{}
	}
	if a.Capacity != nil && a.Capacity.ParallelInitiatives == nil && a.Capacity.HoursPerMonth == nil {
		a.Capacity = nil
	}
}

// Normalize completes and sorts the sets.
func (a *Actor) Normalize() {
	a.Complete()
	a.Descriptions = a.Descriptions.normalized()
	a.AreasServed = sortedSet(a.AreasServed)
	a.TargetGroups = sortedSet(a.TargetGroups)
	a.Topics = slices.Clone(a.Topics)
	slices.SortFunc(a.Topics, func(x, y ActorTopic) int { return strings.Compare(x.Topic, y.Topic) })
	a.Languages = sortedLanguages(a.Languages)
	a.Roles = inOrder(a.Roles, Roles)
}

func (a *Actor) defaultPrecision() Precision {
	if a.Kind == Volunteer || a.Point == nil {
		return PlacePrecision
	}
	return ExactPrecision
}

// ContactVisibility is who may see the contact: who was chosen, else INTERNAL where it names a person and the actor's
// own level where it does not; never wider than the actor's.
func (a *Actor) ContactVisibility() Visibility {
	switch {
	case a.Contact.Visibility != nil:
		return max(a.Visibility, *a.Contact.Visibility)
	case a.Contact.Person != "" || a.Kind == Volunteer:
		return InternalOnly
	default:
		return a.Visibility
	}
}

// DefaultActorVisibility is what an actor of a kind has when nobody chose: natural persons are INTERNAL.
func DefaultActorVisibility(kind ActorKind) Visibility {
	if kind == Volunteer {
		return InternalOnly
	}
	return Public
}

var (
	languageCode = regexp.MustCompile(`^[a-z]{2,3}$`)
	postalCode   = regexp.MustCompile(`^[0-9]{5}$`)
	mailAddress  = regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@]+$`)
)

// Check gives every finding about the actor.
func (a *Actor) Check(places Gazetteer, today Date) error {
	var errs Errors
	checkID(&errs, "id", a.ID, PrefixActor)
	checkOneOf(&errs, "kind", a.Kind, ActorKinds)
	checkRequired(&errs, "name", a.Name, MaxName)
	checkText(&errs, "shortName", a.ShortName, MaxName)
	a.Descriptions.check(&errs, "descriptions", MaxText)
	checkLink(&errs, "website", a.Website)
	checkText(&errs, "source", a.Source, MaxShort)
	a.checkContact(&errs)
	a.checkLocation(&errs, places)
	a.checkTags(&errs)
	a.checkPerson(&errs)
	checkDone(&errs, "verifiedAt", a.VerifiedAt, today)
	checkDone(&errs, "consentAt", a.ConsentAt, today)
	return errs.Err()
}

func (a *Actor) checkContact(errs *Errors) {
	checkText(errs, "contactPerson", a.Contact.Person, MaxName)
	checkText(errs, "phone", a.Contact.Phone, MaxName)
	checkText(errs, "email", a.Contact.Email, MaxName)
	if a.Contact.Email != "" && !mailAddress.MatchString(a.Contact.Email) {
		errs.Add("email", "%q is no mail address; write one such as info@example.org", clip(a.Contact.Email))
	}
	checkText(errs, "street", a.Address.Street, MaxShort)
	checkText(errs, "city", a.Address.City, MaxName)
	if a.Address.PostalCode != "" && !postalCode.MatchString(a.Address.PostalCode) {
		errs.Add("postalCode", "%q is no German postcode; write five digits, with a leading zero where there is one",
			clip(a.Address.PostalCode))
	}
}

func (a *Actor) checkLocation(errs *Errors, places Gazetteer) {
	checkOneOf(errs, "precision", a.Precision, Precisions)
	if a.Seat != "" {
		checkAGS(errs, "place", a.Seat, places)
	}
	checkLength(errs, "areasServed", len(a.AreasServed))
	for i, ags := range a.AreasServed {
		checkAGS(errs, fmt.Sprintf("areasServed[%d]", i), ags, places)
	}
	if a.Point != nil {
		if err := a.Point.Validate("lat"); err != nil {
			*errs = append(*errs, err)
		}
	}
}

func (a *Actor) checkTags(errs *Errors) {
	checkLength(errs, "topics", len(a.Topics))
	again := repeats[string]()
	for i, topic := range a.Topics {
		if !(topic.Strength > 0 && topic.Strength <= 1) {
			errs.Add(fmt.Sprintf("topics[%d].strength", i), "%s has %v; give a number above 0 and up to 1", topic.Topic, topic.Strength)
		}
		if again(topic.Topic) {
			errs.Add(fmt.Sprintf("topics[%d].topic", i), "the topic %s is given twice; give each once", topic.Topic)
		}
	}
	checkLength(errs, "targetGroups", len(a.TargetGroups))
	checkLanguages(errs, a.Languages)
	for i, role := range a.Roles {
		checkOneOf(errs, fmt.Sprintf("roles[%d]", i), role, Roles)
	}
	if a.Capacity != nil {
		checkRange(errs, "parallelInitiatives", a.Capacity.ParallelInitiatives, 0, 1000)
		checkRange(errs, "hoursPerMonth", a.Capacity.HoursPerMonth, 0, 744)
	}
}

// checkPerson holds the rules for natural persons.
func (a *Actor) checkPerson(errs *Errors) {
	if a.Kind != Volunteer {
		return
	}
	if a.Visibility == Public && a.ConsentAt == "" {
		errs.Add("consentAt", "a VOLUNTEER is a natural person and can be PUBLIC only with a recorded consent; "+
			"give the date of the consent or a narrower visibility")
	}
	if a.MigrantLed != nil {
		errs.Add("migrantLed", "is never stored for a person; leave it out")
	}
}

func checkLanguages(errs *Errors, languages []SpokenLanguage) {
	checkLength(errs, "languages", len(languages))
	again := repeats[string]()
	for i, language := range languages {
		at := fmt.Sprintf("languages[%d]", i)
		code := strings.ToLower(language.Code)
		if !languageCode.MatchString(code) {
			errs.Add(at+".code", "%q is no language code; write ISO 639 such as de, ar or kmr", clip(language.Code))
		}
		if language.Level != "" {
			checkOneOf(errs, at+".level", language.Level, LanguageLevels)
		}
		if again(code) {
			errs.Add(at+".code", "the language %s is given twice; give each once", language.Code)
		}
	}
}

func checkLink(errs *Errors, field, link string) {
	checkText(errs, field, link, MaxShort)
	if link == "" {
		return
	}
	parsed, err := url.Parse(link)
	if err != nil || parsed.Host == "" || parsed.Scheme != "https" && parsed.Scheme != "http" {
		errs.Add(field, "%q is no web address; write one that starts with https://", clip(link))
	}
}

func checkAGS(errs *Errors, field, ags string, places Gazetteer) {
	if _, ok := places.Place(ags); !ok {
		errs.Add(field, "there is no place with the AGS %q; use 2, 5 or 8 digits as found by places(search)", clip(ags))
	}
}

func checkDate(errs *Errors, field string, date Date) {
	if date == "" {
		return
	}
	if _, err := ParseDate(string(date)); err != nil {
		errs.Add(field, "%q is no date; write YYYY-MM-DD", clip(string(date)))
	}
}

// checkDone is checkDate for the day on which something was done: what lies ahead was not done yet.
func checkDone(errs *Errors, field string, date, today Date) {
	checkDate(errs, field, date)
	if date > today {
		if _, err := ParseDate(string(date)); err == nil {
			errs.Add(field, "%s is after today (%s); give the day on which it was done, or leave it out until then", date, today)
		}
	}
}

func checkRange(errs *Errors, field string, value *int, low, high int) {
	if value != nil && (*value < low || *value > high) {
		errs.Add(field, "is %d; give a number from %d to %d", *value, low, high)
	}
}

func sortedSet(values []string) []string {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	return slices.Compact(sorted)
}

// LanguageCodes are the languages without their levels.
func LanguageCodes(languages []SpokenLanguage) []string {
	codes := make([]string, len(languages))
	for i, language := range languages {
		codes[i] = language.Code
	}
	return codes
}

func sortedLanguages(languages []SpokenLanguage) []SpokenLanguage {
	sorted := slices.Clone(languages)
	for i := range sorted {
		sorted[i].Code = strings.ToLower(sorted[i].Code)
	}
	slices.SortStableFunc(sorted, func(x, y SpokenLanguage) int { return strings.Compare(x.Code, y.Code) })
	return sorted
}

// inOrder gives the distinct values in the order of known; unknown ones come last, for Check to find.
func inOrder[T ~string](values, known []T) []T {
	sorted := slices.Clone(values)
	slices.SortStableFunc(sorted, func(x, y T) int {
		i, j := slices.Index(known, x), slices.Index(known, y)
		return cmp.Or(cmp.Compare(uint(i), uint(j)), cmp.Compare(x, y))
	})
	return slices.Compact(sorted)
}
