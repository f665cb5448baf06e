package match

import (
	"context"
	"math"
	"slices"

	"akteursnetz/graph"
)

// WhyNot tells why an actor is not among the first candidates.
type WhyNot struct {
	Actor    string
	Rejected []Notice // empty: it is a candidate
	Score    int64
	Rank     int   // among the candidates; 0 where it is none
	Needed   int64 // the score of the last of the first; 0 where there is room
	Reasons  []Reason
	Changes  []Change // the fewest that would bring it in; empty where it is in, or nothing that can be changed would
}

// ChangeKind names something that can be changed.
type ChangeKind string

// The changes, those of the question first.
const (
	WidenRadius   ChangeKind = "RADIUS"   // to Km
	DropExclusion ChangeKind = "EXCLUDE"  // take it from the list
	AllowKind     ChangeKind = "KIND"     // its kind
	AllowKnown    ChangeKind = "PREFER"   // BALANCED instead of NEW
	Confirm       ChangeKind = "CONFIRM"  // somebody confirms its entry
	Consent       ChangeKind = "CONSENT"  // it consents
	MoreSlots     ChangeKind = "CAPACITY" // one more initiative at a time
	Gain          ChangeKind = "ITEM"     // it takes up Item
)

// ChangeKinds are all kinds of changes, in order.
var ChangeKinds = []ChangeKind{WidenRadius, DropExclusion, AllowKind, AllowKnown, Confirm, Consent, MoreSlots, Gain}

// Change is something that would bring an actor in.
type Change struct {
	Kind  ChangeKind
	Km    float64
	Item  Item
	Score int64 // with this change and those before it
}

// WhyNot tells why an actor is not among so many first. NOT_FOUND where the caller does not see it.
func (ix *Index) WhyNot(ctx context.Context, actor string, d Draft, o Options, first int) (*WhyNot, error) {
	v, seen := ix.Network.Find(actor)
	if !seen {
		return nil, graph.Unknown("actor", actor)
	}
	m, err := ix.Match(ctx, d, o)
	if err != nil {
		return nil, err
	}
	at, _ := m.values(v)
	w := &WhyNot{Actor: actor, Rejected: m.notices(v, m.left[v]), Score: m.scores[v], Reasons: mostFirst(m.reasons(v, &at))}
	w.Rank = slices.Index(m.ranked, v) + 1
	if w.Rank > 0 && w.Rank <= first {
		return w, nil
	}
	if first > 0 && len(m.ranked) >= first {
		w.Needed = m.scores[m.ranked[first-1]]
	}
	w.Changes = m.changes(v, &at, w.Needed)
	return w, nil
}

// changes gives the fewest changes after which an actor has more points than needed and no reason against it.
func (m *Match) changes(v int32, at *values, needed int64) []Change {
	var out []Change
	for code := range m.left[v].each {
		change, possible := m.remedy(v, code)
		if !possible {
			return nil
		}
		if change.Kind != "" {
			change.Score = m.scores[v]
			out = append(out, change)
		}
	}
	nothing := m.left[v]&failedNothing != 0
	if !nothing && (needed == 0 || m.scores[v] > needed) {
		return out
	}
	more := m.improve(v, at, needed, nothing)
	if more == nil {
		return nil
	}
	return append(out, more...)
}

// remedy gives the change that takes a reason away; none where improve does; false where nothing can be done.
func (m *Match) remedy(v int32, code Code) (Change, bool) {
	switch code {
	case NoConsent:
		return Change{Kind: Consent}, true
	case Excluded:
		return Change{Kind: DropExclusion}, true
	case OtherKind:
		return Change{Kind: AllowKind}, true
	case AlreadyTied:
		return Change{Kind: AllowKnown}, true
	case NoCapacity, NotAvailable:
		return Change{Kind: MoreSlots}, true
	case TooFar:
		km, known := m.nearest(v)
		return Change{Kind: WidenRadius, Km: math.Ceil(km)}, known
	case NothingToOffer:
		return Change{}, true
	default: // on board, declined
		return Change{}, false
	}
}

// improve finds the smallest gain that gives more points than needed: a confirmed entry, else one item, else both.
func (m *Match) improve(v int32, at *values, needed int64, item bool) []Change {
	confirmed := Change{Kind: Confirm, Score: m.with(v, *at, 1)}
	if !item && confirmed.Score > needed {
		return []Change{confirmed}
	}
	if gain, found := m.gain(v, at, m.ix.fresh[v], needed); found {
		return []Change{gain}
	}
	if gain, found := m.gain(v, at, 1, needed); found {
		return []Change{confirmed, gain}
	}
	return nil
}

// with gives the score with other values and freshness.
func (m *Match) with(v int32, at values, fresh float64) int64 {
	_, sum := m.points(&at, fresh*m.mutual(v, &at))
	return sum
}

// gain finds the item that adds least and yet enough.
func (m *Match) gain(v int32, at *values, fresh float64, needed int64) (best Change, found bool) {
	try := func(item Item, component int, weight, degree float64) {
		better := *at
		better[component] = settled(better[component] + weight*(1-degree))
		score := m.with(v, better, fresh)
		if degree < 1 && score > needed && (!found || score < best.Score) {
			best, found = Change{Kind: Gain, Item: item, Score: score}, true
		}
	}
	for i := range m.topics {
		asked := &m.topics[i]
		try(Item{TopicItem, asked.Topic}, topicAt, asked.weight, m.topicDegree(asked, v))
	}
	for i := range m.groups {
		try(Item{GroupItem, m.groups[i].name}, groupAt, m.groups[i].weight, m.groupDegree(&m.groups[i], v))
	}
	for i := range m.languages {
		try(Item{LanguageItem, m.languages[i].name}, languageAt, m.languages[i].weight, m.languageDegree(&m.languages[i], v))
	}
	for i := range m.roles {
		if r := &m.roles[i]; !m.ix.roles[v].has(r.no) {
			try(Item{RoleItem, string(r.Role)}, roleAt, r.weight/float64(r.Quantity), 0)
		}
	}
	return best, found
}
