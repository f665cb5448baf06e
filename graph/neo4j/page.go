package neo4j

import (
	"context"
	"math"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// direction is how a page walks through a list, as texts of Cypher.
type direction struct {
	descending bool
}

// walk is the direction of a page: that of the order, turned around where the page is read backwards.
func walk(order graph.OrderDirection, w graph.Window) direction {
	return direction{(order == graph.Descending) != w.Reverse}
}

// places fills {gt}, {ge} and {dir}.
func (d direction) places() []string {
	if d.descending {
		return []string{"gt", "<", "ge", "<=", "dir", "DESC"}
	}
	return []string{"gt", ">", "ge", ">=", "dir", "ASC"}
}

// Before and behind every key and id, which are made of a–z, 0–9, _, -, : and a space at most.
const (
	first = ""
	last  = "~"
)

// start is before all texts in the direction.
func (d direction) start() string {
	if d.descending {
		return last
	}
	return first
}

// startNumber is before all numbers in the direction.
func (d direction) startNumber() int64 {
	if d.descending {
		return math.MaxInt64
	}
	return -1
}

// key is the nth key of the position where a page begins; in front of everything without a position.
func (d direction) key(w graph.Window, n int) string {
	if w.From == nil {
		return d.start()
	}
	return w.From.Keys[n]
}

// numberKey is key for a number.
func (d direction) numberKey(w graph.Window, n int) int64 {
	if w.From == nil {
		return d.startNumber()
	}
	number, err := strconv.ParseInt(w.From.Keys[n], 10, 64)
	if err != nil { // no position of a list of numbers
		return d.startNumber()
	}
	return number
}

func (d direction) id(w graph.Window) string {
	if w.From == nil {
		return d.start()
	}
	return w.From.ID
}

// limit is one more than the page holds, to know whether there is more.
func limit(w graph.Window) int64 { return int64(w.Limit) + 1 }

// place is where a page begins in a list by byName; in front of everything without a position.
func (d direction) place(w graph.Window, key int) string {
	if w.From == nil {
		return d.start()
	}
	return placeByName(d.key(w, key), w.From.ID)
}

// placeByName is the property byName: it sorts as the sort key, then the id.
func placeByName(sortKey, id string) string { return sortKey + " " + id }

// sortKeyOf is the sort key in a place.
func sortKeyOf(place string) string {
	key, _, _ := strings.Cut(place, " ")
	return key
}

// sorted is a filtered list in an order.
type sorted struct {
	at     found
	walk   direction
	page   string             // the text that cuts the page; places of at and walk are open
	count  string             // the text around it that also counts
	unwind string             // how the page takes the list from the hits that were counted
	pass   string             // what the page passes on from its order to its end
	keys   func(row) []string // the keys of a row's position
}

// byBlocks is a list whose page and count are blocks of package queries.
func byBlocks(k kind, page, count string, d direction) sorted {
	return sorted{
		walk: d, page: queries.Cypher(page), count: queries.Cypher(count),
		unwind: "UNWIND hits AS " + k.node + "\nWITH " + k.node, pass: "WITH " + k.node, keys: nameKeys,
	}
}

// statement reads a page, and the total where it is asked for.
func (s sorted) statement(total bool) string {
	late := ""
	if s.at.late != "true" {
		late = "WHERE " + s.at.late + "\n" + s.pass
	}
	page := fillIn(s.page, append(s.walk.places(), "late", late, "from", s.at.from+s.at.scan, "where", s.at.where)...)
	switch {
	case !total:
		return page
	case s.at.scan != "":
		s.count = queries.Cypher("scan_count")
	default: // the whole list is found once, to be counted and to be cut
		page = fillIn(s.page, append(s.walk.places(), "late", "", "from", s.unwind, "where", "true")...)
	}
	return fillIn(s.count, "from", s.at.from, "where", s.at.all(), "page", page)
}

// ask reads a page of a sorted list.
func (r reader) ask(ctx context.Context, c *compiler, s sorted, w graph.Window, total bool) (row, error) {
	c.params["limit"] = limit(w)
	return r.store.read(ctx, s.statement(total), c.params)
}

// listed reads a page of a list that is ordered by its name or id alone.
func listed[T graph.Entity](ctx context.Context, r reader, k kind, block string, cond graph.Condition,
	request graph.PageRequest, list graph.List, total bool) (graph.Page[T], error) {
	var none graph.Page[T]
	w, err := request.Window(list, graph.MaxPage)
	if err != nil {
		return none, err
	}
	c := newCompiler(r.audience)
	s := byBlocks(k, block+"_page", block+"_count", walk(graph.Ascending, w))
	s.at = c.find(k, cond)
	if k.order == "id" {
		c.params["place"] = s.walk.id(w)
	} else {
		c.params["place"] = s.walk.place(w, 0)
	}
	answer, err := r.ask(ctx, c, s, w, total)
	if err != nil {
		return none, err
	}
	return paged[T](r, list, w, answer, total, s.keys)
}

// nameKeys are the keys of lists by name, whose place is the seventh value of a row; lists by id have none.
func nameKeys(at row) []string {
	if len(at) <= 6 {
		return nil
	}
	return []string{sortKeyOf(at.text(6))}
}

// paged makes a page of an answer: the rows, and the total where it was asked for.
func paged[T graph.Entity](r reader, list graph.List, w graph.Window, answer row, total bool,
	keys func(row) []string) (graph.Page[T], error) {
	found := answer.rows(0)
	placed := make([]graph.Placed[T], len(found))
	for i, at := range found {
		entity, err := entityOf[T](r, at)
		if err != nil {
			return graph.Page[T]{}, err
		}
		placed[i] = graph.Placed[T]{Item: entity, At: graph.Position{Keys: keys(at), ID: at.text(0)}}
	}
	page := graph.NewPage(list, w, placed)
	if total {
		page.Total = int(answer.number(1))
	}
	return page, nil
}
