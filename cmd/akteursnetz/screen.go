package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

// screen is where a command writes: answers to out, everything else to err.
type screen struct {
	out, err         io.Writer
	outSeen, errSeen bool // a person looks at it, not a program
}

func newScreen(out, err io.Writer) screen {
	return screen{out: out, err: err, outSeen: isTerminal(out), errSeen: isTerminal(err)}
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// note tells the user something in passing.
func (s screen) note(format string, args ...any) {
	fmt.Fprintf(s.err, format+"\n", args...)
}

// report tells what went wrong, a line for each finding.
func (s screen) report(err error) {
	switch err := err.(type) { //nolint:errorlint // what is wrapped is told with its wrapping
	case interface{ Unwrap() []error }:
		for _, part := range err.Unwrap() {
			s.report(part)
		}
	case *tables.RowErrors:
		s.reportRows(err)
	default:
		s.note("akteursnetz: %s", sentence(err))
	}
}

// reportRows tells every row that an import refused, where the error alone would tell the first.
func (s screen) reportRows(found *tables.RowErrors) {
	for _, row := range found.Rows {
		s.note("%s", row)
	}
	if more := found.Total - len(found.Rows); more > 0 {
		s.note("and %d more", more)
	}
	s.note("akteursnetz: %s.", found.Summary())
}

// sentence is an error as an operator needs it: with the cause that API callers never see.
func sentence(err error) string {
	if usage, ok := errors.AsType[*usageError](err); ok {
		return usage.Error()
	}
	known, ok := errors.AsType[*graph.Error](err)
	if ok && known.Err != nil {
		return fmt.Sprintf("%s (%v)", err, known.Err)
	}
	return err.Error()
}

// usageError is a mistake in the configuration; it names the flag and the remedy.
type usageError struct{ flag, remedy string }

func wrongFlag(flag, format string, args ...any) error {
	return &usageError{flag: flag, remedy: fmt.Sprintf(format, args...)}
}

// Error names the flag first.
func (e *usageError) Error() string { return "--" + e.flag + ": " + e.remedy }
