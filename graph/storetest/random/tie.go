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
	f := &graph.TieFilter{}
	for range s.few() {
		s.tieFilterCondition(f, depth)
	}
	return f
}

func (s *Source) tieFilterCondition(f *graph.TieFilter, depth int) {
	switch s.IntN(11) {
	case 0, 1, 2:
		f.Kind = Some(s, graph.TieKinds, 6)
	case 3:
		f.ActiveOn = new(s.Day())
	case 4:
		f.Confirmed = new(s.Chance(50))
	case 5:
		f.MinStrength = new(1 + s.IntN(5))
	case 6:
		f.Since = new(s.Day())
	case 7:
		f.Initiative = new(s.ID(graph.InitiativeType))
	case 8:
		f.From = s.ActorFilter(depth - 1)
	case 9:
		f.To = s.ActorFilter(depth - 1)
	default:
		f.Direction = new(Pick(s, graph.Directions))
	}
}
