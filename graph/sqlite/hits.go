package sqlite

import (
	"cmp"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// What reading one row of a list costs is the unit of costs. The others were measured against it.
const (
	costKept   = 4.0   // keep a row to look others up in it, or look one up
	costProbe  = 15.0  // ask an index about one record
	costSearch = 150.0 // ask the text index about one record
	costRow    = 20.0  // read one row to sort by
)

// part is one of the conditions that all hold.
type part struct {
	all   bool                           // it holds for every record
	size  float64                        // about how many records it holds for
	probe float64                        // the cost of where, for one record
	list  func() string                  // writes the list of these records; nil if there is no such list
	where func(n string) (string, error) // writes the condition on one record
}

// hits are the records for which all parts hold. The first part leads: its list is gone through.
type hits struct {
	*compiler
	parts      []part
	population float64 // about how many records there are of the type
	block      string  // of package queries: counts {hits}
	size       int     // how many hits there are; −1 until counted
}

// recordTag is carried by all records of a type; the index adds it.
func recordTag(t graph.Type) graph.Tag { return graph.Tag{Class: "record", Value: string(t)} }

// compile splits a condition on records of a type into its parts and puts the part with the fewest records first.
func (a *asking) compile(t graph.Type, count string, cond graph.Condition) (*hits, error) {
	c := &compiler{asking: a, kind: t}
	conds, ok := cond.(graph.CondAll)
	if !ok {
		conds = graph.CondAll{cond}
	}
	all, err := c.tagPart(graph.CondTags{recordTag(c.kind)})
	if err != nil {
		return nil, err
	}
	all.all = true
	parts := []part{all}
	for _, cond := range conds {
		p, err := c.part(cond, all.size)
		if err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	return &hits{c, ordered(parts), all.size, count, -1}, nil
}

// ordered puts the shortest list first; the list of everything is left out where another leads.
func ordered(parts []part) []part {
	lead := 0
	for i, p := range parts {
		if p.list != nil && p.size <= parts[lead].size {
			lead = i
		}
	}
	out := []part{parts[lead]}
	for i, p := range parts {
		if i != lead && !p.all {
			out = append(out, p)
		}
	}
	return out
}

// ranked gives the hits that are matches of a rank besides.
func (h *hits) ranked(t tier) (*hits, error) {
	p := part{size: h.population, probe: costKept, where: func(n string) (string, error) {
		return n + " NOT IN (" + h.textList(t.not) + ")", nil
	}}
	if t.match != "" {
		var err error
		if p, err = h.textPart(t.match); err != nil {
			return nil, err
		}
	}
	return &hits{h.compiler, ordered(append(slices.Clone(h.parts), p)), h.population, h.block, -1}, nil
}

// count gives the number of hits.
func (h *hits) count() (int, error) {
	if h.size >= 0 {
		return h.size, nil
	}
	h.args = nil
	text, _, err := h.query()
	if err != nil {
		return 0, err
	}
	_, err = h.one(h.ctx, fill(queries.SQL(h.block), "{hits}", "("+text+")"), h.args, &h.size)
	return h.size, err
}

func (c *compiler) part(cond graph.Condition, all float64) (part, error) {
	where := func(n string) (string, error) { return c.where(cond, n) }
	switch cond := cond.(type) {
	case graph.CondTags:
		return c.tagPart(cond)
	case graph.CondText:
		match, negated := matchOf(cond.Search)
		if !negated {
			return c.textPart(match)
		}
	case graph.CondIDs:
		list := func() string { return fill(own["list_ids"], append(c.span(), "{ids}", c.bind(list(cond)))...) }
		return part{size: float64(len(cond)), probe: costKept, list: list, where: where}, nil
	case graph.CondBox:
		list := func() string { return fill(own["list_box"], append(c.span(), c.box(cond.Box)...)...) }
		return part{size: inBox(cond.Box, all), probe: costProbe, list: list, where: where}, nil
	case graph.CondNear:
		list := func() string { return fill(own["list_near"], append(c.span(), c.circle(cond)...)...) }
		return part{size: inBox(cond.Box, all), probe: costProbe, list: list, where: where}, nil
	case graph.CondTies:
		return part{size: all / 2, probe: 4 * costProbe, where: where}, nil
	}
	return part{size: all / 2, probe: costProbe, where: where}, nil
}

func (c *compiler) tagPart(tags graph.CondTags) (part, error) {
	terms, size, err := c.terms(tags)
	if err != nil {
		return part{}, err
	}
	return part{size: float64(size), probe: costProbe, where: func(n string) (string, error) {
		if len(terms) == 0 {
			return never, nil
		}
		return c.tags(terms, n), nil
	}, list: func() string {
		switch len(terms) {
		case 0:
			return "SELECT 0 AS n WHERE " + never
		case 1:
			return fill(own["list_tag"], append(c.span(), "{term}", c.bind(terms[0]))...)
		}
		return fill(own["list_tags"], append(c.span(), "{terms}", c.bind(list(terms)))...)
	}}, nil
}

// textPart counts the matches: FTS5 does it in a fraction of what anything else costs.
func (c *compiler) textPart(match string) (part, error) {
	span := visible(c.kind, c.audience)
	p := part{probe: costSearch, list: func() string { return c.textList(match) }, where: func(n string) (string, error) {
		return fill(queries.SQL("where_text"), "{n}", n, "{match}", c.bind(match)), nil
	}}
	args := []any{sql.Named("match", match), sql.Named("low", span.low), sql.Named("high", span.high)}
	_, err := c.one(c.ctx, own["text_count"], args, &p.size)
	return p, err
}

// inBox guesses how many of all records lie in a box: people crowd, so more than its share of the country.
func inBox(b graph.Box, all float64) float64 {
	const country, crowd = 8.0 * 9.0, 8.0 // square degrees; how much denser a town is
	return math.Min(all, all*crowd*(b.North-b.South)*(b.East-b.West)/country)
}

// query writes the hits as a query that gives their numbers n, and tells what running it costs.
func (h *hits) query() (text string, cost float64, err error) {
	lead := h.parts[0]
	wheres, cost, err := h.conditions(h.parts[1:], lead.size, "h.n")
	text = lead.list()
	if len(wheres) > 0 {
		text = "SELECT h.n FROM (" + text + ") AS h WHERE " + strings.Join(wheres, " AND ")
	}
	return text, cost + lead.size, err
}

// walk writes the hits as conditions on the table a, and tells what asking them so many times costs.
func (h *hits) walk(times float64) (wheres []string, cost float64, err error) {
	parts := slices.DeleteFunc(slices.Clone(h.parts), func(p part) bool { return p.all })
	wheres, cost, err = h.conditions(parts, times, "a.n")
	span := visible(h.kind, h.audience)
	return append([]string{fmt.Sprintf("a.n BETWEEN %d AND %d", span.low, span.high)}, wheres...), cost, err
}

// conditions writes parts as conditions on so many records, the cheapest first.
func (h *hits) conditions(parts []part, records float64, n string) (wheres []string, cost float64, err error) {
	parts = slices.Clone(parts)
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(a.probe, b.probe) })
	for _, p := range parts {
		where, each, err := p.condition(records, n)
		if err != nil {
			return nil, 0, err
		}
		wheres, cost = append(wheres, where), cost+each
		records = min(records, p.size)
	}
	return wheres, cost, nil
}

// condition asks about each of so many records, or lists all that the part holds for, whichever is cheaper.
func (p part) condition(records float64, n string) (where string, cost float64, err error) {
	cost = records * p.probe
	if kept := (p.size + records) * costKept; p.list != nil && kept < cost {
		return n + " IN (" + p.list() + ")", kept, nil
	}
	where, err = p.where(n)
	return where, cost, err
}
