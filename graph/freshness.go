package graph

// Freshness tells how long ago somebody who knows confirmed an entry, measured by the kind's interval.
type Freshness string

// The states: Current within one interval, Ageing within two, Stale after that, UnknownFreshness never confirmed.
const (
	Current          Freshness = "CURRENT"
	Ageing           Freshness = "AGEING"
	Stale            Freshness = "STALE"
	UnknownFreshness Freshness = "UNKNOWN"
)

// Freshnesses are all states, freshest first.
var Freshnesses = []Freshness{Current, Ageing, Stale, UnknownFreshness}

// FreshnessInterval is after how many days an entry of a kind should be confirmed again: people and informal groups
// change within half a year, associations with their yearly assembly, authorities and chambers hardly.
func FreshnessInterval(kind ActorKind) int {
	switch kind {
	case Volunteer, VolunteerGroup:
		return 180
	case PublicAuthority, Municipality, JobCentre, EmploymentAgency, Chamber, Foundation:
		return 730
	default:
		return 365
	}
}

// FreshnessOf tells the state on a date.
func FreshnessOf(kind ActorKind, verified, today Date) Freshness {
	if verified == "" {
		return UnknownFreshness
	}
	age, interval := verified.DaysUntil(today), FreshnessInterval(kind)
	switch {
	case age <= interval:
		return Current
	case age <= 2*interval:
		return Ageing
	default:
		return Stale
	}
}
