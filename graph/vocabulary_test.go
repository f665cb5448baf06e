package graph

import (
	"context"
	"errors"
	"testing"
)

func TestVocabulary(t *testing.T) {
	stored := []TargetGroup{{Slug: "b", Meta: Meta{Revision: 1}}, {Slug: "a", Meta: Meta{Revision: 2}}}
	built := 0
	v := Vocabulary[*TargetGroup, int]{Build: func(groups []*TargetGroup) int {
		built++
		equal(t, "bookkeeping is for nobody", groups[0].Meta, Meta{})
		return len(groups)
	}}
	var asked []int64
	read := func() int {
		t.Helper()
		value, err := v.Read(t.Context(), func(_ context.Context, known int64) ([]*TargetGroup, error) {
			asked = append(asked, known)
			var own []*TargetGroup
			for _, group := range stored {
				own = append(own, &group)
			}
			if known == versionOf(own) {
				return nil, nil
			}
			return own, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
	equal(t, "read", [2]int{read(), built}, [2]int{2, 1})
	equal(t, "kept", [2]int{read(), built}, [2]int{2, 1})
	stored = append(stored, TargetGroup{Slug: "c", Meta: Meta{Revision: 1}})
	equal(t, "read again after a write", [2]int{read(), built}, [2]int{3, 2})
	equal(t, "asked with what is known", asked, []int64{-1, 3, 3})
	away := errors.New("away")
	_, err := v.Read(t.Context(), func(context.Context, int64) ([]*TargetGroup, error) { return nil, away })
	equal(t, "passes on", errors.Is(err, away), true)
}

func TestSortTargetGroups(t *testing.T) {
	group := func(slug, label string) *TargetGroup {
		return &TargetGroup{Slug: slug, Labels: Texts{{Lang: "de", Text: label}}}
	}
	sorted := SortTargetGroups([]*TargetGroup{group("c", "Zoo"), group("b", "Ältere"), group("a", "Ältere")})
	equal(t, "by label, then slug", []string{sorted[0].Slug, sorted[1].Slug, sorted[2].Slug}, []string{"a", "b", "c"})
}
