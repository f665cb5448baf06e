package graph

import "strings"

// Country is the key of the whole country: the root of the tree of places. It has no official key of its own.
const Country = "DE"

// PlaceKind is the level of a place in the hierarchy.
type PlaceKind string

// The levels, widest first.
const (
	PlaceCountry      PlaceKind = "COUNTRY"
	PlaceState        PlaceKind = "STATE"
	PlaceDistrict     PlaceKind = "DISTRICT"
	PlaceMunicipality PlaceKind = "MUNICIPALITY"
)

// PlaceKinds are all levels, widest first.
var PlaceKinds = []PlaceKind{PlaceCountry, PlaceState, PlaceDistrict, PlaceMunicipality}

// Point is a position in degrees (WGS 84). Lat −90…90, Lon −180…180.
type Point struct {
	Lat float64 `json:"lat"`
	Lon float64 `json:"lon"`
}

// Place is a territory of the official municipality key (AGS): 2 digits a Land, 5 a district, 8 a municipality,
// Country the whole. A key is contained in every key that it begins with, and in Country.
type Place struct {
	AGS      string
	Name     string
	Kind     PlaceKind
	Centroid Point
}

// Gazetteer knows the places of the country. It is immutable and safe for concurrent use.
type Gazetteer interface {
	// Place gives the place of a key; false if there is none.
	Place(ags string) (Place, bool)
	// Children gives the places directly below a key, by name, then key.
	Children(ags string) []Place
}

// AGSAncestors gives a key and every key that contains it, narrowest first, ending with Country.
func AGSAncestors(ags string) []string {
	keys := make([]string, 0, 4)
	for _, digits := range []int{8, 5, 2} {
		if ags != Country && len(ags) >= digits {
			keys = append(keys, ags[:digits])
		}
	}
	return append(keys, Country)
}

// Contains tells whether a place lies in a wider one or is it; an empty key lies nowhere.
func Contains(wide, narrow string) bool {
	return wide != "" && narrow != "" && (wide == Country || strings.HasPrefix(narrow, wide))
}

// SeatAt gives the Land, district or municipality that a seat lies in; empty where the seat is wider than that.
func SeatAt(seat string, by ActorFacet) string {
	digits := map[ActorFacet]int{FacetState: 2, FacetDistrict: 5, FacetMunicipality: 8}[by]
	if seat == Country || len(seat) < digits {
		return ""
	}
	return seat[:digits]
}

// DistrictOf coarsens a key to district level; wider keys stay as they are.
func DistrictOf(ags string) string {
	if len(ags) > 5 {
		return ags[:5]
	}
	return ags
}

// districtsOf coarsens keys to district level, each once.
func districtsOf(keys []string) []string {
	districts := make([]string, len(keys))
	for i, ags := range keys {
		districts[i] = DistrictOf(ags)
	}
	return sortedSet(districts)
}
