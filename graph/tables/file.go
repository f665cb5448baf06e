package tables

import (
	"encoding/csv"
	"io"
	"strings"

	"akteursnetz/graph"
)

// File writes one table, record by record.
type File struct {
	table   *table
	columns []string
	out     *csv.Writer
}

// NewFile starts a table of Tables with its header. Texts get a column for each of the given languages, in that order;
// texts in others are lost. An unknown name is INVALID.
func NewFile(w io.Writer, name string, languages ...string) (*File, error) {
	t, err := namedTable(name)
	if err != nil {
		return nil, err
	}
	return newFile(w, t, t.header(func(string) []string { return languages }))
}

func namedTable(name string) (*table, error) {
	if t := tableOf(name); t != nil {
		return t, nil
	}
	return nil, graph.Errorf(graph.Invalid, "", "%s is no file of an export; use one of %s", name, strings.Join(Tables(), ", "))
}

func newFile(w io.Writer, t *table, columns []string) (*File, error) {
	f := &File{table: t, columns: columns, out: csv.NewWriter(w)}
	return f, f.out.Write(columns)
}

// Write adds the rows of a record: one, or one for each of an initiative's bodies, milestones or building blocks. The
// record is of the table's type.
func (f *File) Write(e graph.Entity) error {
	for _, c := range f.table.write(e) {
		if err := f.out.Write(f.values(c)); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) values(c cells) []string {
	values := make([]string, len(f.columns))
	for i, column := range f.columns {
		values[i] = c[column]
	}
	return values
}

// Flush hands everything to the underlying writer.
func (f *File) Flush() error {
	f.out.Flush()
	return f.out.Error()
}

// header gives the columns, localized ones in the languages of their prefix.
func (t *table) header(languages func(prefix string) []string) []string {
	var columns []string
	for _, column := range t.columns {
		prefix, ok := localized(column)
		if !ok {
			columns = append(columns, column)
			continue
		}
		for _, lang := range languages(prefix) {
			columns = append(columns, prefix+"_"+lang)
		}
	}
	return columns
}
