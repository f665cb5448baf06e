package tables

import (
	"cmp"

	"akteursnetz/graph"
)

var participations = table{
	name:     "participations.csv",
	of:       graph.ParticipationType,
	columns:  []string{"id", "initiative", "body", "actor", "role", "since", "until", "visibility", "source"},
	required: []string{"initiative", "actor"},
	read:     readParticipation,
	write:    writeParticipation,
}

func readParticipation(r *row) graph.Entity {
	p := &graph.Participation{
		ID: cmp.Or(r.word("id"), r.kept["id"]), Initiative: r.word("initiative"), Body: r.word("body"), Actor: r.word("actor"),
		Role: r.text("role"), Visibility: r.visibility("visibility", graph.Public), Source: r.text("source"),
	}
	p.Since, p.SincePrecision = r.date("since", false)
	p.Until, p.UntilPrecision = r.date("until", true)
	if p.ID == "" {
		p.ID = p.DerivedID()
	}
	return p
}

func writeParticipation(e graph.Entity) []cells {
	p := e.(*graph.Participation)
	return []cells{{
		"id": p.ID, "initiative": p.Initiative, "body": p.Body, "actor": p.Actor, "role": p.Role,
		"since": p.Since.Partial(p.SincePrecision), "until": p.Until.Partial(p.UntilPrecision),
		"visibility": p.Visibility.String(), "source": p.Source,
	}}
}
