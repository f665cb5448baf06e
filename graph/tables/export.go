package tables

import (
	"bufio"
	"context"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// Export writes all tables as the reader's audience sees them into a folder, which is made if there is none; files of
// the same names are replaced. Only their owner may read them. Records that are written meanwhile may be missing.
func Export(ctx context.Context, reader graph.Reader, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, name := range Tables() {
		if err := exportFile(ctx, reader, dir, name); err != nil {
			return err
		}
	}
	return nil
}

// exportFile replaces the old file only once the new one is complete.
func exportFile(ctx context.Context, reader graph.Reader, dir, name string) (err error) {
	file, err := os.CreateTemp(dir, name+".*.part")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name()) // the first error is the one to tell
		}
	}()
	out := bufio.NewWriterSize(file, 1<<16)
	err = ExportTable(ctx, reader, name, out)
	for _, finish := range []func() error{out.Flush, file.Sync, file.Close} {
		if failed := finish(); err == nil {
			err = failed
		}
	}
	if err != nil {
		return err
	}
	return os.Rename(file.Name(), filepath.Join(dir, name))
}

// ExportTable writes one table. Rows are in the order of ids; equal contents give equal bytes. A name that is no table
// is INVALID.
func ExportTable(ctx context.Context, reader graph.Reader, name string, w io.Writer) error {
	t := tableOf(name)
	if t == nil {
		return graph.Errorf(graph.Invalid, "", "%s is no file of an export; use one of %s", name, strings.Join(Tables(), ", "))
	}
	x := &export{table: t, reader: reader, seen: map[string]bool{}}
	if err := x.findColumns(ctx); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	if err := out.Write(x.columns); err != nil {
		return err
	}
	write := out.Write
	var parts [][]string
	if t.part != "" {
		write = func(values []string) error { parts = append(parts, values); return nil }
	}
	if err := x.each(ctx, func(c cells) error { return write(x.values(c)) }); err != nil {
		return err
	}
	slices.SortFunc(parts, slices.Compare) // by id, then initiative
	if err := out.WriteAll(parts); err != nil {
		return err
	}
	return out.Error()
}

// export is a table being written.
type export struct {
	table   *table
	reader  graph.Reader
	columns []string
	seen    map[string]bool // whether the audience sees a record that others name
}

func (x *export) values(c cells) []string {
	values := make([]string, len(x.columns))
	for i, column := range x.columns {
		values[i] = c[column]
	}
	return values
}

// each gives the rows.
func (x *export) each(ctx context.Context, do func(cells) error) error {
	after := ""
	for {
		records, err := x.reader.Records(ctx, x.table.of, after, recordsAtOnce)
		if err != nil || len(records) == 0 {
			return err
		}
		after = records[len(records)-1].EntityID()
		if err := x.hide(ctx, records); err != nil {
			return err
		}
		for _, e := range records {
			for _, c := range x.table.write(e) {
				if err := do(c); err != nil {
					return err
				}
			}
		}
	}
}

// findColumns gives each localized text a column per language that any record has: German, English, then by code.
func (x *export) findColumns(ctx context.Context) error {
	used := map[string]bool{}
	isLocalized := func(column string) bool { _, ok := localized(column); return ok }
	if slices.ContainsFunc(x.table.columns, isLocalized) {
		note := func(c cells) error {
			for column := range c {
				used[column] = true
			}
			return nil
		}
		if err := x.each(ctx, note); err != nil {
			return err
		}
	}
	for _, column := range x.table.columns {
		prefix, ok := localized(column)
		if !ok {
			x.columns = append(x.columns, column)
			continue
		}
		for _, lang := range languagesOf(prefix, used) {
			x.columns = append(x.columns, prefix+"_"+lang)
		}
	}
	return nil
}

func languagesOf(prefix string, used map[string]bool) []string {
	var first, rest []string
	for _, column := range sortedKeys(used) {
		lang, found := strings.CutPrefix(column, prefix+"_")
		switch {
		case !found || lang == "status":
		case lang == "de" || lang == "en":
			first = append(first, lang)
		default:
			rest = append(rest, lang)
		}
	}
	return append(first, rest...)
}

// hide takes out the names of records that the audience does not see.
func (x *export) hide(ctx context.Context, records []graph.Entity) error {
	asked := map[string]bool{}
	for _, e := range records {
		for _, ref := range e.Refs() {
			if _, known := x.seen[ref.Target]; !known && optional(ref) {
				asked[ref.Target] = true
			}
		}
	}
	for ids := range slices.Chunk(sortedKeys(asked), recordsAtOnce) {
		found, err := stored(ctx, x.reader, ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			x.seen[id] = found[id] != nil
		}
	}
	for _, e := range records {
		for _, ref := range e.Refs() {
			if optional(ref) && !x.seen[ref.Target] {
				unlink(e, ref.Target)
			}
		}
	}
	return nil
}

// optional tells references that a record shows without. The taxonomy is open to all.
func optional(ref graph.Ref) bool {
	return !ref.Required && (ref.Type == graph.ActorType || ref.Type == graph.InitiativeType)
}

func unlink(e graph.Entity, id string) {
	switch e := e.(type) {
	case *graph.Initiative:
		e.Unlink(id)
	case *graph.Tie:
		e.Initiative = ""
	case *graph.Offer:
		e.Initiative = ""
	}
}
