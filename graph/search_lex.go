package graph

import (
	"fmt"
	"strings"
	"unicode"
)

// searchField is the input that errors of a search concern.
const searchField = "search"

type searchTokenKind int

const (
	endToken searchTokenKind = iota
	wordToken
	phraseToken
	openToken
	closeToken
	andToken
	orToken
	notToken
)

var searchOperators = map[string]searchTokenKind{"AND": andToken, "OR": orToken, "NOT": notToken}

// searchToken is a piece of a search text.
type searchToken struct {
	kind searchTokenKind
	pos  int    // of its first character, from 1
	text string // as written, without quotes
}

func (t searchToken) fail(format string, args ...any) error {
	return Errorf(Invalid, searchField, "at character %d: %s", t.pos, fmt.Sprintf(format, args...))
}

func (t searchToken) limit(format string, args ...any) error {
	return Errorf(Limit, searchField, "at character %d: %s", t.pos, fmt.Sprintf(format, args...))
}

// lexSearch splits a search text; the last token is an endToken.
func lexSearch(text string) ([]searchToken, error) {
	input := []rune(text)
	var tokens []searchToken
	for at := 0; at < len(input); {
		if unicode.IsSpace(input[at]) {
			at++
			continue
		}
		token, length := searchToken{pos: at + 1}, 1
		switch r := input[at]; {
		case r == '(':
			token.kind = openToken
		case r == ')':
			token.kind = closeToken
		case r == '*':
			return nil, token.fail("a * stands at the end of a single word; move or remove it")
		case isQuote(r):
			inside := span(input[at+1:], isQuote)
			if length = inside + 2; at+length > len(input) {
				return nil, token.fail(`this quote is never closed; put a " after the phrase`)
			}
			token.kind, token.text = phraseToken, string(input[at+1:at+1+inside])
		default:
			length = span(input[at:], endsWord)
			token.text = string(input[at : at+length])
			token.kind = wordKind(token.text)
		}
		tokens = append(tokens, token)
		at += length
	}
	return append(tokens, searchToken{pos: len(input) + 1}), nil
}

func wordKind(word string) searchTokenKind {
	if operator, ok := searchOperators[word]; ok {
		return operator
	}
	return wordToken
}

func isQuote(r rune) bool { return strings.ContainsRune(`"„“”`, r) }

func endsWord(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == ')' || isQuote(r) }

// span counts the characters before the first at which stop holds.
func span(input []rune, stop func(rune) bool) int {
	for i, r := range input {
		if stop(r) {
			return i
		}
	}
	return len(input)
}
