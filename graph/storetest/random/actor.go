package random

import "akteursnetz/graph"

var (
	languages  = []string{"ar", "de", "fa", "uk"}
	topicSlugs = []string{"arbeit", "bildung", "beruf", "deutsch", "freizeit", "kultur", "schule", "sprache", "sport"}
	groupSlugs = []string{"eltern", "frauen", "jugend", "senioren"}
)

// Actor makes up an actor; an empty id stands for a new one.
func (s *Source) Actor(id string) *graph.Actor {
	if id == "" {
		id = s.newID(graph.ActorType)
	}
	a := &graph.Actor{
		ID: id, Kind: Pick(s, graph.ActorKinds[:12]), Name: s.text(2), Descriptions: s.texts(2),
		Seat: Pick(s, append(places, "")), AreasServed: Some(s, places, 2), Point: maybe(s, 60, s.point),
		Precision: Pick(s, append(graph.Precisions, "")), TargetGroups: Some(s, groupSlugs, 2),
		Languages: s.spoken(3), Roles: Some(s, graph.Roles[:4], 2), MigrantLed: maybe(s, 40, func() bool { return s.Chance(50) }),
		Visibility: s.level(), VerifiedAt: s.Day(), Collective: s.Chance(10),
	}
	for _, slug := range Some(s, topicSlugs, 3) {
		a.Topics = append(a.Topics, graph.ActorTopic{Topic: slug, Strength: Pick(s, []float64{0.25, 0.5, 1})})
	}
	if s.Chance(30) {
		a.ShortName = s.text(1)
	}
	if s.Chance(30) {
		a.Contact = graph.Contact{Email: "info@example.org", Person: Pick(s, []string{"", "Leitung"})}
		a.Address = graph.Address{Street: s.text(2), PostalCode: "19348", City: "Perleberg"}
		a.Capacity = &graph.Capacity{HoursPerMonth: new(s.IntN(100))}
	}
	if a.Kind == graph.Volunteer {
		s.asPerson(a)
	}
	return a
}

// asPerson keeps the rules for natural persons, most of the time.
func (s *Source) asPerson(a *graph.Actor) {
	if s.Chance(95) {
		a.MigrantLed = nil
	}
	if s.Chance(50) {
		a.ConsentAt = "2026-01-01"
	} else if s.Chance(95) {
		a.Visibility = max(a.Visibility, graph.PartnerLevel)
	}
}

func (s *Source) spoken(most int) []graph.SpokenLanguage {
	var out []graph.SpokenLanguage
	for _, code := range Some(s, languages, most) {
		out = append(out, graph.SpokenLanguage{Code: code, Level: Pick(s, append(graph.LanguageLevels, ""))})
	}
	return out
}

// ActorFilter makes up a filter; depth bounds the nesting.
func (s *Source) ActorFilter(depth int) *graph.ActorFilter {
	f := &graph.ActorFilter{}
	for range s.few() {
		s.actorCondition(f, depth)
	}
	return f
}

// Topics gives up to so many slugs of topics, some of which there may not be.
func (s *Source) Topics(most int) []string { return Some(s, append(topicSlugs, "none"), most) }

// actorCondition adds one condition.
func (s *Source) actorCondition(f *graph.ActorFilter, depth int) {
	switch s.IntN(18) {
	case 0, 1:
		f.Search = new(s.search())
	case 2:
		f.IDs = s.IDs(graph.ActorType, 30)
	case 3:
		f.Kind = Some(s, graph.ActorKinds[:12], 6)
	case 4:
		f.Topic = s.Topics(3)
	case 5:
		f.TargetGroup = Some(s, append(groupSlugs, "none"), 2)
	case 6:
		f.Language = Some(s, append(languages, "xx"), 2)
	case 7, 8:
		f.Place = Some(s, append(places, "01"), 3)
	case 9:
		f.Within = new(s.box())
	case 10:
		f.Near = new(s.near())
	case 11:
		f.Role = Some(s, graph.Roles[:5], 3)
	case 12:
		f.OutsideAdministration = new(s.Chance(50))
	case 13:
		f.MigrantLed = new(s.Chance(50))
	case 14:
		f.VerifiedSince = new(s.Day())
	case 15:
		f.NeighbourOf = &graph.NeighbourOf{Actor: s.ID(graph.ActorType)}
		if depth > 0 && s.Chance(50) {
			f.NeighbourOf.Tie = s.TieFilter(depth - 1)
		}
	default:
		s.nestedCondition(f, depth)
	}
}

// nestedCondition adds one condition with filters inside.
func (s *Source) nestedCondition(f *graph.ActorFilter, depth int) {
	if depth <= 0 {
		f.Language = Some(s, languages, 3)
		return
	}
	inner := func() []*graph.ActorFilter {
		parts := make([]*graph.ActorFilter, s.IntN(4))
		for i := range parts {
			parts[i] = s.ActorFilter(depth - 1)
		}
		return parts
	}
	switch s.IntN(5) {
	case 0:
		f.And = inner()
	case 1:
		f.Or = inner()
	case 2:
		f.Not = s.ActorFilter(depth - 1)
	default:
		f.Tie = s.tieCondition(depth - 1)
	}
}

func (s *Source) tieCondition(depth int) *graph.TieCondition {
	c := &graph.TieCondition{
		Direction: s.direction(), ActiveOn: maybe(s, 20, s.Day), Confirmed: maybe(s, 15, func() bool { return s.Chance(50) }),
		Min: maybe(s, 30, func() int { return s.IntN(4) }), Max: maybe(s, 30, func() int { return s.IntN(5) }),
	}
	if s.Chance(50) {
		c.Kind = Some(s, graph.TieKinds[:8], 4)
	}
	if s.Chance(50) {
		c.Other = s.ActorFilter(depth)
	}
	return c
}

func (s *Source) direction() *graph.Direction {
	return maybe(s, 40, func() graph.Direction { return Pick(s, graph.Directions) })
}

// Order makes up an order that the filter allows, most of the time.
func (s *Source) Order(f *graph.ActorFilter) graph.ActorOrder {
	fields := []graph.ActorOrderField{graph.ByName, graph.ByTies, graph.ByVerified, graph.ByUpdated}
	if readable(f) {
		fields = append(fields, graph.ByRelevance, graph.ByRelevance, graph.ByRelevance)
	}
	if f != nil && f.Near != nil || s.Chance(5) {
		fields = append(fields, graph.ByDistance, graph.ByDistance, graph.ByDistance)
	}
	return graph.ActorOrder{Field: Pick(s, fields), Direction: Pick(s, graph.OrderDirections)}
}

// readable tells whether relevance means something: no store is asked for it with a search text that is none.
func readable(f *graph.ActorFilter) bool {
	if f == nil || f.Search == nil {
		return false
	}
	_, err := graph.ParseSearch(*f.Search)
	return err == nil
}
