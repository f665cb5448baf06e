package neo4j

import (
	"akteursnetz/graph"
)

// kind is a sort of record that is listed and filtered.
type kind struct {
	label string
	index string // its full-text index
	node  string // what the queries call it
}

var (
	actors      = kind{"Actor", "actors", "a"}
	initiatives = kind{"Initiative", "initiatives", "i"}
	offers      = kind{"Offer", "offers", "o"}
	needs       = kind{"Need", "needs", "n"}
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

// found is how a list begins: where its records come from and what else must hold.
type found struct{ from, where string }

// find chooses the index that a list starts from.
func (c *compiler) find(k kind, cond graph.Condition) found {
	parts := conjuncts(cond)
	query, rest := c.split(parts)
	if box := narrow(parts); box != nil {
		return found{c.inBox(k, *box), shown(k) + " AND " + c.where(cond, k.node)}
	}
	if query != "" {
		return found{byWords(k, c.param(query)), c.where(rest, k.node)}
	}
	return found{"MATCH (" + k.node + ":" + k.label + ")", shown(k) + " AND " + c.where(cond, k.node)}
}

// split takes out what the index of words can answer, as one query that looks at nothing the audience may not see.
// The query is empty if there is nothing.
func (c *compiler) split(parts graph.CondAll) (query string, rest graph.CondAll) {
	l := lucene{audience: c.audience}
	var words graph.CondAll
	for _, part := range parts {
		before := l.clauses
		if _, ok := l.query(part); ok {
			words = append(words, part)
		} else {
			l.clauses = before
			rest = append(rest, part)
		}
	}
	if len(words) == 0 {
		return "", rest
	}
	fresh := lucene{audience: c.audience}
	query, _ = fresh.query(words)
	return query + fresh.shown(), rest
}

// shown adds the levels that the audience sees.
func (l *lucene) shown() string {
	if l.audience == graph.InternalOnly {
		return ""
	}
	var words []string
	for level := graph.Public; level <= l.audience; level++ {
		words = append(words, shownWord(level))
	}
	query, _ := l.words("tags", words)
	return " AND " + query
}

// shown keeps what the audience may see.
func shown(k kind) string { return k.node + ".shown <= $audience" }

func byWords(k kind, query string) string {
	return "CALL db.index.fulltext.queryNodes('" + k.index + "', " + query + ") YIELD node AS " + k.node
}

// inBox starts at the point index.
func (c *compiler) inBox(k kind, box graph.Box) string {
	return "MATCH (" + k.node + ":" + k.label + ")\nWHERE point.withinBBox(" + k.node + "." + seen(c.audience).location +
		", point({longitude: " + c.param(box.West) + ", latitude: " + c.param(box.South) + "}), point({longitude: " +
		c.param(box.East) + ", latitude: " + c.param(box.North) + "}))\nWITH " + k.node
}

// narrowBox is the area of a box, in square degrees, that holds fewer actors than most words do: a circle of 15 km.
const narrowBox = .15

// narrow is the smallest box that all records lie in, nil if there is none or it is wide.
func narrow(parts graph.CondAll) *graph.Box {
	var least *graph.Box
	area := narrowBox
	for _, part := range parts {
		var box graph.Box
		switch part := part.(type) {
		case graph.CondBox:
			box = part.Box
		case graph.CondNear:
			box = part.Box
		default:
			continue
		}
		if size := (box.North - box.South) * (box.East - box.West); size <= area {
			least, area = &box, size
		}
	}
	return least
}

// conjuncts are the conditions that all must hold.
func conjuncts(cond graph.Condition) graph.CondAll {
	if all, ok := cond.(graph.CondAll); ok {
		return all
	}
	return graph.CondAll{cond}
}
