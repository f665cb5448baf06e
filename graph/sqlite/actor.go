package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// actorShelves are the orders that an index keeps.
var actorShelves = map[graph.ActorOrderField]shelf{
	graph.ByName:     remembering(actorShelf("actors_by_name", "actor_by_name", key{"a.key", asBytes})),
	graph.ByUpdated:  actorShelf("actors_by_updated", "actor_by_updated", key{"a.updated", asText}),
	graph.ByVerified: actorShelf("actors_by_verified", "actor_by_verified", key{"a.verified", asText}),
}

func actorShelf(block, index string, by key) shelf {
	return shelf{block: block, walk: "actor AS a INDEXED BY " + index, join: "actor AS a", keys: []key{by, byIDLast}}
}

func remembering(s shelf) shelf {
	s.remember = true
	return s
}

func (r reader) ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	return byID[*graph.Actor](ctx, r, graph.ActorType, "actors_by_id", ids)
}

func (r reader) Actors(ctx context.Context, q graph.ActorQuery) (graph.Page[*graph.Actor], error) {
	var page graph.Page[*graph.Actor]
	if err := cmp.Or(translate(ctx.Err()), q.Order.Check(q.Filter, r.audience)); err != nil {
		return page, err
	}
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return page, err
	}
	if q.Order.Field == graph.ByTies {
		return r.actorsByTies(ctx, q, w)
	}
	err = r.ask(ctx, func(a *asking) error {
		rows, total, err := a.actorRows(q, w)
		if err != nil {
			return err
		}
		if page, err = pageOf[*graph.Actor](a, graph.ActorType, q.List(), w, rows); err == nil && q.Total {
			page.Total, err = total()
		}
		return err
	})
	return page, err
}

// actorRows gives the rows of the window, and what counts the list.
func (a *asking) actorRows(q graph.ActorQuery, w graph.Window) ([]place, func() (int, error), error) {
	down := q.Order.Direction == graph.Descending
	if q.Order.Field == graph.ByRelevance {
		segments, total, err := a.byRank(q)
		if err != nil {
			return nil, nil, err
		}
		rows, err := a.cut(graph.ActorType, segments, down, w)
		return rows, total, err
	}
	hits, err := a.find(graph.ActorType, q.Filter.Condition())
	if err != nil {
		return nil, nil, err
	}
	rows, err := a.sorted(q, hits, down, w)
	return rows, func() (int, error) { return size(hits), nil }, err
}

func (a *asking) sorted(q graph.ActorQuery, hits set, down bool, w graph.Window) ([]place, error) {
	switch q.Order.Field {
	case graph.ByVerified:
		return a.cut(graph.ActorType, byVerified(hits), down, w)
	case graph.ByDistance:
		return a.byDistance(hits, q.Filter.Near, down, w)
	case graph.ByUpdated:
		return a.cut(graph.ActorType, []segment{{shelf: actorShelves[graph.ByUpdated], set: given(hits)}}, down, w)
	}
	return a.cut(graph.ActorType, []segment{{shelf: actorShelves[graph.ByName], set: given(hits)}}, down, w)
}

// byVerified puts actors never verified last, in both directions.
func byVerified(hits set) []segment {
	isKnown := func(at graph.Position) bool { return at.Keys[0] != "" }
	known, unknown := actorShelves[graph.ByVerified], actorShelves[graph.ByVerified]
	known.only, unknown.only = "a.verified <> ''", "a.verified = ''"
	return []segment{
		{shelf: known, set: given(hits), holds: isKnown},
		{shelf: unknown, set: given(hits), holds: func(at graph.Position) bool { return !isKnown(at) }},
	}
}

func (r reader) actorsByTies(ctx context.Context, q graph.ActorQuery, w graph.Window) (graph.Page[*graph.Actor], error) {
	var page graph.Page[*graph.Actor]
	view, err := r.View(ctx) // before a connection is taken: reading the view takes one itself
	if err != nil {
		return page, err
	}
	err = r.ask(ctx, func(a *asking) error {
		ids := view.IDs()
		if q.Filter != nil {
			if ids, err = a.actorIDs(q.Filter); err != nil {
				return err
			}
		}
		rows := view.TiesWindow(ids, q.Order.Direction, w)
		if page, err = a.actorsPlaced(q.List(), w, rows); q.Total {
			page.Total = len(ids)
		}
		return err
	})
	return page, err
}

func (r reader) ActorIDs(ctx context.Context, filter *graph.ActorFilter) ([]string, error) {
	var ids []string
	err := r.ask(ctx, func(a *asking) (err error) {
		ids, err = a.actorIDs(filter)
		return err
	})
	slices.Sort(ids)
	return ids, err
}

// actorIDs gives the ids of the filtered actors, in any order.
func (a *asking) actorIDs(filter *graph.ActorFilter) ([]string, error) {
	hits, err := a.find(graph.ActorType, filter.Condition())
	if err != nil {
		return nil, err
	}
	return a.texts(a.ctx, queries.SQL("actor_ids"), sql.Named("keys", list(hits.ToArray())))
}

// actorsPlaced reads the actors of a window. Those that went meanwhile are left out.
func (a *asking) actorsPlaced(list graph.List, w graph.Window, rows []graph.Placed[string]) (graph.Page[*graph.Actor], error) {
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.Item
	}
	keys, err := a.keys(ids)
	if err != nil {
		return graph.Page[*graph.Actor]{}, err
	}
	var places []place
	for _, row := range rows {
		if key, ok := keys[row.Item]; ok {
			places = append(places, place{key, row.At})
		}
	}
	return pageOf[*graph.Actor](a, graph.ActorType, list, w, places)
}
