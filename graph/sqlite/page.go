package sqlite

import (
	"context"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// shelf is a table in one order.
type shelf struct {
	block string // of package queries: gives k, id and the order's keys of rows a
	walk  string // what {from} is to go along the index
	join  string // the table, to be joined to a set
	only  string // which rows are meant; empty: all
	keys  []key  // what it is ordered by; the last is the id

	remember bool // the whole order may be kept until the next commit
}

// key is a column that orders a list, and how it is read from a Position.
type key struct {
	column string
	read   func(string) (any, error)
}

var (
	asText  = func(text string) (any, error) { return text, nil }
	asBytes = func(text string) (any, error) { return hex.DecodeString(text) }
)

var byIDLast = key{"a.id", asText}

// shown writes a key as it stands in a Position.
func shown(value any) string {
	if value, ok := value.([]byte); ok {
		return hex.EncodeToString(value)
	}
	return fmt.Sprint(value)
}

// place is where a record stands in a list.
type place struct {
	key uint32
	at  graph.Position
}

// segment is a stretch of a list: a set in the order of a shelf. A list is one segment after the other.
type segment struct {
	shelf
	set   func() (set, error)
	mark  []string                  // the first keys of all positions here, which the shelf does not hold
	holds func(graph.Position) bool // tells positions of this segment; nil: all
}

// given is a set that is there already.
func given(s set) func() (set, error) { return func() (set, error) { return s, nil } }

// cut gives up to a row more than the window asks, in the window's direction.
func (a *asking) cut(t graph.Type, segments []segment, down bool, w graph.Window) ([]place, error) {
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
		more, err := a.rows(t, s, down != w.Reverse, from, w.Limit+1-len(rows))
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

// rows gives at most limit rows of a segment after a position.
func (a *asking) rows(t graph.Type, s segment, down bool, from *graph.Position, limit int) ([]place, error) {
	hits, err := s.set()
	if err != nil || hits.IsEmpty() {
		return nil, err
	}
	all, err := a.all(t)
	if err != nil {
		return nil, err
	}
	if hits, err = a.firstOf(s, hits, size(all), down, from, limit); err != nil {
		return nil, err
	}
	return a.collect(s, hits, down, from, limit)
}

// firstOf gives the first hits after a position, or all hits if sorting them costs less than finding the first.
func (a *asking) firstOf(s segment, hits set, all int, down bool, from *graph.Position, limit int) (set, error) {
	order, err := a.remembered(s)
	if err != nil {
		return nil, err
	}
	if order == nil {
		first, found, err := a.searched(s, hits, all, down, from, limit)
		if err != nil || found {
			return first, err
		}
		if !s.remember || size(hits) < all/20 {
			return hits, nil
		}
		if order, err = a.remember(s); err != nil {
			return nil, err
		}
	}
	return a.firstIn(order, s, hits, down, from, limit)
}

// searched looks for the first hits along the index; found is false where it has given up. Five steps cost about as much
// as sorting one hit.
func (a *asking) searched(s segment, hits set, all int, down bool, from *graph.Position, limit int) (first set, found bool, err error) {
	left := 5 * size(hits)
	if s.remember { // then there is no need to look for long
		left = min(left, max(all/10, 4*limit))
	}
	first = roaring.New()
	for steps := 4 * limit * all / size(hits); steps <= left; steps *= 4 {
		left -= steps
		keys, err := a.walk(s, down, from, min(steps, all))
		if err != nil {
			return nil, false, err
		}
		for _, key := range keys {
			if hits.Contains(key) {
				first.Add(key)
			}
			if size(first) == limit {
				return first, true, nil
			}
		}
		if len(keys) < min(steps, all) {
			return first, true, nil
		}
		last, err := a.collect(s, roaring.BitmapOf(keys[len(keys)-1]), down, nil, 1)
		if err != nil || len(last) == 0 {
			return nil, false, err
		}
		from = &last[0].at
	}
	return nil, false, nil
}

// walk gives the keys of so many rows of the index after a position, in order.
func (a *asking) walk(s segment, down bool, from *graph.Position, steps int) ([]uint32, error) {
	q := question{}
	after, err := q.after(s.keys, s.mark, down, from)
	if err != nil {
		return nil, err
	}
	text := fill(queries.SQL(s.block), "{from}", s.shelf.walk, "{after}", and(after, s.only), "{dir}", direction(down),
		"{limit}", q.bind(steps))
	return a.joined(a.ctx, "SELECT group_concat(k) FROM ("+text+")", q.args...)
}

// collect sorts all hits.
func (a *asking) collect(s segment, hits set, down bool, from *graph.Position, limit int) ([]place, error) {
	q := question{}
	after, err := q.after(s.keys, s.mark, down, from)
	if err != nil {
		return nil, err
	}
	places := []string{
		"{from}", "json_each(" + q.bind(list(hits.ToArray())) + ") AS hit CROSS JOIN " + s.join + " ON a.k = hit.value",
		"{after}", and(after, s.only), "{dir}", direction(down), "{limit}", q.bind(limit),
	}
	return a.placed(fill(queries.SQL(s.block), places...), q.args, s.mark)
}

func direction(down bool) string {
	if down {
		return "DESC"
	}
	return "ASC"
}

func and(x, y string) string {
	if y == "" {
		return x
	}
	return x + " AND " + y
}

// after writes the condition that a row stands behind a position. The last key is the id.
func (q *question) after(keys []key, mark []string, down bool, from *graph.Position) (string, error) {
	if from == nil {
		return always, nil
	}
	values := append(slices.Clone(from.Keys), from.ID)
	var columns, bound []string
	for i, key := range keys {
		value, err := key.read(values[len(mark)+i])
		if err != nil {
			return "", err
		}
		columns, bound = append(columns, key.column), append(bound, q.bind(value))
	}
	operator := " > "
	if down {
		operator = " < "
	}
	return "(" + strings.Join(columns, ", ") + ")" + operator + "(" + strings.Join(bound, ", ") + ")", nil
}

// placed reads rows of k, id and keys.
func (a *asking) placed(text string, args []any, mark []string) ([]place, error) {
	var out []place
	var p place
	var values []any
	into := []any{&p.key, &p.at.ID}
	err := a.each(a.ctx, text, args, func(rows *sql.Rows) error {
		if values == nil {
			columns, err := rows.Columns()
			if err != nil {
				return err
			}
			values = make([]any, len(columns)-len(into))
			for i := range values {
				into = append(into, &values[i])
			}
		}
		err := rows.Scan(into...)
		p.at.Keys = make([]string, 0, len(mark)+len(values))
		p.at.Keys = append(p.at.Keys, mark...)
		for _, value := range values {
			p.at.Keys = append(p.at.Keys, shown(value))
		}
		out = append(out, p)
		return err
	})
	return out, err
}

// pageOf reads the records of the rows and cuts the page.
func pageOf[T graph.Entity](a *asking, t graph.Type, list graph.List, w graph.Window, rows []place) (graph.Page[T], error) {
	shown := onPage(rows, w)
	keys := make([]uint32, len(shown))
	for i, row := range shown {
		keys[i] = row.key
	}
	found, err := contents[T](a, t, keys)
	return paged(list, w, rows, found), err
}

// onPage leaves out the row behind the page, which only tells that there is more: its record is not read.
func onPage[R any](rows []R, w graph.Window) []R { return rows[:min(len(rows), w.Limit)] }

// paged cuts the page out of rows. The records on it have been read.
func paged[T graph.Entity](list graph.List, w graph.Window, rows []place, found map[uint32]T) graph.Page[T] {
	placed := make([]graph.Placed[T], len(rows))
	for i, row := range rows {
		placed[i] = graph.Placed[T]{Item: found[row.key], At: row.at}
	}
	return graph.NewPage(list, w, placed)
}

// pagesOf reads the records of several lists at once and cuts a page out of each. The lists' lengths become the totals;
// nil where nobody asked.
func pagesOf[T graph.Entity](a *asking, t graph.Type, list graph.List, w graph.Window, rows map[string][]place,
	lengths map[string]int) (map[string]graph.Page[T], error) {
	shown := make(map[string][]place, len(rows))
	for owner, places := range rows {
		shown[owner] = onPage(places, w)
	}
	found, err := contents[T](a, t, keysIn(shown))
	pages := make(map[string]graph.Page[T], len(rows))
	for owner, places := range rows {
		page := paged(list, w, places, found)
		if lengths != nil {
			page.Total = lengths[owner]
		}
		pages[owner] = page
	}
	return pages, err
}

// listQuery is a filtered list that is never turned around.
type listQuery struct {
	kind  graph.Type
	list  graph.List
	hits  func(*asking) (set, error)
	shelf shelf
	page  graph.PageRequest
	total bool
}

// listed gives a page of a filtered list.
func listed[T graph.Entity](ctx context.Context, r reader, q listQuery) (graph.Page[T], error) {
	var page graph.Page[T]
	w, err := q.page.Window(q.list, graph.MaxPage)
	if err != nil {
		return page, err
	}
	err = r.ask(ctx, func(a *asking) error {
		hits, err := q.hits(a)
		if err != nil {
			return err
		}
		rows, err := a.cut(q.kind, []segment{{shelf: q.shelf, set: given(hits)}}, false, w)
		if err != nil {
			return err
		}
		if page, err = pageOf[T](a, q.kind, q.list, w, rows); q.total {
			page.Total = size(hits)
		}
		return err
	})
	return page, err
}
