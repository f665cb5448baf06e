package neo4j

import (
	"cmp"
	"context"
	"strconv"
	"strings"

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
	s := byBlocks(actors, "actors_by_name", "actor_count", walk(q.Order.Direction, w))
	c.params["key"], c.params["id"] = s.walk.key(w, 0), s.walk.id(w)
	switch q.Order.Field {
	case graph.ByRelevance:
		return c.byRelevance(s, q, w)
	case graph.ByDistance:
		s.page, s.keys = c.byDistance(q.Filter.Near), numberKeys
		c.params["key"] = s.walk.numberKey(w, 0)
	case graph.ByUpdated:
		s.page = queries.Cypher("actors_by_updated")
	case graph.ByVerified:
		s.page = queries.Cypher("actors_by_verified")
		c.params["never"] = never(q.Order.Direction)
		if w.From != nil { // a position without a date is that of an actor never verified
			c.params["key"] = cmp.Or(s.walk.key(w, 0), never(q.Order.Direction))
		}
	}
	s.at = c.find(actors, q.Filter.Condition())
	return s
}

// byDistance is the page by the squared distance from the centre of the circle that the filter draws.
func (c *compiler) byDistance(near *graph.Near) string {
	centre := graph.OnSphere(graph.Point{Lat: near.Lat, Lon: near.Lon})
	chord := fillIn(text("chord.cypher"), c.spherePlaces(centre, "a")...)
	return strings.Replace(queries.Cypher("actors_by_distance"), "{chord}", chord, 1)
}

// byRelevance finds actors in bands, best first.
func (c *compiler) byRelevance(s sorted, q graph.ActorQuery, w graph.Window) sorted {
	query, rest := c.split(conjuncts(q.Filter.Condition()))
	l := lucene{audience: c.audience}
	c.params["bands"] = l.bands(query, positive(*q.Filter.Search))
	c.params["rank"], c.params["key"] = s.walk.numberKey(w, 0), s.walk.key(w, 1)
	s.at = found{"UNWIND $bands AS band\n" + byWords(actors, "band[1]"), c.where(rest, "a")}
	s.page, s.count, s.keys = text("relevance.cypher"), text("relevance_count.cypher"), rankKeys
	s.unwind = "UNWIND hits AS hit\nWITH hit[0] AS a, hit[1] AS band"
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

// numberKeys are the keys of lists by a number.
func numberKeys(at row) []string { return []string{graph.Padded(at.number(5))} }

// rankKeys are the keys of RELEVANCE.
func rankKeys(at row) []string { return []string{strconv.FormatInt(at.number(6), 10), at.text(5)} }

// actorsByTies needs the view for the order: all ids that pass the filter, then the page's actors.
func (r reader) actorsByTies(ctx context.Context, q graph.ActorQuery, w graph.Window) (graph.Page[*graph.Actor], error) {
	var none graph.Page[*graph.Actor]
	view, err := r.View(ctx)
	if err != nil {
		return none, err
	}
	c := newCompiler(r.audience)
	at := c.find(actors, q.Filter.Condition())
	answer, err := r.store.read(ctx, fill("actor_ids", "from", at.from, "where", at.where), c.params)
	if err != nil {
		return none, err
	}
	ids := answer.texts(0)
	places := view.TiesWindow(ids, q.Order.Direction, w)
	page, err := r.fetch(ctx, q.List(), w, places)
	if q.Total {
		page.Total = len(ids)
	}
	return page, err
}

// fetch reads the actors of a page whose ids are known. One that was deleted meanwhile is left out.
func (r reader) fetch(ctx context.Context, list string, w graph.Window, places []graph.Placed[string]) (graph.Page[*graph.Actor], error) {
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
