package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) Neighbours(ctx context.Context, ids []string, q graph.NeighbourQuery) (map[string]graph.Page[*graph.Actor], error) {
	tie := q.Tie.Condition()
	if q.Filter != nil {
		tie.Other = q.Filter.Condition()
	}
	return around[*graph.Actor](ctx, r, ids, walk{
		list: q.List(), kind: graph.ActorType, tie: tie, page: q.Page, total: q.Total,
		links: (*asking).links, order: (*asking).neighbours,
	})
}

// neighbours gives the other ends of each actor's links, each once, by name, then id.
func (a *asking) neighbours(links []link) (map[uint32][]place, error) {
	met := map[uint32][]uint32{} // by whom
	for _, l := range links {
		if !slices.Contains(met[l.other], l.actor) {
			met[l.other] = append(met[l.other], l.actor)
		}
	}
	others := make([]uint32, 0, len(met))
	for other := range met {
		others = append(others, other)
	}
	ordered, err := a.placed(queries.SQL("neighbours"), []any{sql.Named("keys", list(others))}, nil)
	out := map[uint32][]place{}
	for _, other := range ordered {
		for _, actor := range met[other.key] {
			out[actor] = append(out[actor], other)
		}
	}
	return out, err
}
