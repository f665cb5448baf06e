package graph

import (
	"slices"
	"strings"
)

// boundary is the word between the texts of one field, so that no phrase matches across them. Both indexers keep it
// as a word; Normalize never gives it (ß becomes ss), so that no search can contain it.
const boundary = "ß"

// The ranks of RELEVANCE: the best field in which a positive term of the search occurs.
const (
	RankNone        = 0
	RankDescription = 1
	RankLabel       = 2 // short name or topic
	RankName        = 3
)

// SearchFields are the normalised texts of a record that a search looks at, exactly as both stores index them.
type SearchFields struct{ Name, ShortName, Description, Topics string }

// JoinTexts normalises texts into one field in which no phrase reaches from one text into the next. The result is
// final: normalising it again would break the boundaries.
func JoinTexts(texts []string) string {
	normal := make([]string, len(texts))
	for i, text := range texts {
		normal[i] = Normalize(text)
	}
	return joinNormal(normal)
}

// joinNormal is JoinTexts for texts that are normalised, or joined, already.
func joinNormal(texts []string) string {
	parts := slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return text == "" })
	return strings.Join(parts, " "+boundary+" ")
}

// Matches tells whether the search finds the record: a word may stand in any field, a phrase within one.
func (s *Search) Matches(f SearchFields) bool { return s.Root.matches(&f) }

// Rank gives the RELEVANCE of a record, RankNone to RankName; more is better.
func (s *Search) Rank(f SearchFields) int {
	best := RankNone
	for _, leaf := range s.Positive() {
		best = max(best, leafRank(leaf, &f))
	}
	return best
}

func leafRank(leaf SearchNode, f *SearchFields) int {
	words := spaced(leaf)
	switch {
	case inField(f.Name, words):
		return RankName
	case inField(f.ShortName, words), inField(f.Topics, words):
		return RankLabel
	case inField(f.Description, words):
		return RankDescription
	}
	return RankNone
}

func (n And) matches(f *SearchFields) bool {
	return !slices.ContainsFunc(n.Nodes, func(node SearchNode) bool { return !node.matches(f) })
}

func (n Or) matches(f *SearchFields) bool {
	return slices.ContainsFunc(n.Nodes, func(node SearchNode) bool { return node.matches(f) })
}

func (n Not) matches(f *SearchFields) bool    { return !n.Node.matches(f) }
func (t Term) matches(f *SearchFields) bool   { return leafRank(t, f) != RankNone }
func (p Phrase) matches(f *SearchFields) bool { return leafRank(p, f) != RankNone }

// spaced gives a leaf as it stands in a field with a space at both ends.
func spaced(leaf SearchNode) string {
	switch leaf := leaf.(type) {
	case Phrase:
		return " " + strings.Join(leaf.Tokens, " ") + " "
	case Term:
		if leaf.Prefix {
			return " " + leaf.Token
		}
		return " " + leaf.Token + " "
	}
	return ""
}

func inField(field, words string) bool { return strings.Contains(" "+field+" ", words) }
