package graph

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

func TestSortKeyOrdersLikeAGermanReader(t *testing.T) {
	want := []string{
		"", "3. Welt Laden", "Agentur für Arbeit", "Ämterlotse", "AWO Prignitz", "Jobcenter", "Jöbcenter", "Jobcenter Prignitz",
		"muller", "Müller", "Mullerei", "Öl", "Omas gegen rechts", "Straße", "Strasse 1", "Zebra", "Библиотека", "بيت",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(SortKey(a), SortKey(b)) })
	if !slices.Equal(got, want) {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
}

func TestSortKeyAgreesWithTheCollator(t *testing.T) {
	german := collate.New(language.German)
	name := rapid.OneOf(
		rapid.StringMatching(`[A-Za-zÄÖÜäöüßéèł0-9 .,()&–-]{0,20}`),
		rapid.StringMatching(`[А-Яа-яЇїЁё ]{0,12}|[\x{0621}-\x{064a} ]{0,12}`),
	)
	rapid.Check(t, func(t *rapid.T) {
		a, b := name.Draw(t, "a"), name.Draw(t, "b")
		if got, want := strings.Compare(SortKey(a), SortKey(b)), german.CompareString(a, b); got != want {
			t.Fatalf("%q before %q: %d, the collator says %d", a, b, got, want)
		}
	})
}

func TestSortKeyIsBoundedHexForAnyBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := SortKey(anyText().Draw(t, "name"))
		if strings.Trim(key, "0123456789abcdef") != "" || len(key) > 4000 {
			t.Fatalf("odd key %q", key)
		}
	})
	if key := SortKey(strings.Repeat("x", 1_000_000)); len(key) != 4000 {
		t.Errorf("a key of %d digits", len(key))
	}
}

func TestSortKeyIsSafeForConcurrentUse(t *testing.T) {
	names := []string{"Ärzte", "Bürgerhaus", "Straße", strings.Repeat("Ö", 500)}
	var workers sync.WaitGroup
	for _, name := range names {
		want := SortKey(name)
		workers.Go(func() {
			for range 200 {
				if got := SortKey(name); got != want {
					t.Errorf("%q: %s, then %s", name, want, got)
				}
			}
		})
	}
	workers.Wait()
}

func BenchmarkSortKey(b *testing.B) {
	for b.Loop() {
		SortKey("Arbeiterwohlfahrt Kreisverband Prignitz e. V.")
	}
}
