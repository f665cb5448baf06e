package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"strconv"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// tx is a write transaction. Reads see its own writes.
type tx struct {
	*connection
	ctx     context.Context
	lastKey uint32
	met     standings // what was read since the last write
	erased  bool      // what is known of a person must leave the file
	blanked bool      // values of the log must leave the file
}

var _ graph.Tx = (*tx)(nil)

// writing marks the context of a write, so that a write inside a write fails instead of waiting for itself.
type writing struct{}

// Write runs fn in one transaction, alone.
func (s *Store) Write(ctx context.Context, by graph.Author, fn func(context.Context, graph.Writer) error) error {
	if ctx.Value(writing{}) == s {
		return graph.Errorf(graph.Internal, "", "a write was begun inside a write")
	}
	return translate(s.writer.with(ctx, func(w *connection) error {
		t := &tx{connection: w, ctx: ctx, met: standings{}}
		if err := w.within(ctx, "BEGIN IMMEDIATE", func() error { return s.write(t, by, fn) }); err != nil {
			return err
		}
		s.erasing = s.erasing || t.erased || t.blanked
		if s.erasing {
			s.erasing = !w.emptyLog(context.WithoutCancel(ctx))
		}
		return nil
	}))
}

func (s *Store) write(t *tx, by graph.Author, fn func(context.Context, graph.Writer) error) error {
	ctx := t.ctx
	if _, err := t.one(ctx, queries.SQL("last_key"), nil, &t.lastKey); err != nil {
		return err
	}
	writer := graph.NewWriter(t, by, s.options)
	if err := fn(context.WithValue(ctx, writing{}, s), writer); err != nil {
		return err
	}
	if err := t.append(writer.Changes()); err != nil || !t.erased {
		return err
	}
	_, err := t.exec(ctx, queries.SQL("merge_text"))
	return err
}

func (t *tx) Load(ctx context.Context, ids []string) (map[string]*graph.Record, error) {
	out := make(map[string]*graph.Record, len(ids))
	t.met.ask(ids)
	err := t.each(ctx, queries.SQL("load_records"), []any{sql.Named("ids", list(ids))}, func(rows *sql.Rows) error {
		var r row
		var s standing
		var deleted sql.NullString
		err := rows.Scan(slices.Concat(s.fields(&r.id), r.fields()[1:], []any{&deleted})...)
		if err != nil {
			return err
		}
		t.met[r.id] = s
		e, err := graph.Decode(s.kind, r.content, r.meta)
		if err != nil {
			return err
		}
		record := &graph.Record{Entity: e, Shown: s.level}
		out[r.id] = record
		return fromJSON(deleted, &record.Deleted)
	})
	return out, err
}

func (t *tx) Heads(ctx context.Context, ids []string) (map[string]graph.Head, error) {
	out := make(map[string]graph.Head, len(ids))
	t.met.ask(ids)
	err := t.each(ctx, queries.SQL("load_heads"), []any{sql.Named("ids", list(ids))}, func(rows *sql.Rows) error {
		var id string
		var s standing
		var head graph.Head
		err := rows.Scan(append(s.fields(&id), &head.PlaceHidden, &head.Deleted)...)
		head.Type, head.Shown = s.kind, s.level
		t.met[id], out[id] = s, head
		return err
	})
	return out, err
}

func (t *tx) Referrers(ctx context.Context, ids []string) ([]string, error) {
	return t.texts(ctx, queries.SQL("referrers"), sql.Named("ids", list(ids)))
}

func (t *tx) OnTopic(ctx context.Context, slug string) ([]string, error) {
	found := roaring.New()
	args := []any{sql.Named("class", string(graph.TagTopic)), sql.Named("topic", slug)}
	err := t.each(ctx, queries.SQL("on_topic"), args, func(rows *sql.Rows) error {
		part, err := scanBits(rows)
		if err == nil {
			found.Or(part)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return t.texts(ctx, queries.SQL("ids"), sql.Named("keys", list(found.ToArray())))
}

func (t *tx) TieKeys(ctx context.Context, keys []string) (map[string]string, error) {
	out := make(map[string]string, len(keys))
	err := t.pairs(ctx, queries.SQL("tie_keys"), sql.Named("keys", list(keys)), func(key, id string) { out[key] = id })
	return out, err
}

func (t *tx) PartOf(ctx context.Context, actors []string) (map[string][]string, error) {
	out := make(map[string][]string, len(actors))
	err := t.pairs(ctx, queries.SQL("part_of"), sql.Named("actors", list(actors)), func(part, whole string) {
		out[part] = append(out[part], whole)
	})
	return out, err
}

func (t *tx) pairs(ctx context.Context, text string, arg any, give func(a, b string)) error {
	return t.each(ctx, text, []any{arg}, func(rows *sql.Rows) error {
		var a, b string
		err := rows.Scan(&a, &b)
		give(a, b)
		return err
	})
}

func (t *tx) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	a := &asking{connection: t.connection, ctx: ctx, audience: graph.InternalOnly}
	topics, err := records[*graph.Topic](a, graph.TopicType, queries.SQL("topics"), sql.Named("known", -1))
	return graph.NewTaxonomy(topics), err
}

func (t *tx) Forget(ctx context.Context, ids []string) error {
	t.erased = true
	_, err := t.exec(ctx, queries.SQL("forget_values"), sql.Named("ids", list(ids)))
	return err
}

func (t *tx) ForgetContacts(ctx context.Context, actors []string) error {
	t.blanked = true
	_, err := t.exec(ctx, queries.SQL("forget_contacts"), sql.Named("ids", list(actors)))
	return err
}

func (t *tx) ForgetMentions(ctx context.Context, actor string) error {
	_, err := t.exec(ctx, queries.SQL("forget_mentions"), sql.Named("quoted", strconv.Quote(actor)))
	return err
}
