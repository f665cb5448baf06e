package graph

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParseSearch(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Sprache", "sprache"},
		{"Sprache Perleberg", "sprache AND perleberg"},
		{"Sprache AND Perleberg", "sprache AND perleberg"},
		{"Müller OR Straße", "muller OR strasse"},
		{"a b OR c d", "(a AND b) OR (c AND d)"},
		{"a OR b c", "a OR (b AND c)"},
		{"(a OR b) c", "(a OR b) AND c"},
		{"a(b)c", "a AND b AND c"},
		{"NOT a b", "b AND NOT a"},
		{"a NOT b", "a AND NOT b"},
		{"a AND NOT b", "a AND NOT b"},
		{"NOT a", "NOT a"},
		{"NOT a NOT b", "NOT (a OR b)"},
		{"NOT (a b)", "NOT (a AND b)"},
		{"NOT NOT a", "a"},
		{"a OR NOT b", "NOT (b AND NOT a)"},
		{"a NOT (b OR c)", "a AND NOT b AND NOT c"},
		{"a NOT (b NOT c)", "a AND NOT (b AND NOT c)"},
		{"(a NOT b) c", "a AND c AND NOT b"},
		{"Sprach*", "sprach*"},
		{`"Haus der Kulturen"`, `"haus der kulturen"`},
		{"„Haus der Kulturen“", `"haus der kulturen"`},
		{`"Haus"`, "haus"},
		{"e.V.", `"e v"`},
		{"Job-Cent*", "job AND cent*"},
		{"Job-Cent* OR a", "(job AND cent*) OR a"},
		{"NOT Job-Cent*", "NOT (job AND cent*)"},
		{"Migrant*innen", `"migrant innen"`},
		{`"Bürger*innen Treff"`, `"burger innen treff"`},
		{"Bund & Länder", "bund AND lander"},
		{"Bund AND & OR -", "bund"},
		{"NOT & a", "a"},
		{"(&) a", "a"},
		{"and or not und", "and AND or AND not AND und"},
		{`"NOT" "AND"`, "not AND and"},
		{"НЕ", "не"},
		{"مركز*", "مركز*"},
		{`name:x OR {y} [z] \ ^2 ~ ' ; --`, `"name x" OR (y AND z AND 2)`},
		{"a\x00b", `"a b"`},
		{"a\u00a0b", "a AND b"},
	} {
		s, err := ParseSearch(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
		} else if got := s.String(); got != c.want {
			t.Errorf("%q is read as %q, want %q", c.text, got, c.want)
		}
	}
}

func TestParseSearchErrorsNameThePlace(t *testing.T) {
	for _, c := range []struct {
		text string
		code Code
		want string
	}{
		{"", Invalid, "character 1: there is nothing to search for"},
		{" \t", Invalid, "character 1: there is nothing to search for"},
		{"& -", Invalid, "character 1: there is nothing to search for"},
		{"NOT &", Invalid, "character 1: there is nothing to search for"},
		{"AND a", Invalid, "character 1: AND needs a word before it"},
		{"ä OR AND a", Invalid, "character 6: AND needs a word before it"},
		{"a AND", Invalid, "character 3: AND needs a word after it"},
		{"a OR ", Invalid, "character 3: OR needs a word after it"},
		{"a NOT", Invalid, "character 3: NOT needs a word after it"},
		{"(a OR) b", Invalid, "character 4: OR needs a word after it"},
		{"(AND a)", Invalid, "character 2: AND needs a word before it"},
		{"a ()", Invalid, "character 3: nothing stands between"},
		{"a (", Invalid, "character 3: this ( is never closed"},
		{"a ((b) c", Invalid, "character 3: this ( is never closed"},
		{"a)", Invalid, "character 2: no ( is open"},
		{")", Invalid, "character 1: no ( is open"},
		{`über "b c`, Invalid, "character 6: this quote is never closed"},
		{`"a b"*`, Invalid, "character 6: a * stands at the end of a single word"},
		{"(a b)*", Invalid, "character 6: a * stands at the end of a single word"},
		{"*", Invalid, "character 1: a * stands at the end of a single word"},
		{strings.Repeat("x ", 501), Limit, "1002 characters; at most 1000 are allowed"},
		{strings.Repeat("x ", 65), Limit, "character 129: the search has more than 64 words"},
		{`a "` + strings.Repeat("x ", 64) + `"`, Limit, "character 3: the search has more than 64 words"},
		{strings.Repeat("(", 17) + "x", Limit, "character 17: parentheses and NOTs stand more than 16 deep"},
		{strings.Repeat("NOT ", 17) + "x", Limit, "character 65: parentheses and NOTs stand more than 16 deep"},
	} {
		_, err := ParseSearch(c.text)
		e, ok := errors.AsType[*Error](err)
		if !ok || e.Code != c.code || e.Field != "search" || !strings.Contains(e.Message, c.want) {
			t.Errorf("%.40q: %v, want %s … %s", c.text, err, c.code, c.want)
		}
	}
	for _, text := range []string{strings.Repeat("x ", 64), strings.Repeat("(", 16) + "x" + strings.Repeat(")", 16)} {
		if _, err := ParseSearch(text); err != nil {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func TestParseSearchNeverPanics(t *testing.T) {
	pieces := []string{"a", "Müller*", `"`, "„", "(", ")", "*", " ", "AND", "OR", "NOT", "&", "e.V.", "\x00", "\xff", "ﷺ", ":", "\\"}
	mixed := rapid.Map(rapid.SliceOf(rapid.SampledFrom(pieces)), func(p []string) string { return strings.Join(p, "") })
	rapid.Check(t, func(t *rapid.T) {
		s, err := ParseSearch(rapid.OneOf(mixed, anyText()).Draw(t, "text"))
		switch {
		case err != nil && CodeOf(err) != Invalid && CodeOf(err) != Limit:
			t.Fatalf("error %v", err)
		case err == nil:
			checkShape(t, s)
		}
	})
}

// checkShape asserts what Search promises about its root.
func checkShape(t *rapid.T, s *Search) {
	root := s.Root
	if not, ok := root.(Not); ok {
		root = not.Node
	}
	if _, ok := root.(Not); ok != false || s.AllBut() != (reflect.TypeOf(s.Root) == reflect.TypeFor[Not]()) {
		t.Fatalf("double negation in %s", s)
	}
	checkNode(t, root)
}

func checkNode(t *rapid.T, n SearchNode) {
	switch n := n.(type) {
	case And:
		checkAnd(t, n)
	case Or:
		for _, child := range n.Nodes {
			if is[Or](child) || is[Not](child) || len(n.Nodes) < 2 {
				t.Fatalf("odd OR: %s", n)
			}
			checkNode(t, child)
		}
	case Term:
		checkToken(t, n.Token)
	case Phrase:
		if len(n.Tokens) < 2 {
			t.Fatalf("odd phrase: %s", n)
		}
		for _, token := range n.Tokens {
			checkToken(t, token)
		}
	default:
		t.Fatalf("odd node: %v", n)
	}
}

func checkAnd(t *rapid.T, n And) {
	negative := false
	for i, child := range n.Nodes {
		not, isNot := child.(Not)
		if is[And](child) || negative && !isNot || i == 0 && isNot || isNot && is[Or](not.Node) || len(n.Nodes) < 2 {
			t.Fatalf("odd AND: %s", n)
		}
		if negative = isNot; isNot {
			child = not.Node
		}
		checkNode(t, child)
	}
}

func is[T SearchNode](n SearchNode) bool {
	_, ok := n.(T)
	return ok
}

// anyTree draws a tree of any shape over few words, so that it often matches.
func anyTree(depth int) *rapid.Generator[SearchNode] {
	word := rapid.SampledFrom([]string{"a", "b", "c", "ab", "abc"})
	return rapid.Custom(func(t *rapid.T) SearchNode {
		children := func() []SearchNode { return rapid.SliceOfN(anyTree(depth-1), 2, 3).Draw(t, "nodes") }
		kinds := 5
		if depth == 0 {
			kinds = 2
		}
		switch rapid.IntRange(0, kinds-1).Draw(t, "kind") {
		case 0:
			return Term{Token: word.Draw(t, "token"), Prefix: rapid.Bool().Draw(t, "prefix")}
		case 1:
			return Phrase{rapid.SliceOfN(word, 2, 3).Draw(t, "tokens")}
		case 2:
			return Not{anyTree(depth-1).Draw(t, "node")}
		case 3:
			return And{children()}
		default:
			return Or{children()}
		}
	})
}

func anyFields() *rapid.Generator[SearchFields] {
	text := rapid.StringMatching(`((a|b|c|ab|abc|ß)( (a|b|c|ab|abc|ß)){0,4})?`)
	return rapid.Custom(func(t *rapid.T) SearchFields {
		return SearchFields{text.Draw(t, "name"), text.Draw(t, "short"), text.Draw(t, "description"), text.Draw(t, "topics")}
	})
}

// naive evaluates a tree as it was written, word by word.
func naive(n SearchNode, f SearchFields) bool {
	switch n := n.(type) {
	case And:
		return !slices.ContainsFunc(n.Nodes, func(n SearchNode) bool { return !naive(n, f) })
	case Or:
		return slices.ContainsFunc(n.Nodes, func(n SearchNode) bool { return naive(n, f) })
	case Not:
		return !naive(n.Node, f)
	}
	return naiveRank([]SearchNode{n}, f) > 0
}

// naiveRank looks for leaves word by word in the fields from the best to the least.
func naiveRank(leaves []SearchNode, f SearchFields) int {
	for _, field := range []struct {
		rank int
		text string
	}{{3, f.Name}, {2, f.ShortName}, {2, f.Topics}, {1, f.Description}} {
		words := strings.Fields(field.text)
		for start := range words {
			if slices.ContainsFunc(leaves, func(leaf SearchNode) bool { return naiveAt(leaf, words[start:]) }) {
				return field.rank
			}
		}
	}
	return 0
}

func naiveAt(leaf SearchNode, words []string) bool {
	if term, ok := leaf.(Term); ok {
		return words[0] == term.Token || term.Prefix && strings.HasPrefix(words[0], term.Token)
	}
	tokens := leaf.(Phrase).Tokens
	return len(words) >= len(tokens) && slices.Equal(words[:len(tokens)], tokens)
}

// naivePositive gives the leaves under an even number of NOTs.
func naivePositive(n SearchNode, positive bool) []SearchNode {
	var leaves []SearchNode
	var nodes []SearchNode
	switch n := n.(type) {
	case And:
		nodes = n.Nodes
	case Or:
		nodes = n.Nodes
	case Not:
		return naivePositive(n.Node, !positive)
	default:
		if positive {
			return []SearchNode{n}
		}
	}
	for _, child := range nodes {
		leaves = append(leaves, naivePositive(child, positive)...)
	}
	return leaves
}

func TestSearchMeansWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree, f := anyTree(3).Draw(t, "tree"), anyFields().Draw(t, "fields")
		s, err := ParseSearch(tree.String())
		if err != nil {
			if CodeOf(err) == Limit {
				t.Skip(err)
			}
			t.Fatal(err)
		}
		checkShape(t, s)
		if got, want := s.Matches(f), naive(tree, f); got != want {
			t.Fatalf("%s, read as %s: matches is %v", tree, s, got)
		}
		if got, want := s.Rank(f), naiveRank(naivePositive(tree, true), f); got != want {
			t.Fatalf("%s, read as %s: rank %d, want %d", tree, s, got, want)
		}
	})
}

func TestSearchPrintsWhatItParses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newSearch(anyTree(3).Draw(t, "tree"))
		again, err := ParseSearch(s.String())
		if CodeOf(err) == Limit {
			t.Skip(err)
		}
		if err != nil || !reflect.DeepEqual(s, again) {
			t.Fatalf("%s comes back as %v, %v", s, again, err)
		}
	})
}

func TestPositive(t *testing.T) {
	for text, want := range map[string]string{
		"a b* NOT c":        "[a b*]",
		"a OR NOT b":        "[a]",
		"NOT a":             "[]",
		`NOT (a NOT "b c")`: `["b c"]`,
		"a OR a b OR b":     "[a b]",
		"Job-Cent*":         "[job cent*]",
	} {
		s, err := ParseSearch(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(s.Positive()); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
