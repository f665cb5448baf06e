package graph

// Location is where an actor is, as one audience may see it.
type Location struct {
	Point
	Precision Precision // EXACT as measured, PLACE the seat's centroid
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
	districts := make([]string, len(a.AreasServed))
	for i, ags := range a.AreasServed {
		districts[i] = DistrictOf(ags)
	}
	return sortedSet(districts)
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
