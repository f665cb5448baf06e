package sqlite

import (
	"cmp"
	"context"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// actorShelves are the orders that an index keeps, and the distance.
var actorShelves = map[graph.ActorOrderField]shelf{
	graph.ByName:      actorShelf("actors_by_name", "actor_by_name", key{"a.key", asBytes}),
	graph.ByRelevance: actorShelf("actors_by_name", "actor_by_name", key{"a.key", asBytes}),
	graph.ByUpdated:   actorShelf("actors_by_updated", "actor_by_updated", key{"a.updated", asText}),
	graph.ByVerified:  actorShelf("actors_by_verified", "actor_by_verified", key{"a.verified", asText}),
	graph.ByDistance:  {block: "actors_by_distance", join: "actor AS a", keys: []key{{"a.chord", asNumber}}},
}

func actorShelf(block, index string, by key) shelf {
	return shelf{block: block, table: "actor AS a INDEXED BY " + index, join: "actor AS a", keys: []key{by}}
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
		segments, all, err := a.actorSegments(q)
		if err != nil {
			return err
		}
		rows, err := cut(segments, q.Order.Direction == graph.Descending, w)
		if err != nil {
			return err
		}
		if page, err = pageOf[*graph.Actor](a, graph.ActorType, q.List(), w, rows); err == nil && q.Total {
			page.Total, err = all.count()
		}
		return err
	})
	return page, err
}

// actorSegments gives the list as its segments, and all its hits.
func (a *asking) actorSegments(q graph.ActorQuery) ([]segment, *hits, error) {
	shelf, ok := actorShelves[q.Order.Field]
	if !ok {
		shelf = actorShelves[graph.ByName]
	}
	all, err := a.actorHits(q.Filter)
	if err != nil {
		return nil, nil, err
	}
	switch q.Order.Field {
	case graph.ByRelevance:
		segments, err := a.byRank(shelf, q)
		return segments, all, err
	case graph.ByVerified:
		return byVerified(shelf, all), all, nil
	case graph.ByDistance:
		centre := graph.OnSphere(graph.Point{Lat: q.Filter.Near.Lat, Lon: q.Filter.Near.Lon})
		return []segment{{shelf: shelf, hits: given(all), centre: &centre}}, all, nil
	}
	return []segment{{shelf: shelf, hits: given(all)}}, all, nil
}

func (a *asking) actorHits(filter *graph.ActorFilter) (*hits, error) {
	return a.compile(graph.ActorType, "actor_count", filter.Condition())
}

// byVerified puts actors never verified last, in both directions.
func byVerified(s shelf, all *hits) []segment {
	known := func(at graph.Position) bool { return len(at.Keys) > 0 && at.Keys[0] != "" }
	return []segment{
		{shelf: s, hits: given(all), only: "a.verified <> ''", holds: known},
		{shelf: s, hits: given(all), only: "a.verified = ''", holds: func(at graph.Position) bool { return !known(at) }},
	}
}

// byRank gives a segment for each rank.
func (a *asking) byRank(s shelf, q graph.ActorQuery) ([]segment, error) {
	search, err := graph.ParseSearch(*q.Filter.Search)
	if err != nil {
		return nil, err
	}
	rest := *q.Filter
	rest.Search = nil
	others, err := a.actorHits(&rest)
	if err != nil {
		return nil, err
	}
	var segments []segment
	for _, t := range tiersOf(search) {
		rank := graph.RelevanceKey(t.rank)
		segments = append(segments, segment{
			shelf: s, hits: func() (*hits, error) { return others.ranked(t) }, mark: []string{rank},
			holds: func(at graph.Position) bool { return len(at.Keys) > 0 && at.Keys[0] == rank },
		})
	}
	if q.Order.Direction == graph.Descending {
		slices.Reverse(segments)
	}
	return segments, nil
}

func (r reader) actorsByTies(ctx context.Context, q graph.ActorQuery, w graph.Window) (graph.Page[*graph.Actor], error) {
	var page graph.Page[*graph.Actor]
	view, err := r.View(ctx)
	if err != nil {
		return page, err
	}
	err = r.ask(ctx, func(a *asking) error {
		ids, err := a.actorIDs(q.Filter, view)
		if err != nil {
			return err
		}
		rows := view.TiesWindow(ids, q.Order.Direction, w)
		page, err = a.actorsPlaced(q.List(), w, rows)
		if q.Total {
			page.Total = len(ids)
		}
		return err
	})
	return page, err
}

// actorIDs gives the ids of the filtered actors.
func (a *asking) actorIDs(filter *graph.ActorFilter, view *graph.View) ([]string, error) {
	if filter == nil {
		ids := make([]string, len(view.Nodes))
		for i, node := range view.Nodes {
			ids[i] = node.ID
		}
		return ids, nil
	}
	h, err := a.actorHits(filter)
	if err != nil {
		return nil, err
	}
	h.args = nil
	text, _, err := h.query()
	if err != nil {
		return nil, err
	}
	return a.texts(fill(queries.SQL("actor_ids"), "{from}", joined(text, "actor AS a"), "{where}", always), h.args...)
}

// actorsPlaced reads the actors of a window.
func (a *asking) actorsPlaced(list string, w graph.Window, rows []graph.Placed[string]) (graph.Page[*graph.Actor], error) {
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.Item
	}
	numbers, err := a.numbersOf(ids)
	if err != nil {
		return graph.Page[*graph.Actor]{}, err
	}
	var places []place
	for _, row := range rows {
		if n, ok := numbers[row.Item]; ok {
			places = append(places, place{n, row.At})
		}
	}
	return pageOf[*graph.Actor](a, graph.ActorType, list, w, places)
}
