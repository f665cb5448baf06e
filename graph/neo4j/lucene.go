package neo4j

import (
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// tagWord is how a tag stands in the property tags. A tag that exists for some of the audiences only which see the record
// ends with @ and the audience, once for each.
func tagWord(tag graph.Tag) string { return string(tag.Class) + "=" + tag.Value }

func levelled(word string, audience graph.Audience) string {
	return word + "@" + strconv.Itoa(int(audience))
}

// tagWords are the words that tell an audience that a record carries a tag.
func tagWords(tag graph.Tag, audience graph.Audience) []string {
	word := tagWord(tag)
	return []string{word, levelled(word, audience)}
}

// shownWord says at which level a record shows.
func shownWord(level graph.Visibility) string { return "shown=" + strconv.Itoa(int(level)) }

// mostClauses stays below the 1 024 clauses that Lucene takes. Conditions with more are answered by scanning, with the
// same result: tests make it small.
var mostClauses = 450

// lucene writes conditions in the language of Lucene's query parser. Operators are explicit and every junction stands in
// parentheses, so that the parser's own precedence plays no part.
type lucene struct {
	audience graph.Audience
	clauses  int
}

// query gives the condition as a query; false if an index of words cannot answer it.
func (l *lucene) query(cond graph.Condition) (string, bool) {
	switch cond := cond.(type) {
	case graph.CondAll:
		return l.junction(cond, " AND ", all)
	case graph.CondAny:
		return l.junction(cond, " OR ", none)
	case graph.CondNot:
		inner, ok := l.query(cond.Condition)
		return "(" + all + " AND NOT " + inner + ")", ok
	case graph.CondIDs:
		return l.words("id", cond)
	case graph.CondTags:
		var words []string
		for _, tag := range cond {
			words = append(words, tagWords(tag, l.audience)...)
		}
		return l.words("tags", words)
	case graph.CondText:
		return l.search(cond.Root), l.clauses <= mostClauses
	}
	return "", false
}

const (
	all  = "*:*"
	none = "(*:* AND NOT *:*)"
)

func (l *lucene) junction(parts []graph.Condition, operator, empty string) (string, bool) {
	if len(parts) == 0 {
		return empty, true
	}
	texts := make([]string, len(parts))
	for i, part := range parts {
		text, ok := l.query(part)
		if !ok {
			return "", false
		}
		texts[i] = text
	}
	return "(" + strings.Join(texts, operator) + ")", true
}

// words matches any of the words in a field whose words are given by programs. A word that no program gives matches
// nothing: the index would split it.
func (l *lucene) words(field string, words []string) (string, bool) {
	var clauses []string
	for _, word := range words {
		if plain(word) {
			clauses = append(clauses, field+":"+escape(word))
		}
	}
	l.clauses += len(clauses)
	if len(clauses) == 0 {
		return none, true
	}
	return "(" + strings.Join(clauses, " OR ") + ")", l.clauses <= mostClauses
}

func plain(word string) bool {
	for i := range len(word) {
		c := word[i]
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_' && c != '-' && c != '=' && c != '@' {
			return false
		}
	}
	return word != ""
}

// shown finds what the audience may see.
func (l *lucene) shown() string {
	var words []string
	for level := graph.Public; level <= l.audience; level++ {
		words = append(words, shownWord(level))
	}
	query, _ := l.words("tags", words)
	return query
}

// escape puts a backslash before whatever the query parser could take for its own.
func escape(word string) string {
	var out strings.Builder
	for _, r := range word {
		if r < 0x80 && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// search is a search in any field.
func (l *lucene) search(node graph.SearchNode) string { return l.searchIn("text", node) }

func (l *lucene) searchIn(field string, node graph.SearchNode) string {
	switch node := node.(type) {
	case graph.And:
		return l.searchAll(field, node.Nodes, " AND ")
	case graph.Or:
		return l.searchAll(field, node.Nodes, " OR ")
	case graph.Not:
		return "(" + all + " AND NOT " + l.searchIn(field, node.Node) + ")"
	case graph.Phrase:
		l.clauses += len(node.Tokens)
		return field + `:"` + strings.Join(node.Tokens, " ") + `"` // tokens are letters and digits
	case graph.Term:
		l.clauses++
		if node.Prefix {
			return field + ":" + escape(node.Token) + "*"
		}
		return field + ":" + escape(node.Token)
	}
	return none
}

func (l *lucene) searchAll(field string, nodes []graph.SearchNode, operator string) string {
	texts := make([]string, len(nodes))
	for i, node := range nodes {
		texts[i] = l.searchIn(field, node)
	}
	return "(" + strings.Join(texts, operator) + ")"
}

// bands splits what a query finds by the best field that one of the leaves of a search stands in: one query for each
// rank, best first.
func (l *lucene) bands(query string, leaves []graph.SearchNode) []any {
	if len(leaves) == 0 {
		return []any{[]any{int64(graph.RankName - graph.RankNone), query}}
	}
	in := func(field string) string { return l.searchAll(field, leaves, " OR ") }
	name, label, text := in("nameText"), in("labelText"), in("text")
	queries := []string{
		query + " AND " + name,
		query + " AND " + label + " AND NOT " + name,
		query + " AND " + text + " AND NOT " + label + " AND NOT " + name,
		query + " AND NOT " + text,
	}
	out := make([]any, len(queries))
	for i, q := range queries {
		out[i] = []any{int64(i), q}
	}
	return out
}
