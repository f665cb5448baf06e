package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// walk asks for a list that each actor has of its own, along its ties.
type walk struct {
	list  string     // graph's name of it
	kind  graph.Type // of what it holds
	block string     // of package queries: gives n, id and keys
	count string     // the block that counts
	id    string     // the block's column of it
	keys  []key
	page  graph.PageRequest
	total bool
	where func(*compiler) (tie, other string, err error) // conditions on the link l
}

// around gives the page of each actor that the audience sees. The text is the same for all of them.
func around[T graph.Entity](ctx context.Context, r reader, actors []string, q walk) (map[string]graph.Page[T], error) {
	w, err := q.page.Window(q.list, graph.MaxPage)
	if err != nil {
		return nil, err
	}
	pages := map[string]graph.Page[T]{}
	err = r.ask(ctx, func(a *asking) error {
		numbers, err := a.numbersOf(actors)
		if err != nil {
			return err
		}
		rows, err := a.along(q, w, numbers)
		if err != nil {
			return err
		}
		found, err := contents[T](a, q.kind, numbersIn(rows))
		if err != nil {
			return err
		}
		for id, places := range rows {
			pages[id] = paged(q.list, w, places, found)
		}
		return a.totals(q, numbers, func(id string, total int) {
			page := pages[id]
			page.Total = total
			pages[id] = page
		})
	})
	return pages, err
}

// along gives the rows of each actor's window.
func (a *asking) along(q walk, w graph.Window, numbers map[string]int64) (map[string][]place, error) {
	c := &compiler{asking: a, kind: graph.ActorType, few: true}
	places, err := c.linkPlaces(q)
	if err != nil {
		return nil, err
	}
	after, err := c.after(q.id, q.keys, nil, w.Reverse, w.From)
	if err != nil {
		return nil, err
	}
	places = append(places, "{after}", after, "{dir}", direction(w.Reverse), "{limit}", c.bind(w.Limit+1))
	text := fill(queries.SQL(q.block), places...)
	rows := map[string][]place{}
	shared := c.args
	for id, n := range numbers {
		if !visible(graph.ActorType, a.audience).hold(n) {
			continue
		}
		c.args = append(slices.Clone(shared), sql.Named("actor", n))
		if rows[id], err = c.placed(text, nil); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// linkPlaces fills what the page and the count have in common.
func (c *compiler) linkPlaces(q walk) ([]string, error) {
	tie, other, err := q.where(c)
	return append(c.tieSpan(), "{actor}", ":actor", "{tie}", tie, "{where}", other), err
}

// totals counts each actor's list, if asked.
func (a *asking) totals(q walk, numbers map[string]int64, give func(id string, total int)) error {
	if !q.total {
		return nil
	}
	c := &compiler{asking: a, kind: graph.ActorType, few: true}
	places, err := c.linkPlaces(q)
	if err != nil {
		return err
	}
	text := fill(queries.SQL(q.count), places...)
	for id, n := range numbers {
		if !visible(graph.ActorType, a.audience).hold(n) {
			continue
		}
		var total int
		if _, err := a.one(a.ctx, text, append(slices.Clone(c.args), sql.Named("actor", n)), &total); err != nil {
			return err
		}
		give(id, total)
	}
	return nil
}

func numbersIn(rows map[string][]place) []int64 {
	var numbers []int64
	for _, places := range rows {
		for _, p := range places {
			numbers = append(numbers, p.n)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}
