package sqlite

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// shelf is a table in one order, as an index keeps it.
type shelf struct {
	block string // of package queries: gives n, id and the keys of the rows of a table a
	table string // what {from} is when the index is walked; empty if none has the order
	join  string // the table, to be joined to hits
	keys  []key  // what it is ordered by, before the id
}

// key is a column that orders a list, and how it stands in a Position.
type key struct {
	column string
	read   func(string) (any, error)
}

var (
	asText   = func(text string) (any, error) { return text, nil }
	asBytes  = func(text string) (any, error) { return hex.DecodeString(text) }
	asNumber = func(text string) (any, error) { return strconv.ParseInt(text, 10, 64) }
)

// shown writes a key as it stands in a Position.
func shown(value any) string {
	switch value := value.(type) {
	case []byte:
		return hex.EncodeToString(value)
	case int64:
		return graph.Padded(value)
	}
	return fmt.Sprint(value)
}

// place is where a record stands in a list.
type place struct {
	n  int64
	at graph.Position
}

// segment is a stretch of a list: hits in the order of a shelf. A list is one segment after the other.
type segment struct {
	shelf
	hits   func() (*hits, error)
	only   string                    // a further condition on a; empty: none
	centre *graph.Sphere             // what distances are measured from
	mark   []string                  // the first keys of all positions here, which the shelf does not hold
	holds  func(graph.Position) bool // tells positions of this segment; nil: all
}

// given are hits that are there already.
func given(h *hits) func() (*hits, error) { return func() (*hits, error) { return h, nil } }

// cut gives up to a row more than the window asks, in the window's direction.
func cut(segments []segment, down bool, w graph.Window) ([]place, error) {
	segments = slices.Clone(segments)
	if w.Reverse {
		slices.Reverse(segments)
	}
	var rows []place
	from := w.From
	for _, s := range segments {
		if from != nil && s.holds != nil && !s.holds(*from) {
			continue // the window begins in a later one
		}
		more, err := s.rows(down != w.Reverse, from, w.Limit+1-len(rows))
		if err != nil {
			return nil, err
		}
		rows, from = append(rows, more...), nil
		if len(rows) > w.Limit {
			break
		}
	}
	return rows, nil
}

// rows gives at most limit rows after a position.
func (s segment) rows(down bool, from *graph.Position, limit int) ([]place, error) {
	h, err := s.hits()
	if err != nil {
		return nil, err
	}
	size, err := h.count()
	if err != nil || size == 0 {
		return nil, err
	}
	h.args = nil
	places, err := s.source(h, float64(limit), float64(size))
	if err != nil {
		return nil, err
	}
	after, err := h.after("a.id", s.keys, s.mark, down, from)
	if err != nil {
		return nil, err
	}
	if s.centre != nil {
		places = append(places, append(h.centre(*s.centre), "{audience}", h.bind(int(h.audience)))...)
	}
	places = append(places, "{after}", after, "{dir}", direction(down), "{limit}", h.bind(limit))
	return h.placed(fill(queries.SQL(s.block), places...), s.mark)
}

func direction(down bool) string {
	if down {
		return "DESC"
	}
	return "ASC"
}

// source fills {from} and {where}: a walk along the index until the limit is found, or all hits, to be sorted.
func (s segment) source(h *hits, limit, size float64) ([]string, error) {
	text, cost, err := h.query()
	if err != nil {
		return nil, err
	}
	collect := []string{"{from}", joined(text, s.join), "{where}", s.where(nil)}
	if s.table == "" {
		return collect, nil
	}
	kept := h.args
	h.args = nil
	steps := limit * h.population / size
	wheres, each, err := h.walk(steps)
	if err != nil {
		return nil, err
	}
	if cost+size*costRow < each+steps {
		h.args = kept
		return collect, nil
	}
	return []string{"{from}", s.table, "{where}", s.where(wheres)}, nil
}

// joined gives the rows of a table for hits. The limit keeps SQLite from joining before all conditions are asked.
func joined(hits, table string) string {
	return "(" + hits + " LIMIT -1) AS hit CROSS JOIN " + table + " ON a.n = hit.n"
}

func (s segment) where(wheres []string) string {
	if s.only != "" {
		wheres = append(wheres, s.only)
	}
	if len(wheres) == 0 {
		return always
	}
	return strings.Join(wheres, " AND ")
}

// after writes the condition that a row, whose id is in a column, stands behind a position.
func (c *compiler) after(id string, keys []key, mark []string, down bool, from *graph.Position) (string, error) {
	if from == nil {
		return always, nil
	}
	if len(from.Keys) != len(mark)+len(keys) {
		return "", brokenCursor(nil)
	}
	var columns, values []string
	for i, key := range keys {
		value, err := key.read(from.Keys[len(mark)+i])
		if err != nil {
			return "", brokenCursor(err)
		}
		columns, values = append(columns, key.column), append(values, c.bind(value))
	}
	columns, values = append(columns, id), append(values, c.bind(from.ID))
	operator := " > "
	if down {
		operator = " < "
	}
	return "(" + strings.Join(columns, ", ") + ")" + operator + "(" + strings.Join(values, ", ") + ")", nil
}

func brokenCursor(err error) error {
	return fault(graph.Invalid, "the cursor is broken; use one that an answer gave", err)
}

// placed reads rows of n, id and keys.
func (c *compiler) placed(text string, mark []string) ([]place, error) {
	var out []place
	err := c.each(c.ctx, text, c.args, func(rows *sql.Rows) error {
		columns, err := rows.Columns()
		if err != nil {
			return err
		}
		p := place{}
		keys := make([]any, len(columns)-2)
		into := []any{&p.n, &p.at.ID}
		for i := range keys {
			into = append(into, &keys[i])
		}
		err = rows.Scan(into...)
		p.at.Keys = slices.Clone(mark)
		for _, value := range keys {
			p.at.Keys = append(p.at.Keys, shown(value))
		}
		out = append(out, p)
		return err
	})
	return out, err
}

// pageOf reads the records of the rows and cuts the page. A record that went meanwhile leaves no gap.
func pageOf[T graph.Entity](a *asking, t graph.Type, list string, w graph.Window, rows []place) (graph.Page[T], error) {
	numbers := make([]int64, len(rows))
	for i, row := range rows {
		numbers[i] = row.n
	}
	found, err := contents[T](a, t, numbers)
	return paged(list, w, rows, found), err
}

// paged cuts the page out of rows whose records have been read.
func paged[T graph.Entity](list string, w graph.Window, rows []place, found map[int64]T) graph.Page[T] {
	placed := make([]graph.Placed[T], 0, len(rows))
	for _, row := range rows {
		if e, ok := found[row.n]; ok {
			placed = append(placed, graph.Placed[T]{Item: e, At: row.at})
		}
	}
	return graph.NewPage(list, w, placed)
}

// listQuery is a filtered list that is never turned around.
type listQuery struct {
	kind  graph.Type
	name  string // graph's name of the list
	cond  graph.Condition
	shelf shelf
	count string // the block that counts
	page  graph.PageRequest
	total bool
}

// listed gives a page of a filtered list.
func listed[T graph.Entity](ctx context.Context, r reader, q listQuery) (graph.Page[T], error) {
	var page graph.Page[T]
	w, err := q.page.Window(q.name, graph.MaxPage)
	if err != nil {
		return page, err
	}
	err = r.ask(ctx, func(a *asking) error {
		h, err := a.compile(q.kind, q.count, q.cond)
		if err != nil {
			return err
		}
		rows, err := cut([]segment{{shelf: q.shelf, hits: given(h)}}, false, w)
		if err != nil {
			return err
		}
		if page, err = pageOf[T](a, q.kind, q.name, w, rows); err == nil && q.total {
			page.Total, err = h.count()
		}
		return err
	})
	return page, err
}
