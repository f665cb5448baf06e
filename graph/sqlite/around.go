package sqlite

import (
	"context"
	"maps"
	"slices"
	"sort"

	"akteursnetz/graph"
)

// walk asks for a list that each actor has of its own, along its ties.
type walk struct {
	list  string     // graph's name of it
	kind  graph.Type // of what it holds
	tie   graph.TieCond
	page  graph.PageRequest
	total bool
	links func(a *asking, cond graph.TieCond, actors set) ([]link, error)
	order func(*asking, []link) (map[uint32][]place, error) // gives each actor's list, in order
}

// around gives the page of each actor that the audience sees.
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
		lists, err := a.along(q, actors)
		if err != nil {
			return err
		}
		rows := make(map[string][]place, len(actors))
		for id, key := range actors {
			rows[id] = windowOf(lists[key], w)
		}
		found, err := contents[T](a, q.kind, keysIn(rows))
		for id, key := range actors {
			page := paged(q.list, w, rows[id], found)
			if q.total {
				page.Total = len(lists[key])
			}
			pages[id] = page
		}
		return err
	})
	return pages, err
}

// along gives each actor's list.
func (a *asking) along(q walk, actors map[string]uint32) (map[uint32][]place, error) {
	links, err := q.links(a, q.tie, setOf(slices.Collect(maps.Values(actors))))
	if err != nil {
		return nil, err
	}
	if links, err = a.passing(q.tie, links); err != nil {
		return nil, err
	}
	return q.order(a, links)
}

// windowOf gives up to a row more than the window asks of a whole list, in the window's direction.
func windowOf(rows []place, w graph.Window) []place {
	at := func(i int) int {
		return slices.Compare(append(slices.Clone(rows[i].at.Keys), rows[i].at.ID), append(slices.Clone(w.From.Keys), w.From.ID))
	}
	switch {
	case w.From != nil && w.Reverse:
		rows = rows[:sort.Search(len(rows), func(i int) bool { return at(i) >= 0 })]
	case w.From != nil:
		rows = rows[sort.Search(len(rows), func(i int) bool { return at(i) > 0 }):]
	}
	if w.Reverse {
		rows = slices.Clone(rows[max(0, len(rows)-w.Limit-1):])
		slices.Reverse(rows)
	}
	return rows[:min(len(rows), w.Limit+1)]
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
