package resolvers

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/agnivade/levenshtein"

	"akteursnetz/graph"
)

// query reads the parameters of a file: those of a URL, or the flags of a command. Names are the API's. A parameter
// without a value is none; one with several is repeated, or has them separated by commas.
type query struct {
	values url.Values
	errs   graph.Errors
}

// known finds names that are no parameters.
func (q *query) known(names []string) {
	given := make([]string, 0, len(q.values))
	for name := range q.values {
		given = append(given, name)
	}
	slices.Sort(given)
	for _, name := range given {
		if !slices.Contains(names, name) {
			q.errs = append(q.errs, graph.Errorf(graph.Invalid, name, "there is no such parameter; the nearest is %s, of %s",
				nearest(name, names), strings.Join(names, ", ")))
		}
	}
}

// nearest gives the name that is spelled most like a word.
func nearest[T ~string](word string, names []T) T {
	distance := func(name T) int {
		return levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(string(name)))
	}
	return slices.MinFunc(names, func(a, b T) int { return cmp.Compare(distance(a), distance(b)) })
}

// words gives all values of a parameter.
func (q *query) words(name string) []string {
	var words []string
	for _, value := range q.values[name] {
		for word := range strings.SplitSeq(value, ",") {
			if word = strings.TrimSpace(word); word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}

// word gives the one value of a parameter.
func (q *query) word(name string) string {
	given := slices.DeleteFunc(slices.Clone(q.values[name]), func(value string) bool { return value == "" })
	switch len(given) {
	case 0:
		return ""
	case 1:
		return given[0]
	}
	q.errs.Add(name, "is given %d times; give it once", len(given))
	return ""
}

func (q *query) truth(name string) *bool {
	word := q.word(name)
	if word == "" {
		return nil
	}
	value, err := strconv.ParseBool(word)
	if err != nil {
		q.errs.Add(name, "%.60q is neither true nor false; write one of them", word)
	}
	return &value
}

func (q *query) date(name string) *graph.Date {
	word := q.word(name)
	if word == "" {
		return nil
	}
	date, err := graph.ParseDate(word)
	if err != nil {
		q.errs.Add(name, "%.40q is no date; write YYYY-MM-DD, from the year 1000", word)
	}
	return &date
}

// number gives a number from 1 up to a bound.
func (q *query) number(name string, otherwise, most int) int {
	word := q.word(name)
	if word == "" {
		return otherwise
	}
	n, err := strconv.Atoi(word)
	switch {
	case err != nil || n < 1:
		q.errs.Add(name, "%.60q is no number from 1 to %d", word, most)
	case n > most:
		q.errs = append(q.errs, graph.Errorf(graph.Limit, name, "is %d; at most %d are served at once", n, most))
	}
	return n
}

// choices gives the values of a parameter that are among known ones.
func choices[T ~string](q *query, name string, known []T) []T {
	var chosen []T
	for _, word := range q.words(name) {
		if !slices.Contains(known, T(word)) {
			q.errs.Add(name, "%.60q is unknown; the nearest is %s, of %s", word, nearest(word, known), joined(known))
			continue
		}
		chosen = append(chosen, T(word))
	}
	return chosen
}

// choice is choices for a parameter with one value.
func choice[T ~string](q *query, name string, otherwise T, known []T) T {
	word := q.word(name)
	switch {
	case word == "":
		return otherwise
	case !slices.Contains(known, T(word)):
		q.errs.Add(name, "%.60q is unknown; the nearest is %s, of %s", word, nearest(word, known), joined(known))
	}
	return T(word)
}

func joined[T ~string](values []T) string {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = string(value)
	}
	return strings.Join(names, ", ")
}
