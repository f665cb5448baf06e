package graph

import (
	"strings"
	"unicode/utf8"
)

// The bounds of a search text.
const (
	maxSearchRunes = 1000
	maxSearchWords = 64
	maxSearchDepth = 16
)

// ParseSearch reads a search text:
//
//	words side by side      all of them, as with AND
//	"words in quotes"       one after the other; „these“ and “these” are quotes too
//	word*                   every word that begins so
//	a AND b, a OR b, NOT a  operators in capitals; NOT binds tightest, then AND, then OR
//	( )                     grouping
//
// Words are compared in the form of Normalize. One that falls apart there (e.V.) is a phrase; with a * after it, its
// parts must all occur and the last is a prefix. One of which nothing is left (&) is as if not written. A search that
// only takes away (NOT a) means all but that.
//
// Errors concern the field "search" and name the character, counted from 1: Invalid for wrong syntax and for a search
// without a word, Limit above 1 000 characters, 64 words or 16 levels of parentheses and NOTs.
func ParseSearch(text string) (*Search, error) {
	if n := utf8.RuneCountInString(text); n > maxSearchRunes {
		return nil, Errorf(Limit, searchField, "has %d characters; at most %d are allowed", n, maxSearchRunes)
	}
	tokens, err := lexSearch(text)
	if err != nil {
		return nil, err
	}
	if len(tokens) == 1 {
		return nil, emptySearch()
	}
	p := searchParser{tokens: tokens}
	tree, err := p.or()
	switch {
	case err != nil:
		return nil, err
	case p.peek().kind == closeToken:
		return nil, unopened(p.peek())
	case tree == nil:
		return nil, emptySearch()
	}
	return newSearch(tree), nil
}

func emptySearch() error {
	return searchToken{pos: 1}.fail("there is nothing to search for; give a word of letters or digits")
}

func unopened(token searchToken) error {
	return token.fail("no ( is open for this ) to close; remove it or put a ( before it")
}

// searchParser descends recursively, one method a level of precedence. A node is nil if nothing is left of its words.
type searchParser struct {
	tokens []searchToken
	next   int
	words  int
	depth  int
}

func (p *searchParser) peek() searchToken { return p.tokens[p.next] }

// accept takes the next token if it is of the kind.
func (p *searchParser) accept(kind searchTokenKind) bool {
	if p.peek().kind != kind {
		return false
	}
	p.next++
	return true
}

func (p *searchParser) or() (SearchNode, error) {
	var nodes []SearchNode
	for {
		node, err := p.and()
		if err != nil {
			return nil, err
		}
		if nodes = appendNode(nodes, node); !p.accept(orToken) {
			return newOr(nodes), nil
		}
	}
}

func (p *searchParser) and() (SearchNode, error) {
	var nodes []SearchNode
	for {
		node, err := p.unary()
		if err != nil {
			return nil, err
		}
		if nodes = appendNode(nodes, node); !p.accept(andToken) && !p.sideBySide() {
			return newAnd(nodes), nil
		}
	}
}

// sideBySide tells whether another item follows without an operator.
func (p *searchParser) sideBySide() bool {
	switch p.peek().kind {
	case wordToken, phraseToken, openToken, notToken:
		return true
	}
	return false
}

func appendNode(nodes []SearchNode, node SearchNode) []SearchNode {
	if node == nil {
		return nodes
	}
	return append(nodes, node)
}

// unary reads a word, a phrase, a group or a NOT.
func (p *searchParser) unary() (SearchNode, error) {
	token := p.peek()
	switch token.kind {
	case wordToken, phraseToken:
		p.next++
		return p.leaf(token)
	case openToken, notToken:
		p.next++
		p.depth++
		defer func() { p.depth-- }()
		if p.depth > maxSearchDepth {
			return nil, token.limit("parentheses and NOTs stand more than %d deep; simplify the search", maxSearchDepth)
		}
		if token.kind == notToken {
			return p.not()
		}
		return p.group(token)
	}
	return nil, p.missing(token)
}

func (p *searchParser) not() (SearchNode, error) {
	node, err := p.unary()
	if err != nil || node == nil {
		return nil, err
	}
	return Not{node}, nil
}

func (p *searchParser) group(open searchToken) (SearchNode, error) {
	node, err := p.or()
	if err != nil {
		return nil, err
	}
	if p.peek().kind != closeToken {
		return nil, open.fail("this ( is never closed; put a ) after the group")
	}
	p.next++
	return node, nil
}

// missing explains a token that stands where a word should.
func (p *searchParser) missing(token searchToken) error {
	switch token.kind {
	case andToken, orToken:
		return token.fail(`%s needs a word before it; write "%[1]s" in quotes to search for the word`, token.text)
	case closeToken:
		if p.next == 0 {
			return unopened(token)
		}
	}
	before := p.tokens[p.next-1]
	if before.kind == openToken && token.kind == closeToken {
		return before.fail("nothing stands between ( and ); put a word there or remove both")
	}
	if before.kind == openToken {
		return before.fail("this ( is never closed; put a word and a ) after it")
	}
	return before.fail(`%s needs a word after it; write "%[1]s" in quotes to search for the word`, before.text)
}

// leaf makes the node of a word or phrase.
func (p *searchParser) leaf(token searchToken) (SearchNode, error) {
	words := Tokens(token.text)
	if p.words += len(words); p.words > maxSearchWords {
		return nil, token.limit("the search has more than %d words; shorten it", maxSearchWords)
	}
	prefix := token.kind == wordToken && strings.HasSuffix(token.text, "*")
	switch {
	case len(words) == 0:
		return nil, nil
	case len(words) == 1:
		return Term{Token: words[0], Prefix: prefix}, nil
	case !prefix:
		return Phrase{words}, nil
	}
	parts := make([]SearchNode, len(words))
	for i, word := range words {
		parts[i] = Term{Token: word, Prefix: prefix && i == len(words)-1}
	}
	return And{parts}, nil
}
