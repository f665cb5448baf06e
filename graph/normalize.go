package graph

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// maxToken is how many runes of a word are indexed and compared. Lucene splits longer words at 255 UTF-16 units,
// FTS5 does not: words never get that long here.
const maxToken = 64

// Normalize gives the form in which texts are indexed, searched and compared: words of folded letters and digits with
// one space between them. Two texts that a person would call the same word meet in one form:
//
//   - compatibility forms are decomposed and every mark is dropped, so that é is e, й is и, ё is е, أ is ا;
//   - case is folded fully: ß is ss, final ς is σ; Latin letters whose stroke, missing dot or ligature is no mark fold
//     to the plain letter (ł, đ, ø, ı, æ, œ);
//   - an e directly after a, o or u is dropped, so that Müller, Mueller and Muller are all "muller" (and neue is neu);
//   - tatweel and invisible format characters (soft hyphen, direction marks) vanish;
//   - everything else but letters and digits separates words, also modifier letters used as apostrophes;
//   - words are cut at 64 runes.
//
// Any bytes are welcome: what is not UTF-8 separates words. Normalize(Normalize(t)) == Normalize(t).
func Normalize(text string) string {
	if !isASCII(text) {
		text = fold(text)
	}
	n := normalizer{}
	n.out.Grow(len(text))
	for _, r := range text {
		n.add(r)
	}
	return n.out.String()
}

// Tokens gives the words of the normalised text, in order.
func Tokens(text string) []string { return strings.Fields(Normalize(text)) }

// isASCII tells whether the text needs no Unicode tables: lower case is all that folding does to it.
func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// fold decomposes before and after folding case: some folded letters decompose again.
func fold(text string) string {
	text = norm.NFKD.String(strings.ToValidUTF8(text, " "))
	return norm.NFKD.String(cases.Fold().String(text))
}

// normalizer writes the normal form rune by rune.
type normalizer struct {
	out    strings.Builder
	length int  // runes of the current word so far
	last   rune // the word's last rune, or 0 before the first
}

func (n *normalizer) add(r rune) {
	r = plainLetter(r)
	switch {
	case vanishes(r):
	case !isWordRune(r):
		n.length, n.last = 0, 0
	case r == 'e' && (n.last == 'a' || n.last == 'o' || n.last == 'u'):
	default:
		n.write(r)
	}
}

func (n *normalizer) write(r rune) {
	if n.length == 0 && n.out.Len() > 0 {
		n.out.WriteByte(' ')
	}
	if n.length < maxToken {
		n.out.WriteRune(r)
	}
	n.length++
	n.last = r
}

// plainLetter folds what Unicode keeps apart but people type alike. It lower-cases because ASCII skips folding, and
// because folding turns Cherokee round instead.
func plainLetter(r rune) rune {
	switch r = unicode.ToLower(r); r {
	case 'ł':
		return 'l'
	case 'đ':
		return 'd'
	case 'ı':
		return 'i'
	case 'ø', 'œ':
		return 'o'
	case 'æ':
		return 'a'
	}
	return r
}

// vanishes tells what is dropped without separating words. A zero-width space does separate them.
func vanishes(r rune) bool {
	const tatweel, zeroWidthSpace = '\u0640', '\u200b'
	if r < utf8.RuneSelf {
		return false
	}
	return r == tatweel || unicode.IsMark(r) || unicode.Is(unicode.Cf, r) && r != zeroWidthSpace
}

// isWordRune tells letters and digits. Spacing modifier letters (ʼ ʿ) are quotation marks by look and use.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && (r < '\u02b0' || r > '\u02ff')
}
