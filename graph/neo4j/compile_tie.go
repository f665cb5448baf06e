package neo4j

import (
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// ties counts no further than it must: having one and having none are EXISTS.
func (c *compiler) ties(cond graph.CondTies, n string) string {
	c.depth++
	depth := strconv.Itoa(c.depth)
	at := tieNames{tie: "t" + depth, me: n, other: "other" + depth, tail: "tail" + depth, head: "head" + depth}
	places := []string{"n", n, "t", at.tie, "other", at.other, "ends", at.bind(cond.Tie), "tie", c.tie(cond.Tie, at)}
	switch {
	case cond.Min <= 0 && cond.Max < 0:
		return "true"
	case cond.Min == 1 && cond.Max < 0:
		places = append(places, "is", "EXISTS", "most", "")
	case cond.Min <= 0 && cond.Max == 0:
		places = append(places, "is", "NOT EXISTS", "most", "")
	case cond.Max < 0:
		places = append(places, "is", c.param(int64(cond.Min))+" <= COUNT", "most", "")
	default:
		places = append(places, "is", c.param(int64(cond.Min))+" <= COUNT", "most", "<= "+c.param(int64(cond.Max)))
	}
	return fill("where_ties", places...)
}

// tieNames are what a query calls a tie, the node it is seen from (empty: none), and the other nodes.
type tieNames struct{ tie, me, other, tail, head string }

// bind names tail and head where a condition asks about them.
func (at tieNames) bind(cond graph.TieCond) string {
	if cond.From == nil && cond.To == nil {
		return ""
	}
	return "\n  WITH *, startNode(" + at.tie + ") AS " + at.tail + ", endNode(" + at.tie + ") AS " + at.head
}

// tie is a condition on a tie and its ends.
func (c *compiler) tie(cond graph.TieCond, at tieNames) string {
	parts := c.tieParts(cond, at)
	ends := []struct {
		cond graph.Condition
		node string
	}{{cond.Other, at.other}, {cond.From, at.tail}, {cond.To, at.head}}
	for _, end := range ends {
		if end.cond != nil {
			parts = append(parts, c.where(end.cond, end.node))
		}
	}
	if len(parts) == 0 {
		return "true"
	}
	return strings.Join(parts, " AND ")
}

// tieParts are the conditions on the tie itself.
func (c *compiler) tieParts(cond graph.TieCond, at tieNames) []string {
	var parts []string
	add := func(block string, places ...string) {
		parts = append(parts, fill(block, append(places, "t", at.tie)...))
	}
	if cond.Kinds != nil {
		add("tie_kinds", "kinds", c.param(texts(cond.Kinds)))
	}
	switch {
	case at.me == "" || cond.Direction == graph.AnyDirection:
	case cond.Direction == graph.Outgoing:
		add("tie_direction", "end", "startNode", "n", at.me, "symmetric", c.param(symmetric))
	default:
		add("tie_direction", "end", "endNode", "n", at.me, "symmetric", c.param(symmetric))
	}
	if cond.ActiveOn != "" {
		add("tie_active", "date", c.param(string(cond.ActiveOn)))
	}
	if cond.Confirmed != nil {
		add("tie_confirmed", "confirmed", c.param(*cond.Confirmed))
	}
	if cond.MinWeight > 0 {
		add("tie_weight", "weight", c.param(int64(cond.MinWeight)))
	}
	if cond.Since != "" {
		add("tie_since", "since", c.param(string(cond.Since)))
	}
	if cond.Initiative != nil {
		add("tie_initiative", "initiative", c.param(*cond.Initiative))
	}
	return parts
}

var symmetric = texts(slices.DeleteFunc(slices.Clone(graph.TieKinds), func(k graph.TieKind) bool { return !k.Symmetric() }))
