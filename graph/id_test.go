package graph

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNewIDsAreValidDistinctAndAscend(t *testing.T) {
	ids := make([]string, 10_000)
	for i := range ids {
		ids[i] = NewID(PrefixActor)
	}
	if !slices.IsSorted(ids) {
		t.Error("ids do not ascend")
	}
	if distinct := slices.Compact(slices.Clone(ids)); len(distinct) != len(ids) {
		t.Errorf("%d of %d ids are distinct", len(distinct), len(ids))
	}
	for _, id := range ids {
		if !ValidID(id) || !strings.HasPrefix(id, "act_") || len(id) != len("act_")+26 {
			t.Fatalf("odd id %q", id)
		}
	}
}

func TestValidID(t *testing.T) {
	for id, want := range map[string]bool{
		"act_jobcenter-prignitz":  true,
		"0":                       true,
		strings.Repeat("a", 100):  true,
		strings.Repeat("a", 101):  false,
		"":                        false,
		"act_Jobcenter":           false,
		"act_ä":                   false,
		"act 1":                   false,
		"act\x00":                 false,
		"act_1\n":                 false,
		"act_'; DROP TABLE actor": false,
	} {
		if got := ValidID(id); got != want {
			t.Errorf("ValidID(%q) = %v", id, got)
		}
	}
}

// Derived ids are stored in exports: these must never change.
func TestDerivedIDsStayTheSame(t *testing.T) {
	if got, want := TieID("act_a", "act_b", "KNOWS", "2023-01-01", ""), "tie_s1dl2dsm491q0uetidrt7m40v6"; got != want {
		t.Errorf("tie: got %s, want %s", got, want)
	}
	if got, want := ParticipationID("ini_a", "", "act_b"), "par_7fop6nluhj04l6pr9ith46bpru"; got != want {
		t.Errorf("participation: got %s, want %s", got, want)
	}
}

func TestDerivedIDsTellTheirPartsApart(t *testing.T) {
	part := rapid.StringMatching(`[a-z_]{0,3}`)
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SliceOfN(part, 5, 5).Draw(t, "a")
		b := rapid.SliceOfN(part, 5, 5).Draw(t, "b")
		one, other := TieID(a[0], a[1], a[2], a[3], a[4]), TieID(b[0], b[1], b[2], b[3], b[4])
		if (one == other) != slices.Equal(a, b) {
			t.Fatalf("%q: %s, %q: %s", a, one, b, other)
		}
		if !ValidID(one) {
			t.Fatalf("invalid %q", one)
		}
	})
}
