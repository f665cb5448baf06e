package tables

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"akteursnetz/graph"
)

// row is the row being read. Its methods give cells by column; what cannot be read is found, and reads as empty.
type row struct {
	table   *table
	names   []string
	columns map[string]int
	csv     *csv.Reader
	found   *tally
	values  []string
	line    int
	bad     []string // columns of this row with findings
	ragged  bool     // the row has not as many cells as the header
	lines   []int    // of the cells, in a clone
	kept    cells    // what the directory has, nil as long as nobody asked
}

// take moves on to the next row; false if it is blank. Of a ragged row the cells that are there can be read, and nothing
// more is said about it.
func (r *row) take(values []string) bool {
	r.values, r.bad, r.ragged = values, r.bad[:0], len(values) != len(r.names)
	r.line, _ = r.csv.FieldPos(0)
	if !slices.ContainsFunc(values, func(value string) bool { return strings.TrimSpace(value) != "" }) {
		return false
	}
	if r.ragged {
		r.found.add(RowError{File: r.table.name, Line: r.line, Reason: fmt.Sprintf(
			"the row has %d cells, the header %d; give as many, and quote cells that hold the separator",
			len(values), len(r.names))})
		r.values = append(values, make([]string, max(0, len(r.names)-len(values)))...)
	}
	return true
}

// at gives the line and the number of a column of the row; 0 for a column that the file does not have, and in ragged rows.
func (r *row) at(column string) (line, number int) {
	i, given := r.columns[column]
	if !given || r.ragged {
		return r.line, 0
	}
	if r.lines != nil {
		return r.lines[i], i + 1
	}
	line, _ = r.csv.FieldPos(i)
	return line, i + 1
}

// has tells whether the file has a column.
func (r *row) has(column string) bool {
	_, given := r.columns[column]
	return given
}

// waits tells that a column can be judged only with what the directory holds.
func (r *row) waits(column string) bool {
	if r.kept != nil || r.table.part != "" {
		return false
	}
	other, together := r.table.together[column]
	return !r.has(column) || together && !r.has(other)
}

func (r *row) fail(column, format string, args ...any) {
	if r.ragged {
		return
	}
	r.bad = append(r.bad, column)
	line, number := r.at(column)
	r.found.add(RowError{
		File: r.table.name, Line: line, Column: number, Field: column, Reason: fmt.Sprintf(format, args...),
	})
}

// isBad tells whether something is wrong with one of some columns of the row.
func (r *row) isBad(columns ...string) bool {
	return slices.ContainsFunc(columns, func(column string) bool { return slices.Contains(r.bad, column) })
}

// judge finds what is wrong with the content of the record as the row gives it; columns that could not be read are left
// aside, and so are those that wait for the directory.
func (r *row) judge(e graph.Entity, places graph.Gazetteer, today graph.Date) {
	e.Complete()
	unread := len(r.bad)
	for _, finding := range findings(e.Check(places, today)) {
		if r.table.part != "" && !strings.HasPrefix(finding.Field, r.table.part+"[") {
			continue // about the initiative, which is judged in its own row
		}
		column := r.table.column(e, finding.Field)
		if !slices.Contains(r.bad[:unread], column) && !r.waits(column) {
			r.fail(column, "%s", finding.Message+r.lostZero(column, places))
		}
	}
}

// lostZero explains a finding about a key or postcode by what spreadsheets do to numbers that begin with 0.
func (r *row) lostZero(column string, places graph.Gazetteer) string {
	for _, value := range r.words(column) {
		switch column {
		case "postcode":
			if len(value) != 4 {
				continue
			}
		case "ags", "areas_served", "place", "places":
			if _, known := places.Place("0" + value); !known {
				continue
			}
		default:
			return ""
		}
		return fmt.Sprintf(" (was it 0%s? Spreadsheets drop the leading zero)", value)
	}
	return ""
}

// findings takes apart what Check joined.
func findings(err error) []*graph.Error {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []*graph.Error
		for _, one := range joined.Unwrap() {
			out = append(out, findings(one)...)
		}
		return out
	}
	if finding, ok := errors.AsType[*graph.Error](err); ok {
		return []*graph.Error{finding}
	}
	return []*graph.Error{{Code: graph.Internal, Message: err.Error()}}
}

// text gives a cell as it is; of a column that the file lacks what the directory has.
func (r *row) text(column string) string {
	i, given := r.columns[column]
	if !given {
		return r.kept[column]
	}
	return r.values[i]
}

// word gives a cell without blanks around it: an id, a code, a number.
func (r *row) word(column string) string { return strings.TrimSpace(r.text(column)) }

// words gives the values of a cell without blanks around them.
func (r *row) words(column string) []string {
	var out []string
	for _, value := range splitList(r.text(column)) {
		if value = strings.TrimSpace(value); value != "" {
			out = append(out, value)
		}
	}
	return out
}

// texts gives a text in all its languages.
func (r *row) texts(prefix string) graph.Texts {
	statuses := textStatuses(r.words(prefix + "_status"))
	var out graph.Texts
	for i, name := range r.names {
		lang, found := strings.CutPrefix(name, prefix+"_")
		if !found || lang == "status" || r.values[i] == "" {
			continue
		}
		out = append(out, graph.LocalizedText{Lang: lang, Text: r.values[i], Status: statuses[lang]})
		delete(statuses, lang)
	}
	for _, value := range r.words(prefix + "_status") {
		if lang, _, _ := strings.Cut(value, ":"); statuses[lang] != "" && r.has(prefix+"_status") {
			r.fail(prefix+"_status", "there is no text in %q; write language:STATUS for texts of this row", lang)
		}
	}
	return append(out, r.keptTexts(prefix)...)
}

// keptTexts gives the stored texts in languages that the file has no column for.
func (r *row) keptTexts(prefix string) (out graph.Texts) {
	statuses := textStatuses(splitList(r.kept[prefix+"_status"]))
	for _, column := range sortedKeys(r.kept) {
		if lang, found := strings.CutPrefix(column, prefix+"_"); found && lang != "status" && !r.has(column) {
			out = append(out, graph.LocalizedText{Lang: lang, Text: r.kept[column], Status: statuses[lang]})
		}
	}
	return out
}

func textStatuses(values []string) map[string]graph.TextStatus {
	statuses := map[string]graph.TextStatus{}
	for _, value := range values {
		lang, status, _ := strings.Cut(value, ":")
		statuses[lang] = graph.TextStatus(status)
	}
	return statuses
}

func (r *row) int(column string) *int {
	word := r.word(column)
	if word == "" {
		return nil
	}
	value := r.count(column, word)
	return &value
}

// number reads a decimal number with a point or a comma.
func (r *row) number(column, word string) float64 {
	value, err := strconv.ParseFloat(strings.Replace(word, ",", ".", 1), 64)
	if err != nil {
		r.fail(column, "%.60q is no number; write one such as 0.5", word)
		return 0
	}
	return value
}

func (r *row) bool(column string) *bool {
	switch word := r.word(column); strings.ToLower(word) {
	case "":
		return nil
	case "true", "false", "wahr", "falsch":
		value := strings.EqualFold(word, "true") || strings.EqualFold(word, "wahr")
		return &value
	default:
		r.fail(column, "%.60q is neither true nor false; write one of them or nothing", word)
		return nil
	}
}

func (r *row) isTrue(column string) bool {
	value := r.bool(column)
	return value != nil && *value
}

// day reads a full date.
func (r *row) day(column string) graph.Date { return graph.Date(isoDate(r.word(column))) }

// isoDate turns 31.12.2020 into 2020-12-31, and leaves any other word as it is.
func isoDate(word string) string {
	if t, err := time.Parse("02.01.2006", word); err == nil {
		return t.Format(time.DateOnly)
	}
	return word
}

// date reads a date of which the end may be missing.
func (r *row) date(column string, end bool) (graph.Date, graph.DatePrecision) {
	word := r.word(column)
	if word == "" {
		return "", ""
	}
	date, precision, err := graph.ParsePartial(isoDate(word), end)
	if err != nil {
		r.fail(column, "%s", findings(err)[0].Message)
	}
	return date, precision
}

// protecting are the columns that choose who sees what. Empty, they keep what the directory has: nobody publishes by an
// empty cell.
var protecting = []string{"precision", "contact_visibility", "visibility"}

// protection gives the cell of a protecting column, of an empty one what the directory has.
func (r *row) protection(column string) string { return cmp.Or(r.word(column), r.kept[column]) }

// unprotected tells whether a cell of a protecting column is empty.
func (r *row) unprotected() bool {
	return slices.ContainsFunc(protecting, func(column string) bool { return r.has(column) && r.word(column) == "" })
}

// visibility reads a level.
func (r *row) visibility(column string, otherwise graph.Visibility) graph.Visibility {
	word := r.protection(column)
	if word == "" {
		return otherwise
	}
	level, ok := graph.ParseVisibility(word)
	if !ok {
		r.fail(column, "%.60q is unknown; use one of PUBLIC, PARTNER, INTERNAL", word)
		return graph.InternalOnly
	}
	return level
}

// languages reads code or code:LEVEL.
func (r *row) languages(column string) []graph.SpokenLanguage {
	var out []graph.SpokenLanguage
	for _, value := range r.words(column) {
		code, level, _ := strings.Cut(value, ":")
		out = append(out, graph.SpokenLanguage{Code: code, Level: graph.LanguageLevel(level)})
	}
	return out
}

// count reads a whole number in the words of a column.
func (r *row) count(column, word string) int {
	value, err := strconv.Atoi(word)
	if err != nil {
		r.fail(column, "%.60q is no whole number; write digits only", word)
	}
	return value
}
