package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// widerPlaces makes the districts, the Länder and the country from the map. A district that is one town has the town's
// point, every other territory the centre of its area or, where that lies outside (Brandenburg's in Berlin), its
// municipality nearest to it.
func widerPlaces(path string, municipalities []place) ([]place, error) {
	t, err := readTopology(path)
	if err != nil {
		return nil, err
	}
	districts, err := districtPlaces(t, municipalities)
	if err != nil {
		return nil, err
	}
	lands, err := statePlaces(t, municipalities)
	if err != nil {
		return nil, err
	}
	return append(append(districts, formerDistricts(municipalities)...), lands...), nil
}

func districtPlaces(t *topology, municipalities []place) ([]place, error) {
	kreise := t.Objects["kreise"].Geometries
	names := map[string]int{}
	for _, g := range kreise {
		names[g.Properties.Name]++
	}
	var places []place
	for _, g := range kreise {
		a, err := t.area(g)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Properties.AGS, err)
		}
		p := place{ags: g.Properties.AGS, name: g.Properties.Name, at: representative(a, g.Properties.AGS, municipalities)}
		if kind := g.Properties.Bez; kind == "Landkreis" || kind == "Kreis" {
			p.spelled = designation(p.name, kind)
			if names[p.name] > 1 { // Karlsruhe is a town and the district around it
				p.name += " (" + kind + ")"
			}
		}
		places = append(places, p)
	}
	return places, nil
}

func formerDistricts(municipalities []place) []place {
	var places []place
	for ags, name := range former {
		places = append(places, place{ags: ags, name: name, at: mean(within(ags, municipalities))})
	}
	return places
}

func statePlaces(t *topology, municipalities []place) ([]place, error) {
	var places []place
	var whole area
	for _, g := range t.Objects["laender"].Geometries {
		a, err := t.area(g)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Properties.L, err)
		}
		whole = append(whole, a...)
		places = append(places, place{ags: g.Properties.L, name: states[g.Properties.L], at: representative(a, g.Properties.L, municipalities)})
	}
	return append(places, place{ags: graph.Country, name: "Deutschland", at: whole.centroid()}), nil
}

func representative(a area, ags string, municipalities []place) graph.Point {
	own := within(ags, municipalities)
	centre := a.centroid()
	switch {
	case len(own) == 1:
		return own[0].at
	case a.contains(centre) || len(own) == 0:
		return centre
	}
	return slices.MinFunc(own, func(p, q place) int {
		return cmp.Or(cmp.Compare(distance(p.at, centre), distance(q.at, centre)), strings.Compare(p.ags, q.ags))
	}).at
}

func within(ags string, municipalities []place) []place {
	var own []place
	for _, m := range municipalities {
		if strings.HasPrefix(m.ags, ags) {
			own = append(own, m)
		}
	}
	return own
}

func mean(places []place) graph.Point {
	var sum graph.Point
	for _, p := range places {
		sum.Lat, sum.Lon = sum.Lat+p.at.Lat, sum.Lon+p.at.Lon
	}
	n := float64(len(places))
	return graph.Point{Lat: sum.Lat / n, Lon: sum.Lon / n}
}

func distance(p, q graph.Point) int64 { return graph.OnSphere(p).Chord2(graph.OnSphere(q)) }
