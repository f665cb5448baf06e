package tables

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/encoding"
)

// scan reads the rows of a table. What is wrong with a row, or with the header, is found; an error is a file that cannot
// be read at all.
func (t *table) scan(files fs.FS, from encoding.Encoding, found *tally, each func(*row) error) error {
	file, err := open(files, t.name, from)
	if err != nil {
		return fmt.Errorf("read %s: %w", t.name, err)
	}
	defer file.Close()
	in := bufio.NewReaderSize(file, 1<<16)
	records := csv.NewReader(in)
	records.Comma = delimiter(in)
	records.FieldsPerRecord = -1
	records.ReuseRecord = true
	r := &row{table: t, found: found, csv: records}
	names, err := records.Read()
	if err == nil && strings.HasPrefix(names[0], separatorLine) {
		names, err = records.Read()
	}
	switch {
	case errors.Is(err, io.EOF):
		found.unread[t] = true
		found.add(RowError{File: t.name, Line: 1, Reason: "the file is empty; give at least a header"})
		return nil
	case r.broken(err):
		return nil
	case err != nil:
		return fmt.Errorf("read %s: %w", t.name, err)
	}
	r.line, _ = records.FieldPos(0)
	if !r.header(names) {
		found.unread[t] = true
		return nil
	}
	return r.rows(each)
}

func (r *row) rows(each func(*row) error) error {
	for {
		values, err := r.csv.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case r.broken(err):
			continue
		case err != nil:
			return fmt.Errorf("read %s: %w", r.table.name, err)
		}
		if !r.take(values) {
			continue
		}
		if err := each(r); err != nil {
			return err
		}
	}
}

// broken notes a row that is no CSV.
func (r *row) broken(err error) bool {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return false
	}
	reason := `a quote stands inside a cell; put the cell in quotes and write the quote twice ("")`
	switch {
	case errors.Is(parse.Err, csv.ErrQuote) && parse.StartLine < parse.Line:
		reason = fmt.Sprintf(`a quote opened in this row ends wrongly in line %d; close it, or write quotes inside a cell `+
			`twice ("")`, parse.Line)
	case errors.Is(parse.Err, csv.ErrQuote):
		reason = `a quoted cell is not closed properly; close it, or write quotes inside a cell twice ("")`
	}
	r.found.unread[r.table] = true
	r.found.add(RowError{File: r.table.name, Line: parse.StartLine, Reason: reason})
	return true
}

// separatorLine starts a line above the header that tells spreadsheets the separator: sep=;
const separatorLine = "sep="

// delimiter is what separates the names of the header: a comma, a semicolon or a tab.
func delimiter(in *bufio.Reader) rune {
	start, _ := in.Peek(1 << 14) // less at the end of the file, which is fine
	line, _, _ := strings.Cut(string(start), "\n")
	if given, found := strings.CutPrefix(line, separatorLine); found && given != "" && strings.Contains(",;\t", given[:1]) {
		return rune(given[0])
	}
	best := ','
	for _, candidate := range ";\t" {
		if strings.Count(line, string(candidate)) > strings.Count(line, string(best)) {
			best = candidate
		}
	}
	return best
}

// header takes over the names of the columns and finds what is wrong with them.
func (r *row) header(names []string) bool {
	right := true
	wrong := func(column int, field, reason string) {
		right = false
		r.found.add(RowError{File: r.table.name, Line: r.line, Column: column, Field: field, Reason: reason})
	}
	r.columns = map[string]int{}
	for i, name := range names {
		name = strings.TrimSpace(name)
		if lower := strings.ToLower(name); r.table.knows(lower) {
			name = lower
		}
		r.names = append(r.names, name)
		_, twice := r.columns[name]
		switch {
		case name == "":
			wrong(i+1, name, "the column has no name; name it or remove it")
		case twice:
			wrong(i+1, name, "the column stands twice; give each once")
		case !r.table.knows(name):
			wrong(i+1, name, "the column is unknown; the nearest known one is "+r.table.nearest(name))
		}
		if !twice {
			r.columns[name] = i
		}
	}
	if !right {
		return false
	}
	for _, name := range r.table.required {
		if !r.has(name) {
			wrong(0, "", "the column "+name+" is missing; add it")
		}
	}
	return right
}

var langTag = regexp.MustCompile(`^[a-z]{2,3}(-[a-z0-9]{1,8})*$`)

func (t *table) knows(name string) bool {
	return slices.ContainsFunc(t.columns, func(column string) bool {
		if prefix, ok := localized(column); ok {
			lang, found := strings.CutPrefix(name, prefix+"_")
			return found && langTag.MatchString(lang)
		}
		return column == name
	})
}

// nearest gives the known column that is spelled most like a name.
func (t *table) nearest(name string) string {
	best, distance := "", -1
	for _, column := range t.columns {
		if prefix, ok := localized(column); ok {
			column = prefix + "_de"
		}
		if d := levenshtein.ComputeDistance(strings.ToLower(name), column); distance < 0 || d < distance {
			best, distance = column, d
		}
	}
	return best
}
