package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// reader reads as one audience.
type reader struct {
	store    *Store
	audience graph.Audience
}

var _ graph.Reader = reader{}

// asking is one call of a reader: it sees one moment of the database.
type asking struct {
	*connection
	store    *Store
	ctx      context.Context
	audience graph.Audience
	places   graph.Gazetteer

	everyone map[graph.Type]set                  // what all gave
	circles  map[graph.CondNear]map[uint32]int64 // what near gave
}

// ask runs fn on a moment of the database.
func (r reader) ask(ctx context.Context, fn func(*asking) error) error {
	return translate(r.store.readers.with(ctx, func(s *connection) error {
		return s.within(ctx, "BEGIN", func() error {
			return fn(&asking{
				connection: s, store: r.store, ctx: ctx, audience: r.audience, places: r.store.options.Places,
				everyone: map[graph.Type]set{}, circles: map[graph.CondNear]map[uint32]int64{},
			})
		})
	}))
}

// level is the argument that hides records.
func (a *asking) level() sql.NamedArg { return sql.Named("audience", int(a.audience)) }

// question is the text of one query in the making, and its arguments.
type question struct {
	args []any
}

// bind adds an argument and gives its place in the text.
func (q *question) bind(value any) string {
	name := "p" + strconv.Itoa(len(q.args))
	q.args = append(q.args, sql.Named(name, value))
	return ":" + name
}

// fill puts fragments into the {places} of a block.
func fill(block string, placesAndTexts ...string) string {
	return strings.NewReplacer(placesAndTexts...).Replace(block)
}

// list writes values as JSON, for json_each.
func list[T any](values []T) string {
	text, err := json.Marshal(values)
	if err != nil { // texts and numbers always can
		return "[]"
	}
	return string(text)
}

// row is a record's content and bookkeeping, as every query gives it.
type row struct {
	id      string
	content sql.RawBytes // until the next row
	meta    graph.Meta
}

func (r *row) fields() []any {
	return []any{&r.id, &r.content, &r.meta.Revision, &r.meta.UpdatedAt, &r.meta.UpdatedBy, &r.meta.PlaceHidden}
}

// entity gives the record as the audience may see it.
func (a *asking) entity(t graph.Type, r row) (graph.Entity, error) {
	e, err := graph.Decode(t, r.content, r.meta)
	if err != nil {
		return nil, err
	}
	return graph.Redact(e, a.audience, a.places), nil
}

// records gives the records of a type that a query of rows finds.
func records[T graph.Entity](a *asking, t graph.Type, text string, args ...any) ([]T, error) {
	var out []T
	err := a.each(a.ctx, text, args, func(rows *sql.Rows) error {
		var r row
		if err := rows.Scan(r.fields()...); err != nil {
			return err
		}
		e, err := a.entity(t, r)
		if err == nil {
			out = append(out, e.(T))
		}
		return err
	})
	return out, err
}

// byID answers the methods that take ids.
func byID[T graph.Entity](ctx context.Context, r reader, t graph.Type, block string, ids []string) (map[string]T, error) {
	out := make(map[string]T, len(ids))
	err := r.ask(ctx, func(a *asking) error {
		found, err := records[T](a, t, queries.SQL(block), sql.Named("ids", list(ids)), a.level())
		for _, e := range found {
			out[e.EntityID()] = e
		}
		return err
	})
	return out, err
}

// contents gives records of a type by their keys.
func contents[T graph.Entity](a *asking, t graph.Type, keys []uint32) (map[uint32]T, error) {
	out := make(map[uint32]T, len(keys))
	err := eachContent(a, queries.SQL("contents"), t, keys, func(key uint32, e T) { out[key] = e })
	return out, err
}

// eachContent gives records of a type by their keys; more is where further columns of the block go.
func eachContent[T graph.Entity](a *asking, block string, t graph.Type, keys []uint32, give func(uint32, T), more ...any) error {
	return a.each(a.ctx, block, []any{sql.Named("keys", list(keys))}, func(rows *sql.Rows) error {
		var key uint32
		var r row
		if err := rows.Scan(slices.Concat([]any{&key}, r.fields()[1:], more)...); err != nil {
			return err
		}
		e, err := a.entity(t, r)
		if err == nil {
			give(key, e.(T))
		}
		return err
	})
}

// keys gives the keys of the records among ids that the audience sees, of any type.
func (a *asking) keys(ids []string) (map[string]uint32, error) {
	return a.keysBy(queries.SQL("keys"), sql.Named("ids", list(ids)), a.level())
}

// keysOf gives the keys of the records of a type among ids that the audience sees.
func (a *asking) keysOf(t graph.Type, ids []string) (map[string]uint32, error) {
	return a.keysBy(queries.SQL("keys_of_type"), sql.Named("ids", list(ids)), a.level(), sql.Named("type", string(t)))
}

func (a *asking) keysBy(text string, args ...any) (map[string]uint32, error) {
	out := map[string]uint32{}
	err := a.each(a.ctx, text, args, func(rows *sql.Rows) error {
		var id string
		var key uint32
		err := rows.Scan(&id, &key)
		out[id] = key
		return err
	})
	return out, err
}

// texts reads a column of texts.
func (s *connection) texts(ctx context.Context, text string, args ...any) ([]string, error) {
	out := []string{}
	err := s.each(ctx, text, args, func(rows *sql.Rows) error {
		var value string
		err := rows.Scan(&value)
		out = append(out, value)
		return err
	})
	return out, err
}
