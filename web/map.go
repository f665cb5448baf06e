package web

import (
	"strings"

	"akteursnetz/graph"
)

// mapData is what a map must know before it asks for points.
type mapData struct {
	Title       *text             `json:"title"`
	Lang        string            `json:"lang"`
	View        graph.EmbedView   `json:"view"`
	Languages   []mapLanguage     `json:"languages"`
	Words       map[string]string `json:"words"`
	Kinds       map[string]string `json:"kinds"`
	Attribution string            `json:"attribution"`
}

type mapLanguage struct {
	Lang string `json:"lang"`
	Name string `json:"name"`
}

// mapData answers with the title, the languages and the words of a map.
func (v *visit) mapData() error {
	if err := v.lookThrough(v.asked.Get("embed")); err != nil {
		return err
	}
	d := mapData{
		Title: v.title(), Lang: v.Lang, View: graph.MapView, Words: v.Words, Kinds: map[string]string{}, Attribution: Attribution,
	}
	if v.embed != nil {
		d.View = v.embed.View
	}
	for _, kind := range graph.ActorKinds {
		d.Kinds[string(kind)] = v.Value(string(kind))
	}
	for _, lang := range v.offered() {
		d.Languages = append(d.Languages, mapLanguage{lang, ownNames[lang]})
	}
	return v.give("application/json", d)
}

// town is a place to choose, or to write on the map.
type town struct {
	AGS    string  `json:"ags"`
	Name   string  `json:"name"`
	Within string  `json:"within,omitempty"` // what it is and where, which tells apart places that share a name
	Lat    float64 `json:"lat"`
	Lon    float64 `json:"lon"`
}

// placesData answers with the places of a key, or that the beginning of a name or postcode may mean. A territory that is
// town, district and perhaps Land at once is told once.
func (v *visit) placesData() error {
	const most = 8
	found := []town{}
	if place, known := v.site.Places.Place(v.asked.Get("ags")); known {
		found = append(found, v.town(place))
	}
	return v.give("application/json", append(found, v.townsLike(v.asked.Get("search"), most)...))
}

func (v *visit) townsLike(text string, most int) []town {
	told := map[string]bool{}
	var found []town
	for _, place := range v.site.Places.Search(text, most) {
		if place = v.narrowest(place); !told[place.AGS] {
			told[place.AGS] = true
			found = append(found, v.town(place))
		}
	}
	return found
}

// narrowest gives the last of the places that are one and the same territory.
func (v *visit) narrowest(place graph.Place) graph.Place {
	for {
		below := v.site.Places.Children(place.AGS)
		if len(below) != 1 {
			return place
		}
		place = below[0]
	}
}

// towns answers with the municipalities of a district.
func (v *visit) towns() error {
	found := []town{}
	for _, place := range v.site.Places.Children(strings.TrimSpace(v.asked.Get("district"))) {
		found = append(found, v.town(place))
	}
	return v.give("application/json", found)
}

func (v *visit) town(place graph.Place) town {
	return town{AGS: place.AGS, Name: place.Name, Within: v.whereIs(place), Lat: place.Centroid.Lat, Lon: place.Centroid.Lon}
}

// whereIs says what a place is and where.
func (v *visit) whereIs(place graph.Place) string {
	above := graph.AGSAncestors(place.AGS)[1:]
	switch place.Kind {
	case graph.PlaceMunicipality:
		if len(v.site.Places.Children(above[0])) == 1 {
			return v.With("cityIn", "place", v.placeName(above[1]))
		}
		return v.With("townIn", "place", v.placeName(above[0]))
	case graph.PlaceDistrict:
		return v.With("districtIn", "place", v.placeName(above[0]))
	case graph.PlaceState:
		return v.Word("state")
	}
	return ""
}
