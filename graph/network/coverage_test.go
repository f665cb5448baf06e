package network

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
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
func surveyed(attached ...graph.Entity) Survey {
	served := member("act_district", graph.Municipality, prignitz, "advice")
	served.AreasServed = []string{prignitz}
	far := member("act_far", graph.Association, wittenberge, "courses")
	far.Languages = []graph.SpokenLanguage{{Code: "ar"}}
	var nodes []graph.Node
	for _, actor := range []*graph.Actor{member("act_club", graph.Association, perleberg, "courses"), served, far} {
		nodes = append(nodes, graph.NewNode(actor, graph.Public, gazetteer.Germany()))
	}
	var all []graph.Attached
	for _, e := range attached {
		all = append(all, graph.NewAttached(e, e.EntityVisibility()))
	}
	view := graph.NewSnapshot(1, nodes, []graph.EdgeRow{bond("t1", "act_club", graph.Knows, "act_district")}, all...).View(graph.InternalOnly)
	return Survey{
		Network: New(view, Scope{}), Places: gazetteer.Germany(), Today: "2026-01-01", Groups: []string{"parents", "refugees"},
		Topics: graph.NewTaxonomy([]*graph.Topic{
			{Slug: "language", Labels: label("Sprache")}, {Slug: "courses", Parent: "language", Labels: label("Kurse")},
			{Slug: "advice", Labels: label("Beratung")}, {Slug: "sport", Labels: label("Sport")},
		}),
		Within: []string{perleberg, wittenberge},
	}
}

// offered is what surveyed actors offer and need, and what an initiative that nobody leads needs.
func offered() []graph.Entity {
	return []graph.Entity{
		&graph.Offer{ID: "off_a", Provider: "act_district", Status: graph.Running, Topics: []string{"courses"}, Place: wittenberge},
		&graph.Offer{ID: "off_b", Provider: "act_club", Status: graph.Running, Languages: []graph.SpokenLanguage{{Code: "uk"}}},
		&graph.Offer{ID: "off_c", Provider: "act_club", Status: graph.Completed, Languages: []graph.SpokenLanguage{{Code: "fr"}}},
		&graph.Initiative{ID: "ini_a", Places: []string{perleberg}, Languages: []graph.SpokenLanguage{{Code: "fa"}}},
		&graph.Need{ID: "nee_a", Actor: "act_club", Topic: "sport", Status: graph.NeedStatuses[0]},
		&graph.Need{ID: "nee_b", Initiative: "ini_a", Topic: "courses", Status: graph.NeedStatuses[0]},
	}
}

func cover(t *testing.T, s Survey, rows, columns CoverageAxis) *Coverage {
	t.Helper()
	c, err := s.Cover(t.Context(), rows, columns)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func nearest(t *testing.T, c *Coverage) []*Nearest {
	t.Helper()
	found, err := c.Nearest(t.Context(), MaxEmpty)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestCoverage(t *testing.T) {
	c := cover(t, surveyed(offered()...), AxisTopic, AxisMunicipality)
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
	nettest.Equal(t, "nobody does sports", nearest(t, c)[0], (*Nearest)(nil))
}

func TestCoverageOfSome(t *testing.T) {
	s := surveyed()
	s.Actors = []string{"act_club", "act_district"}
	c := cover(t, s, AxisMunicipality, AxisTopic)
	nettest.Equal(t, "empty", c.Empty[1], CoverageCell{Row: wittenberge, Column: "courses"})
	near := nearest(t, c)[1]
	nettest.Equal(t, "the nearest may be out of scope", near.Actor, "act_far")
	nettest.Equal(t, "in the place itself", [2]any{*near.Ties, *near.Km()}, [2]any{0, 0.0})
}

func TestCoverageWithoutPlaces(t *testing.T) {
	s := surveyed()
	s.Within = nil
	c := cover(t, s, AxisKind, AxisLanguage)
	nettest.Equal(t, "only what actors have", c.Columns, []graph.FacetValue{{Value: "ar", Count: 1}})
	nettest.Equal(t, "empty", c.Empty, []CoverageCell{{Row: "MUNICIPALITY", Column: "ar"}})
	nettest.Equal(t, "nobody is near without a way", nearest(t, c)[0], (*Nearest)(nil))
	districts := cover(t, s, AxisDistrict, AxisTargetGroup)
	nettest.Equal(t, "districts with an actor", districts.Rows, []graph.FacetValue{{Value: prignitz, Count: 3}})
	nettest.Equal(t, "all target groups", len(districts.Columns), 2)
}

// What only offers and needs have can be uncovered too.
func TestCoverageOfWhatIsOffered(t *testing.T) {
	s := surveyed(offered()...)
	s.Within = nil
	c := cover(t, s, AxisLanguage, AxisMunicipality)
	nettest.Equal(t, "languages of actors, current offers and needs", c.Rows,
		[]graph.FacetValue{{Value: "ar", Count: 1}, {Value: "fa"}, {Value: "uk"}})
	nettest.Equal(t, "needed first", c.Empty[0], CoverageCell{"fa", perleberg, 0, 0, 1})
	s.Actors = []string{"act_far"}
	nettest.Equal(t, "in scope alone", cover(t, s, AxisLanguage, AxisKind).Rows, []graph.FacetValue{{Value: "ar", Count: 1}})
}

// Cells compare with a search from every cell alone.
func TestNearestByTies(t *testing.T) {
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 41))
		view := randomView(rng, 5+rng.IntN(40))
		for _, actor := range view.Nodes() {
			actor.Languages = []graph.SpokenLanguage{{Code: fmt.Sprintf("l%02d", rng.IntN(90))}}
			actor.TargetGroups = []string{fmt.Sprintf("g%d", rng.IntN(9))}
		}
		s := Survey{Network: New(view, Scope{}), Topics: graph.NewTaxonomy(nil)}
		for group := range 9 {
			s.Groups = append(s.Groups, fmt.Sprintf("g%d", group))
		}
		distances := floydWarshall(s.Network.Graph)
		c := cover(t, s, AxisTargetGroup, AxisLanguage)
		for i, near := range nearest(t, c) {
			var want *Nearest
			for v := range int32(s.Network.Graph.N) {
				for w := range int32(s.Network.Graph.N) {
					ties := distances[v][w]
					if s.Network.Actor(v).TargetGroups[0] == c.Empty[i].Row && s.Network.Actor(w).Languages[0].Code == c.Empty[i].Column &&
						ties < s.Network.Graph.N && (want == nil || ties < *want.Ties) {
						want = &Nearest{Actor: s.Network.ID(v), Ties: &ties}
					}
				}
			}
			nettest.Equal(t, "nearest", shown(near), shown(want))
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func shown(n *Nearest) string {
	if n == nil {
		return "nobody"
	}
	return fmt.Sprint(n.Actor, *n.Ties)
}

func TestCoverageEndsWithItsContext(t *testing.T) {
	s := surveyed(offered()...)
	c := cover(t, s, AxisTopic, AxisMunicipality)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := s.Cover(ctx, AxisTopic, AxisMunicipality)
	nettest.Equal(t, "table", errors.Is(err, context.Canceled), true)
	_, err = c.Nearest(ctx, 1)
	nettest.Equal(t, "nearest", errors.Is(err, context.Canceled), true)
}

func TestCoverageIsBounded(t *testing.T) {
	s := surveyed()
	s.Within = []string{graph.Country}
	_, err := s.Cover(t.Context(), AxisMunicipality, AxisDistrict)
	nettest.Equal(t, "all pairs of places", graph.CodeOf(err), graph.Limit)
}

// What an actor covers is what the filter of actors by place finds.
func TestCoverageOfWideAreas(t *testing.T) {
	s := surveyed()
	s.Within = []string{prignitz}
	c := cover(t, s, AxisMunicipality, AxisTopic)
	for _, row := range c.Rows {
		if row.Count == 0 {
			t.Errorf("%s is not covered, though the district is served", row.Value)
		}
	}
	_, pritzwalkThere := c.row.numbers[pritzwalk]
	nettest.Equal(t, "all municipalities of the district", [2]bool{len(c.Rows) > 20, pritzwalkThere}, [2]bool{true, true})
}
