package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// Neighbours reads a page of neighbours for each actor.
func (r reader) Neighbours(ctx context.Context, ids []string, q graph.NeighbourQuery) (map[string]graph.Page[*graph.Actor], error) {
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil || len(ids) == 0 {
		return map[string]graph.Page[*graph.Actor]{}, err
	}
	c := newCompiler(r.audience)
	places := append(c.around(q.Tie.Condition(), "a"), "where", c.where(q.Filter.Condition(), "a"))
	c.params["ids"] = ofType(graph.ActorType, ids)
	return around[*graph.Actor](ctx, r, c, walked{q.List(), w, walk(graph.Ascending, w)}, nameKeys,
		"neighbours", counting("neighbour_count", q.Total, places...))
}

// around fills the places of a walk from an actor over its ties.
func (c *compiler) around(cond graph.TieCond, other string) []string {
	at := tieNames{tie: "t", me: "me", other: other, tail: "tail", head: "head"}
	return []string{"ends", at.bind(cond), "tie", c.tie(cond, at)}
}

// walked is which page is read of each list.
type walked struct {
	list graph.List
	w    graph.Window
	d    direction
}

// around reads the pages of several lists at once: a row of the answer is what the list hangs on, its page, its length.
func around[T graph.Entity](ctx context.Context, r reader, c *compiler, at walked, keys func(row) []string,
	block string, places []string) (map[string]graph.Page[T], error) {
	c.params["limit"] = limit(at.w)
	c.params["key"], c.params["id"], c.params["place"] = at.d.key(at.w, 0), at.d.id(at.w), at.d.place(at.w, 0)
	answer, err := r.store.read(ctx, fill(block, append(places, at.d.places()...)...), c.params)
	if err != nil {
		return nil, err
	}
	out := map[string]graph.Page[T]{}
	for _, owner := range answer.rows(0) {
		page, err := paged[T](r, at.list, at.w, owner[1:], owner.number(2) >= 0, keys)
		if err != nil {
			return nil, err
		}
		out[owner.text(0)] = page
	}
	return out, nil
}
