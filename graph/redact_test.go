package graph

import "testing"

func TestRedactActor(t *testing.T) {
	full := func(precision Precision) *Actor {
		return &Actor{
			Meta: Meta{Revision: 2}, ID: "act_a", Name: "A",
			Precision: precision, Seat: "12070296", AreasServed: []string{"12070296", "12070424", "12"},
			Point: &Point{53.15, 12.17}, Address: Address{Street: "S", PostalCode: "19348", City: "Perleberg"},
			Contact: Contact{Phone: "1"}, Capacity: &Capacity{HoursPerMonth: new(5)}, ConsentAt: "2026-01-01",
		}
	}
	town := &Location{Point: testPlaces["12070296"].Centroid, Precision: PlacePrecision}
	exact := &Location{Point: Point{53.15, 12.17}, Precision: ExactPrecision}
	for precision, want := range map[Precision]*Actor{
		ExactPrecision: {ID: "act_a", Name: "A", Precision: ExactPrecision, Seat: "12070296", AreasServed: full("").AreasServed,
			Point: full("").Point, Address: full("").Address, Contact: Contact{Phone: "1"}, Location: exact},
		PlacePrecision: {ID: "act_a", Name: "A", Precision: PlacePrecision, Seat: "12070296", AreasServed: full("").AreasServed,
			Address: Address{City: "Perleberg"}, Contact: Contact{Phone: "1"}, Location: town},
		HiddenPrecision: {ID: "act_a", Name: "A", Precision: HiddenPrecision, Seat: "12070", AreasServed: []string{"12", "12070"},
			Contact: Contact{Phone: "1"}},
	} {
		for _, audience := range []Audience{Public, PartnerLevel} {
			equal(t, string(precision)+" for "+audience.String(), Redact(full(precision), audience, testPlaces), Entity(want))
		}
		given := full(precision)
		shown := Redact(given, InternalOnly, testPlaces).(*Actor)
		equal(t, "coordinators see where", shown.Location, exact)
		shown.Location = nil
		equal(t, "and everything else", shown, full(precision))
		equal(t, "what was given stays", given, full(precision))
	}
}

func TestRedactContact(t *testing.T) {
	phone := func(a Actor, audience Audience) string {
		return Redact(&a, audience, testPlaces).(*Actor).Contact.Phone
	}
	named := Actor{Contact: Contact{Phone: "1", Person: "L"}}
	equal(t, "a named person's", phone(named, PartnerLevel), "")
	equal(t, "for coordinators", phone(named, InternalOnly), "1")
	chosen := Actor{Contact: Contact{Phone: "1", Visibility: new(PartnerLevel)}}
	equal(t, "for partners", [2]string{phone(chosen, Public), phone(chosen, PartnerLevel)}, [2]string{"", "1"})
}

func TestRedactPlaces(t *testing.T) {
	for hidden, want := range map[bool][]string{true: {"12070"}, false: {"12070296", "12070424"}} {
		meta := Meta{PlaceHidden: hidden}
		offer, initiative := &Offer{Meta: meta, Place: "12070296"}, &Initiative{Meta: meta, Places: []string{"12070296", "12070424"}}
		for _, audience := range []Audience{Public, PartnerLevel} {
			equal(t, "an offer's", Redact(offer, audience, testPlaces).(*Offer).Place, want[0])
			equal(t, "an initiative's", Redact(initiative, audience, testPlaces).(*Initiative).Places, want)
		}
		equal(t, "an offer's for coordinators", Redact(offer, InternalOnly, testPlaces).(*Offer).Place, "12070296")
		equal(t, "an initiative's for coordinators", len(Redact(initiative, InternalOnly, testPlaces).(*Initiative).Places), 2)
		equal(t, "what was given stays", [2]string{offer.Place, initiative.Places[0]}, [2]string{"12070296", "12070296"})
	}
}

func TestRedactOthers(t *testing.T) {
	meta := Meta{Revision: 2, UpdatedAt: "2026-01-01T00:00:00Z", UpdatedBy: "tok_a"}
	for _, kind := range []Type{TieType, InitiativeType, OfferType, ParticipationType, TopicType, TargetGroupType} {
		e := NewEntity(kind)
		*e.EntityMeta() = meta
		for audience, want := range map[Audience]Meta{Public: {}, PartnerLevel: {}, InternalOnly: meta} {
			equal(t, string(kind)+" for "+audience.String(), *Redact(e, audience, testPlaces).EntityMeta(), want)
		}
		equal(t, "what was given stays", *e.EntityMeta(), meta)
	}
	tie := &Tie{Note: "n"}
	equal(t, "note", Redact(tie, PartnerLevel, testPlaces).(*Tie).Note, "")
	equal(t, "note for coordinators", Redact(tie, InternalOnly, testPlaces).(*Tie).Note, "n")
}
