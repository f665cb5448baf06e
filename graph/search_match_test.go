package graph

import "testing"

func TestSearchOfARecord(t *testing.T) {
	fields := SearchFields{
		Name: "jobcenter prignitz", ShortName: "jc", Description: Normalize("Hilft bei Arbeit; Räume in Perleberg"),
		Topics: JoinTexts([]string{"Arbeit und Beruf", "Sprache", "!"}),
	}
	for _, c := range []struct {
		text    string
		matches bool
		rank    int
	}{
		{"jobcenter", true, RankName},
		{"job*", true, RankName},
		{"jc", true, RankLabel},
		{"Sprache", true, RankLabel},
		{"arbeit", true, RankLabel},
		{"raeume", true, RankDescription},
		{"raeume jobcenter", true, RankName},
		{"jobcenter perleberg sprache", true, RankName},
		{`"prignitz jc"`, false, RankNone},
		{`"beruf sprache"`, false, RankNone},
		{`"beruf ß sprache"`, false, RankNone},
		{`"arbeit und beruf"`, true, RankLabel},
		{"center", false, RankNone},
		{"NOT center", true, RankNone},
		{"NOT jobcenter", false, RankNone},
		{"jobcenter NOT raume", false, RankName},
		{"wittenberge OR NOT center", true, RankNone},
	} {
		s, err := ParseSearch(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Matches(fields); got != c.matches {
			t.Errorf("%s: matches is %v", c.text, got)
		}
		if got := s.Rank(fields); got != c.rank {
			t.Errorf("%s: rank %d, want %d", c.text, got, c.rank)
		}
	}
}

func TestJoinTextsKeepsTextsApart(t *testing.T) {
	if got, want := JoinTexts([]string{"Größe", "", "§", "Maß halten"}), "grosse ß mass halten"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := JoinTexts(nil); got != "" {
		t.Errorf("got %q", got)
	}
}
