package sqlite

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error) {
	return byID[*graph.Tie](ctx, r, graph.TieType, "ties_by_id", ids)
}

func (r reader) TiesOf(ctx context.Context, actors []string, q graph.TieQuery) (map[string]graph.Page[*graph.Tie], error) {
	return around[*graph.Tie](ctx, r, actors, walk{
		list: q.ListOf(), kind: graph.TieType, block: "ties_of", count: "ties_of_count", page: q.Page, total: q.Total,
		id: "l.id", keys: []key{{"o.key", asBytes}, {"l.kind", asText}},
		where: func(c *compiler) (string, string, error) {
			tie, err := c.tie(q.Filter.Condition(), "l")
			return tie, always, err
		},
	})
}

func (r reader) Ties(ctx context.Context, q graph.TieQuery) (graph.Page[*graph.Tie], error) {
	var page graph.Page[*graph.Tie]
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return page, err
	}
	err = r.ask(ctx, func(a *asking) error {
		rows, err := a.tieRows(q, w)
		if err != nil {
			return err
		}
		if page, err = pageOf[*graph.Tie](a, graph.TieType, q.List(), w, rows); err != nil || !q.Total {
			return err
		}
		page.Total, err = a.tieTotal(q)
		return err
	})
	return page, err
}

func (a *asking) tieRows(q graph.TieQuery, w graph.Window) ([]place, error) {
	c, places, err := a.tiePlaces(q)
	if err != nil {
		return nil, err
	}
	after, err := c.after("l.id", nil, nil, w.Reverse, w.From)
	if err != nil {
		return nil, err
	}
	places = append(places, "{after}", after, "{dir}", direction(w.Reverse), "{limit}", c.bind(w.Limit+1))
	return c.placed(fill(queries.SQL("tie_page"), places...), nil)
}

func (a *asking) tieTotal(q graph.TieQuery) (total int, err error) {
	c, places, err := a.tiePlaces(q)
	if err != nil {
		return 0, err
	}
	_, err = a.one(a.ctx, fill(queries.SQL("tie_count"), places...), c.args, &total)
	return total, err
}

// tiePlaces fills what the page and the count have in common. No end is meant, so that there is no direction.
func (a *asking) tiePlaces(q graph.TieQuery) (*compiler, []string, error) {
	c := &compiler{asking: a, kind: graph.ActorType}
	cond := q.Filter.Condition()
	cond.Direction = graph.AnyDirection
	tie, err := c.tie(cond, "l")
	return c, append(c.tieSpan(), "{tie}", tie), err
}
