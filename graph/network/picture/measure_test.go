package picture

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTextsAreBroken(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Verein", []string{"Verein"}},
		{"", nil},
		{"Kulturverein Freigericht e. V.", []string{"Kulturverein", "Freigericht e. V."}},
		{"Integrationsbeauftragte des Landkreises Bernkastel-Wittlich",
			[]string{"Integrationsbeauftragte", "des Landkreises", "Bernkastel-Wittlich"}},
	} {
		if got := broken(c.text, 10, 125); !slices.Equal(got, c.want) {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
	if got := broken(strings.Repeat("Amt ", 100), 10, 125); len(got) != mostLines || !strings.HasSuffix(got[2], "…") {
		t.Errorf("a long text becomes %q", got)
	}
	if got := broken(strings.Repeat("w", 100), 10, 125); len(got) != 1 || !strings.HasSuffix(got[0], "…") {
		t.Errorf("a long word becomes %q", got)
	}
}

// TestBrokenTextsFit: no line is too wide, and words are lost only where a line says so.
func TestBrokenTextsFit(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text, room := rapid.String().Draw(r, "text"), rapid.Float64Range(20, 300).Draw(r, "room")
		lines := broken(text, 12, room)
		for _, line := range lines {
			if textWidth(line, 12) > room {
				r.Errorf("%q is wider than %v", line, room)
			}
		}
		whole := strings.Join(lines, " ")
		if len(lines) > mostLines || !strings.Contains(whole, "…") && whole != strings.Join(strings.Fields(text), " ") {
			r.Errorf("%q becomes %q", text, lines)
		}
	})
}

// TestNoFontIsWider: what texts measure in Verdana or DejaVu Sans, the wider of both, in thousandths of the font size.
func TestNoFontIsWider(t *testing.T) {
	for text, measured := range map[string]float64{
		"Integrationsbeauftragte des Landkreises Ravensburg": 26645, "Hotel- und Gaststättenverband Rheinland-Pfalz": 23606,
		"Öffentlichkeitsarbeit „Integration durch Bürgerschaftliches Engagement“": 36589, "Культурний центр": 9778, "Щёголь": 4075,
		"بيت الثقافة": 7543, "Göçmenler derneği": 9604, "WWW.MMM@%": 7936, "https://1234567890.de": 11870,
	} {
		if got := textWidth(text, 1000); got < measured || got > 1.3*measured {
			t.Errorf("%q is taken to be %v wide and is %v", text, got, measured)
		}
	}
	for text, measured := range map[string]float64{
		"Netzwerk der Akteure: Bernkastel-Wittlich": 24032, "Verbundene Akteure": 11696, "Gemeinschaft": 7762,
	} {
		if got := textWidth(text, 1000*boldWidth); got < measured {
			t.Errorf("%q in bold is taken to be %v wide and is %v", text, got, measured)
		}
	}
}
