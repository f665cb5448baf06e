package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// TiesByID reads ties.
func (r reader) TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error) {
	return byID[*graph.Tie](ctx, r, "ties_by_id", ids)
}

// Ties reads a page of all ties.
func (r reader) Ties(ctx context.Context, q graph.TieQuery) (graph.Page[*graph.Tie], error) {
	var none graph.Page[*graph.Tie]
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return none, err
	}
	c := newCompiler(r.audience)
	tie := c.tie(q.Filter.Condition(), tieNames{tie: "t", tail: "tail", head: "head"})
	d := walk(graph.Ascending, w)
	c.params["id"], c.params["limit"] = d.id(w), limit(w)
	text := fill("tie_page", append(d.places(), counting("tie_count", q.Total, "tie", tie)...)...)
	answer, err := r.store.read(ctx, text, c.params)
	if err != nil {
		return none, err
	}
	return paged[*graph.Tie](r, q.List(), w, answer, q.Total, func(row) []string { return nil })
}

// counting fills {count} and {total} of a block, and the places that it shares with the block that counts.
func counting(block string, total bool, places ...string) []string {
	if !total {
		return append(places, "count", "", "total", "-1")
	}
	return append(places, "count", fill(block, places...), "total", "total")
}

// TiesOf reads a page of ties for each actor.
func (r reader) TiesOf(ctx context.Context, ids []string, q graph.TieQuery) (map[string]graph.Page[*graph.Tie], error) {
	w, err := q.Page.Window(q.ListOf(), graph.MaxPage)
	if err != nil || len(ids) == 0 {
		return map[string]graph.Page[*graph.Tie]{}, err
	}
	c := newCompiler(r.audience)
	d := walk(graph.Ascending, w)
	c.params["ids"], c.params["kind"] = ofType(graph.ActorType, ids), d.key(w, 1)
	places := c.around(q.Filter.Condition(), "other")
	return around[*graph.Tie](ctx, r, c, walked{q.ListOf(), w, d}, tieKeys,
		"ties_of", counting("ties_of_count", q.Total, places...))
}

// tieKeys are the keys of an actor's ties.
func tieKeys(at row) []string { return []string{at.text(6), at.text(7)} }
