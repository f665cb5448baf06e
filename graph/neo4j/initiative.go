package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// InitiativesByID reads initiatives.
func (r reader) InitiativesByID(ctx context.Context, ids []string) (map[string]*graph.Initiative, error) {
	return byID[*graph.Initiative](ctx, r, "initiatives_by_id", ids)
}

// Initiatives reads a page.
func (r reader) Initiatives(ctx context.Context, q graph.InitiativeQuery) (graph.Page[*graph.Initiative], error) {
	return listed[*graph.Initiative](ctx, r, initiatives, "initiative", q.Filter.Condition(), q.Page, q.List(), q.Total)
}

// Children reads what is directly below initiatives.
func (r reader) Children(ctx context.Context, ids []string, first int) (map[string][]*graph.Initiative, error) {
	return under[*graph.Initiative](ctx, r, "children", ids, first)
}
