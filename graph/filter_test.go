package graph

import (
	"slices"
	"strings"
	"testing"
)

// testNames know the places of the fixture, one topic and one target group.
type testNames struct{ towns }

func (testNames) HasTopic(slug string) bool       { return slug == "sprache" }
func (testNames) HasTargetGroup(slug string) bool { return slug == "eltern" }

func TestActorFilterCheck(t *testing.T) {
	check := func(f *ActorFilter) error { return f.Check("filter", testNames{testPlaces}) }
	finds(t, "none", check(nil))
	finds(t, "fine", check(&ActorFilter{
		Search: new("sprache"), Topic: []string{"sprache"}, TargetGroup: []string{"eltern"}, Place: []string{"12070", Country},
		Near: &Near{53, 12, 5}, Within: &BoundingBox{52, 11, 53, 12}, VerifiedSince: new(Date("2026-01-01")),
	}))
	finds(t, "unknown names", check(&ActorFilter{Topic: []string{"sprache", "x"}, TargetGroup: []string{"x"}, Place: []string{"99"}}),
		"NOT_FOUND filter.topic[1]", "NOT_FOUND filter.targetGroup[0]", "INVALID filter.place[0]")
	finds(t, "search", check(&ActorFilter{Search: new(`"open`)}), "INVALID filter.search")
	finds(t, "no radius", check(&ActorFilter{Near: &Near{53, 12, 0}}), "INVALID filter.near.km")
	finds(t, "too far", check(&ActorFilter{Near: &Near{53, 12, 20101}}), "INVALID filter.near.km")
	finds(t, "swapped", check(&ActorFilter{Near: &Near{12, 53, 1}}), "INVALID filter.near.lat")
	finds(t, "box", check(&ActorFilter{Within: &BoundingBox{53, 11, 52, 12}}), "INVALID filter.within")
	finds(t, "date", check(&ActorFilter{VerifiedSince: new(Date("soon"))}), "INVALID filter.verifiedSince")
	finds(t, "too many values", check(&ActorFilter{IDs: make([]string, MaxFilterValues+1)}), "LIMIT filter.ids")
	finds(t, "bounds", check(&ActorFilter{Tie: &TieCondition{Min: new(3), Max: new(2)}}), "INVALID filter.tie.max")
	finds(t, "negative", check(&ActorFilter{Tie: &TieCondition{Min: new(-1)}}), "INVALID filter.tie.min")
	finds(t, "inside", check(&ActorFilter{
		And: []*ActorFilter{nil, {Topic: []string{"x"}}}, Or: []*ActorFilter{{Place: []string{"x"}}},
		Not: &ActorFilter{Tie: &TieCondition{Other: &ActorFilter{Search: new(")")}}},
	}), "NOT_FOUND filter.and[1].topic[0]", "INVALID filter.or[0].place[0]", "INVALID filter.not.tie.other.search")
}

func TestFilterLimits(t *testing.T) {
	nested := func(depth int) *ActorFilter {
		f := &ActorFilter{}
		for range depth - 1 {
			f = &ActorFilter{Not: f}
		}
		return f
	}
	check := func(f *ActorFilter) error { return f.Check("filter", testNames{testPlaces}) }
	finds(t, "deepest", check(nested(MaxFilterDepth)))
	finds(t, "too deep", check(nested(MaxFilterDepth+1)), "LIMIT filter"+strings.Repeat(".not", MaxFilterDepth))
	wide := func(n int) *ActorFilter {
		f := &ActorFilter{}
		for range n - 1 {
			f.Or = append(f.Or, &ActorFilter{})
		}
		return f
	}
	finds(t, "widest", check(wide(MaxFilterParts)))
	equal(t, "too wide is said once", len(findings(check(wide(MaxFilterParts+20)))), 1)
	equal(t, "as a limit", CodeOf(check(wide(MaxFilterParts+20))), Limit)
}

func TestOtherFiltersCheck(t *testing.T) {
	names := testNames{testPlaces}
	finds(t, "tie", (&TieFilter{MinStrength: new(6), From: &ActorFilter{Topic: []string{"x"}}}).Check("tie", names),
		"INVALID tie.minStrength", "NOT_FOUND tie.from.topic[0]")
	finds(t, "initiative", (&InitiativeFilter{Not: &InitiativeFilter{Place: []string{"x"}}}).Check("filter", names),
		"INVALID filter.not.place[0]")
	finds(t, "offer", (&OfferFilter{Topic: []string{"x"}, Search: new("(")}).Check("filter", names),
		"NOT_FOUND filter.topic[0]", "INVALID filter.search")
	finds(t, "need", (&NeedFilter{Topic: []string{"x"}}).Check("filter", names), "NOT_FOUND filter.topic[0]")
	finds(t, "no filters", (*OfferFilter)(nil).Check("filter", names))
}

func TestTieConditionBounds(t *testing.T) {
	for _, c := range []struct {
		min, max  *int
		low, high int
	}{
		{nil, nil, 1, -1}, {new(0), nil, 0, -1}, {new(3), nil, 3, -1}, {nil, new(4), 1, 4}, {nil, new(0), 0, 0}, {new(2), new(3), 2, 3},
	} {
		low, high := (&TieCondition{Min: c.min, Max: c.max}).Bounds()
		equal(t, "bounds", [2]int{low, high}, [2]int{c.low, c.high})
	}
}

func TestOrderCheck(t *testing.T) {
	near, search := &ActorFilter{Near: &Near{53, 12, 1}}, &ActorFilter{Search: new("a")}
	finds(t, "updated", ActorOrder{Field: ByUpdated}.Check(nil, PartnerLevel), "FORBIDDEN orderBy")
	finds(t, "updated, coordinators", ActorOrder{Field: ByUpdated}.Check(nil, InternalOnly))
	finds(t, "distance", ActorOrder{Field: ByDistance}.Check(search, Public), "INVALID orderBy")
	finds(t, "distance from somewhere", ActorOrder{Field: ByDistance}.Check(near, Public))
	finds(t, "relevance", ActorOrder{Field: ByRelevance}.Check(near, Public), "INVALID orderBy")
	finds(t, "relevance for something", ActorOrder{Field: ByRelevance}.Check(search, Public))
}

func TestFilterWithout(t *testing.T) {
	full := &ActorFilter{
		Kind: []ActorKind{Chamber}, Topic: []string{"a"}, TargetGroup: []string{"b"}, Language: []string{"de"},
		Place: []string{"12"}, VerifiedSince: new(Date("2026-01-01")), MigrantLed: new(true),
	}
	for _, facet := range ActorFacets {
		rest := full.Without(facet)
		gone := map[ActorFacet]bool{
			FacetKind: rest.Kind == nil, FacetTopic: rest.Topic == nil, FacetTargetGroup: rest.TargetGroup == nil,
			FacetLanguage: rest.Language == nil, FacetState: rest.Place == nil, FacetDistrict: rest.Place == nil,
			FacetMunicipality: rest.Place == nil, FacetFreshness: rest.VerifiedSince == nil,
		}
		for other, isGone := range gone {
			placed := []ActorFacet{FacetState, FacetDistrict, FacetMunicipality}
			same := other == facet || slices.Contains(placed, other) && slices.Contains(placed, facet)
			equal(t, string(facet)+" without "+string(other), isGone, same)
		}
		equal(t, "the rest stays", rest.MigrantLed, full.MigrantLed)
	}
	equal(t, "no filter", (*ActorFilter)(nil).Without(FacetKind), (*ActorFilter)(nil))
}
