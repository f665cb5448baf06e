package graph

import "cmp"

// Tie is a relationship between two actors. Symmetric kinds are stored once, with From < To.
type Tie struct {
	Meta            `json:"-"`
	ID              string        `json:"id"`
	From            string        `json:"from"`
	To              string        `json:"to"`
	Kind            TieKind       `json:"kind"`
	Strength        *int          `json:"strength,omitempty"` // 1 loose … 5 close; unknown counts as 1
	Since           Date          `json:"since,omitempty"`    // unknown: held before anybody asked
	SincePrecision  DatePrecision `json:"sincePrecision,omitempty"`
	Until           Date          `json:"until,omitempty"` // empty: still holds
	UntilPrecision  DatePrecision `json:"untilPrecision,omitempty"`
	Initiative      string        `json:"initiative,omitempty"`
	Source          string        `json:"source,omitempty"`
	ConfirmedByFrom Date          `json:"confirmedByFrom,omitempty"`
	ConfirmedByTo   Date          `json:"confirmedByTo,omitempty"`
	Note            string        `json:"note,omitempty"` // coordinators
	Visibility      Visibility    `json:"visibility"`
}

// Confirmed tells that both ends confirmed the tie.
func (t *Tie) Confirmed() bool { return t.ConfirmedByFrom != "" && t.ConfirmedByTo != "" }

// ActiveOn tells whether the tie holds on a date.
func (t *Tie) ActiveOn(date Date) bool {
	return (t.Since == "" || t.Since <= date) && (t.Until == "" || date <= t.Until)
}

// Weight is the strength, 1 where unknown.
func (t *Tie) Weight() int {
	if t.Strength == nil {
		return 1
	}
	return *t.Strength
}

// Other gives the end that is not actor.
func (t *Tie) Other(actor string) string {
	if t.From == actor {
		return t.To
	}
	return t.From
}

// TieKey is what no two ties share.
type TieKey struct {
	From, To   string
	Kind       TieKind
	Since      Date
	Initiative string
}

// Key gives what makes the tie unique.
func (t *Tie) Key() TieKey {
	return TieKey{From: t.From, To: t.To, Kind: t.Kind, Since: t.Since, Initiative: t.Initiative}
}

// DerivedID is the id of a tie that is imported without one.
func (k TieKey) DerivedID() string {
	return TieID(k.From, k.To, string(k.Kind), string(k.Since), k.Initiative)
}

// EntityID gives the id.
func (t *Tie) EntityID() string { return t.ID }

// EntityType gives TieType.
func (t *Tie) EntityType() Type { return TieType }

// EntityVisibility gives the tie's own level.
func (t *Tie) EntityVisibility() Visibility { return t.Visibility }

// Refs gives both ends and the initiative.
func (t *Tie) Refs() []Ref {
	refs := []Ref{
		{Field: "from", Target: t.From, Type: ActorType, Required: true},
		{Field: "to", Target: t.To, Type: ActorType, Required: true},
	}
	return append(refs, optionalRef("initiative", t.Initiative, InitiativeType)...)
}

func optionalRef(field, target string, t Type) []Ref {
	if target == "" {
		return nil
	}
	return []Ref{{Field: field, Target: target, Type: t}}
}

// Normalize completes, and puts symmetric ties from < to.
func (t *Tie) Normalize() {
	t.Complete()
	if t.Kind.Symmetric() && t.From > t.To {
		t.From, t.To = t.To, t.From
		t.ConfirmedByFrom, t.ConfirmedByTo = t.ConfirmedByTo, t.ConfirmedByFrom
	}
}

// Complete fills in the precision of dates.
func (t *Tie) Complete() {
	t.Since, t.SincePrecision = firstDay(t.Since, t.SincePrecision)
	t.Until, t.UntilPrecision = finalDay(t.Until, t.UntilPrecision)
}

// firstDay fills in the precision of a start and moves the date to the first day of the year or month it stands for.
func firstDay(date Date, given DatePrecision) (Date, DatePrecision) { return bound(date, given, false) }

// finalDay is firstDay for an end: the last day of the year or month.
func finalDay(date Date, given DatePrecision) (Date, DatePrecision) { return bound(date, given, true) }

func bound(date Date, given DatePrecision, end bool) (Date, DatePrecision) {
	if date == "" {
		return "", ""
	}
	given = cmp.Or(given, DayPrecision)
	if full, _, err := ParsePartial(date.Partial(given), end); err == nil {
		date = full
	}
	return date, given // what is no date is left for Check to find
}

// Check gives every finding about the tie.
func (t *Tie) Check(_ Gazetteer, today Date) error {
	var errs Errors
	checkID(&errs, "id", t.ID, PrefixTie)
	checkOneOf(&errs, "kind", t.Kind, TieKinds)
	if t.From == t.To {
		errs.Add("to", "an actor has no tie to itself; name another actor")
	}
	checkRange(&errs, "strength", t.Strength, 1, 5)
	checkPeriod(&errs, "since", t.Since, "until", t.Until)
	checkDone(&errs, "confirmedByFrom", t.ConfirmedByFrom, today)
	checkDone(&errs, "confirmedByTo", t.ConfirmedByTo, today)
	checkText(&errs, "source", t.Source, MaxShort)
	checkText(&errs, "note", t.Note, MaxShort)
	return errs.Err()
}

// checkPeriod finds dates that are none and a period that ends before it starts.
func checkPeriod(errs *Errors, startField string, start Date, endField string, end Date) {
	checkDate(errs, startField, start)
	checkDate(errs, endField, end)
	if start != "" && end != "" && end < start {
		errs.Add(endField, "%s is before %s (%s); give a later date", end, startField, start)
	}
}
