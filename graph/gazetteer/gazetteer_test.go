package gazetteer_test

import (
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
)

func TestPlaceKnowsEveryLevel(t *testing.T) {
	for ags, want := range map[string]graph.Place{
		"DE":       {Name: "Deutschland", Kind: graph.PlaceCountry, Centroid: graph.Point{Lat: 51.1, Lon: 10.4}},
		"12":       {Name: "Brandenburg", Kind: graph.PlaceState, Centroid: graph.Point{Lat: 52.4, Lon: 13.3}},
		"12070":    {Name: "Prignitz", Kind: graph.PlaceDistrict, Centroid: graph.Point{Lat: 53.1, Lon: 12.0}},
		"12070296": {Name: "Perleberg", Kind: graph.PlaceMunicipality, Centroid: graph.Point{Lat: 53.1, Lon: 11.8}},
		"08212":    {Name: "Karlsruhe", Kind: graph.PlaceDistrict, Centroid: graph.Point{Lat: 49.0, Lon: 8.4}},
		"08212000": {Name: "Karlsruhe", Kind: graph.PlaceMunicipality, Centroid: graph.Point{Lat: 49.0, Lon: 8.4}},
		"08215":    {Name: "Karlsruhe (Landkreis)", Kind: graph.PlaceDistrict, Centroid: graph.Point{Lat: 49.1, Lon: 8.6}},
		"09190":    {Name: "Weilheim-Schongau", Kind: graph.PlaceDistrict, Centroid: graph.Point{Lat: 47.8, Lon: 11.0}},
		"01001":    {Name: "Flensburg", Kind: graph.PlaceDistrict, Centroid: graph.Point{Lat: 54.8, Lon: 9.4}},
		"01001000": {Name: "Flensburg", Kind: graph.PlaceMunicipality, Centroid: graph.Point{Lat: 54.8, Lon: 9.4}},
		"16":       {Name: "Thüringen", Kind: graph.PlaceState, Centroid: graph.Point{Lat: 50.9, Lon: 11.0}},
	} {
		got, found := gazetteer.Germany().Place(ags)
		if !found || got.AGS != ags || got.Name != want.Name || got.Kind != want.Kind {
			t.Errorf("%s: got %v, %t", ags, got, found)
		}
		if far := kilometres(got.Centroid, want.Centroid); far > 10 {
			t.Errorf("%s: %v is %.0f km off", ags, got.Centroid, far)
		}
	}
}

func TestUnknownKeysHaveNoPlace(t *testing.T) {
	for _, ags := range []string{"", "1", "00", "17", "99", "de", "DE ", "1207", "12099", "12070999", "120702960", "x", "\xff"} {
		if place, found := gazetteer.Germany().Place(ags); found {
			t.Errorf("%q: %v", ags, place)
		}
		if children := gazetteer.Germany().Children(ags); len(children) > 0 {
			t.Errorf("%q has %d children", ags, len(children))
		}
	}
}

// everyPlace walks down the tree.
func everyPlace() []graph.Place {
	root, _ := gazetteer.Germany().Place(graph.Country)
	all := []graph.Place{root}
	for at := 0; at < len(all); at++ {
		all = append(all, gazetteer.Germany().Children(all[at].AGS)...)
	}
	return all
}

func TestTheTreeHoldsEveryPlaceOnce(t *testing.T) {
	count, seen := map[graph.PlaceKind]int{}, map[string]bool{}
	for _, place := range everyPlace() {
		count[place.Kind]++
		if seen[place.AGS] {
			t.Errorf("%s occurs twice", place.AGS)
		}
		seen[place.AGS] = true
		if got, found := gazetteer.Germany().Place(place.AGS); !found || got != place {
			t.Errorf("%v is %v by its key", place, got)
		}
		for _, wider := range graph.AGSAncestors(place.AGS) {
			if !seen[wider] {
				t.Errorf("%s is listed before, or without, %s", place.AGS, wider)
			}
		}
	}
	for kind, want := range map[graph.PlaceKind]int{
		graph.PlaceCountry: 1, graph.PlaceState: 16, graph.PlaceDistrict: 403, graph.PlaceMunicipality: 11299,
	} {
		if count[kind] != want {
			t.Errorf("%d of %s, want %d", count[kind], kind, want)
		}
	}
}

func TestTheTreeMatchesTheOfficialCounts(t *testing.T) {
	for ags, want := range map[string]int{
		"12070": 26, "08215": 32, "08212": 1, "09190": 34, "11000": 1, "12": 18, "08": 44, "11": 1, "DE": 16,
	} {
		if got := len(gazetteer.Germany().Children(ags)); got != want {
			t.Errorf("%s has %d children, want %d", ags, got, want)
		}
	}
}

func TestEveryPlaceLiesInGermanyAndNearItsChildren(t *testing.T) {
	for _, place := range everyPlace() {
		c := place.Centroid
		if c.Lat < 47.2 || c.Lat > 55.1 || c.Lon < 5.8 || c.Lon > 15.1 {
			t.Errorf("%v lies outside Germany", place)
		}
		if place.Name == "" || place.Name != strings.TrimSpace(place.Name) {
			t.Errorf("%s is named %q", place.AGS, place.Name)
		}
		if place.Kind != graph.PlaceDistrict {
			continue
		}
		for _, child := range gazetteer.Germany().Children(place.AGS) {
			if far := kilometres(c, child.Centroid); far > 75 && child.Name != "Helgoland" {
				t.Errorf("%v is %.0f km from its district %v", child, far, place)
			}
		}
	}
}

func TestChildrenAreInGermanOrder(t *testing.T) {
	for _, place := range everyPlace() {
		children := gazetteer.Germany().Children(place.AGS)
		if !slices.IsSortedFunc(children, func(a, b graph.Place) int {
			return strings.Compare(graph.SortKey(a.Name)+a.AGS, graph.SortKey(b.Name)+b.AGS)
		}) {
			t.Errorf("%s: %v", place.AGS, children)
		}
	}
	var names []string
	for _, land := range gazetteer.Germany().Children("DE")[:3] {
		names = append(names, land.Name)
	}
	if want := []string{"Baden-Württemberg", "Bayern", "Berlin"}; !slices.Equal(names, want) {
		t.Errorf("the Länder begin with %v", names)
	}
}

func TestCallersCannotChangeTheGazetteer(t *testing.T) {
	gazetteer.Germany().Children("12070")[0].Name = "changed"
	gazetteer.Germany().Search("Perleberg", 1)[0].Name = "changed"
	for _, place := range everyPlace() {
		if place.Name == "changed" {
			t.Errorf("%s was changed", place.AGS)
		}
	}
}

func kilometres(a, b graph.Point) float64 {
	return graph.Km(graph.OnSphere(a).Chord2(graph.OnSphere(b)))
}
