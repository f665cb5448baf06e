package graph

// Participation says that an actor takes part in an initiative, perhaps in one of its bodies.
type Participation struct {
	Meta           `json:"-"`
	ID             string        `json:"id"`
	Initiative     string        `json:"initiative"`
	Body           string        `json:"body,omitempty"` // id of a body of the initiative
	Actor          string        `json:"actor"`
	Role           string        `json:"role,omitempty"` // in words
	Since          Date          `json:"since,omitempty"`
	SincePrecision DatePrecision `json:"sincePrecision,omitempty"`
	Until          Date          `json:"until,omitempty"`
	UntilPrecision DatePrecision `json:"untilPrecision,omitempty"`
	Visibility     Visibility    `json:"visibility"`
	Source         string        `json:"source,omitempty"`
}

// ActiveOn tells whether the actor takes part on a date.
func (p *Participation) ActiveOn(date Date) bool {
	return (p.Since == "" || p.Since <= date) && (p.Until == "" || date <= p.Until)
}

// DerivedID is the id of a participation that is imported without one.
func (p *Participation) DerivedID() string { return ParticipationID(p.Initiative, p.Body, p.Actor) }

// EntityID gives the id.
func (p *Participation) EntityID() string { return p.ID }

// EntityType gives ParticipationType.
func (p *Participation) EntityType() Type { return ParticipationType }

// EntityVisibility gives the participation's own level.
func (p *Participation) EntityVisibility() Visibility { return p.Visibility }

// Refs gives the initiative and the actor.
func (p *Participation) Refs() []Ref {
	return []Ref{
		{Field: "initiative", Target: p.Initiative, Type: InitiativeType, Required: true},
		{Field: "actor", Target: p.Actor, Type: ActorType, Required: true},
	}
}

// Normalize completes.
func (p *Participation) Normalize() { p.Complete() }

// Complete fills in the precision of dates.
func (p *Participation) Complete() {
	p.Since, p.SincePrecision = firstDay(p.Since, p.SincePrecision)
	p.Until, p.UntilPrecision = finalDay(p.Until, p.UntilPrecision)
}

// Check gives every finding about the participation.
func (p *Participation) Check(Gazetteer, Date) error {
	var errs Errors
	checkID(&errs, "id", p.ID, PrefixParticipation)
	if p.Body != "" {
		checkID(&errs, "body", p.Body, PrefixBody)
	}
	checkText(&errs, "role", p.Role, MaxShort)
	checkText(&errs, "source", p.Source, MaxShort)
	checkPeriod(&errs, "since", p.Since, "until", p.Until)
	return errs.Err()
}
