package gazetteer_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
)

func search(text string, first int) []string {
	var keys []string
	for _, place := range gazetteer.Germany().Search(text, first) {
		keys = append(keys, place.AGS)
	}
	return keys
}

func TestSearchBeginsWith(t *testing.T) {
	for text, want := range map[string]string{
		"Prignitz":                  "12070", // the district, before Groß Pankow (Prignitz)
		"prig":                      "12070",
		"Landkreis Prignitz":        "12070",
		"landkreis prig":            "12070",
		"Perleberg":                 "12070296",
		"  PERLE ":                  "12070296",
		"19348":                     "12070296",
		"19348 Perleberg":           "12070296",
		"19348 per":                 "12070296",
		"Deutschland":               "DE",
		"Brandenburg":               "12", // the Land, before the town
		"baden w":                   "08",
		"Karlsruhe":                 "08212 08212000 08215", // wider before narrower
		"Landkreis Karlsruhe":       "08215",
		"München":                   "09162 09162000 09184",
		"muenchen":                  "09162 09162000 09184",
		"MUNCHEN":                   "09162 09162000 09184",
		"Göttingen":                 "03159 03152012 03152", // the name itself, before names that go on
		"Großenkneten":              "03458007",
		"grossenkneten":             "03458007",
		"Lübben":                    "12061316",
		"Frankfurt/M":               "06412 06412000",
		"Freiburg i. Br.":           "08311 08311000",
		"Weilheim in Oberbayern":    "09190157",
		"Neustadt an der Aisch":     "09575153 09575",
		"Schongau":                  "09190148 09190", // the name itself, before a later word of a wider place
		"Neunkirchen":               "10043 05970036", // not Neuenkirchen, which folds to the same
		"Neuenkirchen":              "01051075",
		"18569 Neuenkirchen":        "13073059", // the one near the postcode, on Rügen
		"00000 Perleberg":           "12070296",
		"Heinsberg":                 "05370 05370016",
		"Sankt Blasien":             "08337097",
		"Hann. Münden":              "03152016",
		"Hannoversch Münden":        "03152016",
		"Quedlinburg; DROP TABLE x": "",
		"xyzzy":                     "",
	} {
		wanted := strings.Fields(want)
		got := search(text, max(1, len(wanted)))
		if !slices.Equal(got, wanted) {
			t.Errorf("%q: got %v, want %v", text, got, wanted)
		}
	}
}

func TestSearchByPostcodePrefixFollowsTheCodes(t *testing.T) {
	want := []string{"13076050", "13076034", "13076105", "12070244", "12070424"} // 19300, 19303, 19306, 19309, 19322
	if got := search("193", 5); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := search("10", 5); !slices.Equal(got, []string{"11000000"}) {
		t.Errorf("every postcode with 10 is Berlin's: %v", got)
	}
}

func TestSearchFindsNothingForNothing(t *testing.T) {
	for _, text := range []string{
		"", " ", "?!", "*", "\"", "\x00", "\xff\xfe", "99999999", "000", strings.Repeat("a", 1<<20), strings.Repeat("ä ", 1<<19),
	} {
		if got := search(text, 10); got != nil {
			t.Errorf("%.20q: %v", text, got)
		}
	}
	for _, first := range []int{0, -1} {
		if got := search("Perleberg", first); got != nil {
			t.Errorf("first %d: %v", first, got)
		}
	}
}

func TestEveryPlaceIsFoundByItsName(t *testing.T) {
	for _, place := range everyPlace() {
		if !slices.Contains(search(place.Name, 30), place.AGS) {
			t.Errorf("%v is not found", place)
		}
	}
}

func TestEveryMunicipalityIsFoundByAFewLetters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		place := rapid.SampledFrom(everyPlace()).Draw(t, "place")
		letters := []rune(graph.Normalize(place.Name))
		text := string(letters[:rapid.IntRange(1, len(letters)).Draw(t, "letters")])
		if !slices.Contains(search(text, 20000), place.AGS) {
			t.Fatalf("%q does not find %v", text, place)
		}
	})
}

func TestSearchProperties(t *testing.T) {
	text := rapid.OneOf(
		rapid.StringMatching(`[a-zäöüß]{1,3}( [a-z]{1,2})?`),
		rapid.StringMatching(`[0-9]{1,5}( [a-z]{1,3})?`),
		rapid.String(),
	)
	rapid.Check(t, func(t *rapid.T) {
		text, first := text.Draw(t, "text"), rapid.IntRange(1, 50).Draw(t, "first")
		got := search(text, first)
		if len(got) > first {
			t.Fatalf("%d places, %d wanted", len(got), first)
		}
		if more := search(text, first+20); !slices.Equal(got, more[:min(first, len(more))]) {
			t.Fatalf("%v is not the beginning of %v", got, more)
		}
		if again := search(strings.ToUpper(graph.Normalize(text)), first); len(again) != len(got) {
			t.Fatalf("%v by another spelling: %v", got, again)
		}
		slices.Sort(got)
		if len(slices.Compact(slices.Clone(got))) != len(got) {
			t.Fatalf("a place is listed twice: %v", got)
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	gazetteer.Germany()
	for _, text := range []string{"s", "1", "perle", "19348 Perleberg", strings.Repeat("x", 1<<20)} {
		b.Run(text[:min(5, len(text))], func(b *testing.B) {
			for b.Loop() {
				gazetteer.Germany().Search(text, 10)
			}
		})
	}
}
