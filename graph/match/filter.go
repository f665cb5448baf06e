package match

import (
	"math/bits"
	"slices"

	"akteursnetz/graph"
)

// Code says why an actor is left out.
type Code string

// Why actors are left out, in the order in which reasons are told.
const (
	NoConsent      Code = "NO_CONSENT"       // a person who has not consented
	OnBoard        Code = "ON_BOARD"         // takes part already
	Excluded       Code = "EXCLUDED"         // the draft excludes it
	OtherKind      Code = "OTHER_KIND"       // of none of the kinds asked for
	AlreadyTied    Code = "ALREADY_TIED"     // NEW: the coordinator or lead has a tie with it
	HasDeclined    Code = "DECLINED"         // declined the same initiative
	NoCapacity     Code = "NO_CAPACITY"      // carries all it can
	NotAvailable   Code = "NOT_AVAILABLE"    // has a free slot on less than half of the days
	TooFar         Code = "TOO_FAR"          // serves none of the places and is farther than the radius, or nobody knows where
	NothingToOffer Code = "NOTHING_TO_OFFER" // covers nothing asked for and connects nobody
)

// Codes are all reasons, in order.
var Codes = []Code{
	NoConsent, OnBoard, Excluded, OtherKind, AlreadyTied, HasDeclined, NoCapacity, NotAvailable, TooFar, NothingToOffer,
}

// failures is a set of Codes, a bit each.
type failures uint16

func failed(codes ...Code) failures {
	var set failures
	for _, code := range codes {
		set |= 1 << slices.Index(Codes, code)
	}
	return set
}

var (
	failedConsent, failedOnBoard, failedExcluded, failedKind = failed(NoConsent), failed(OnBoard), failed(Excluded), failed(OtherKind)
	failedTied, failedDeclined, failedCapacity               = failed(AlreadyTied), failed(HasDeclined), failed(NoCapacity)
	failedAvailable, failedFar, failedNothing                = failed(NotAvailable), failed(TooFar), failed(NothingToOffer)
)

func (f failures) count() int { return bits.OnesCount16(uint16(f)) }

// each gives the codes in the set, in order.
func (f failures) each(yield func(Code) bool) {
	for ; f != 0; f &= f - 1 {
		if !yield(Codes[bits.TrailingZeros16(uint16(f))]) {
			return
		}
	}
}

// remoteRoles can be filled from afar.
var remoteRoles = rolesOf([]graph.Role{"FUNDING", "PUBLIC_RELATIONS", "EXPERTISE"})

// enoughDays is the share of a period that an actor must be available for.
const enoughDays = .5

// failures gives every reason to leave an actor out, of whom the values are known and whether it is far.
func (t *task) failures(v int32, at *values, far bool) failures {
	ix, a := t.ix, t.ix.actor(v)
	var f failures
	when := func(set failures, reason bool) {
		if reason {
			f |= set
		}
	}
	when(failedConsent, ix.internal() && a.Kind == graph.Volunteer && a.ConsentAt == "")
	when(failedOnBoard, t.boarded[v])
	when(failedExcluded, t.excluded[v])
	when(failedKind, len(t.kinds) > 0 && !slices.Contains(t.kinds, a.Kind))
	when(failedTied, t.options.Prefer == New && t.tied[v])
	_, declined := t.declined[v]
	when(failedDeclined, declined)
	f |= t.busy(v)
	when(failedFar, far && !t.remote(v))
	when(failedNothing, !t.contributes(v, at))
	return f
}

// busy tells whether an actor has no room: on most days of the period, without one on the day.
func (t *task) busy(v int32) failures {
	if t.ix.slots(v) < 0 {
		return 0
	}
	if from, until := max(t.draft.From, t.ix.AsOf), t.draft.Until; until != "" && from <= until {
		if t.ix.available(v, from, until) < enoughDays {
			return failedAvailable
		}
		return 0
	}
	if t.ix.free(v) == 0 {
		return failedCapacity
	}
	return 0
}

// remote tells whether an actor offers something asked for that is done from afar.
func (t *task) remote(v int32) bool {
	for i := range t.roles {
		if no := t.roles[i].no; remoteRoles.has(no) && t.ix.roles[v].has(no) {
			return true
		}
	}
	return false
}

// contributes tells whether an actor covers anything asked for, or connects: it has a tie with the coordinator or lead, or
// can be introduced and leads to others outside the circle.
func (t *task) contributes(v int32, at *values) bool {
	return at.cover() || t.tied[v] || at[trustAt] > 0 && at[bridgeAt] > 0
}

// cover tells whether there is anything that was asked for.
func (at *values) cover() bool {
	return slices.ContainsFunc(at[:contentComponents], func(value float64) bool { return value > 0 })
}
