package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// walk asks for a list that each actor has of its own, along its ties.
type walk struct {
	list  string     // graph's name of it
	kind  graph.Type // of what it holds
	block string     // of package queries: gives k, id and keys
	count string     // the block that counts
	keys  []key      // the last one is the id
	tie   graph.TieCond
	page  graph.PageRequest
	total bool
}

// around gives the page of each actor that the audience sees. The text is the same for all of them.
func around[T graph.Entity](ctx context.Context, r reader, ids []string, q walk) (map[string]graph.Page[T], error) {
	w, err := q.page.Window(q.list, graph.MaxPage)
	if err != nil {
		return nil, err
	}
	pages := map[string]graph.Page[T]{}
	err = r.ask(ctx, func(a *asking) error {
		actors, err := a.keysOf(graph.ActorType, ids)
		if err != nil {
			return err
		}
		rows, err := a.along(q, w, actors)
		if err != nil {
			return err
		}
		found, err := contents[T](a, q.kind, keysIn(rows))
		if err != nil {
			return err
		}
		for id, places := range rows {
			pages[id] = paged(q.list, w, places, found)
		}
		return a.totals(q, actors, func(id string, total int) {
			page := pages[id]
			page.Total = total
			pages[id] = page
		})
	})
	return pages, err
}

// along gives the rows of each actor's window.
func (a *asking) along(q walk, w graph.Window, actors map[string]uint32) (map[string][]place, error) {
	question := question{}
	places, err := a.tiePlaces(&question, q.tie, actors)
	if err != nil {
		return nil, err
	}
	after, err := question.after(q.keys, nil, w.Reverse, w.From)
	if err != nil {
		return nil, err
	}
	text := fill(queries.SQL(q.block), append(places, "{after}", after, "{dir}", direction(w.Reverse), "{limit}", question.bind(w.Limit+1))...)
	rows := make(map[string][]place, len(actors))
	for id, key := range actors {
		if rows[id], err = a.placed(text, append(slices.Clone(question.args), sql.Named("actor", key)), nil); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// tiePlaces writes which links of the actors are meant. Conditions on the ends become the set of ties that pass.
func (a *asking) tiePlaces(q *question, cond graph.TieCond, actors map[string]uint32) ([]string, error) {
	tie, err := a.tieFields(q, cond)
	if err != nil {
		return nil, err
	}
	if cond.Other != nil || cond.From != nil || cond.To != nil {
		all := roaring.New()
		for _, key := range actors {
			all.Add(key)
		}
		ties, err := a.passing(cond, all)
		if err != nil {
			return nil, err
		}
		tie += " AND l.k IN (SELECT value FROM json_each(" + q.bind(list(ties.ToArray())) + "))"
	}
	return []string{"{audience}", q.bind(int(a.audience)), "{tie}", tie}, nil
}

// totals counts each actor's list, if asked.
func (a *asking) totals(q walk, actors map[string]uint32, give func(id string, total int)) error {
	if !q.total {
		return nil
	}
	question := question{}
	places, err := a.tiePlaces(&question, q.tie, actors)
	if err != nil {
		return err
	}
	text := fill(queries.SQL(q.count), places...)
	for id, key := range actors {
		var total int
		if _, err := a.one(a.ctx, text, append(slices.Clone(question.args), sql.Named("actor", key)), &total); err != nil {
			return err
		}
		give(id, total)
	}
	return nil
}

func keysIn(rows map[string][]place) []uint32 {
	var keys []uint32
	for _, places := range rows {
		for _, p := range places {
			keys = append(keys, p.key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
