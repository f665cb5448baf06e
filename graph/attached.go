package graph

import (
	"iter"
	"slices"
	"strings"
)

// Project is what the network knows about an initiative.
type Project struct {
	ID           string
	Status       Status
	From, Until  Date
	Topics       []RequiredTopic
	TargetGroups []string
	Languages    []SpokenLanguage
	Roles        []RequiredRole
	places       []string
	placeHidden  bool // below INTERNAL by their districts
	lead         string
	partners     []string
	requests     []Request
}

// Seat is what the network knows about a participation.
type Seat struct {
	ID           string
	Initiative   string
	Actor        string
	Since, Until Date
}

// ActiveOn tells whether the actor takes part on a date.
func (s *Seat) ActiveOn(date Date) bool {
	return (s.Since == "" || s.Since <= date) && (s.Until == "" || date <= s.Until)
}

// Supply is what the network knows about an offer.
type Supply struct {
	ID           string
	Provider     string
	Status       Status
	Topics       []string
	TargetGroups []string
	Languages    []SpokenLanguage
	place        string
	placeHidden  bool // below INTERNAL by its district
}

// Want is what the network knows about a need.
type Want struct {
	ID         string
	Actor      string // empty: its initiative's alone
	Initiative string // empty: its actor's alone
	Topic      string
	Status     NeedStatus
}

// AttachedTypes are the types of what a Snapshot holds besides actors and ties, by their prefixes.
var AttachedTypes = []Type{InitiativeType, NeedType, OfferType, ParticipationType}

// Attached is an initiative, participation, offer or need in a Snapshot.
type Attached struct {
	ID    string
	Shown Visibility
	what  any // *Project, *Seat, *Supply or *Want
}

// ReadAttached makes what a Snapshot holds of a record from its content, the level it shows at and
// whether its places are known by their districts alone.
func ReadAttached(id string, content []byte, shown Visibility, placeHidden bool) (Attached, error) {
	e, err := Decode(TypeOf(id), content, Meta{PlaceHidden: placeHidden})
	if err != nil {
		return Attached{}, err
	}
	return NewAttached(e, shown), nil
}

// NewAttached makes what a Snapshot holds of an initiative, participation, offer or need that shows at a level.
func NewAttached(e Entity, shown Visibility) Attached {
	a := Attached{ID: e.EntityID(), Shown: shown}
	switch e := e.(type) {
	case *Initiative:
		a.what = &Project{
			ID: e.ID, lead: e.Lead, partners: e.Partners, places: e.Places, placeHidden: e.PlaceHidden,
			Status: e.Status, From: e.From, Until: e.Until,
			Topics: e.Topics, TargetGroups: e.TargetGroups, Languages: e.Languages, Roles: e.Roles, requests: e.Requests,
		}
	case *Participation:
		a.what = &Seat{ID: e.ID, Initiative: e.Initiative, Actor: e.Actor, Since: e.Since, Until: e.Until}
	case *Offer:
		a.what = &Supply{
			ID: e.ID, Provider: e.Provider, Status: e.Status, Topics: e.Topics, TargetGroups: e.TargetGroups, Languages: e.Languages,
			place: e.Place, placeHidden: e.PlaceHidden,
		}
	case *Need:
		a.what = &Want{ID: e.ID, Actor: e.Actor, Initiative: e.Initiative, Topic: e.Topic, Status: e.Status}
	}
	return a
}

func sortAttached(attached []Attached) {
	slices.SortFunc(attached, func(a, b Attached) int { return strings.Compare(a.ID, b.ID) })
}

// Project gives an initiative; nil if the audience does not see it.
func (v *View) Project(id string) *Project {
	all := v.snapshot.attached
	at, found := slices.BinarySearchFunc(all, id, func(a Attached, id string) int { return strings.Compare(a.ID, id) })
	if !found || all[at].Shown > v.Audience {
		return nil
	}
	project, _ := all[at].what.(*Project)
	return project
}

// Projects gives the initiatives, by id.
func (v *View) Projects() iter.Seq[*Project] { return attachedOf[*Project](v, PrefixInitiative) }

// Seats gives the participations, by id. Their actors and initiatives are in the view.
func (v *View) Seats() iter.Seq[*Seat] { return attachedOf[*Seat](v, PrefixParticipation) }

// Supplies gives the offers, by id. Their providers are in the view.
func (v *View) Supplies() iter.Seq[*Supply] { return attachedOf[*Supply](v, PrefixOffer) }

// Wants gives the needs, by id: below coordinator there are none.
func (v *View) Wants() iter.Seq[*Want] { return attachedOf[*Want](v, PrefixNeed) }

// Places gives where an initiative takes place, as the audience may know it.
func (v *View) Places(p *Project) []string {
	if p.placeHidden && v.Audience < InternalOnly {
		return districtsOf(p.places)
	}
	return p.places
}

// Place gives where an offer is, as the audience may know it; empty where it does not say.
func (v *View) Place(s *Supply) string {
	if s.placeHidden && v.Audience < InternalOnly {
		return DistrictOf(s.place)
	}
	return s.place
}

// Lead gives who leads an initiative, empty where it is nobody the audience sees.
func (v *View) Lead(p *Project) string {
	if _, seen := v.Find(p.lead); seen {
		return p.lead
	}
	return ""
}

// Partners gives the partners of an initiative that the audience sees, by id.
func (v *View) Partners(p *Project) []string {
	return slices.DeleteFunc(slices.Clone(p.partners), func(id string) bool {
		_, seen := v.Find(id)
		return !seen
	})
}

// Requests gives who was asked to take part, by actor: below coordinator nobody knows.
func (v *View) Requests(p *Project) []Request {
	if v.Audience < InternalOnly {
		return nil
	}
	return p.requests
}

func attachedOf[T any](v *View, prefix string) iter.Seq[T] {
	return func(yield func(T) bool) {
		all := v.snapshot.attached
		from, _ := slices.BinarySearchFunc(all, prefix, func(a Attached, prefix string) int { return strings.Compare(a.ID, prefix) })
		for i := from; i < len(all) && strings.HasPrefix(all[i].ID, prefix); i++ {
			if what, ok := all[i].what.(T); ok && all[i].Shown <= v.Audience && !yield(what) {
				return
			}
		}
	}
}

// intern keeps one copy of what many records share.
func (a *Attached) intern(one func(string) string) {
	switch what := a.what.(type) {
	case *Project:
		what.ID, what.lead, what.Status = a.ID, one(what.lead), Status(one(string(what.Status)))
		internAll(what.partners, one)
		internAll(what.places, one)
	case *Seat:
		what.ID, what.Initiative, what.Actor = a.ID, one(what.Initiative), one(what.Actor)
		what.Since, what.Until = Date(one(string(what.Since))), Date(one(string(what.Until)))
	case *Supply:
		what.ID, what.Provider, what.Status = a.ID, one(what.Provider), Status(one(string(what.Status)))
		internAll(what.Topics, one)
		internAll(what.TargetGroups, one)
		internLanguages(what.Languages, one)
		what.place = one(what.place)
	case *Want:
		what.ID, what.Actor, what.Initiative, what.Topic = a.ID, one(what.Actor), one(what.Initiative), one(what.Topic)
		what.Status = NeedStatus(one(string(what.Status)))
	}
}

func internAll(texts []string, one func(string) string) {
	for i := range texts {
		texts[i] = one(texts[i])
	}
}

func internLanguages(languages []SpokenLanguage, one func(string) string) {
	for i := range languages {
		l := &languages[i]
		l.Code, l.Level = one(l.Code), LanguageLevel(one(string(l.Level)))
	}
}
