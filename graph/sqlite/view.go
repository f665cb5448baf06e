package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// View gives the network as the audience sees it.
func (r reader) View(ctx context.Context) (*graph.View, error) {
	view, err := r.store.follower.View(ctx, r.audience)
	return view, translate(err)
}

// KeptView gives the network as it was read last.
func (r reader) KeptView() *graph.View { return r.store.follower.Kept(r.audience) }

// source is what the follower of a store asks. One read transaction is one moment.
type source struct{ *Store }

var _ graph.SnapshotSource = source{}

// Both change the way to an answer, never the answer: tests make them small.
var (
	chunk       = 10_000 // ties read at once
	mostTouched = 20_000 // beyond it, reading everything anew costs less
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

func (s source) Stream(ctx context.Context, to graph.Sink) error {
	return s.ask(ctx, func(a *asking) error {
		ids := map[uint32]string{}
		var actors []graph.Node
		err := a.each(ctx, queries.SQL("view_actors"), nil, func(rows *sql.Rows) error {
			key, node, err := a.scanNode(rows)
			ids[key] = node.ID
			actors = append(actors, node)
			return err
		})
		if err != nil {
			return err
		}
		to.Nodes(actors)
		err = a.each(ctx, queries.SQL("view_initiatives"), nil, func(rows *sql.Rows) error {
			var key uint32
			var id string
			err := rows.Scan(&key, &id)
			ids[key] = id
			return err
		})
		if err != nil {
			return err
		}
		if err := a.streamTies(ids, to.Edges); err != nil {
			return err
		}
		for _, t := range graph.AttachedTypes {
			prefix := kinds[t].prefix
			found, err := a.attached(queries.SQL("view_attached"), sql.Named("after", prefix), sql.Named("end", behind(prefix)))
			if err != nil {
				return err
			}
			to.Attached(found)
		}
		return nil
	})
}

func (a *asking) attached(query string, args ...any) (found []graph.Attached, err error) {
	err = a.each(a.ctx, query, args, func(rows *sql.Rows) error {
		var id string
		var level graph.Visibility
		var placeHidden bool
		var content sql.RawBytes
		if err := rows.Scan(&id, &level, &placeHidden, &content); err != nil {
			return err
		}
		one, err := graph.ReadAttached(id, content, level, placeHidden)
		found = append(found, one)
		return err
	})
	return found, err
}

// streamTies reads the ties chunk by chunk; ids are those of actors and initiatives.
func (a *asking) streamTies(ids map[uint32]string, give func([]graph.EdgeRow)) error {
	shared := texts{}
	for after := int64(0); ; {
		var last sql.NullInt64
		var lines sql.NullString
		args := []any{sql.Named("after", after), sql.Named("limit", chunk)}
		if _, err := a.one(a.ctx, queries.SQL("view_ties"), args, &last, &lines); err != nil || !last.Valid {
			return err
		}
		edges := make([]graph.EdgeRow, 0, chunk)
		for line := range strings.SplitSeq(lines.String, "\n") {
			edge, err := readEdge(line, ids, shared)
			if err != nil {
				return err
			}
			edges = append(edges, edge)
		}
		give(edges)
		after = last.Int64
	}
}

// readEdge reads a line of view_ties. Nothing of it holds a space.
func readEdge(line string, ids map[uint32]string, shared texts) (graph.EdgeRow, error) {
	var at int
	var fault error
	next := func() string {
		end := strings.IndexByte(line[at:], ' ')
		if end < 0 {
			end = len(line) - at
		}
		field := line[at : at+end]
		at = min(at+end+1, len(line))
		return field
	}
	number := func() int {
		n, err := strconv.Atoi(next())
		fault = cmp.Or(fault, err)
		return n
	}
	record := func() string { return ids[uint32(number())] }
	var row graph.EdgeRow
	row.ID, row.Shown = strings.Clone(next()), graph.Visibility(number())
	row.From, row.To, row.Kind = record(), record(), graph.TieKind(shared.one(next()))
	row.Weight, row.Since, row.Until = number(), graph.Date(shared.one(next())), graph.Date(shared.one(next()))
	row.ConfirmedByFrom, row.ConfirmedByTo = graph.Date(shared.one(next())), graph.Date(shared.one(next()))
	row.Initiative, row.InitiativeShown = record(), graph.Visibility(number())
	return row, fault
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
	for _, t := range graph.AttachedTypes {
		touched[t] = map[uint32]bool{}
	}
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
	err = a.each(a.ctx, queries.SQL("view_actors_among"), []any{sql.Named("keys", list(actors))}, func(rows *sql.Rows) error {
		_, node, err := a.scanNode(rows)
		delta.Nodes = append(delta.Nodes, node)
		return err
	})
	if err != nil {
		return delta, false, err
	}
	err = a.each(a.ctx, queries.SQL("view_ties_among"), []any{sql.Named("keys", list(ties))}, func(rows *sql.Rows) error {
		edge, err := scanEdge(rows)
		delta.Edges = append(delta.Edges, edge)
		return err
	})
	if err != nil {
		return delta, false, err
	}
	var others []uint32
	for _, t := range graph.AttachedTypes {
		others = slices.AppendSeq(others, maps.Keys(touched[t]))
	}
	slices.Sort(others)
	delta.Attached, err = a.attached(queries.SQL("view_attached_among"), sql.Named("keys", list(others)))
	return delta, err == nil, err
}

func (a *asking) scanNode(rows *sql.Rows) (key uint32, node graph.Node, err error) {
	var id string
	var level graph.Visibility
	var content []byte
	if err := rows.Scan(&key, &id, &level, &content); err != nil {
		return 0, node, err
	}
	node, err = graph.ReadNode(content, level, a.places)
	return key, node, err
}

func scanEdge(rows *sql.Rows) (graph.EdgeRow, error) {
	var e graph.EdgeRow
	err := rows.Scan(&e.ID, &e.Shown, &e.From, &e.To, &e.Kind, &e.Weight, &e.Since, &e.Until, &e.ConfirmedByFrom,
		&e.ConfirmedByTo, &e.Initiative, &e.InitiativeShown)
	return e, err
}

// texts keeps one copy of the kinds and dates that many ties share.
type texts map[string]string

func (t texts) one(text string) string {
	kept, known := t[text]
	if !known {
		kept = strings.Clone(text)
		t[kept] = kept
	}
	return kept
}
