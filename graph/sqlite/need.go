package sqlite

import (
	"context"

	"akteursnetz/graph"
)

// needsByID goes along the ids of all records.
var needsByID = shelf{
	block: "need_page", walk: "record AS a", join: "need AS a", only: "a.id > 'nee_' AND a.id < 'nee`'", keys: []key{byIDLast},
}

func (r reader) NeedsByID(ctx context.Context, ids []string) (map[string]*graph.Need, error) {
	return byID[*graph.Need](ctx, r, graph.NeedType, "needs_by_id", ids)
}

func (r reader) Needs(ctx context.Context, q graph.NeedQuery) (graph.Page[*graph.Need], error) {
	return listed[*graph.Need](ctx, r, listQuery{
		kind: graph.NeedType, list: q.List(), shelf: needsByID, page: q.Page, total: q.Total,
		hits: func(a *asking) (set, error) { return a.find(graph.NeedType, q.Filter.Condition()) },
	})
}

func (r reader) NeedsOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Need, error) {
	return owned[*graph.Need](ctx, r, graph.NeedType, "needs_of", actors, first)
}
