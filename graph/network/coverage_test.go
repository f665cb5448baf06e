package network

import (
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/network/nettest"
)

const (
	perleberg, pritzwalk, wittenberge = "12070296", "12070316", "12070424"
	prignitz                          = "12070"
)

func label(text string) graph.Texts { return graph.Texts{{Lang: "de", Text: text}} }

// surveyed: club sits in Perleberg and teaches; district serves all of Prignitz and advises; far sits in Wittenberge.
func surveyed() Survey {
	served := member("act_district", graph.Municipality, prignitz, "advice")
	served.AreasServed = []string{prignitz}
	far := member("act_far", graph.Association, wittenberge, "courses")
	far.Languages = []graph.SpokenLanguage{{Code: "ar"}}
	view := viewOf([]*graph.Actor{member("act_club", graph.Association, perleberg, "courses"), served, far},
		bond("t1", "act_club", graph.Knows, "act_district"))
	return Survey{
		Network: New(view, Scope{}), Places: gazetteer.Germany(), Today: "2026-01-01", Groups: []string{"parents", "refugees"},
		Topics: graph.NewTaxonomy([]*graph.Topic{
			{Slug: "language", Labels: label("Sprache")}, {Slug: "courses", Parent: "language", Labels: label("Kurse")},
			{Slug: "advice", Labels: label("Beratung")}, {Slug: "sport", Labels: label("Sport")},
		}),
		Within: []string{perleberg, wittenberge},
		Offers: []Offering{
			{Actor: "act_district", Topics: []string{"courses"}, Places: []string{wittenberge}},
			{Actor: "act_club"},
		},
		Needs: []Offering{{Actor: "act_club", Topics: []string{"sport"}}, {Topics: []string{"courses"}, Places: []string{perleberg}}},
	}
}

func TestCoverage(t *testing.T) {
	c := surveyed().Cover(AxisTopic, AxisMunicipality)
	nettest.Equal(t, "every topic, by frequency", c.Rows, []graph.FacetValue{
		{Value: "courses", Count: 2}, {Value: "language", Count: 2}, {Value: "advice", Count: 1}, {Value: "sport"},
	})
	nettest.Equal(t, "places", c.Columns, []graph.FacetValue{{Value: perleberg, Count: 2}, {Value: wittenberge, Count: 2}})
	nettest.Equal(t, "cells", c.Cells, []CoverageCell{
		{"courses", perleberg, 1, 1, 1}, {"courses", wittenberge, 1, 1, 0},
		{"language", perleberg, 1, 1, 1}, {"language", wittenberge, 1, 1, 0},
		{"advice", perleberg, 1, 0, 0}, {"advice", wittenberge, 1, 0, 0},
		{"sport", perleberg, 0, 0, 1},
	})
	nettest.Equal(t, "empty, most needed first", c.Empty, []CoverageCell{{"sport", perleberg, 0, 0, 1}, {"sport", wittenberge, 0, 0, 0}})
	nettest.Equal(t, "nobody does sports", c.Nearest(c.Empty[0]), (*Nearest)(nil))
}

func TestCoverageOfSome(t *testing.T) {
	s := surveyed()
	s.Actors, s.Offers, s.Needs = []string{"act_club", "act_district"}, nil, nil
	c := s.Cover(AxisMunicipality, AxisTopic)
	nettest.Equal(t, "empty", c.Empty[1], CoverageCell{Row: wittenberge, Column: "courses"})
	nearest := c.Nearest(c.Empty[1])
	nettest.Equal(t, "the nearest may be out of scope", nearest.Actor, "act_far")
	nettest.Equal(t, "in the place itself", [2]any{*nearest.Ties, *nearest.Km()}, [2]any{0, 0.0})
}

func TestCoverageWithoutPlaces(t *testing.T) {
	s := surveyed()
	s.Within, s.Offers, s.Needs = nil, nil, nil
	c := s.Cover(AxisKind, AxisLanguage)
	nettest.Equal(t, "only what actors have", c.Columns, []graph.FacetValue{{Value: "ar", Count: 1}})
	nettest.Equal(t, "empty", c.Empty, []CoverageCell{{Row: "MUNICIPALITY", Column: "ar"}})
	nearest := c.Nearest(c.Empty[0])
	nettest.Equal(t, "who", nearest.Actor, "act_district")
	nettest.Equal(t, "how far", [2]bool{nearest.Ties == nil, nearest.Km() == nil}, [2]bool{true, true})
	districts := s.Cover(AxisDistrict, AxisTargetGroup)
	nettest.Equal(t, "districts with an actor", districts.Rows, []graph.FacetValue{{Value: prignitz, Count: 3}})
	nettest.Equal(t, "all target groups", len(districts.Columns), 2)
}

// What an actor covers is what the filter of actors by place finds.
func TestCoverageOfWideAreas(t *testing.T) {
	s := surveyed()
	s.Within = []string{prignitz}
	c := s.Cover(AxisMunicipality, AxisTopic)
	for _, row := range c.Rows {
		if row.Count == 0 {
			t.Errorf("%s is not covered, though the district is served", row.Value)
		}
	}
	s.Network.Actor(0)
	_, pritzwalkThere := c.row.numbers[pritzwalk]
	nettest.Equal(t, "all municipalities of the district", [2]bool{len(c.Rows) > 20, pritzwalkThere}, [2]bool{true, true})
}
