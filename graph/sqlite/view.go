package sqlite

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// View gives the network as the audience sees it.
func (r reader) View(ctx context.Context) (*graph.View, error) {
	view, err := r.store.follower.View(ctx, r.audience)
	return view, translate(err)
}

// source is what the follower of a store asks. One read transaction is one moment.
type source struct{ *Store }

var _ graph.SnapshotSource = source{}

const (
	chunk       = 10_000
	mostTouched = 20_000 // reading everything anew costs less
)

func (s source) ask(ctx context.Context, fn func(*asking) error) error {
	return reader{s.Store, graph.InternalOnly}.ask(ctx, fn)
}

func (s source) CommitHint(ctx context.Context) (number int64, err error) {
	err = s.ask(ctx, func(a *asking) (err error) {
		number, err = a.commit()
		return err
	})
	return number, err
}

func (a *asking) commit() (number int64, err error) {
	_, err = a.one(a.ctx, queries.SQL("commit"), nil, &number)
	return number, err
}

func (s source) Stream(ctx context.Context, nodes func([]graph.Node), edges func([]graph.Edge)) error {
	return s.ask(ctx, func(a *asking) error {
		ids := map[uint32]string{}
		some := chunks[graph.Node]{give: nodes}
		err := a.each(ctx, queries.SQL("view_actors"), nil, func(rows *sql.Rows) error {
			key, node, err := scanNode(rows)
			ids[key] = node.ID
			some.add(node)
			return err
		})
		if err != nil {
			return err
		}
		some.flush()
		return a.streamTies(ids, edges)
	})
}

func (a *asking) streamTies(ids map[uint32]string, give func([]graph.Edge)) error {
	some, shared := chunks[graph.Edge]{give: give}, texts{}
	err := a.each(a.ctx, queries.SQL("view_ties"), nil, func(rows *sql.Rows) error {
		var from, to uint32
		edge, err := shared.scanEdge(rows, &from, &to)
		edge.From, edge.To = ids[from], ids[to]
		some.add(edge)
		return err
	})
	some.flush()
	return err
}

func (s source) Since(ctx context.Context, commit int64) (now int64, delta graph.Delta, ok bool, err error) {
	err = s.ask(ctx, func(a *asking) error {
		if now, err = a.commit(); err != nil || commit < 0 {
			return err
		}
		delta, ok, err = a.touched(commit)
		return err
	})
	return now, delta, ok, err
}

// touched gives the records touched after a commit as they are now; false if there are too many.
func (a *asking) touched(commit int64) (delta graph.Delta, ok bool, err error) {
	touched := map[graph.Type]map[uint32]bool{graph.ActorType: {}, graph.TieType: {}}
	rowCount := 0
	args := []any{sql.Named("commit", commit), sql.Named("limit", mostTouched+1)}
	err = a.each(a.ctx, queries.SQL("view_touched"), args, func(rows *sql.Rows) error {
		var id string
		var key uint32
		var t graph.Type
		err := rows.Scan(&id, &key, &t)
		rowCount++
		if keys := touched[t]; keys != nil && !keys[key] {
			keys[key] = true
			delta.Touched = append(delta.Touched, id)
		}
		return err
	})
	if err != nil || rowCount > mostTouched {
		return delta, false, err
	}
	actors := slices.Sorted(maps.Keys(touched[graph.ActorType]))
	ties := slices.Sorted(maps.Keys(touched[graph.TieType]))
	err = a.each(a.ctx, own["view_actors_among"], []any{sql.Named("keys", list(actors))}, func(rows *sql.Rows) error {
		_, node, err := scanNode(rows)
		delta.Nodes = append(delta.Nodes, node)
		return err
	})
	if err != nil {
		return delta, false, err
	}
	err = a.each(a.ctx, own["view_ties_among"], []any{sql.Named("keys", list(ties))}, func(rows *sql.Rows) error {
		var from, to string
		edge, err := texts{}.scanEdge(rows, &from, &to)
		edge.From, edge.To = from, to
		delta.Edges = append(delta.Edges, edge)
		return err
	})
	return delta, err == nil, err
}

func scanNode(rows *sql.Rows) (key uint32, node graph.Node, err error) {
	err = rows.Scan(&key, &node.ID, &node.Shown, &node.Kind)
	return key, node, err
}

// texts keeps one copy of the kinds and dates that many ties share.
type texts map[string]string

func (t texts) one(text sql.RawBytes) string {
	kept, known := t[string(text)]
	if !known {
		kept = string(text)
		t[kept] = kept
	}
	return kept
}

func (t texts) scanEdge(rows *sql.Rows, from, to any) (graph.Edge, error) {
	var key uint32
	var kind, since, until sql.RawBytes
	var e graph.Edge
	err := rows.Scan(&key, &e.ID, &e.Shown, from, to, &kind, &e.Weight, &since, &until, &e.Confirmed)
	e.Kind, e.Since, e.Until = graph.TieKind(t.one(kind)), graph.Date(t.one(since)), graph.Date(t.one(until))
	return e, err
}

// chunks hands on what it is given in portions.
type chunks[T any] struct {
	give func([]T)
	some []T
}

func (c *chunks[T]) add(item T) {
	if c.some = append(c.some, item); len(c.some) == chunk {
		c.flush()
	}
}

func (c *chunks[T]) flush() {
	c.give(c.some)
	c.some = nil
}
