package gazetteer

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// The files are embedded as strings, so that every name and key is a piece of them and costs no memory of its own.
var (
	//go:embed data/places.csv
	placesCSV string
	//go:embed data/postcodes.csv
	postcodesCSV string
)

// load panics if the embedded data is damaged: a build of that kind must not start.
func load() *Gazetteer {
	g := &Gazetteer{
		places:    make([]place, 0, strings.Count(placesCSV, "\n")),
		postcodes: make([]postcode, 0, strings.Count(postcodesCSV, "\n")),
	}
	for fields := range rows(placesCSV, 6) { // ags, name, spelled, lat, lon, free
		ags := fields[0]
		g.places = append(g.places, place{
			Place:   graph.Place{AGS: ags, Name: fields[1], Kind: kindOf(ags), Centroid: point(fields[3], fields[4])},
			spelled: fields[2],
			free:    fields[5] != "",
		})
	}
	for fields := range rows(postcodesCSV, 4) { // postcode, lat, lon, town
		g.postcodes = append(g.postcodes, postcode{fields[0], point(fields[1], fields[2]), fields[3]})
	}
	g.byKey = make([]int32, len(g.places))
	for i := range g.byKey {
		g.byKey[i] = int32(i)
	}
	slices.SortFunc(g.byKey, func(a, b int32) int { return strings.Compare(g.places[a].AGS, g.places[b].AGS) })
	g.spellings = spellingsOf(g.places)
	return g
}

// rows gives the fields of each line after the header. The files have no quoted fields: the generator sees to it.
func rows(data string, columns int) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		_, data, _ = strings.Cut(data, "\n")
		for line := range strings.Lines(data) {
			fields := strings.Split(strings.TrimSuffix(line, "\n"), ",")
			if len(fields) != columns {
				panic(fmt.Sprintf("gazetteer: the embedded line %q has not %d columns", line, columns))
			}
			if !yield(fields) {
				return
			}
		}
	}
}

func kindOf(ags string) graph.PlaceKind {
	switch {
	case ags == graph.Country:
		return graph.PlaceCountry
	case len(ags) == 2:
		return graph.PlaceState
	case len(ags) == 5:
		return graph.PlaceDistrict
	}
	return graph.PlaceMunicipality
}

func point(lat, lon string) graph.Point { return graph.Point{Lat: degrees(lat), Lon: degrees(lon)} }

func degrees(text string) float64 {
	value, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(fmt.Sprintf("gazetteer: the embedded data holds %q as a coordinate", text))
	}
	return value
}
