package sqlite

import (
	"strings"

	"akteursnetz/graph"
)

// matchOf writes a search as FTS5 reads it, with parentheses wherever there are two operators; negated tells that all but
// the matches are meant. Words are quoted: nothing that a user wrote can be an operator.
func matchOf(search *graph.Search) (match string, negated bool) {
	if not, ok := search.Root.(graph.Not); ok {
		return matchNode(not.Node), true
	}
	return matchNode(search.Root), false
}

func matchNode(node graph.SearchNode) string {
	switch node := node.(type) {
	case graph.And:
		return matchAnd(node)
	case graph.Or:
		return matchOr(node.Nodes)
	case graph.Term:
		if node.Prefix {
			return quoted(node.Token) + " *"
		}
		return quoted(node.Token)
	case graph.Phrase:
		return quoted(strings.Join(node.Tokens, " "))
	}
	return quoted("")
}

// matchAnd writes (a AND b) NOT (c OR d): NOT takes two sides in FTS5.
func matchAnd(and graph.And) string {
	var keep []string
	var drop []graph.SearchNode
	for _, node := range and.Nodes {
		if not, ok := node.(graph.Not); ok {
			drop = append(drop, not.Node)
		} else {
			keep = append(keep, matchNode(node))
		}
	}
	match := "(" + strings.Join(keep, " AND ") + ")"
	if len(drop) > 0 {
		match = "(" + match + " NOT " + matchOr(drop) + ")"
	}
	return match
}

func matchOr(nodes []graph.SearchNode) string {
	if len(nodes) == 1 {
		return matchNode(nodes[0])
	}
	texts := make([]string, len(nodes))
	for i, node := range nodes {
		texts[i] = matchNode(node)
	}
	return "(" + strings.Join(texts, " OR ") + ")"
}

func quoted(words string) string { return `"` + strings.ReplaceAll(words, `"`, `""`) + `"` }

// tier is the part of a search's matches with one rank.
type tier struct {
	rank  int
	match string // empty: everything but not
	not   string
}

// fields are the columns whose best match gives a rank.
var fields = []struct {
	rank    int
	columns string
}{{graph.RankName, "{name}"}, {graph.RankLabel, "{short_name topics}"}, {graph.RankDescription, "{description}"}}

// tiersOf splits a search by rank, best first.
func tiersOf(search *graph.Search) []tier {
	match, negated := matchOf(search)
	positive := matchPositive(search)
	var tiers []tier
	var better string
	for _, field := range fields {
		if positive == "" {
			break
		}
		in := field.columns + " : " + positive
		text := in
		switch {
		case negated:
			text = "(" + in + ") NOT " + match
		case match != positive:
			text = "(" + in + ") AND " + match
		}
		if better != "" {
			text = "(" + text + ") NOT (" + better + ")"
		}
		tiers = append(tiers, tier{rank: field.rank, match: text})
		better = in + orElse(better)
	}
	if negated { // without any positive word, or with none of them
		tiers = append(tiers, tier{rank: graph.RankNone, not: match + orElse(positive)})
	}
	return tiers
}

func orElse(match string) string {
	if match == "" {
		return ""
	}
	return " OR " + match
}

func matchPositive(search *graph.Search) string {
	leaves := search.Positive()
	if len(leaves) == 0 {
		return ""
	}
	return matchOr(leaves)
}
