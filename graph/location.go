package graph

// Location is where an actor is, as one audience may see it.
type Location struct {
	Point
	Precision Precision // EXACT as measured, PLACE the seat's centroid
}

// placedWith is the actor whose location the places of a record give away: what it offers and leads is most often where
// it is. Empty where there is none.
func placedWith(e Entity) string {
	switch e := e.(type) {
	case *Offer:
		return e.Provider
	case *Initiative:
		return e.Lead
	}
	return ""
}

// hidesPlace tells whether an actor's location is hidden.
func hidesPlace(e Entity) bool {
	a, isActor := e.(*Actor)
	return isActor && a.Precision == HiddenPrecision
}

// Locate gives the location that an audience sees; nil where it is hidden or unknown. A seat wider than a district has
// no location: its centroid would say nothing.
func (a *Actor) Locate(audience Audience, places Gazetteer) *Location {
	coarse := audience < InternalOnly && a.Precision != ExactPrecision
	switch {
	case coarse && a.Precision == HiddenPrecision:
		return nil
	case a.Point != nil && !coarse:
		return &Location{Point: *a.Point, Precision: ExactPrecision}
	}
	seat, ok := places.Place(a.Seat)
	if !ok || seat.Kind != PlaceDistrict && seat.Kind != PlaceMunicipality {
		return nil
	}
	return &Location{Point: seat.Centroid, Precision: PlacePrecision}
}

// seat is the seat that an audience sees.
func (a *Actor) seat(audience Audience) string {
	if audience < InternalOnly && a.Precision == HiddenPrecision {
		return DistrictOf(a.Seat)
	}
	return a.Seat
}

// areas are the served areas that an audience sees.
func (a *Actor) areas(audience Audience) []string {
	if audience == InternalOnly || a.Precision != HiddenPrecision {
		return a.AreasServed
	}
	return districtsOf(a.AreasServed)
}

// address is the address that an audience sees.
func (a *Actor) address(audience Audience) Address {
	switch {
	case audience == InternalOnly || a.Precision == ExactPrecision:
		return a.Address
	case a.Precision == PlacePrecision:
		return Address{City: a.Address.City}
	default:
		return Address{}
	}
}
