package match

import (
	"slices"

	"akteursnetz/graph"
)

// What a candidate is warned about.
const (
	Stale         Code = "STALE"          // somebody confirmed the entry long ago
	NeverVerified Code = "NEVER_VERIFIED" // nobody ever confirmed the entry
	Collective    Code = "COLLECTIVE"     // the entry stands for several unnamed actors
	AskedAlready  Code = "ASKED"          // was asked for the same initiative and has not answered; coordinators
	CoversNothing Code = "COVERS_NOTHING" // has nothing of what is asked for: its network or its experience speak for it
)

// Warnings are all of these.
var Warnings = []Code{Stale, NeverVerified, Collective, AskedAlready, CoversNothing}

// Notice is a finding about an actor, with what a sentence about it needs. Fields that say nothing here are empty.
type Notice struct {
	Code       Code
	Km         *float64 // how far it is; nil where nobody knows
	LimitKm    float64  // how far is too far
	Date       graph.Date
	Initiative string
	Reason     string // of a refusal
	Tie        *graph.Edge
	Slots      int
	Share      float64 // of the days with a free slot
}

// notices words failures.
func (t *task) notices(v int32, f failures) []Notice {
	var out []Notice
	for code := range f.each {
		n := Notice{Code: code}
		switch code {
		case TooFar:
			n.LimitKm = t.used().RadiusKm
			if km, known := t.nearest(v); known {
				n.Km = &km
			}
		case HasDeclined:
			n.Initiative, n.Reason, n.Date = t.draft.Initiative, t.declined[v].Reason, t.declined[v].AskedAt
		case AlreadyTied:
			n.Tie = t.tie(v)
		case NoCapacity:
			n.Slots = t.ix.slots(v)
		case NotAvailable:
			n.Slots, n.Share = t.ix.slots(v), t.ix.available(v, max(t.draft.From, t.ix.AsOf), t.draft.Until)
		}
		out = append(out, n)
	}
	return out
}

// tie gives the best tie with the coordinator or lead, nil where there is none.
func (t *task) tie(v int32) *graph.Edge {
	for _, s := range t.sources {
		if slices.Contains(t.ix.Network.Graph.Simple.Of(s), v) {
			return t.ix.tie(s, v)
		}
	}
	return nil
}

func (t *task) warnings(v int32, at *values) []Notice {
	var out []Notice
	if !slices.ContainsFunc(at[:experienceAt], func(value float64) bool { return value > 0 }) {
		out = append(out, Notice{Code: CoversNothing})
	}
	a := t.ix.actor(v)
	switch {
	case a.VerifiedAt == "":
		out = append(out, Notice{Code: NeverVerified})
	case t.ix.fresh[v] < warnedBelow:
		out = append(out, Notice{Code: Stale, Date: a.VerifiedAt})
	}
	if a.Collective {
		out = append(out, Notice{Code: Collective})
	}
	if t.asked[v] {
		out = append(out, Notice{Code: AskedAlready})
	}
	return out
}
