package web

import (
	"slices"

	"akteursnetz/graph"
)

// featureCollection is RFC 7946.
type featureCollection struct {
	Type        string    `json:"type"`
	Attribution string    `json:"attribution"`
	Features    []feature `json:"features"`
}

type feature struct {
	Type       string     `json:"type"`
	ID         string     `json:"id"`
	Geometry   geometry   `json:"geometry"`
	Properties properties `json:"properties"`
}

type geometry struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude, latitude
}

// properties are what a list says, and what a map may filter by.
type properties struct {
	Name         string          `json:"name"`
	Kind         graph.ActorKind `json:"kind"`
	AGS          string          `json:"ags,omitempty"`
	Precision    graph.Precision `json:"precision"`
	Topics       []string        `json:"topics,omitempty"` // slugs
	TargetGroups []string        `json:"targetGroups,omitempty"`
	Languages    []string        `json:"languages,omitempty"`
	VerifiedAt   graph.Date      `json:"verifiedAt,omitempty"`
	URL          string          `json:"url,omitempty"` // of the profile, where the server knows its address
}

// Attribution is to be shown where places or boundaries show.
const Attribution = "© GeoBasis-DE / BKG (Daten verändert)"

// geoJSON answers with the actors of a selection that have a location: organizations alone, for other maps and search
// engines keep what they read, and people can take back their consent.
func (v *visit) geoJSON() error {
	chosen, err := v.choose(v.asked.Get("embed"))
	if err != nil {
		return err
	}
	all := featureCollection{Type: "FeatureCollection", Attribution: Attribution, Features: []feature{}}
	if _, err = v.eachPlaced(chosen, func(a *graph.Features) error {
		if a.Kind == graph.Volunteer {
			return nil
		}
		all.Features = append(all.Features, v.feature(a))
		return nil
	}); err != nil {
		return err
	}
	if all.Features, err = v.named(all.Features); err != nil {
		return err
	}
	return v.give("application/geo+json", all)
}

func (v *visit) feature(a *graph.Features) feature {
	p := properties{
		Kind: a.Kind, AGS: a.Seat, Precision: a.Location.Precision, TargetGroups: a.TargetGroups, VerifiedAt: a.VerifiedAt,
	}
	for _, topic := range a.Topics {
		p.Topics = append(p.Topics, topic.Topic)
	}
	for _, language := range a.Languages {
		p.Languages = append(p.Languages, language.Code)
	}
	if v.site.PublicURL != "" {
		p.URL = v.site.PublicURL + "/a/" + a.ID
	}
	return feature{"Feature", a.ID, geometry{"Point", [2]float64{a.Location.Lon, a.Location.Lat}}, p}
}

// named gives the features their names; actors that went meanwhile go.
func (v *visit) named(features []feature) ([]feature, error) {
	out := features[:0]
	for part := range slices.Chunk(features, atOnce) {
		ids := make([]string, len(part))
		for i, f := range part {
			ids[i] = f.ID
		}
		found, err := v.reader.ActorsByID(v.ctx(), ids)
		if err != nil {
			return nil, err
		}
		for _, f := range part {
			if actor := found[f.ID]; actor != nil {
				f.Properties.Name = actor.Name
				out = append(out, f)
			}
		}
	}
	return out, nil
}
