package sqlite

import (
	"context"

	"akteursnetz/graph"
)

func (r reader) Neighbours(ctx context.Context, ids []string, q graph.NeighbourQuery) (map[string]graph.Page[*graph.Actor], error) {
	tie := q.Tie.Condition()
	if q.Filter != nil {
		tie.Other = q.Filter.Condition()
	}
	return around[*graph.Actor](ctx, r, ids, walk{
		list: q.List(), kind: graph.ActorType, block: "neighbours", count: "neighbour_count", tie: tie, page: q.Page,
		total: q.Total, keys: []key{{"o.key", asBytes}, {"o.id", asText}},
	})
}
