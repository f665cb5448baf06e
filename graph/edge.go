package graph

import (
	"slices"
	"strconv"
	"strings"
	"unique"
)

// Edge is a tie in a Snapshot, kept small. Its ends are places in the list of nodes.
type Edge struct {
	ID              string
	From, To        int32
	since, until    int32 // packed dates
	confirmed       [2]int32
	initiative      unique.Handle[string]
	kind            int8 // in TieKinds
	Weight          int8 // strength, 1 where unknown
	Shown           Visibility
	initiativeShown Visibility
}

// EdgeRow is an edge as stores keep it. Its ends are ids of actors.
type EdgeRow struct {
	ID              string
	From, To        string
	Kind            TieKind
	Since, Until    Date
	Weight          int // strength, 1 where unknown
	ConfirmedByFrom Date
	ConfirmedByTo   Date
	Shown           Visibility
	Initiative      string
	InitiativeShown Visibility // the initiative is visible from here on
}

// placed gives the edges whose ends are found among the nodes, by id.
func placed(rows []EdgeRow, find func(id string) (int32, bool)) []Edge {
	edges := make([]Edge, 0, len(rows))
	for i := range rows {
		from, there := find(rows[i].From)
		to, too := find(rows[i].To)
		if there && too {
			edges = append(edges, rows[i].at(from, to))
		}
	}
	slices.SortFunc(edges, func(a, b Edge) int { return strings.Compare(a.ID, b.ID) })
	return edges
}

func (r *EdgeRow) at(from, to int32) Edge {
	return Edge{
		ID: r.ID, From: from, To: to, since: packed(r.Since), until: packed(r.Until), initiative: unique.Make(r.Initiative),
		confirmed: [2]int32{packed(r.ConfirmedByFrom), packed(r.ConfirmedByTo)}, kind: int8(slices.Index(TieKinds, r.Kind)),
		Weight: int8(r.Weight), Shown: r.Shown, initiativeShown: r.InitiativeShown,
	}
}

// Kind gives the tie's kind.
func (e *Edge) Kind() TieKind { return TieKinds[e.kind] }

// Since gives the first day, empty where unknown.
func (e *Edge) Since() Date { return unpacked(e.since) }

// Until gives the last day, empty where the tie still holds.
func (e *Edge) Until() Date { return unpacked(e.until) }

// Confirmed gives the day on which both ends had confirmed the tie, empty if one has not.
func (e *Edge) Confirmed() Date {
	if min(e.confirmed[0], e.confirmed[1]) == 0 {
		return ""
	}
	return unpacked(max(e.confirmed[0], e.confirmed[1]))
}

// LastKnown gives the last day on which somebody knew of the tie: it began or was confirmed. Empty where none is known.
func (e *Edge) LastKnown() Date { return unpacked(max(e.since, e.confirmed[0], e.confirmed[1])) }

// Initiative gives the initiative that an edge belongs to, empty where there is none that the audience sees.
func (v *View) Initiative(e *Edge) string {
	if e.initiativeShown > v.Audience {
		return ""
	}
	return e.initiative.Value()
}

// Holds tells whether an edge passes a condition on ties, those on its ends and its direction aside.
func (v *View) Holds(e *Edge, c *TieCond) bool {
	return (c.Kinds == nil || slices.Contains(c.Kinds, e.Kind())) &&
		(c.ActiveOn == "" || e.HoldsOn(c.ActiveOn)) &&
		(c.Confirmed == nil || *c.Confirmed == (e.Confirmed() != "")) &&
		int(e.Weight) >= c.MinWeight &&
		(c.Since == "" || e.since >= packed(c.Since)) &&
		(c.Initiative == nil || *c.Initiative != "" && *c.Initiative == v.Initiative(e))
}

// HoldsOn tells whether the tie holds on a date.
func (e *Edge) HoldsOn(date Date) bool {
	day := packed(date)
	return e.since <= day && (e.until == 0 || day <= e.until)
}

// packed writes YYYY-MM-DD as the number YYYYMMDD, 0 for none: numbers compare as dates do.
func packed(d Date) int32 {
	number, _ := strconv.Atoi(strings.ReplaceAll(string(d), "-", ""))
	return int32(number)
}

func unpacked(number int32) Date {
	if number == 0 {
		return ""
	}
	text := strconv.Itoa(int(number))
	return Date(text[:4] + "-" + text[4:6] + "-" + text[6:])
}
