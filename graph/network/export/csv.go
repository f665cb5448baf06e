package export

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"
)

// csvFile writes rows in which no text becomes a formula of a spreadsheet.
type csvFile struct {
	writer *csv.Writer
	row    []string
}

func newCSV(w io.Writer, columns ...string) (*csvFile, error) {
	f := &csvFile{writer: csv.NewWriter(w)}
	return f, f.writer.Write(columns)
}

// formula are the characters that begin one, in the wide forms that some spreadsheets take too.
const formula = "=+-@\t\r＝＋－＠"

// value adds a cell of an attribute. A text that a spreadsheet would take for a formula gets an apostrophe in front.
func (f *csvFile) value(value any) {
	cell := inText(value)
	switch value.(type) {
	case string, []string:
		if first, _ := utf8.DecodeRuneInString(cell); cell != "" && strings.ContainsRune(formula, first) {
			cell = "'" + cell
		}
	}
	f.row = append(f.row, cell)
}

// end ends the row.
func (f *csvFile) end() error {
	err := f.writer.Write(f.row)
	f.row = f.row[:0]
	return err
}

func (f *csvFile) close() error {
	f.writer.Flush()
	return f.writer.Error()
}
