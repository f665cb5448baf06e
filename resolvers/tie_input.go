package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/input"
)

func newTie(in input.NewTie) *graph.Tie {
	t := &graph.Tie{ID: newID(in.ID, graph.PrefixTie), From: in.From, To: in.To, Kind: in.Kind}
	changeTie(t, in.TieFields)
	return t
}

func changeTie(t *graph.Tie, in input.TieFields) {
	set(&t.Kind, in.Kind)
	setPointer(&t.Strength, in.Strength)
	set(&t.Since, in.Since)
	set(&t.SincePrecision, in.SincePrecision)
	set(&t.Until, in.Until)
	set(&t.UntilPrecision, in.UntilPrecision)
	set(&t.Initiative, in.Initiative)
	set(&t.Source, in.Source)
	set(&t.Note, in.Note)
	set(&t.ConfirmedByFrom, in.ConfirmedByFrom)
	set(&t.ConfirmedByTo, in.ConfirmedByTo)
	set(&t.Visibility, in.Visibility)
}
