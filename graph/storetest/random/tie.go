package random

import "akteursnetz/graph"

// Tie makes up a tie between actors that are there; an empty id stands for a new one.
func (s *Source) Tie(id string) *graph.Tie {
	if id == "" {
		id = s.newID(graph.TieType)
	}
	t := &graph.Tie{
		ID: id, From: s.ID(graph.ActorType), To: s.ID(graph.ActorType), Kind: Pick(s, graph.TieKinds),
		Strength: maybe(s, 60, func() int { return 1 + s.IntN(5) }), Since: s.Day(), Visibility: s.level(), Note: Pick(s, []string{"", "Notiz"}),
	}
	if s.Chance(30) {
		t.Until = s.Day()
	}
	if s.Chance(25) {
		t.Initiative = s.ID(graph.InitiativeType)
	}
	if s.Chance(50) {
		t.ConfirmedByFrom, t.ConfirmedByTo = s.Day(), s.Day()
	}
	return t
}

// TieFilter makes up a filter; depth bounds the nesting.
func (s *Source) TieFilter(depth int) *graph.TieFilter {
	f := &graph.TieFilter{
		Direction: s.direction(), ActiveOn: maybe(s, 15, s.Day), Confirmed: maybe(s, 10, func() bool { return s.Chance(50) }),
		MinStrength: maybe(s, 15, func() int { return 1 + s.IntN(5) }), Since: maybe(s, 10, s.Day),
		Initiative: maybe(s, 15, func() string { return s.ID(graph.InitiativeType) }),
	}
	if s.Chance(30) {
		f.Kind = Some(s, graph.TieKinds, 6)
	}
	if s.Chance(25) {
		f.From = s.ActorFilter(depth - 1)
	}
	if s.Chance(25) {
		f.To = s.ActorFilter(depth - 1)
	}
	return f
}
