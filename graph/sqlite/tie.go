package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"sort"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// tiesByID goes along the ids of all records.
var tiesByID = shelf{
	block: "tie_page", walk: "record AS a", join: "tie AS a", only: "a.id > 'tie_' AND a.id < 'tie`'", keys: []key{byIDLast},
}

func (r reader) TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error) {
	return byID[*graph.Tie](ctx, r, graph.TieType, "ties_by_id", ids)
}

func (r reader) TiesOf(ctx context.Context, actors []string, q graph.TieQuery) (pages map[string]graph.Page[*graph.Tie], err error) {
	w, err := q.Page.Window(q.ListOf(), graph.MaxPage)
	if err != nil {
		return nil, err
	}
	err = r.ask(ctx, func(a *asking) error {
		keys, err := a.keysOf(graph.ActorType, actors)
		if err != nil {
			return err
		}
		links, err := a.along(q.Filter.Condition(), keys, a.tiesOf)
		if err != nil {
			return err
		}
		lists := eachOnes(links)
		rows, lengths := make(map[string][]place, len(keys)), make(map[string]int, len(keys))
		for id, key := range keys {
			rows[id], lengths[id] = windowOf(lists[key], w), len(lists[key])
		}
		if !q.Total {
			lengths = nil
		}
		pages, err = pagesOf[*graph.Tie](a, graph.TieType, q.ListOf(), w, rows, lengths)
		return err
	})
	return pages, err
}

// tiesOf gives the links of actors with their ties, in the order of lists.
func (a *asking) tiesOf(cond graph.TieCond, actors set) ([]link, error) {
	var links []link
	err := a.askLinks(queries.SQL("ties_of"), cond, actors, func(rows *sql.Rows) error {
		var l link
		var name, kind any
		err := rows.Scan(&l.key, &l.at.ID, &name, &kind, &l.actor, &l.other, &l.forth)
		l.at.Keys = []string{shown(name), shown(kind)}
		links = append(links, l)
		return err
	})
	return links, err
}

// eachOnes sorts the ties under their actors.
func eachOnes(links []link) map[uint32][]place {
	out := map[uint32][]place{}
	for _, l := range links {
		out[l.actor] = append(out[l.actor], l.place)
	}
	return out
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

func (r reader) Ties(ctx context.Context, q graph.TieQuery) (graph.Page[*graph.Tie], error) {
	return listed[*graph.Tie](ctx, r, listQuery{
		kind: graph.TieType, list: q.List(), shelf: tiesByID, page: q.Page, total: q.Total,
		hits: func(a *asking) (set, error) { return a.ties(q.Filter.Condition()) },
	})
}

// ties gives the ties that pass. There is no end from which they are seen, so that direction means nothing.
func (a *asking) ties(cond graph.TieCond) (set, error) {
	hits, err := a.all(graph.TieType)
	if err != nil {
		return nil, err
	}
	if cond.Kinds != nil {
		tags := make([]graph.Tag, len(cond.Kinds))
		for i, kind := range cond.Kinds {
			tags[i] = graph.Tag{Class: graph.TagKind, Value: string(kind)}
		}
		found, err := a.tagged(graph.TieType, tags)
		if err != nil {
			return nil, err
		}
		hits = both(hits, found)
	}
	if hits, err = a.tiesBetween(cond, hits); err != nil {
		return nil, err
	}
	cond.Kinds, cond.Direction = nil, graph.AnyDirection
	return a.tiesThat(cond, hits)
}

// tiesBetween keeps the ties whose ends pass.
func (a *asking) tiesBetween(cond graph.TieCond, hits set) (set, error) {
	for _, end := range []struct {
		cond  graph.Condition
		block string
	}{{cond.From, "ties_from"}, {cond.To, "ties_to"}} {
		if end.cond == nil {
			continue
		}
		actors, err := a.find(graph.ActorType, end.cond)
		if err != nil {
			return nil, err
		}
		found, err := a.listed(queries.SQL(end.block), sql.Named("keys", list(actors.ToArray())))
		if err != nil {
			return nil, err
		}
		hits = both(hits, found)
	}
	return hits, nil
}

// tiesThat keeps the ties that pass themselves.
func (a *asking) tiesThat(cond graph.TieCond, hits set) (set, error) {
	q := question{}
	tie, err := a.tieFields(&q, cond)
	switch {
	case err != nil:
		return nil, err
	case tie == always:
		return hits, nil
	case tie == never:
		return roaring.New(), nil
	}
	return a.listed(fill(queries.SQL("ties_among"), "{keys}", q.bind(list(hits.ToArray())), "{tie}", tie), q.args...)
}
