package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/input"
)

// checkActor refuses half a location, and null where it would show more.
func checkActor(in input.ActorFields) error {
	var faults graph.Errors
	if in.Lat.IsSet() != in.Lon.IsSet() || (in.Lat.Value() == nil) != (in.Lon.Value() == nil) {
		faults.Add("input.lat", "lat and lon go together; give both or neither")
	}
	notNull(&faults, "input.contactVisibility", in.ContactVisibility, graph.Visibilities)
	notNull(&faults, "input.precision", in.Precision, graph.Precisions)
	notNull(&faults, "input.visibility", in.Visibility, graph.Visibilities)
	return faults.Err()
}

func newActor(in input.NewActor) *graph.Actor {
	a := &graph.Actor{
		ID: newID(in.ID, graph.PrefixActor), Kind: in.Kind, Name: in.Name,
		Visibility: graph.DefaultActorVisibility(in.Kind),
	}
	changeActor(a, in.ActorFields)
	return a
}

func changeActor(a *graph.Actor, in input.ActorFields) {
	set(&a.Kind, in.Kind)
	set(&a.Name, in.Name)
	set(&a.ShortName, in.ShortName)
	setItems((*[]graph.LocalizedText)(&a.Descriptions), in.Descriptions)
	set(&a.Website, in.Website)
	setPointer(&a.MigrantLed, in.MigrantLed)
	set(&a.Collective, in.Collective)
	set(&a.ConsentAt, in.ConsentAt)
	set(&a.Source, in.Source)
	set(&a.VerifiedAt, in.VerifiedAt)
	set(&a.Visibility, in.Visibility)
	changeContact(a, in)
	changeTags(a, in)
	changeLocation(a, in)
}

func changeContact(a *graph.Actor, in input.ActorFields) {
	named := a.Contact.Person != ""
	set(&a.Contact.Email, in.Email)
	set(&a.Contact.Phone, in.Phone)
	set(&a.Contact.Person, in.ContactPerson)
	setPointer(&a.Contact.Visibility, in.ContactVisibility)
	a.Contact.StayHidden(named)
	set(&a.Address.Street, in.Street)
	set(&a.Address.PostalCode, in.PostalCode)
	set(&a.Address.City, in.City)
}

func changeTags(a *graph.Actor, in input.ActorFields) {
	setItems(&a.Topics, in.Topics)
	setList(&a.TargetGroups, in.TargetGroups)
	setItems(&a.Languages, in.Languages)
	setList(&a.Roles, in.Roles)
	capacity := valueOf(a.Capacity)
	setPointer(&capacity.ParallelInitiatives, in.ParallelInitiatives)
	setPointer(&capacity.HoursPerMonth, in.HoursPerMonth)
	a.Capacity = &capacity
}

func changeLocation(a *graph.Actor, in input.ActorFields) {
	set(&a.Seat, in.Place)
	setList(&a.AreasServed, in.AreasServed)
	set(&a.Precision, in.Precision)
	if lat, given := in.Lat.ValueOK(); given {
		a.Point = nil
		if lat != nil {
			a.Point = &graph.Point{Lat: *lat, Lon: *in.Lon.Value()}
		}
	}
}
