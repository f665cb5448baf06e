package random

import (
	"strings"

	"akteursnetz/graph"
)

// words meet in many spellings: they fold to fewer than they are.
var words = []string{
	"Müller", "Mueller", "muller", "Sprache", "Sprachcafé", "sprach", "Arbeit", "arbeitslos", "Verein", "e.V.", "Straße",
	"strasse", "Prignitz", "Übergang", "Ubergang", "Haus", "haus", "Hilfe", "und", "für", "школа", "Школа", "جمعية", "النور",
	"42", "B2", "Ökumene", "Zoo", "Äpfel", "apfel", "İstanbul", "C++", "AND", "not", "x",
}

// text gives up to so many words.
func (s *Source) text(most int) string {
	out := make([]string, 1+s.IntN(most))
	for i := range out {
		out[i] = Pick(s, words)
	}
	return strings.Join(out, Pick(s, []string{" ", " ", " ", "-", ", "}))
}

// texts gives a text in some languages.
func (s *Source) texts(most int) graph.Texts {
	var out graph.Texts
	for _, lang := range Some(s, []string{"de", "en", "uk", "ar"}, most) {
		out = append(out, graph.LocalizedText{Lang: lang, Text: s.text(6), Status: graph.HumanText})
	}
	return out
}

// search gives a text in the search grammar, rarely one that is none.
func (s *Source) search() string {
	if s.Chance(3) {
		return Pick(s, []string{`"open`, "(a", "a)", "AND", "", "NOT", "a OR", `a:b\c`, "*", "''; --"})
	}
	return s.expression(3)
}

func (s *Source) expression(depth int) string {
	if depth == 0 || s.Chance(35) {
		return s.operand()
	}
	left, right := s.expression(depth-1), s.expression(depth-1)
	switch s.IntN(6) {
	case 0:
		return left + " " + right
	case 1:
		return left + " AND " + right
	case 2, 3:
		return left + " OR " + right
	case 4:
		return "NOT (" + left + ")"
	default:
		return "(" + left + ") NOT " + right
	}
}

func (s *Source) operand() string {
	word := Pick(s, words[:32]) // without the operators
	switch s.IntN(5) {
	case 0:
		runes := []rune(word)
		return string(runes[:1+s.IntN(len(runes))]) + "*"
	case 1:
		return `"` + word + " " + Pick(s, words[:32]) + `"`
	default:
		return word
	}
}
