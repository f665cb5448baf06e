package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

//go:embed own.sql
var ownFile []byte

// own are the blocks of own.sql.
var own = queries.Read(ownFile)

// reader reads as one audience.
type reader struct {
	store    *Store
	audience graph.Audience
}

var _ graph.Reader = reader{}

// asking is one call of a reader: it sees one moment of the database.
type asking struct {
	*session
	ctx      context.Context
	audience graph.Audience
	places   graph.Gazetteer
}

// ask runs fn on a moment of the database.
func (r reader) ask(ctx context.Context, fn func(*asking) error) error {
	return translate(r.store.readers.with(ctx, func(s *session) error {
		return s.within(ctx, "BEGIN", func() error {
			return fn(&asking{session: s, ctx: ctx, audience: r.audience, places: r.store.options.Places})
		})
	}))
}

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
	id, content string
	meta        graph.Meta
}

func (r *row) fields() []any {
	return []any{&r.id, &r.content, &r.meta.Revision, &r.meta.UpdatedAt, &r.meta.UpdatedBy}
}

// entity gives the record as the audience may see it.
func (a *asking) entity(t graph.Type, r row) (graph.Entity, error) {
	e, err := graph.Decode(t, []byte(r.content), r.meta)
	if err != nil {
		return nil, err
	}
	return graph.Redact(e, a.audience, a.places), nil
}

// records gives the records that a query of rows finds.
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
	span := visible(t, r.audience)
	err := r.ask(ctx, func(a *asking) error {
		found, err := records[T](a, t, queries.SQL(block), sql.Named("ids", list(ids)), sql.Named("low", span.low), sql.Named("high", span.high))
		for _, e := range found {
			out[e.EntityID()] = e
		}
		return err
	})
	return out, err
}

// contents gives the records of a type by their numbers.
func contents[T graph.Entity](a *asking, t graph.Type, numbers []int64) (map[int64]T, error) {
	keys := make([]int64, len(numbers))
	byKey := make(map[int64]int64, len(numbers))
	for i, n := range numbers {
		keys[i] = keyOf(n)
		byKey[keys[i]] = n
	}
	out := make(map[int64]T, len(numbers))
	err := a.each(a.ctx, own["contents"], []any{sql.Named("keys", list(keys))}, func(rows *sql.Rows) error {
		var key int64
		var r row
		if err := rows.Scan(append([]any{&key}, r.fields()[1:]...)...); err != nil {
			return err
		}
		e, err := a.entity(t, r)
		if err == nil {
			out[byKey[key]] = e.(T)
		}
		return err
	})
	return out, err
}

// numbersOf gives the numbers of the records among ids that the audience sees, of any type.
func (a *asking) numbersOf(ids []string) (map[string]int64, error) {
	out := make(map[string]int64, len(ids))
	err := a.each(a.ctx, own["numbers"], []any{sql.Named("ids", list(ids))}, func(rows *sql.Rows) error {
		var id string
		var n int64
		err := rows.Scan(&id, &n)
		if levelOf(n) <= a.audience {
			out[id] = n
		}
		return err
	})
	return out, err
}

// texts reads a column of texts.
func (a *asking) texts(text string, args ...any) ([]string, error) {
	var out []string
	err := a.each(a.ctx, text, args, func(rows *sql.Rows) error {
		var value string
		err := rows.Scan(&value)
		out = append(out, value)
		return err
	})
	return out, err
}
