package gazetteer_test

import (
	"strings"
	"testing"

	"akteursnetz/graph/gazetteer"
)

func TestLocateTown(t *testing.T) {
	for _, c := range []struct{ postcode, town, want string }{
		{"19348", "Perleberg", "12070296"},
		{" 19348 ", " PERLEBERG", "12070296"},
		{"19348", "Stadt Perleberg", "12070296"},
		{"19348", "Perleberg OT Quitzow", "12070296"},
		{"10997", "Berlin-Kreuzberg", "11000000"},
		{"12589", "Berlin", "11000000"}, // nearer to Schöneiche bei Berlin
		{"38640", "Goslar", "03153017"},
		{"60311", "Frankfurt", "06412000"},
		{"60311", "Frankfurt/M.", "06412000"},
		{"15230", "Frankfurt", "12053000"},
		{"79098", "Freiburg i.Br.", "08311000"},
		{"82362", "Weilheim", "09190157"},
		{"79809", "Weilheim", "08337118"},
		{"14806", "Belzig", "12069020"},
		{"39576", "Hansestadt Stendal", "15090535"},
		{"18569", "Neuenkirchen", "13073059"},
		{"48485", "Neuenkirchen", "05566060"},
		{"66538", "Neunkirchen", "10043114"},
		{"73087", "Boll", "08117012"},
		{"", "Perleberg", "12070296"},
		{"00000", "Karlsruhe", "08212000"},
		{"1067", "Dresden", "14612000"}, // the postcode lost its zero
		{"", "Lenzen", "12070244"},
		{"", "Frankfurt/Main", "06412000"},
		{"", "Weilheim i. OB", "09190157"},
	} {
		fix, found := gazetteer.Germany().Locate(c.postcode, c.town)
		if !found || fix.Place.AGS != c.want || fix.Accuracy != gazetteer.Town || fix.Point != fix.Place.Centroid {
			t.Errorf("%s %s: %v, %t; want %s", c.postcode, c.town, fix, found, c.want)
		}
	}
}

func TestLocateFallsBackToThePostcode(t *testing.T) {
	for _, c := range []struct{ postcode, town, want string }{
		{"19348", "", "12070296"},
		{"19348", "Karlsruhe", "12070296"}, // 500 km away: a slip, or a hamlet of that name
		{"16928", "Buchholz", "12070316"},  // part of Pritzwalk; the towns called Buchholz are elsewhere
		{"19348", strings.Repeat("Perleberg ", 1e5), "12070296"},
		{"19348", "\x00\xff", "12070296"},
	} {
		fix, found := gazetteer.Germany().Locate(c.postcode, c.town)
		if !found || fix.Place.AGS != c.want || fix.Accuracy != gazetteer.Postcode {
			t.Errorf("%s %.20s: %v, %t; want %s", c.postcode, c.town, fix, found, c.want)
		}
		if far := kilometres(fix.Point, fix.Place.Centroid); fix.Point == fix.Place.Centroid || far > 10 {
			t.Errorf("%s: the postcode's centre is %.1f km from %s", c.postcode, far, fix.Place.Name)
		}
	}
}

func TestLocateKnowsWhatItDoesNotKnow(t *testing.T) {
	for _, c := range [][2]string{
		{"", ""}, {"00000", ""}, {"00000", "xyzzy"}, {"", "Neuenkirchen"}, {"", "Frankfurt"}, {"", "Prignitz"}, {"", "B"}, {"'; --", "\""},
	} {
		if fix, found := gazetteer.Germany().Locate(c[0], c[1]); found || fix != (gazetteer.Fix{}) {
			t.Errorf("%q: %v", c, fix)
		}
	}
}
