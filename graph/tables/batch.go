package tables

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/encoding"

	"akteursnetz/graph"
)

// Batch is a set of files and what is wrong with their rows on their own. It holds what rows say about each other; the
// records themselves are read again when they are written, so that its size is a fraction of the files'.
type Batch struct {
	files  fs.FS
	places graph.Gazetteer
	today  graph.Date
	given  []*table
	from   map[*table]encoding.Encoding
	rows   map[*table]int
	names  map[*table][]string // the headers
	found  *tally

	ids         map[string]position   // of every record but ties without an id of their own
	mentions    map[string][]position // who names records that are not in the batch
	topics      []*graph.Topic
	initiatives map[string]*graph.Initiative
	parts       map[string]*graph.Initiative // what other tables than that of initiatives tell
	partRows    map[string]position          // by partKey
	partOf      map[*table]map[string]bool   // which initiatives a table of parts names
	faulty      map[string][]string          // the columns and parts of initiatives with findings
	unprotected map[*table]bool              // with empty cells in protecting columns
	seats       []seat                       // participations in bodies
	ties        tieIndex
	hierarchies map[*table]*hierarchy

	reader graph.Reader    // of a complete batch, else nil
	kept   map[string]bool // records with columns that the files lack
}

// seat is a participation in a body.
type seat struct {
	initiative, body string
	at               position
}

// ReadPath reads a folder, or a single file of it.
func ReadPath(path string, places graph.Gazetteer, today graph.Date) (*Batch, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return Read(os.DirFS(path), places, today)
	}
	return Read(os.DirFS(filepath.Dir(path)), places, today, filepath.Base(path))
}

// Read reads the named files, or all that there are, and judges every row. What is wrong with rows comes with Import,
// beside what the directory contradicts. Today is the day after which nothing can have been done. The files must stay until
// the batch is imported.
func Read(files fs.FS, places graph.Gazetteer, today graph.Date, names ...string) (*Batch, error) {
	given, err := choose(files, names)
	if err != nil {
		return nil, err
	}
	b := &Batch{
		files: files, places: places, today: today, given: given, from: map[*table]encoding.Encoding{}, rows: map[*table]int{},
		names: map[*table][]string{},
		ids:   map[string]position{}, mentions: map[string][]position{}, initiatives: map[string]*graph.Initiative{},
		parts: map[string]*graph.Initiative{}, partRows: map[string]position{}, partOf: map[*table]map[string]bool{},
		faulty: map[string][]string{}, unprotected: map[*table]bool{}, found: newTally(), ties: newTieIndex(),
		hierarchies: map[*table]*hierarchy{&topics: {}, &initiatives: {}, &ties: {}},
	}
	for _, t := range given {
		if b.from[t], err = detect(files, t.name); err != nil {
			return nil, fmt.Errorf("read %s: %w", t.name, err)
		}
		if err := t.scan(files, b.from[t], b.found, b.take); err != nil {
			return nil, err
		}
	}
	for id := range b.mentions {
		if _, here := b.ids[id]; here {
			delete(b.mentions, id)
		}
	}
	return b, nil
}

// choose gives the tables to read, in order. A CSV file that is none of them is an error: its rows would be lost.
func choose(files fs.FS, names []string) ([]*table, error) {
	if len(names) == 0 {
		entries, err := fs.ReadDir(files, ".")
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			if strings.HasSuffix(entry.Name(), ".csv") {
				names = append(names, entry.Name())
			}
		}
	}
	var unknown []error
	for _, name := range names {
		if tableOf(name) == nil {
			unknown = append(unknown, unknownFile(name))
		}
	}
	if len(names) == 0 {
		return nil, graph.Errorf(graph.Invalid, "", "there is no file to import; give one of %s", strings.Join(Tables(), ", "))
	}
	given := slices.DeleteFunc(slices.Clone(all), func(t *table) bool { return !slices.Contains(names, t.name) })
	return given, errors.Join(unknown...)
}

// unknownFile guesses what was meant where at most a third of the letters are other ones.
func unknownFile(name string) error {
	stem, lower := strings.TrimSuffix(name, ".csv"), strings.ToLower(name)
	nearest := slices.MinFunc(Tables(), func(a, b string) int {
		return levenshtein.ComputeDistance(lower, a) - levenshtein.ComputeDistance(lower, b)
	})
	if levenshtein.ComputeDistance(lower, nearest) <= (len(stem)+2)/3 {
		return graph.Errorf(graph.Invalid, "", "%s is none of the files of an import; did you mean %s?", name, nearest)
	}
	return graph.Errorf(graph.Invalid, "", "%s is none of the files of an import; give it the name of one, or take it away: %s",
		name, strings.Join(Tables(), ", "))
}

// has tells whether a table was given.
func (b *Batch) has(t *table) bool { return slices.Contains(b.given, t) }

// position tells where a record stands.
func (b *Batch) position(id string) (position, bool) {
	if at, here := b.ids[id]; here {
		return at, true
	}
	return b.ties.position(id)
}

// each gives the records in the order in which they can be written. Initiatives are those of assemble.
func (b *Batch) each(ctx context.Context, assembled []*graph.Initiative, do func(graph.Entity) error) error {
	for _, t := range all {
		switch {
		case t == &topics:
			for _, topic := range b.topicsDown() {
				if err := do(topic); err != nil {
					return err
				}
			}
		case t == &initiatives:
			for _, initiative := range assembled {
				if err := do(initiative); err != nil {
					return err
				}
			}
		case t.part == "" && b.has(t):
			if err := b.again(ctx, t, do); err != nil {
				return err
			}
		}
	}
	return nil
}

// IDs gives the ids of all records, sorted.
func (b *Batch) IDs() []string {
	ids := append(sortedKeys(b.ids), b.ties.unnamed()...)
	slices.Sort(ids)
	return ids
}
