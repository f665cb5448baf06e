package sqlite

import (
	"context"

	"akteursnetz/graph"
)

var initiativesByTitle = shelf{
	block: "initiative_page", walk: "initiative AS a INDEXED BY initiative_by_title", join: "initiative AS a",
	keys: []key{{"a.key", asBytes}, byIDLast},
}

func (r reader) InitiativesByID(ctx context.Context, ids []string) (map[string]*graph.Initiative, error) {
	return byID[*graph.Initiative](ctx, r, graph.InitiativeType, "initiatives_by_id", ids)
}

func (r reader) Initiatives(ctx context.Context, q graph.InitiativeQuery) (graph.Page[*graph.Initiative], error) {
	return listed[*graph.Initiative](ctx, r, listQuery{
		kind: graph.InitiativeType, list: q.List(), shelf: initiativesByTitle, page: q.Page, total: q.Total,
		hits: func(a *asking) (set, error) { return a.find(graph.InitiativeType, q.Filter.Condition()) },
	})
}

func (r reader) Children(ctx context.Context, ids []string, first int) (map[string][]*graph.Initiative, error) {
	return owned[*graph.Initiative](ctx, r, graph.InitiativeType, "children", ids, first)
}
