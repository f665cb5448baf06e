package graph

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// towns is a small gazetteer.
type towns map[string]Place

func (g towns) Place(ags string) (Place, bool) {
	place, ok := g[ags]
	return place, ok
}

func (g towns) Children(string) []Place { return nil }

// testPlaces has a Land, a district and two of its towns.
var testPlaces = towns{
	Country:    {AGS: Country, Name: "Deutschland", Kind: PlaceCountry},
	"12":       {AGS: "12", Name: "Brandenburg", Kind: PlaceState, Centroid: Point{52.4, 13.3}},
	"12070":    {AGS: "12070", Name: "Prignitz", Kind: PlaceDistrict, Centroid: Point{53.1, 12}},
	"12070296": {AGS: "12070296", Name: "Perleberg", Kind: PlaceMunicipality, Centroid: Point{53.08, 11.85}},
	"12070424": {AGS: "12070424", Name: "Wittenberge", Kind: PlaceMunicipality, Centroid: Point{53, 11.75}},
}

// testToday is the day on which records are checked.
const testToday Date = "2026-11-22"

// equal fails the test unless got equals want.
func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// findings lists an error's code and field for each finding.
func findings(err error) []string {
	var found []string
	switch e := err.(type) { //nolint:errorlint // joined errors are taken apart one by one
	case nil:
	case *Error:
		found = append(found, string(e.Code)+" "+e.Field)
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			found = append(found, findings(part)...)
		}
	}
	return found
}

// finds fails the test unless the findings are exactly these.
func finds(t *testing.T, what string, err error, want ...string) {
	t.Helper()
	got := findings(err)
	slices.Sort(got)
	slices.Sort(want)
	equal(t, what, got, want)
}
