package sqlite

import (
	"context"

	"akteursnetz/graph"
)

var needsByID = shelf{block: "need_page", table: "need AS a INDEXED BY need_by_id", join: "need AS a"}

func (r reader) NeedsByID(ctx context.Context, ids []string) (map[string]*graph.Need, error) {
	return byID[*graph.Need](ctx, r, graph.NeedType, "needs_by_id", ids)
}

func (r reader) Needs(ctx context.Context, q graph.NeedQuery) (graph.Page[*graph.Need], error) {
	return listed[*graph.Need](ctx, r, listQuery{
		kind: graph.NeedType, name: q.List(), cond: q.Filter.Condition(), shelf: needsByID, count: "need_count",
		page: q.Page, total: q.Total,
	})
}

func (r reader) NeedsOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Need, error) {
	return owned[*graph.Need](ctx, r, graph.NeedType, "needs_of", actors, first)
}
