package graph

import (
	"strings"
	"testing"
)

func TestActorNormalize(t *testing.T) {
	a := &Actor{
		AreasServed: []string{"12070424", "12070296", "12070424"}, TargetGroups: []string{"b", "a"},
		Topics:    []ActorTopic{{"b", 1}, {"a", 1}},
		Languages: []SpokenLanguage{{Code: "UK"}, {Code: "ar"}}, Roles: []Role{"FUNDING", "ROOMS", "FUNDING"},
		Descriptions: Texts{{Lang: "EN", Text: "x"}, {Lang: "de", Text: "y", Status: MachineText}}, Capacity: &Capacity{},
	}
	a.Normalize()
	equal(t, "areas", a.AreasServed, []string{"12070296", "12070424"})
	equal(t, "groups", a.TargetGroups, []string{"a", "b"})
	equal(t, "topics", a.Topics, []ActorTopic{{"a", 1}, {"b", 1}})
	equal(t, "languages", a.Languages, []SpokenLanguage{{Code: "ar"}, {Code: "uk"}})
	equal(t, "roles, in their order", a.Roles, []Role{"ROOMS", "FUNDING"})
	equal(t, "texts", a.Descriptions, Texts{{"de", "y", MachineText}, {"en", "x", OriginalText}})
	equal(t, "an empty capacity is none", a.Capacity, (*Capacity)(nil))
	once, err := Content(a)
	if err != nil {
		t.Fatal(err)
	}
	a.Normalize()
	twice, _ := Content(a)
	equal(t, "normalizing again changes nothing", string(twice), string(once))
}

func TestActorDefaults(t *testing.T) {
	precision := func(kind ActorKind, point *Point) Precision {
		a := &Actor{Kind: kind, Point: point}
		a.Normalize()
		return a.Precision
	}
	equal(t, "a measured place is exact", precision(Association, &Point{53, 12}), ExactPrecision)
	equal(t, "a seat alone is a town", precision(Association, nil), PlacePrecision)
	equal(t, "a person is never exact by default", precision(Volunteer, &Point{53, 12}), PlacePrecision)
	equal(t, "people are internal", DefaultActorVisibility(Volunteer), InternalOnly)
	equal(t, "organizations are public", DefaultActorVisibility(Chamber), Public)
}

func TestContactVisibility(t *testing.T) {
	of := func(a Actor) Visibility { return a.ContactVisibility() }
	equal(t, "as the actor", of(Actor{Contact: Contact{Email: "a@b.de"}, Visibility: PartnerLevel}), PartnerLevel)
	equal(t, "a person is named", of(Actor{Contact: Contact{Email: "a@b.de", Person: "Leitung"}}), InternalOnly)
	equal(t, "of a person", of(Actor{Kind: Volunteer, Contact: Contact{Phone: "1"}}), InternalOnly)
	equal(t, "as chosen", of(Actor{Contact: Contact{Person: "L", Visibility: new(Public)}}), Public)
	equal(t, "never wider than the actor", of(Actor{Contact: Contact{Visibility: new(Public)}, Visibility: InternalOnly}), InternalOnly)
}

func TestActorCheck(t *testing.T) {
	check := func(edit func(*Actor)) error {
		a := &Actor{ID: "act_a", Kind: Association, Name: "Verein"}
		edit(a)
		a.Normalize()
		return a.Check(testPlaces, testToday)
	}
	finds(t, "fine", check(func(*Actor) {}))
	finds(t, "all at once", check(func(a *Actor) { a.ID, a.Kind, a.Name, a.Seat = "x", "CLUB", "\t", "99" }),
		"INVALID id", "INVALID kind", "INVALID name", "INVALID place")
	finds(t, "an id alone", check(func(a *Actor) { a.ID = "act_" }), "INVALID id")
	finds(t, "links", check(func(a *Actor) { a.Website = "javascript:alert(1)" }), "INVALID website")
	finds(t, "links without a host", check(func(a *Actor) { a.Website = "https://" }), "INVALID website")
	finds(t, "mail", check(func(a *Actor) { a.Contact.Email = "nobody" }), "INVALID email")
	finds(t, "postcode", check(func(a *Actor) { a.Address.PostalCode = "1934" }), "INVALID postalCode")
	finds(t, "point", check(func(a *Actor) { a.Point = &Point{Lat: 12, Lon: 53} }), "INVALID lat")
	finds(t, "strength", check(func(a *Actor) { a.Topics = []ActorTopic{{"a", 0}, {"b", 1.01}} }),
		"INVALID topics[0].strength", "INVALID topics[1].strength")
	finds(t, "topic twice", check(func(a *Actor) { a.Topics = []ActorTopic{{"a", 1}, {"a", 0.5}} }), "INVALID topics[1].topic")
	finds(t, "language", check(func(a *Actor) { a.Languages = []SpokenLanguage{{Code: "deutsch"}} }), "INVALID languages[0].code")
	finds(t, "level", check(func(a *Actor) { a.Languages = []SpokenLanguage{{Code: "de", Level: "good"}} }), "INVALID languages[0].level")
	finds(t, "language twice", check(func(a *Actor) { a.Languages = []SpokenLanguage{{Code: "de"}, {Code: "DE"}} }),
		"INVALID languages[1].code")
	finds(t, "role", check(func(a *Actor) { a.Roles = []Role{"CHEF"} }), "INVALID roles[0]")
	finds(t, "hours", check(func(a *Actor) { a.Capacity = &Capacity{HoursPerMonth: new(745)} }), "INVALID hoursPerMonth")
	finds(t, "too long a list", check(func(a *Actor) { a.TargetGroups = numbered(MaxListLength + 1) }), "INVALID targetGroups")
	finds(t, "too long a name", check(func(a *Actor) { a.Name = strings.Repeat("ß", MaxName+1) }), "INVALID name")
	finds(t, "the longest name", check(func(a *Actor) { a.Name = strings.Repeat("ß", MaxName) }))
	finds(t, "verified today", check(func(a *Actor) { a.VerifiedAt = testToday }))
	finds(t, "verified tomorrow", check(func(a *Actor) { a.VerifiedAt = testToday.AddDays(1) }), "INVALID verifiedAt")
	finds(t, "control characters", check(func(a *Actor) { a.Source = "\x00" }), "INVALID source")
}

func TestPersonCheck(t *testing.T) {
	check := func(edit func(*Actor)) error {
		a := &Actor{ID: "act_a", Kind: Volunteer, Name: "Lotsin", Visibility: InternalOnly}
		edit(a)
		a.Normalize()
		return a.Check(testPlaces, testToday)
	}
	finds(t, "internal", check(func(*Actor) {}))
	finds(t, "for partners", check(func(a *Actor) { a.Visibility = PartnerLevel }))
	finds(t, "public", check(func(a *Actor) { a.Visibility = Public }), "INVALID consentAt")
	finds(t, "public with consent", check(func(a *Actor) { a.Visibility, a.ConsentAt = Public, "2026-01-01" }))
	finds(t, "public with a consent to come", check(func(a *Actor) { a.Visibility, a.ConsentAt = Public, "2026-11-23" }),
		"INVALID consentAt")
	finds(t, "origin", check(func(a *Actor) { a.MigrantLed = new(false) }), "INVALID migrantLed")
}

// numbered gives different slugs.
func numbered(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = Padded(int64(i))
	}
	return out
}
