package graph

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// The bounds of texts, in runes.
const (
	MaxName        = 500
	MaxText        = 20000
	MaxShort       = 2000 // sources, notes, addresses, links
	MaxListLength  = 200  // values of one list of a record
	MaxTopicWeight = 10.0
)

// LocalizedText is a text in one language.
type LocalizedText struct {
	Lang   string     `json:"lang"` // BCP 47, lower case; de-x-einfach for plain German
	Text   string     `json:"text"`
	Status TextStatus `json:"status"`
}

// Texts are the versions of a text, by language, each language once.
type Texts []LocalizedText

// In gives the text in a language, in whatever case its tag is written, else in German, English, or the first there is;
// false if there is none.
func (t Texts) In(lang string) (string, bool) {
	for _, wanted := range []string{lang, base(lang), "de", "en"} {
		for _, text := range t {
			if strings.EqualFold(text.Lang, wanted) {
				return text.Text, true
			}
		}
	}
	if len(t) > 0 {
		return t[0].Text, true
	}
	return "", false
}

// base gives the primary language of a tag: de of de-x-einfach.
func base(lang string) string {
	primary, _, _ := strings.Cut(lang, "-")
	return primary
}

// Strings gives the texts alone, in order.
func (t Texts) Strings() []string {
	out := make([]string, len(t))
	for i, text := range t {
		out[i] = text.Text
	}
	return out
}

// completed fills in the status.
func (t Texts) completed() Texts {
	full := slices.Clone(t)
	for i := range full {
		full[i].Status = cmp.Or(full[i].Status, OriginalText)
	}
	return full
}

// normalized sorts by language.
func (t Texts) normalized() Texts {
	sorted := t.completed()
	for i := range sorted {
		sorted[i].Lang = strings.ToLower(sorted[i].Lang)
	}
	slices.SortStableFunc(sorted, func(a, b LocalizedText) int { return strings.Compare(a.Lang, b.Lang) })
	return sorted
}

var langTag = regexp.MustCompile(`^[a-z]{2,3}(-[a-z0-9]{1,8})*$`)

func (t Texts) check(errs *Errors, field string, limit int) {
	again := repeats[string]()
	for i, text := range t {
		at := fmt.Sprintf("%s[%d]", field, i)
		lang := strings.ToLower(text.Lang)
		if !langTag.MatchString(lang) {
			errs.Add(at+".lang", "%q is not a language tag; write one such as de, en or de-x-einfach", clip(text.Lang))
		}
		if again(lang) {
			errs.Add(at+".lang", "the language %s is given twice; give each language once", text.Lang)
		}
		checkText(errs, at+".text", text.Text, limit)
		checkOneOf(errs, at+".status", text.Status, TextStatuses)
	}
}

// oneLine trims a name and turns every run of white space into one space. What is no valid text stays, for Check to find.
func oneLine(name string) string {
	if !utf8.ValidString(name) {
		return name
	}
	return strings.Join(strings.Fields(name), " ")
}

// checkText finds what no store can keep: invalid UTF-8, control characters, more runes than allowed.
func checkText(errs *Errors, field, text string, limit int) {
	switch {
	case !utf8.ValidString(text):
		errs.Add(field, "the text is not valid UTF-8; send it as UTF-8")
	case strings.ContainsFunc(text, forbiddenRune):
		errs.Add(field, "the text holds a control character such as NUL; remove it")
	case utf8.RuneCountInString(text) > limit:
		errs.Add(field, "has %d characters; at most %d are allowed", utf8.RuneCountInString(text), limit)
	}
}

func forbiddenRune(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || r == 0x7f || r == 0xfffe || r == 0xffff
}

// checkRequired is checkText for a text that must not be blank.
func checkRequired(errs *Errors, field, text string, limit int) {
	if strings.TrimSpace(text) == "" {
		errs.Add(field, "is missing; give a text")
		return
	}
	checkText(errs, field, text, limit)
}

func checkOneOf[T ~string](errs *Errors, field string, value T, known []T) {
	if !slices.Contains(known, value) {
		errs.Add(field, "%q is unknown; use one of %s", string(value), joinAny(known))
	}
}

func joinAny[T ~string](values []T) string {
	out := make([]string, len(values))
	for i, value := range values {
		out[i] = string(value)
	}
	return strings.Join(out, ", ")
}

func checkLength(errs *Errors, field string, length int) {
	if length > MaxListLength {
		errs.Add(field, "has %d values; at most %d are allowed", length, MaxListLength)
	}
}

// repeats tells for the values of a list, asked one after the other, whether each stood there before.
func repeats[T comparable]() func(T) bool {
	seen := map[T]bool{}
	return func(value T) bool {
		again := seen[value]
		seen[value] = true
		return again
	}
}
