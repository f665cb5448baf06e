package graph

import "slices"

// Redact gives a record as an audience may see it. The audience must see the record as such. Every reader of every
// store passes every record through here.
func Redact(e Entity, audience Audience, places Gazetteer) Entity {
	switch e := e.(type) {
	case *Actor:
		return e.redact(audience, places)
	case *Topic:
		if audience < InternalOnly {
			shown := *e
			shown.Meta = Meta{}
			return &shown
		}
	case *TargetGroup:
		if audience < InternalOnly {
			shown := *e
			shown.Meta = Meta{}
			return &shown
		}
	case *Embed:
		if audience < InternalOnly {
			shown := *e
			shown.Meta = Meta{}
			return &shown
		}
	case *Tie:
		if audience < InternalOnly {
			shown := *e
			shown.Meta, shown.Note = Meta{}, ""
			return &shown
		}
	case *Initiative:
		if audience < InternalOnly {
			return e.redact()
		}
	case *Offer:
		if audience < InternalOnly {
			return e.redact()
		}
	case *Participation:
		if audience < InternalOnly {
			shown := *e
			shown.Meta = Meta{}
			return &shown
		}
	}
	return e
}

// redact leaves out where a provider is whose location is hidden.
func (o *Offer) redact() *Offer {
	shown := *o
	shown.Meta = Meta{}
	if o.PlaceHidden {
		shown.Place = DistrictOf(o.Place)
	}
	return &shown
}

// redact leaves out what coordinators noted, and where a lead is whose location is hidden.
func (i *Initiative) redact() *Initiative {
	shown := *i
	shown.Meta, shown.Blocks, shown.Requests = Meta{}, slices.Clone(i.Blocks), nil
	if i.PlaceHidden {
		shown.Places = districtsOf(i.Places)
	}
	for n := range shown.Blocks {
		shown.Blocks[n].Note = ""
	}
	return &shown
}

func (a *Actor) redact(audience Audience, places Gazetteer) *Actor {
	shown := *a
	shown.Location = a.Locate(audience, places)
	if audience == InternalOnly {
		return &shown
	}
	shown.Meta, shown.Capacity, shown.ConsentAt = Meta{}, nil, ""
	shown.Address, shown.Seat, shown.AreasServed = a.address(audience), a.seat(audience), a.areas(audience)
	if a.Precision != ExactPrecision {
		shown.Point = nil
	}
	if a.ContactVisibility() > audience {
		shown.Contact = Contact{}
	}
	shown.Contact.Visibility = nil
	return &shown
}
