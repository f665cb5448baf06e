package neo4j

import (
	"math"
	"strings"

	"akteursnetz/graph"
)

// kind is a sort of record that is listed and filtered.
type kind struct {
	label string
	index string // its full-text index
	node  string // what the queries call it
	order string // the properties whose index has the list in order
}

var (
	actors      = kind{"Actor", "actors", "a", "byName"}
	initiatives = kind{"Initiative", "initiatives", "i", "byName"}
	offers      = kind{"Offer", "offers", "o", "byName"}
	needs       = kind{"Need", "needs", "n", "id"}
)

// location names the properties that hold where an actor is.
type location struct{ location, x, y, z string }

// seen is the location that an audience sees.
func seen(audience graph.Audience) location {
	if audience == graph.InternalOnly {
		return location{"location", "x", "y", "z"}
	}
	return location{"publicLocation", "publicX", "publicY", "publicZ"}
}

// found is how a list begins: where its records come from, what else must hold, and what is better asked late because
// it walks along ties.
type found struct {
	from, where, late string
	scan              string // from is all records there are: the index that has them in order
}

// find chooses the index that a list starts from.
func (c *compiler) find(k kind, cond graph.Condition) found {
	early, late := byCost(conjuncts(cond))
	at := found{late: c.where(late, k.node)}
	query, rest := c.split(early)
	box, area := least(early)
	switch {
	case query != "" && area > narrow:
		at.from, at.where = byWords(k, c.param(query)), c.where(rest, k.node)
	case box != nil:
		at.from, at.where = c.inBox(k, *box), shown(k)+" AND "+c.where(early, k.node)
	default:
		at.from, at.where = "MATCH ("+k.node+":"+k.label+")", shown(k)+" AND "+c.where(early, k.node)
		at.scan = k.inOrder()
	}
	return at
}

// all is what must hold, without regard to its cost.
func (f found) all() string { return f.where + " AND " + f.late }

// byCost tells conditions on the record from those on its ties.
func byCost(parts graph.CondAll) (early, late graph.CondAll) {
	for _, part := range parts {
		if walks(part) {
			late = append(late, part)
		} else {
			early = append(early, part)
		}
	}
	return early, late
}

// walks tells whether a condition looks at ties.
func walks(cond graph.Condition) bool {
	switch cond := cond.(type) {
	case graph.CondTies:
		return true
	case graph.CondNot:
		return walks(cond.Condition)
	case graph.CondAll:
		_, late := byCost(cond)
		return len(late) > 0
	case graph.CondAny:
		_, late := byCost(graph.CondAll(cond))
		return len(late) > 0
	}
	return false
}

// split takes out what the index of words can answer, as one query that finds only what the audience may see. The query
// is empty if there is nothing.
func (c *compiler) split(parts graph.CondAll) (query string, rest graph.CondAll) {
	l := lucene{audience: c.audience}
	var queries []string
	for _, part := range parts {
		before := l.clauses
		if query, ok := l.query(part); ok {
			queries = append(queries, query)
		} else {
			l.clauses = before
			rest = append(rest, part)
		}
	}
	if len(queries) == 0 {
		return "", rest
	}
	return strings.Join(append(queries, l.shown()), " AND "), rest
}

// shown keeps what the audience may see.
func shown(k kind) string { return k.node + ".shown <= $audience" }

func byWords(k kind, query string) string {
	return "CALL db.index.fulltext.queryNodes('" + k.index + "', " + query + ") YIELD node AS " + k.node
}

// inBox starts at the point index.
func (c *compiler) inBox(k kind, box graph.Box) string {
	property := seen(c.audience).location
	from := "point({longitude: " + c.param(box.West) + ", latitude: " + c.param(box.South) + "})"
	to := "point({longitude: " + c.param(box.East) + ", latitude: " + c.param(box.North) + "})"
	return "MATCH (" + k.node + ":" + k.label + ")\nUSING POINT INDEX SEEK " + k.node + ":" + k.label + "(" + property +
		")\nWHERE point.withinBBox(" + k.node + "." + property + ", " + from + ", " + to + ")\nWITH " + k.node
}

// hull is a box around a circle that is measured elsewhere.
type hull struct{ graph.CondBox }

// narrow is the area, in square degrees, of a box that holds fewer actors than most words do: that around 15 km.
const narrow = .15

// inOrder makes the database walk through an index that has the list in order: it would rather look up what may be seen.
func (k kind) inOrder() string {
	if k.order == "" {
		return "\n"
	}
	return "\nUSING INDEX SEEK " + k.node + ":" + k.label + "(" + k.order + ")"
}

// least is the smallest box that all records lie in, nil if there is none.
func least(parts graph.CondAll) (box *graph.Box, area float64) {
	area = math.Inf(1)
	for _, part := range parts {
		var next graph.Box
		switch part := part.(type) {
		case graph.CondBox:
			next = part.Box
		case graph.CondNear:
			next = part.Box
		case hull:
			next = part.Box
		default:
			continue
		}
		if size := (next.North - next.South) * (next.East - next.West); size < area {
			box, area = &next, size
		}
	}
	return box, area
}

// conjuncts are the conditions that all must hold.
func conjuncts(cond graph.Condition) graph.CondAll {
	if all, ok := cond.(graph.CondAll); ok {
		return all
	}
	return graph.CondAll{cond}
}
