package graph

import (
	"slices"
	"testing"
)

func TestFreshness(t *testing.T) {
	const verified Date = "2026-01-01"
	for _, kind := range ActorKinds {
		days := FreshnessInterval(kind)
		for age, want := range map[int]Freshness{
			-1: Current, 0: Current, days: Current, days + 1: Ageing, 2 * days: Ageing, 2*days + 1: Stale,
		} {
			equal(t, string(kind), FreshnessOf(kind, verified, verified.AddDays(age)), want)
		}
	}
	equal(t, "never confirmed", FreshnessOf(Chamber, "", verified), UnknownFreshness)
	rising := []int{FreshnessInterval(Volunteer), FreshnessInterval(Association), FreshnessInterval(JobCentre)}
	equal(t, "people change sooner than associations, those sooner than offices", slices.IsSorted(rising), true)
}
