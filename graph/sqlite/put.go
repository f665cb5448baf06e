package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/hex"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// batch is some records being written.
type batch struct {
	*tx
	ctx      context.Context
	numbers  map[string]int64 // of the records and of what they name
	tags     [][2]int64       // term, number
	mentions [][2]int64       // target key, source key
}

// Put writes the records first, so that they find each other, then their index.
func (t *tx) Put(ctx context.Context, records []*graph.Record) error {
	b := &batch{tx: t, ctx: ctx}
	if err := b.number(records); err != nil {
		return err
	}
	for _, r := range records {
		if err := b.putRecord(r); err != nil {
			return err
		}
	}
	for _, r := range records {
		if err := b.index(r, b.numbers[r.EntityID()]); err != nil {
			return err
		}
	}
	if err := b.putPairs("put_tags", b.tags); err != nil {
		return err
	}
	return b.putPairs("put_mentions", b.mentions)
}

// Bury leaves the record without content, under a number that no list looks at.
func (t *tx) Bury(ctx context.Context, records []*graph.Record) error {
	b := &batch{tx: t, ctx: ctx}
	if err := b.number(records); err != nil {
		return err
	}
	for _, r := range records {
		if err := b.bury(r); err != nil {
			return err
		}
	}
	return nil
}

// number looks up the numbers of the records and of all they name.
func (b *batch) number(records []*graph.Record) error {
	b.numbers = map[string]int64{}
	var ids []string
	for _, r := range records {
		ids = append(ids, r.EntityID())
		for _, ref := range r.Refs() {
			ids = append(ids, ref.Target)
		}
	}
	slices.Sort(ids)
	return b.each(b.ctx, own["numbers_of_all"], []any{sql.Named("ids", list(slices.Compact(ids)))}, func(rows *sql.Rows) error {
		var id string
		var n int64
		err := rows.Scan(&id, &n)
		b.numbers[id] = n
		return err
	})
}

// putRecord writes the content, and takes away the index of what was there before.
func (b *batch) putRecord(r *graph.Record) error {
	id, kind := r.EntityID(), r.EntityType()
	before, known := b.numbers[id]
	key := keyOf(before)
	if !known {
		b.lastKey++
		key = b.lastKey
	} else if err := b.drop(kind, before); err != nil {
		return err
	}
	b.numbers[id] = numberOf(kind, r.Shown, key)
	args, err := recordArgs(r, b.numbers[id])
	if err != nil {
		return err
	}
	_, err = b.exec(b.ctx, queries.SQL("put_records"), append(args, sql.Named("k", key), sql.Named("type", string(kind)))...)
	return err
}

func (b *batch) bury(r *graph.Record) error {
	id, kind := r.EntityID(), r.EntityType()
	before := b.numbers[id]
	if err := b.drop(kind, before); err != nil {
		return err
	}
	args, err := recordArgs(r, numberOf(kind, gone, keyOf(before)))
	if err != nil {
		return err
	}
	deleted, err := toJSON(r.Deleted)
	if err != nil {
		return err
	}
	_, err = b.exec(b.ctx, queries.SQL("bury_records"), append(args, sql.Named("deleted", deleted))...)
	return err
}

func recordArgs(r *graph.Record, n int64) ([]any, error) {
	content, err := graph.Content(r.Entity)
	meta := r.EntityMeta()
	return []any{
		sql.Named("id", r.EntityID()), sql.Named("n", n), sql.Named("revision", meta.Revision),
		sql.Named("updated_at", meta.UpdatedAt), sql.Named("updated_by", meta.UpdatedBy), sql.Named("content", string(content)),
	}, err
}

// drops are the blocks that take away the index of a type.
var drops = map[graph.Type][]string{
	graph.ActorType:         {"drop_actor", "drop_tags", "drop_text", "drop_spots", "drop_areas"},
	graph.TieType:           {"drop_tie"},
	graph.InitiativeType:    {"drop_initiative", "drop_tags", "drop_text"},
	graph.ParticipationType: {"drop_participation"},
	graph.OfferType:         {"drop_offer", "drop_tags", "drop_text"},
	graph.NeedType:          {"drop_need", "drop_tags", "drop_text"},
	graph.TokenType:         {"drop_token"},
}

func (b *batch) drop(kind graph.Type, n int64) error {
	for _, block := range drops[kind] {
		if _, err := b.exec(b.ctx, own[block], sql.Named("n", n)); err != nil {
			return err
		}
	}
	if kind == graph.TieType {
		return nil
	}
	_, err := b.exec(b.ctx, own["drop_mentions"], sql.Named("k", keyOf(n)))
	return err
}

// index writes everything by which a record is found.
func (b *batch) index(r *graph.Record, n int64) error {
	if err := b.indexEntity(r, n); err != nil {
		return err
	}
	if r.EntityType() != graph.TieType {
		for _, ref := range r.Refs() {
			if target, ok := b.numbers[ref.Target]; ok {
				b.mentions = append(b.mentions, [2]int64{keyOf(target), keyOf(n)})
			}
		}
	}
	if len(r.Tags) == 0 {
		return nil
	}
	if err := b.tag(graph.IndexedTag{Tag: recordTag(r.EntityType()), To: graph.InternalOnly}, n); err != nil {
		return err
	}
	for _, tag := range r.Tags {
		if tag.From <= r.Shown { // the number says so already
			tag.From = graph.Public
		}
		if err := b.tag(tag, n); err != nil {
			return err
		}
	}
	return b.text(r.Text, n)
}

// tag notes a tag of the record, under its term.
func (b *batch) tag(tag graph.IndexedTag, n int64) error {
	term, known := b.termIDs[tag]
	if !known {
		_, err := b.one(b.ctx, own["put_term"], []any{
			sql.Named("class", string(tag.Class)), sql.Named("value", tag.Value), sql.Named("audience", int(tag.From)),
			sql.Named("until", int(tag.To)),
		}, &term)
		if err != nil {
			return err
		}
		b.termIDs[tag] = term
	}
	b.tags = append(b.tags, [2]int64{term, n})
	return nil
}

func (b *batch) text(f graph.SearchFields, n int64) error {
	if f == (graph.SearchFields{}) {
		return nil
	}
	_, err := b.exec(b.ctx, own["put_text"], sql.Named("n", n), sql.Named("name", f.Name),
		sql.Named("short_name", f.ShortName), sql.Named("description", f.Description), sql.Named("topics", f.Topics))
	return err
}

// putPairs writes rows in the order of their table.
func (b *batch) putPairs(block string, pairs [][2]int64) error {
	if len(pairs) == 0 {
		return nil
	}
	slices.SortFunc(pairs, func(x, y [2]int64) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) })
	_, err := b.exec(b.ctx, own[block], sql.Named("rows", list(pairs)))
	return err
}

func keyBytes(sortKey string) ([]byte, error) {
	key, err := hex.DecodeString(sortKey)
	if err != nil {
		return nil, fault(graph.Internal, "a sort key is no hex", err)
	}
	return key, nil
}
