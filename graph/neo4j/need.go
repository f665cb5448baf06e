package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// NeedsByID reads needs.
func (r reader) NeedsByID(ctx context.Context, ids []string) (map[string]*graph.Need, error) {
	return byID[*graph.Need](ctx, r, "needs_by_id", ids)
}

// Needs reads a page.
func (r reader) Needs(ctx context.Context, q graph.NeedQuery) (graph.Page[*graph.Need], error) {
	return listed[*graph.Need](ctx, r, needs, "need", q.Filter.Condition(), q.Page, q.List(), q.Total)
}

// NeedsOf reads what actors lack.
func (r reader) NeedsOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Need, error) {
	return under[*graph.Need](ctx, r, "needs_of", actors, first)
}
