package tables

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// RowError is what is wrong with a row.
type RowError struct {
	File   string
	Line   int    // in the file, from 1; of the cell where one is meant
	Column int    // from 1; 0 where the whole row is meant
	Field  string // the column's name
	Reason string // a sentence with the remedy
}

// Error gives file, line, column and reason.
func (e RowError) Error() string {
	switch {
	case e.Column > 0:
		return fmt.Sprintf("%s, line %d, column %d (%s): %s", e.File, e.Line, e.Column, e.Field, e.Reason)
	case e.Field != "":
		return fmt.Sprintf("%s, line %d, %s: %s", e.File, e.Line, e.Field, e.Reason)
	}
	return fmt.Sprintf("%s, line %d: %s", e.File, e.Line, e.Reason)
}

const (
	maxKept  = 10_000 // findings kept; more are counted
	maxShown = 50     // findings in a message
)

// RowErrors is everything that is wrong with a batch.
type RowErrors struct {
	Rows  []RowError // the first 10 000, in the order of Tables, then by line, then by column
	Total int
}

// Error gives the first 50, a line each, and the total.
func (e *RowErrors) Error() string {
	var out strings.Builder
	for _, row := range e.Rows[:min(len(e.Rows), maxShown)] {
		out.WriteString(row.Error() + "\n")
	}
	if hidden := e.Total - min(len(e.Rows), maxShown); hidden > 0 {
		fmt.Fprintf(&out, "and %d more\n", hidden)
	}
	out.WriteString(e.Summary())
	return out.String()
}

// Summary gives the total.
func (e *RowErrors) Summary() string {
	if e.Total == 1 {
		return "1 finding; nothing was written"
	}
	return fmt.Sprintf("%d findings; nothing was written", e.Total)
}

// tally collects what is wrong with a batch, each finding once: rows are judged again with what the directory holds.
type tally struct {
	RowErrors
	seen   map[RowError]bool // those in Rows
	unread map[*table]bool   // tables with a header or with rows that cannot be read
}

func newTally() *tally { return &tally{seen: map[RowError]bool{}, unread: map[*table]bool{}} }

func (t *tally) clone() *tally {
	c := &tally{seen: maps.Clone(t.seen), unread: maps.Clone(t.unread)}
	c.Rows, c.Total = slices.Clone(t.Rows), t.Total
	return c
}

func (t *tally) add(found RowError) {
	if t.seen[found] {
		return
	}
	t.Total++
	if len(t.Rows) < maxKept {
		t.Rows = append(t.Rows, found)
		t.seen[found] = true
	}
}

// full tells that more is wrong than is kept: nobody looks for further findings then.
func (t *tally) full() bool { return t.Total > len(t.Rows) }

// err gives the sorted findings, nil if there are none.
func (t *tally) err() error {
	if t.Total == 0 {
		return nil
	}
	names := Tables()
	slices.SortStableFunc(t.Rows, func(a, b RowError) int {
		return cmp.Or(cmp.Compare(slices.Index(names, a.File), slices.Index(names, b.File)),
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return &t.RowErrors
}
