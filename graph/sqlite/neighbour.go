package sqlite

import (
	"context"

	"akteursnetz/graph"
)

func (r reader) Neighbours(ctx context.Context, ids []string, q graph.NeighbourQuery) (map[string]graph.Page[*graph.Actor], error) {
	return around[*graph.Actor](ctx, r, ids, walk{
		list: q.List(), kind: graph.ActorType, block: "neighbours", count: "neighbour_count", page: q.Page, total: q.Total,
		id: "a.id", keys: []key{{"a.key", asBytes}},
		where: func(c *compiler) (string, string, error) {
			tie, err := c.tie(q.Tie.Condition(), "l")
			if err != nil {
				return "", "", err
			}
			other, err := c.where(q.Filter.Condition(), "l.other")
			return tie, other, err
		},
	})
}
