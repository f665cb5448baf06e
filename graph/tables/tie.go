package tables

import (
	"cmp"

	"akteursnetz/graph"
)

var ties = table{
	name: "ties.csv",
	of:   graph.TieType,
	columns: []string{
		"id", "from", "to", "kind", "strength", "since", "until", "initiative", "note", "source", "confirmed_by_from",
		"confirmed_by_to", "visibility",
	},
	required: []string{"from", "to", "kind"},
	read:     readTie,
	write:    writeTie,
}

func readTie(r *row) graph.Entity {
	t := &graph.Tie{
		ID: cmp.Or(r.word("id"), r.kept["id"]), From: r.word("from"), To: r.word("to"), Kind: graph.TieKind(r.word("kind")),
		Strength: r.int("strength"), Initiative: r.word("initiative"), Note: r.text("note"), Source: r.text("source"),
		ConfirmedByFrom: r.day("confirmed_by_from"), ConfirmedByTo: r.day("confirmed_by_to"),
		Visibility: r.visibility("visibility", graph.Public),
	}
	t.Since, t.SincePrecision = r.date("since", false)
	t.Until, t.UntilPrecision = r.date("until", true)
	if t.ID == "" {
		t.ID = derivedID(*t)
	}
	return t
}

// derivedID gives the id of a tie that is given none: that of its normal form.
func derivedID(t graph.Tie) string {
	t.Normalize()
	return t.Key().DerivedID()
}

func writeTie(e graph.Entity) []cells {
	t := e.(*graph.Tie)
	c := cells{
		"id": t.ID, "from": t.From, "to": t.To, "kind": string(t.Kind), "since": t.Since.Partial(t.SincePrecision),
		"until": t.Until.Partial(t.UntilPrecision), "initiative": t.Initiative, "note": t.Note, "source": t.Source,
		"confirmed_by_from": string(t.ConfirmedByFrom), "confirmed_by_to": string(t.ConfirmedByTo),
		"visibility": t.Visibility.String(),
	}
	c.int("strength", t.Strength)
	return []cells{c}
}
