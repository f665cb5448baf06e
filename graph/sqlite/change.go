package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) Changes(ctx context.Context, request graph.PageRequest) (graph.Page[*graph.Change], error) {
	var page graph.Page[*graph.Change]
	if err := graph.MayReadLog(r.audience); err != nil {
		return page, err
	}
	w, err := request.Window(graph.ChangeList, graph.MaxPage)
	if err != nil {
		return page, err
	}
	err = r.ask(ctx, func(a *asking) error {
		changes, err := a.changesAfter(w)
		rows := make([]graph.Placed[*graph.Change], len(changes))
		for i, change := range changes {
			rows[i] = graph.Placed[*graph.Change]{Item: change, At: change.LogPosition()}
		}
		page = graph.NewPage(graph.ChangeList, w, rows)
		return err
	})
	return page, err
}

// changesAfter reads the window of the log, newest first.
func (a *asking) changesAfter(w graph.Window) ([]*graph.Change, error) {
	q := question{}
	after := always
	if w.From != nil {
		operator := " < "
		if w.Reverse {
			operator = " > "
		}
		number, seq, err := logKeys(w.From.Keys)
		if err != nil {
			return nil, err
		}
		after = "(number, seq)" + operator + "(" + q.bind(number) + ", " + q.bind(seq) + ")"
	}
	text := fill(queries.SQL("change_page"), "{after}", after, "{dir}", direction(!w.Reverse), "{limit}", q.bind(w.Limit+1))
	return a.changes(text, q.args...)
}

func logKeys(keys []string) (number, seq int64, err error) {
	if number, err = strconv.ParseInt(keys[0], 10, 64); err == nil {
		seq, err = strconv.ParseInt(keys[1], 10, 64)
	}
	return number, seq, err
}

func (r reader) ChangesOf(ctx context.Context, id string) (changes []*graph.Change, err error) {
	if err := graph.MayReadLog(r.audience); err != nil {
		return nil, err
	}
	err = r.ask(ctx, func(a *asking) error {
		changes, err = a.changes(queries.SQL("changes_of"), sql.Named("id", id))
		return err
	})
	return changes, err
}

func (a *asking) changes(text string, args ...any) ([]*graph.Change, error) {
	var out []*graph.Change
	err := a.each(a.ctx, text, args, func(rows *sql.Rows) error {
		c := &graph.Change{}
		var values, imported sql.NullString
		err := rows.Scan(&c.Commit, &c.Seq, &c.At, &c.By, &c.ByName, &c.Action, &c.Type, &c.Subject, &values, &imported)
		if err != nil {
			return err
		}
		out = append(out, c)
		if err := fromJSON(values, &c.Fields); err != nil {
			return err
		}
		return fromJSON(imported, &c.Import)
	})
	return out, err
}

func fromJSON(text sql.NullString, into any) error {
	if !text.Valid {
		return nil
	}
	return json.Unmarshal([]byte(text.String), into)
}

// append writes the entries of a commit and what they touched.
func (t *tx) append(changes []*graph.Change) error {
	number, err := t.nextCommit()
	if err != nil {
		return err
	}
	for _, change := range changes {
		change.Commit = number
		if err := t.appendOne(change); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) nextCommit() (number int64, err error) {
	_, err = t.one(t.ctx, queries.SQL("next_commit"), nil, &number)
	return number, err
}

func (t *tx) appendOne(c *graph.Change) error {
	var values, imported any
	var err error
	if len(c.Fields) > 0 {
		if values, err = toJSON(c.Fields); err != nil {
			return err
		}
	}
	if c.Import != nil {
		if imported, err = toJSON(c.Import); err != nil {
			return err
		}
	}
	_, err = t.exec(t.ctx, queries.SQL("append_change"),
		sql.Named("number", c.Commit), sql.Named("seq", c.Seq), sql.Named("at", c.At), sql.Named("by", c.By),
		sql.Named("by_name", c.ByName), sql.Named("action", string(c.Action)), sql.Named("type", string(c.Type)),
		sql.Named("subject", c.Subject), sql.Named("fields", values), sql.Named("import", imported))
	if err != nil {
		return err
	}
	touched := slices.Compact(slices.Sorted(slices.Values(c.Touched())))
	_, err = t.exec(t.ctx, queries.SQL("put_touched"), sql.Named("number", c.Commit), sql.Named("seq", c.Seq), sql.Named("ids", list(touched)))
	return err
}

func toJSON(value any) (string, error) {
	text, err := json.Marshal(value)
	return string(text), err
}

// Trim forgets the values in old entries of the change log.
func (s *Store) Trim(ctx context.Context, before string) error {
	return translate(s.writer.with(ctx, func(w *connection) error {
		if _, err := w.exec(ctx, queries.SQL("trim_values"), sql.Named("before", before)); err != nil {
			return err
		}
		s.erasing = !w.emptyLog(context.WithoutCancel(ctx))
		return nil
	}))
}
