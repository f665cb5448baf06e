package graph

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func TestActorFilterCondition(t *testing.T) {
	a := CondTags{{TagLanguage, "a"}}
	isA, isB := &ActorFilter{Language: []string{"a"}}, &ActorFilter{IDs: []string{"b", "a", "b"}}
	for name, c := range map[string]struct {
		filter *ActorFilter
		want   Condition
	}{
		"none":                  {nil, CondAll{}},
		"empty":                 {&ActorFilter{}, CondAll{}},
		"one":                   {isA, a},
		"ids sorted, each once": {isB, CondIDs{"a", "b"}},
		"no values":             {&ActorFilter{Kind: []ActorKind{}, Language: []string{"a"}}, Never},
		"and":                   {&ActorFilter{And: []*ActorFilter{isA, {And: []*ActorFilter{isB, nil}}}}, CondAll{a, CondIDs{"a", "b"}}},
		"or":                    {&ActorFilter{Or: []*ActorFilter{isA, {Or: []*ActorFilter{isB, isA}}}}, CondAny{a, CondIDs{"a", "b"}, a}},
		"or of one":             {&ActorFilter{Or: []*ActorFilter{isA}}, a},
		"or of nothing":         {&ActorFilter{Or: []*ActorFilter{}}, Never},
		"or with everything":    {&ActorFilter{Or: []*ActorFilter{isA, {}}}, CondAll{}},
		"not":                   {&ActorFilter{Not: isA}, CondNot{a}},
		"not not":               {&ActorFilter{Not: &ActorFilter{Not: isA}}, a},
		"not everything":        {&ActorFilter{Not: &ActorFilter{}}, Never},
		"not nothing":           {&ActorFilter{Not: &ActorFilter{IDs: []string{}}}, CondAll{}},
		"unreadable search":     {&ActorFilter{Search: new("(")}, Never},
		"place": {&ActorFilter{Place: []string{"12070296"}}, CondTags{
			{TagPlace, "12070296"}, {TagArea, "12070"}, {TagArea, "12"}, {TagArea, Country},
		}},
		"country":       {&ActorFilter{Place: []string{Country}}, CondTags{{TagPlace, Country}}},
		"migrant led":   {&ActorFilter{MigrantLed: new(false)}, CondTags{{TagMigrantLed, "false"}}},
		"verified":      {&ActorFilter{VerifiedSince: new(Date("2026-01-01"))}, CondVerified{"2026-01-01"}},
		"verified ever": {&ActorFilter{VerifiedSince: new(Date(""))}, CondAll{}},
		"has no tie":    {&ActorFilter{Tie: &TieCondition{Max: new(0)}}, CondTies{TieCond{Direction: AnyDirection}, 0, 0}},
	} {
		if diff := cmp.Diff(c.want, c.filter.Condition(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestTieFilterCondition(t *testing.T) {
	equal(t, "none", (*TieFilter)(nil).Condition(), TieCond{Direction: AnyDirection})
	got := (&TieFilter{
		Kind: []TieKind{}, Direction: new(Incoming), ActiveOn: new(Date("2026-01-01")), Since: new(Date("2025-01-01")),
		MinStrength: new(3), Confirmed: new(true), Initiative: new("ini_a"), From: &ActorFilter{}, To: &ActorFilter{IDs: []string{}},
	}).Condition()
	want := TieCond{
		Kinds: []TieKind{}, Direction: Incoming, ActiveOn: "2026-01-01", Since: "2025-01-01", MinWeight: 3,
		Confirmed: new(true), Initiative: new("ini_a"), From: CondAll{}, To: Never,
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("all (-want +got):\n%s", diff)
	}
	equal(t, "no kinds are not any kinds", got.Kinds != nil, true)
}

// A simplified condition means the same, and has no junction in a junction of its sort, none of one part, no constant
// inside and no double negation.
func TestSimplify(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := anyCondition(3).Draw(t, "condition")
		simple := simplified(given)
		for _, id := range []string{"a", "b", "c", "d"} {
			if holds(given, id) != holds(simple, id) {
				t.Fatalf("%#v holds for %s: %v; simplified to %#v it does not", given, id, holds(given, id), simple)
			}
		}
		if all, ok := simple.(CondAll); ok && len(all) == 0 {
			return
		}
		if any, ok := simple.(CondAny); ok && len(any) == 0 {
			return
		}
		checkSimple(t, simple)
	})
}

// anyCondition draws a tree of any shape.
func anyCondition(depth int) *rapid.Generator[Condition] {
	return rapid.Custom(func(t *rapid.T) Condition {
		kind := 0
		if depth > 0 {
			kind = rapid.IntRange(0, 3).Draw(t, "kind")
		}
		parts := rapid.SliceOfN(anyCondition(max(depth-1, 0)), 0, 3)
		switch kind {
		case 1:
			return CondAll(parts.Draw(t, "all"))
		case 2:
			return CondAny(parts.Draw(t, "any"))
		case 3:
			return CondNot{anyCondition(depth-1).Draw(t, "not")}
		default:
			return CondIDs(rapid.SampledFrom([][]string{{"a"}, {"b"}, {"a", "b"}, {"c"}}).Draw(t, "ids"))
		}
	})
}

// simplified simplifies from the leaves up, as filters are compiled.
func simplified(c Condition) Condition {
	each := func(parts []Condition) []Condition {
		out := make([]Condition, len(parts))
		for i, part := range parts {
			out[i] = simplified(part)
		}
		return out
	}
	switch c := c.(type) {
	case CondAll:
		return simplify(each(c))
	case CondAny:
		return simplify(CondAll{CondAny(each(c))})
	case CondNot:
		return simplify(CondAll{CondNot{simplified(c.Condition)}})
	default:
		return simplify(CondAll{c})
	}
}

func holds(c Condition, id string) bool {
	inner := func(part Condition) bool { return holds(part, id) }
	switch c := c.(type) {
	case CondAll:
		return !slices.ContainsFunc(c, func(part Condition) bool { return !inner(part) })
	case CondAny:
		return slices.ContainsFunc(c, inner)
	case CondNot:
		return !inner(c.Condition)
	case CondIDs:
		return slices.Contains(c, id)
	}
	return false
}

func checkSimple(t *rapid.T, c Condition) {
	parts := func(parts []Condition, same func(Condition) bool) {
		if len(parts) < 2 || slices.ContainsFunc(parts, same) {
			t.Fatalf("not simple: %#v", c)
		}
		for _, part := range parts {
			checkSimple(t, part)
		}
	}
	switch c := c.(type) {
	case CondAll:
		parts(c, func(part Condition) bool { _, same := part.(CondAll); return same })
	case CondAny:
		parts(c, func(part Condition) bool { _, same := part.(CondAny); return same })
	case CondNot:
		if _, twice := c.Condition.(CondNot); twice {
			t.Fatalf("not simple: %#v", c)
		}
		checkSimple(t, c.Condition)
	}
}

func TestActorFilterConditionOfPlaces(t *testing.T) {
	got := (&ActorFilter{Within: &BoundingBox{52, 11, 53, 12}, Near: &Near{53, 12, 10}}).Condition()
	centre := Point{53, 12}
	want := CondAll{CondBox{Box{52, 11, 53, 12}}, CondNear{OnSphere(centre), Chord2OfKm(10), BoxAround(centre, 10)}}
	equal(t, "box and circle", got, Condition(want))
	inside := CondTags{{TagKind, "PUBLIC_AUTHORITY"}, {TagKind, "MUNICIPALITY"}, {TagKind, "JOB_CENTRE"}, {TagKind, "EMPLOYMENT_AGENCY"}}
	equal(t, "inside the administration", (&ActorFilter{OutsideAdministration: new(false)}).Condition(), Condition(inside))
	equal(t, "outside", (&ActorFilter{OutsideAdministration: new(true)}).Condition(), Condition(CondNot{inside}))
}

func TestNeighbourOfCondition(t *testing.T) {
	for given, want := range map[Direction]Direction{Outgoing: Incoming, Incoming: Outgoing, AnyDirection: AnyDirection} {
		f := &ActorFilter{NeighbourOf: &NeighbourOf{Actor: "act_a", Tie: &TieFilter{Direction: &given}}}
		got := f.Condition().(CondTies)
		equal(t, string(given)+" seen from the neighbour", got.Tie.Direction, want)
		equal(t, "to the actor", got.Tie.Other, Condition(CondIDs{"act_a"}))
		equal(t, "at least one", [2]int{got.Min, got.Max}, [2]int{1, -1})
	}
}

func TestOtherFiltersCondition(t *testing.T) {
	initiative := &InitiativeFilter{
		IDs: []string{"ini_b", "ini_a"}, Status: []Status{Running}, Topic: []string{"t"}, TargetGroup: []string{"g"},
		Place: []string{"12"}, Lead: new("act_a"), Partner: new("act_b"), Parent: new("ini_c"),
		Not: &InitiativeFilter{Or: []*InitiativeFilter{{Status: []Status{Paused}}, nil}},
	}
	equal(t, "initiative: not anything", initiative.Condition(), Condition(Never))
	initiative.Not = nil
	equal(t, "initiative", initiative.Condition(), Condition(CondAll{
		CondIDs{"ini_a", "ini_b"}, CondTags{{TagStatus, "RUNNING"}}, CondTags{{TagTopic, "t"}}, CondTags{{TagGroup, "g"}},
		CondTags{{TagPlace, "12"}, {TagArea, Country}},
		CondTags{{TagLead, "act_a"}}, CondTags{{TagPartner, "act_b"}}, CondTags{{TagParent, "ini_c"}},
	}))
	offer := &OfferFilter{Kind: []OfferKind{"COURSE"}, Language: []string{"de"}, Provider: new("act_a"), Initiative: new("ini_a")}
	equal(t, "offer", offer.Condition(), Condition(CondAll{
		CondTags{{TagKind, "COURSE"}}, CondTags{{TagLanguage, "de"}}, CondTags{{TagActor, "act_a"}}, CondTags{{TagInitiative, "ini_a"}},
	}))
	need := &NeedFilter{Status: []NeedStatus{"MET"}, Actor: new("act_a"), Initiative: new("ini_a")}
	equal(t, "need", need.Condition(), Condition(CondAll{
		CondTags{{TagStatus, "MET"}}, CondTags{{TagActor, "act_a"}}, CondTags{{TagInitiative, "ini_a"}},
	}))
	equal(t, "no offers", (&OfferFilter{Topic: []string{}}).Condition(), Condition(Never))
	for name, none := range map[string]Condition{
		"initiative": (*InitiativeFilter)(nil).Condition(), "offer": (*OfferFilter)(nil).Condition(), "need": (*NeedFilter)(nil).Condition(),
	} {
		equal(t, "no filter on an "+name, none, Condition(CondAll{}))
	}
}

func TestFacetTagClass(t *testing.T) {
	for _, facet := range ActorFacets {
		_, tagged := facet.TagClass()
		equal(t, string(facet), tagged, facet != FacetFreshness)
	}
}
