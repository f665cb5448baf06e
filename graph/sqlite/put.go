package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// standing is where a record stands in the index. Nobody has the key 0: the record is not there.
type standing struct {
	key   uint32
	kind  graph.Type
	level graph.Visibility
	terms []byte
}

func (s *standing) fields(id *string) []any { return []any{id, &s.key, &s.kind, &s.level, &s.terms} }

func (s standing) number() int64 { return numberOf(s.kind, s.level, s.key) }

// standings are by id, those of records that were looked for in vain too.
type standings map[string]standing

// ask notes that records are being looked for.
func (s standings) ask(ids []string) {
	for _, id := range ids {
		s[id] = standing{}
	}
}

// batch is some records being written.
type batch struct {
	*tx
	ctx      context.Context // does not end: to watch one, the driver starts a goroutine for every statement
	standing standings       // of the records and of what they name
	terms    map[graph.IndexedTag]int64
	postings postings
	mentions [][2]uint32 // target, source
	texts    []numbered
}

// numbered is the text of a record.
type numbered struct {
	number int64
	graph.SearchFields
}

// newBatch finds out where the records and what they name stand, as far as the transaction has not read it just before.
func (t *tx) newBatch(ctx context.Context, records []*graph.Record) (*batch, error) {
	b := &batch{tx: t, ctx: context.WithoutCancel(ctx), standing: t.met, postings: postings{}}
	t.met = standings{}
	var unknown []string
	look := func(id string) {
		if _, known := b.standing[id]; !known {
			b.standing[id] = standing{}
			unknown = append(unknown, id)
		}
	}
	for _, r := range records {
		look(r.EntityID())
		for _, ref := range r.Refs() {
			look(ref.Target)
		}
	}
	if len(unknown) == 0 {
		return b, nil
	}
	slices.Sort(unknown)
	return b, t.each(ctx, queries.SQL("standing"), []any{sql.Named("ids", list(unknown))}, func(rows *sql.Rows) error {
		var id string
		var s standing
		err := rows.Scan(s.fields(&id)...)
		b.standing[id] = s
		return err
	})
}

// Put writes the records first, so that they find each other, then their index.
func (t *tx) Put(ctx context.Context, records []*graph.Record) error {
	b, err := t.newBatch(ctx, records)
	if err != nil {
		return err
	}
	if err := b.findTerms(records); err != nil {
		return err
	}
	if err := forEach(ctx, records, b.putRecord); err != nil {
		return err
	}
	if err := forEach(ctx, records, b.index); err != nil {
		return err
	}
	return b.flush()
}

// forEach stops when the context ends.
func forEach(ctx context.Context, records []*graph.Record, do func(*graph.Record) error) error {
	for _, r := range records {
		if ctx.Err() != nil {
			return translate(ctx.Err())
		}
		if err := do(r); err != nil {
			return err
		}
	}
	return nil
}

// Bury leaves the record without content, on a level that nobody sees.
func (t *tx) Bury(ctx context.Context, records []*graph.Record) error {
	b, err := t.newBatch(ctx, records)
	if err != nil {
		return err
	}
	if err := forEach(ctx, records, b.bury); err != nil {
		return err
	}
	return b.flush()
}

// putRecord writes the content, and takes away the index of what was there before.
func (b *batch) putRecord(r *graph.Record) error {
	id := r.EntityID()
	s := b.standing[id]
	if s.key == 0 {
		b.lastKey++
		s = standing{key: b.lastKey, kind: r.EntityType()}
	} else if err := b.drop(s); err != nil {
		return err
	}
	s.level = r.Shown
	s.terms = b.stand(r, s.number())
	b.standing[id] = s
	args, err := recordArgs(r, s.level)
	if err != nil {
		return err
	}
	_, err = b.exec(b.ctx, queries.SQL("put_records"),
		append(args, sql.Named("k", s.key), sql.Named("type", string(s.kind)), sql.Named("terms", s.terms))...)
	return err
}

func (b *batch) bury(r *graph.Record) error {
	if err := b.drop(b.standing[r.EntityID()]); err != nil {
		return err
	}
	args, err := recordArgs(r, gone)
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

func recordArgs(r *graph.Record, level graph.Visibility) ([]any, error) {
	content, err := graph.Content(r.Entity)
	meta := r.EntityMeta()
	return []any{
		sql.Named("id", r.EntityID()), sql.Named("level", int(level)), sql.Named("revision", meta.Revision),
		sql.Named("updated_at", meta.UpdatedAt), sql.Named("updated_by", meta.UpdatedBy),
		sql.Named("place_hidden", meta.PlaceHidden), sql.Named("content", string(content)),
	}, err
}

// drops are the blocks that take away the index of a type.
var drops = map[graph.Type][]string{
	graph.ActorType:         {"drop_actor", "drop_text", "drop_spots", "drop_areas", "drop_mentions"},
	graph.TieType:           {"drop_tie"},
	graph.TopicType:         {"drop_mentions"},
	graph.InitiativeType:    {"drop_initiative", "drop_text", "drop_mentions"},
	graph.ParticipationType: {"drop_participation", "drop_mentions"},
	graph.OfferType:         {"drop_offer", "drop_text", "drop_mentions"},
	graph.NeedType:          {"drop_need", "drop_text", "drop_mentions"},
	graph.EmbedType:         {"drop_mentions"},
	graph.TokenType:         {"drop_token"},
}

func (b *batch) drop(s standing) error {
	for _, block := range drops[s.kind] {
		key := sql.Named("k", s.key)
		if block == "drop_text" {
			key = sql.Named("number", s.number())
		}
		if _, err := b.exec(b.ctx, queries.SQL(block), key); err != nil {
			return err
		}
	}
	for _, term := range readTerms(s.terms) {
		b.postings.remove(term, s.number())
	}
	return nil
}

// index writes everything by which a record is found, its tags apart.
func (b *batch) index(r *graph.Record) error {
	s := b.standing[r.EntityID()]
	if err := b.indexEntity(r, s); err != nil {
		return err
	}
	if s.kind != graph.TieType {
		for _, ref := range r.Refs() {
			if target := b.standing[ref.Target]; target.key != 0 {
				b.mentions = append(b.mentions, [2]uint32{target.key, s.key})
			}
		}
	}
	if r.Text != (graph.SearchFields{}) {
		b.texts = append(b.texts, numbered{s.number(), r.Text})
	}
	return nil
}

// flush writes what was gathered.
func (b *batch) flush() error {
	if err := b.postings.write(b.ctx, b.connection); err != nil {
		return err
	}
	if err := b.putTexts(); err != nil {
		return err
	}
	if len(b.mentions) == 0 {
		return nil
	}
	slices.SortFunc(b.mentions, func(x, y [2]uint32) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) })
	_, err := b.exec(b.ctx, queries.SQL("put_mentions"), sql.Named("rows", list(b.mentions)))
	return err
}

// putTexts writes texts by ascending number: at each step back FTS5 would write out all it has gathered.
func (b *batch) putTexts() error {
	slices.SortFunc(b.texts, func(x, y numbered) int { return cmp.Compare(x.number, y.number) })
	for _, t := range b.texts {
		_, err := b.exec(b.ctx, queries.SQL("put_text"), sql.Named("number", t.number), sql.Named("name", t.Name),
			sql.Named("short_name", t.ShortName), sql.Named("description", t.Description), sql.Named("topics", t.Topics))
		if err != nil {
			return err
		}
	}
	return nil
}
