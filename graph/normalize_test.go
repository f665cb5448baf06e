package graph

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestNormalizeBringsSpellingsTogether(t *testing.T) {
	for want, spellings := range map[string][]string{
		"muller":         {"Müller", "Mueller", "Muller", "MÜLLER", "Mu\u0308ller", "ＭÜＬＬＥＲ"},
		"strasse":        {"Straße", "STRASSE", "STRAẞE", "strasse"},
		"ol":             {"Öl", "Oel", "ol"},
		"arzte fur alle": {"Ärzte für alle", "Aerzte fuer alle", "  ärzte---FÜR/alle! "},
		"елка":           {"Ёлка", "елка", "ЕЛКА"},
		"украинскии":     {"украинский", "УКРАИНСКИЙ"},
		"м ята":          {"м'ята", "м’ята", "мʼята"},
		"سلام":           {"سلام", "سَلَام", "ســلام", "ﺳﻼﻡ"},
		"احمد":           {"أحمد", "احمد"},
		"isik":           {"Işık", "IŞIK", "isik"},
		"lodz":           {"Łódź", "LODZ", "lodz"},
		"dordic":         {"Đorđić", "dordic"},
		"cafe":           {"Café", "cafe\u0301", "CAFE"},
		"οδοσ":           {"ΟΔΟΣ", "οδος", "οδοσ"},
		"integration":    {"Inte\u00adgration", "\ufeffIntegration\u200f"},
		"a b":            {"a\u200bb", "a\x00b", "a\xffb", "a\ufffdb", "a_b", "a\tb\n"},
		"2 12 mhz":       {"② 12 ㎒"},
		"":               {"", " ", "!?", "\xff\xfe", "ـ", "\u0301", "👋"},
	} {
		for _, spelling := range spellings {
			if got := Normalize(spelling); got != want {
				t.Errorf("Normalize(%q) = %q, want %q", spelling, got, want)
			}
		}
	}
}

func TestNormalizeCutsWords(t *testing.T) {
	long := strings.Repeat("ä", 1000) + " b"
	if got, want := Normalize(long), strings.Repeat("a", 64)+" b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// anyText draws text of the scripts the directory meets, of all of Unicode and of bytes that are not UTF-8.
func anyText() *rapid.Generator[string] {
	alphabet := []rune("aeouAEOUsßẞäöüÄÖÜéëłøæœıİйёЇʼʿأةـ\u0301\u064e\u00ad\u200b0٣½ﬁ가ς -*\"()")
	return rapid.OneOf(
		rapid.StringOf(rapid.SampledFrom(alphabet)),
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	)
}

func TestNormalizeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		once := Normalize(text)
		if again := Normalize(once); again != once {
			t.Fatalf("not idempotent: %q, then %q", once, again)
		}
		if joined := strings.Join(Tokens(text), " "); joined != once {
			t.Fatalf("tokens %q of %q", joined, once)
		}
		for _, token := range Tokens(text) {
			checkToken(t, token)
		}
	})
}

func checkToken(t *rapid.T, token string) {
	if n := utf8.RuneCountInString(token); n < 1 || n > 64 {
		t.Fatalf("token %q has %d runes", token, n)
	}
	for _, r := range token {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			t.Fatalf("token %q holds %q", token, r)
		}
	}
}

func TestNormalizeJoinsLikeItsParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyText().Draw(t, "a"), anyText().Draw(t, "b")
		want := strings.TrimSpace(Normalize(a) + " " + Normalize(b))
		if got := Normalize(a + " " + b); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

// Every single character must already be in its final form after one pass: rapid would find the rare ones too seldom.
func TestNormalizeIsStableForEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		once := Normalize("x" + string(r) + "x")
		if again := Normalize(once); again != once {
			t.Fatalf("%U: %q, then %q", r, once, again)
		}
	}
}
