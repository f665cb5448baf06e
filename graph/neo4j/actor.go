package neo4j

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// ActorsByID reads actors.
func (r reader) ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	return byID[*graph.Actor](ctx, r, "actors_by_id", ids)
}

// Actors reads a page. By TIES it needs three statements and the view.
func (r reader) Actors(ctx context.Context, q graph.ActorQuery) (graph.Page[*graph.Actor], error) {
	var none graph.Page[*graph.Actor]
	if err := ctx.Err(); err != nil {
		return none, translate(err)
	}
	if err := q.Order.Check(q.Filter, r.audience); err != nil {
		return none, err
	}
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return none, err
	}
	if q.Order.Field == graph.ByTies {
		return r.actorsByTies(ctx, q, w)
	}
	c := newCompiler(r.audience)
	s := c.actors(q, w)
	answer, err := r.ask(ctx, c, s, w, q.Total)
	if err != nil {
		return none, err
	}
	return paged[*graph.Actor](r, q.List(), w, answer, q.Total, s.keys)
}

// actors is the sorted list that a query asks for.
func (c *compiler) actors(q graph.ActorQuery, w graph.Window) sorted {
	listed := actors
	s := byBlocks(actors, "actors_by_name", "actor_count", walk(q.Order.Direction, w))
	switch q.Order.Field {
	case graph.ByRelevance:
		return c.byRelevance(s, q, w)
	case graph.ByDistance:
		return c.byDistance(s, q, w)
	case graph.ByUpdated:
		listed.order = "updatedAt, id"
		s.page, s.keys = queries.Cypher("actors_by_updated"), textKeys
		c.params["key"], c.params["id"] = s.walk.key(w, 0), s.walk.id(w)
	case graph.ByVerified:
		listed.order = ""
		s.page, s.keys = queries.Cypher("actors_by_verified"), textKeys
		c.params["key"], c.params["id"] = s.walk.key(w, 0), s.walk.id(w)
		c.params["never"] = never(q.Order.Direction)
		if w.From != nil { // a position without a date is that of an actor never verified
			c.params["key"] = cmp.Or(s.walk.key(w, 0), never(q.Order.Direction))
		}
	default:
		c.params["place"] = s.walk.place(w, 0)
	}
	s.at = c.find(listed, q.Filter.Condition())
	return s
}

// never stands for the date of actors never verified: behind all dates in the order's direction.
func never(order graph.OrderDirection) string {
	if order == graph.Descending {
		return first
	}
	return last
}

// byDistance measures the squared distance from the centre of the circle that the filter draws, once.
func (c *compiler) byDistance(s sorted, q graph.ActorQuery, w graph.Window) sorted {
	rest, only := *q.Filter, graph.ActorFilter{Near: q.Filter.Near}
	rest.Near = nil
	circle, _ := only.Condition().(graph.CondNear)
	s.at = c.find(actors, append(graph.CondAll{hull{graph.CondBox{Box: circle.Box}}}, conjuncts(rest.Condition())...))
	s.at.from += "\nWHERE " + s.at.where + "\nWITH a, " + fillIn(queries.Cypher("chord"), c.spherePlaces(circle.Center, "a")...) + " AS m"
	s.at.where = "m <= " + c.param(circle.Chord2)
	s.page, s.keys = queries.Cypher("actors_by_distance"), numberKeys
	c.params["key"], c.params["id"] = s.walk.numberKey(w, 0), s.walk.id(w)
	return s.measured()
}

// byRelevance finds actors in bands, best first: m counts them.
func (c *compiler) byRelevance(s sorted, q graph.ActorQuery, w graph.Window) sorted {
	early, late := byCost(conjuncts(q.Filter.Condition()))
	query, rest := c.split(early)
	l := lucene{audience: c.audience}
	c.params["bands"] = l.bands(query, positive(*q.Filter.Search))
	from := "UNWIND $bands AS band\n" + byWords(actors, "band[1]") + "\nWITH a, band[0] AS m"
	s.at = found{from: from, where: c.where(rest, "a"), late: c.where(late, "a")}
	s.page, s.keys = queries.Cypher("actors_by_relevance"), rankKeys
	c.params["key"], c.params["place"] = s.walk.numberKey(w, 0), s.walk.place(w, 1)
	return s.measured()
}

// measured is a list of actors with a number m that they are ordered by.
func (s sorted) measured() sorted {
	s.count, s.unwind, s.pass = queries.Cypher("measured_count"), "UNWIND hits AS hit\nWITH hit[0] AS a, hit[1] AS m", "WITH a, m"
	return s
}

// positive are the words and phrases that rank; none where the text cannot be read, which matches nothing.
func positive(text string) []graph.SearchNode {
	search, err := graph.ParseSearch(text)
	if err != nil {
		return nil
	}
	return search.Positive()
}

// textKeys are the keys of lists by a date or time.
func textKeys(at row) []string { return []string{at.text(6)} }

// numberKeys are the keys of lists by a number.
func numberKeys(at row) []string { return []string{graph.Padded(at.number(6))} }

// rankKeys are the keys of RELEVANCE.
func rankKeys(at row) []string {
	return []string{strconv.FormatInt(at.number(7), 10), sortKeyOf(at.text(6))}
}

// ActorIDs finds all ids that pass.
func (r reader) ActorIDs(ctx context.Context, filter *graph.ActorFilter) ([]string, error) {
	c := newCompiler(r.audience)
	at := c.find(actors, filter.Condition())
	answer, err := r.store.read(ctx, fill("actor_ids", "from", at.from, "where", at.all()), c.params)
	if err != nil {
		return nil, err
	}
	ids := answer.texts(0)
	slices.Sort(ids)
	return ids, nil
}

// actorsByTies needs the view for the order: all ids that pass the filter, then the page's actors.
func (r reader) actorsByTies(ctx context.Context, q graph.ActorQuery, w graph.Window) (graph.Page[*graph.Actor], error) {
	var none graph.Page[*graph.Actor]
	view, err := r.View(ctx)
	if err != nil {
		return none, err
	}
	ids, err := r.ActorIDs(ctx, q.Filter)
	if err != nil {
		return none, err
	}
	places := view.TiesWindow(ids, q.Order.Direction, w)
	page, err := r.fetch(ctx, q.List(), w, places)
	if q.Total {
		page.Total = len(ids)
	}
	return page, err
}

// fetch reads the actors of a page whose ids are known. One that was deleted meanwhile is left out.
func (r reader) fetch(ctx context.Context, list graph.List, w graph.Window,
	places []graph.Placed[string]) (graph.Page[*graph.Actor], error) {
	ids := make([]string, len(places))
	for i, place := range places {
		ids[i] = place.Item
	}
	actors, err := r.ActorsByID(ctx, ids)
	if err != nil {
		return graph.Page[*graph.Actor]{}, err
	}
	var rows []graph.Placed[*graph.Actor]
	for _, place := range places {
		if actor := actors[place.Item]; actor != nil {
			rows = append(rows, graph.Placed[*graph.Actor]{Item: actor, At: place.At})
		}
	}
	return graph.NewPage(list, w, rows), nil
}

// View gives the network from the snapshot, which follows the log.
func (r reader) View(ctx context.Context) (*graph.View, error) {
	view, err := r.store.follower.View(ctx, r.audience)
	return view, translate(err)
}

// KeptView gives the network as it was read last.
func (r reader) KeptView() *graph.View { return r.store.follower.Kept(r.audience) }
