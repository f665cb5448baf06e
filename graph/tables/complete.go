package tables

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"akteursnetz/graph"
)

// lacks tells whether records can hold more than a file with these columns says.
func (t *table) lacks(names []string) bool {
	return t.part == "" && slices.ContainsFunc(t.columns, func(column string) bool {
		_, many := localized(column) // the directory may have a text in one more language
		return many || !slices.Contains(names, column)
	})
}

// complete gives the batch with what the directory holds in the columns that its files lack, or leave empty though they
// protect, and judges what could not be judged without. The batch itself stays as it was read: it may be imported again.
func (b *Batch) complete(ctx context.Context, reader graph.Reader, found *tally) (*Batch, error) {
	whole := b.clone()
	whole.reader, whole.kept = reader, map[string]bool{}
	for _, t := range b.given {
		if !t.lacks(b.names[t]) && !b.unprotected[t] {
			continue
		}
		if t == &topics {
			whole.topics = nil
		}
		all := func(string) bool { return true }
		if err := whole.reread(ctx, t, found, all, whole.takeWhole); err != nil {
			return nil, err
		}
	}
	return whole, nil
}

// clone copies what complete changes.
func (b *Batch) clone() *Batch {
	c := *b
	c.initiatives = maps.Clone(b.initiatives)
	c.seats = slices.Clip(b.seats)
	c.ties = tieIndex{keys: maps.Clone(b.ties.keys), named: maps.Clone(b.ties.named), from: maps.Clone(b.ties.from)}
	c.hierarchies = make(map[*table]*hierarchy, len(b.hierarchies))
	for t, h := range b.hierarchies {
		c.hierarchies[t] = &hierarchy{arcs: slices.Clip(h.arcs)}
	}
	return &c
}

// takeWhole judges a completed row and remembers what take could not know.
func (b *Batch) takeWhole(r *row, e graph.Entity) error {
	if len(r.kept) > 0 {
		b.kept[e.EntityID()] = true
	}
	if _, assembled := e.(*graph.Initiative); !assembled { // those are judged with their parts
		r.judge(e, b.places, b.today)
	}
	e.Normalize()
	switch e := e.(type) {
	case *graph.Topic:
		b.topics = append(b.topics, e)
		if !r.has("parent") && e.Parent != "" {
			b.hierarchies[&topics].add(e.EntityID(), graph.PrefixTopic+e.Parent, positionIn(r, "parent"))
		}
	case *graph.Initiative:
		if b.initiatives[e.ID] == nil {
			break // its id is wrong
		}
		b.initiatives[e.ID] = e
		if !r.has("parent") && e.Parent != "" {
			b.hierarchies[&initiatives].add(e.ID, e.Parent, positionIn(r, "parent"))
		}
	case *graph.Participation:
		if !r.has("body") && e.Body != "" {
			b.seats = append(b.seats, seat{e.Initiative, e.Body, positionIn(r, "body")})
		}
	case *graph.Tie:
		if r.lacksKey() {
			b.takeTie(r, e)
		}
	}
	return nil
}

// lacksKey tells whether what ties are known by may stand in the directory only.
func (r *row) lacksKey() bool { return r.has("id") && (!r.has("since") || !r.has("initiative")) }

// reread reads a table again, its rows completed from the stored records of the wanted ids; nil wants none.
func (b *Batch) reread(ctx context.Context, t *table, found *tally, want func(id string) bool,
	do func(*row, graph.Entity) error) error {
	var rows []*row
	flush := func() error {
		err := b.completeRows(ctx, rows, want, do)
		rows = rows[:0]
		return err
	}
	err := t.scan(b.files, b.from[t], found, func(r *row) error {
		if r.ragged {
			return nil
		}
		if rows = append(rows, r.clone()); len(rows) < recordsAtOnce {
			return nil
		}
		return flush()
	})
	return errors.Join(err, flush())
}

func (b *Batch) completeRows(ctx context.Context, rows []*row, want func(id string) bool,
	do func(*row, graph.Entity) error) error {
	ids, wanted := make([]string, len(rows)), []string{}
	for i, r := range rows {
		if want == nil {
			break
		}
		if ids[i] = r.id(); want(ids[i]) {
			wanted = append(wanted, ids[i])
		}
	}
	known, err := stored(ctx, b.reader, wanted)
	if err != nil {
		return err
	}
	for i, r := range rows {
		r.kept = cells{}
		if before := known[ids[i]]; before != nil {
			r.kept = r.table.write(before)[0]
		}
		if err := do(r, r.table.read(r)); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// id gives the id of the record in a row, given or derived.
func (r *row) id() string {
	if given := r.word("id"); given != "" {
		return given
	}
	alone := *r
	alone.found, alone.bad = newTally(), nil
	return r.table.read(&alone).EntityID()
}

// clone copies a row, which is otherwise gone with the next.
func (r *row) clone() *row {
	c := *r
	c.values, c.bad = slices.Clone(r.values), nil
	c.lines = make([]int, len(r.values))
	for i := range c.lines {
		c.lines[i], _ = r.csv.FieldPos(i)
	}
	return &c
}

// again reads the records of a table that was judged before.
func (b *Batch) again(ctx context.Context, t *table, do func(graph.Entity) error) error {
	found := newTally()
	var isKept func(id string) bool
	if len(b.kept) > 0 {
		isKept = func(id string) bool { return b.kept[id] }
	}
	err := b.reread(ctx, t, found, isKept, func(_ *row, e graph.Entity) error {
		if err := found.err(); err != nil {
			return err
		}
		e.Normalize()
		return do(e)
	})
	if found.Total > 0 {
		err = fmt.Errorf("%s changed while it was imported: %w", t.name, &found.RowErrors)
	}
	return err
}
