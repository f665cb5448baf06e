package tables

import (
	"bufio"
	"context"
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
	t, err := namedTable(name)
	if err != nil {
		return err
	}
	x := &export{table: t, reader: reader, seen: map[string]bool{}}
	columns, err := x.columns(ctx)
	if err != nil {
		return err
	}
	file, err := newFile(w, t, columns)
	if err != nil {
		return err
	}
	if t.part != "" {
		err = x.parts(ctx, file)
	} else {
		err = x.each(ctx, file.Write)
	}
	if err != nil {
		return err
	}
	return file.Flush()
}

// export is a table being written.
type export struct {
	table  *table
	reader graph.Reader
	seen   map[string]bool // whether the audience sees a record that others name
}

// parts writes rows that initiatives have several of by their own id, then the initiative's.
func (x *export) parts(ctx context.Context, file *File) error {
	var rows [][]string
	err := x.each(ctx, func(e graph.Entity) error {
		for _, c := range x.table.write(e) {
			rows = append(rows, file.values(c))
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(rows, slices.Compare)
	return file.out.WriteAll(rows)
}

// each gives the records as the audience sees them.
func (x *export) each(ctx context.Context, do func(graph.Entity) error) error {
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
			if err := do(e); err != nil {
				return err
			}
		}
	}
}

// columns gives each localized text a column per language that any record has: German, English, then by code.
func (x *export) columns(ctx context.Context) ([]string, error) {
	used := map[string]bool{}
	isLocalized := func(column string) bool { _, ok := localized(column); return ok }
	if slices.ContainsFunc(x.table.columns, isLocalized) {
		err := x.each(ctx, func(e graph.Entity) error {
			for _, c := range x.table.write(e) {
				for column := range c {
					used[column] = true
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return x.table.header(func(prefix string) []string { return languagesOf(prefix, used) }), nil
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
