package resolvers

import "testing"

func TestQuotedNames(t *testing.T) {
	for _, c := range []struct{ lang, name, want string }{
		{"de", "Haus", "„Haus“"},
		{"en", "Haus", "“Haus”"},
		{"EN-gb", "Haus", "“Haus”"},
		{"tlh", "Haus", "„Haus“"},
		{"de", "Verein „Brücke“ e. V.", "„Verein ‚Brücke‘ e. V.“"},
		{"en", "Verein „Brücke“ e. V.", "“Verein ‘Brücke’ e. V.”"},
		{"en", "The “Bridge”", "“The ‘Bridge’”"},
		{"de", "The “Bridge”", "„The ‘Bridge’“"},
	} {
		if got := quoted(c.lang, c.name); got != c.want {
			t.Errorf("%s: got %s, want %s", c.lang, got, c.want)
		}
	}
}

func TestListedNames(t *testing.T) {
	names := []string{"A", "B", "C", "D"}
	for _, c := range []struct {
		lang  string
		total int
		want  string
	}{
		{"de", 1, "A"}, {"de", 2, "A und B"}, {"en", 4, "A, B, C and D"},
		{"de", 5, "A, B, C, D und 1 weiterer"}, {"de", 6, "A, B, C, D und 2 weitere"}, {"en", 5, "A, B, C, D and 1 more"},
	} {
		if got := listed(c.lang, names[:min(c.total, 4)], c.total); got != c.want {
			t.Errorf("%s, %d: got %s, want %s", c.lang, c.total, got, c.want)
		}
	}
}
