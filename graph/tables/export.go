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

// exportTries is how often an export begins anew because somebody wrote meanwhile.
const exportTries = 8

// Export writes all tables as an audience sees them into a folder, which is made if there is none; files of the same
// names are replaced once all are complete. Only their owner may read them. The tables show the directory at one moment:
// UNAVAILABLE if it was written to during each of several attempts.
func Export(ctx context.Context, store graph.Store, audience graph.Audience, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for range exportTries {
		before, err := store.LastCommit(ctx)
		if err != nil {
			return err
		}
		drafts, err := exportDrafts(ctx, store.For(audience), dir)
		if err != nil {
			return err
		}
		after, err := store.LastCommit(ctx)
		if err == nil && after == before {
			return drafts.keep()
		}
		if drafts.discard(); err != nil {
			return err
		}
	}
	return &graph.Error{Code: graph.Unavailable,
		Message: "the directory is written to all the time, so that no export shows one moment; export again when it is quiet"}
}

// drafts are the complete files of an export under names of their own.
type drafts map[string]string // by table

func exportDrafts(ctx context.Context, reader graph.Reader, dir string) (drafts, error) {
	made := drafts{}
	for _, name := range Tables() {
		draft, err := exportDraft(ctx, reader, dir, name)
		if err != nil {
			made.discard()
			return nil, err
		}
		made[name] = draft
	}
	return made, nil
}

func (d drafts) discard() {
	for _, draft := range d {
		_ = os.Remove(draft) // what made the draft useless is the error to tell
	}
}

func (d drafts) keep() error {
	for _, name := range Tables() {
		if err := os.Rename(d[name], filepath.Join(filepath.Dir(d[name]), name)); err != nil {
			d.discard()
			return err
		}
	}
	return nil
}

func exportDraft(ctx context.Context, reader graph.Reader, dir, name string) (path string, err error) {
	file, err := os.CreateTemp(dir, name+".*.part")
	if err != nil {
		return "", err
	}
	out := bufio.NewWriterSize(file, 1<<16)
	err = ExportTable(ctx, reader, name, out)
	for _, finish := range []func() error{out.Flush, file.Sync, file.Close} {
		if failed := finish(); err == nil {
			err = failed
		}
	}
	if err != nil {
		_ = os.Remove(file.Name()) // the first error is the one to tell
		return "", err
	}
	return file.Name(), nil
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
