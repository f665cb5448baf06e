package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/input"
)

func newParticipation(in input.NewParticipation) *graph.Participation {
	p := &graph.Participation{Initiative: in.Initiative, Actor: in.Actor}
	changeParticipation(p, in.ParticipationFields)
	p.ID = p.DerivedID()
	if in.ID != nil {
		p.ID = *in.ID
	}
	return p
}

func changeParticipation(p *graph.Participation, in input.ParticipationFields) {
	set(&p.Body, in.Body)
	set(&p.Role, in.Role)
	set(&p.Since, in.Since)
	set(&p.SincePrecision, in.SincePrecision)
	set(&p.Until, in.Until)
	set(&p.UntilPrecision, in.UntilPrecision)
	set(&p.Visibility, in.Visibility)
	set(&p.Source, in.Source)
}
