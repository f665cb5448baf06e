package sqlite

import (
	"database/sql"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// compiler writes conditions as SQL, from fixed fragments and arguments alone.
type compiler struct {
	*asking
	question
	kind  graph.Type // of the records that conditions are about
	few   bool       // few records are looked at: ask about each, rather than list all that match
	depth int        // of ties within ties
}

const always, never = "1", "0"

// where gives the condition on the record with number n.
func (c *compiler) where(cond graph.Condition, n string) (string, error) {
	switch cond := cond.(type) {
	case graph.CondAll:
		return c.join(cond, n, " AND ", always)
	case graph.CondAny:
		return c.join(cond, n, " OR ", never)
	case graph.CondNot:
		inner, err := c.where(cond.Condition, n)
		return "NOT (" + inner + ")", err
	case graph.CondTags:
		terms, _, err := c.terms(cond)
		if err != nil || len(terms) == 0 {
			return never, err
		}
		return c.tags(terms, n), nil
	case graph.CondText:
		return c.text(cond.Search, n), nil
	case graph.CondTies:
		return c.ties(cond, n)
	}
	return c.plain(cond, n), nil
}

func (c *compiler) join(parts []graph.Condition, n, operator, empty string) (string, error) {
	if len(parts) == 0 {
		return empty, nil
	}
	texts := make([]string, len(parts))
	for i, part := range parts {
		text, err := c.where(part, n)
		if err != nil {
			return "", err
		}
		texts[i] = text
	}
	return "(" + strings.Join(texts, operator) + ")", nil
}

// plain writes the conditions that need no look-up.
func (c *compiler) plain(cond graph.Condition, n string) string {
	switch cond := cond.(type) {
	case graph.CondIDs:
		return fill(queries.SQL("where_ids"), "{n}", n, "{ids}", c.bind(list(cond)))
	case graph.CondBox:
		return fill(queries.SQL("where_box"), append(c.box(cond.Box), "{n}", n)...)
	case graph.CondNear:
		return fill(queries.SQL("where_near"), append(c.circle(cond), "{n}", n)...)
	case graph.CondVerified:
		return fill(queries.SQL("where_verified"), "{n}", n, "{since}", c.bind(string(cond.Since)))
	}
	return never
}

// terms looks up what stands for tags, and about how many records carry one of them.
func (c *compiler) terms(tags []graph.Tag) (terms []int64, size int, err error) {
	wanted := make([][2]string, len(tags))
	for i, tag := range tags {
		wanted[i] = [2]string{string(tag.Class), tag.Value}
	}
	args := []any{sql.Named("tags", list(wanted)), sql.Named("audience", int(c.audience))}
	err = c.each(c.ctx, own["terms"], args, func(rows *sql.Rows) error {
		var term int64
		var carriers int
		err := rows.Scan(&term, &carriers)
		if carriers > 0 {
			terms, size = append(terms, term), size+carriers
		}
		return err
	})
	return terms, size, err
}

func (c *compiler) tags(terms []int64, n string) string {
	match := "= " + c.bind(terms[0])
	if len(terms) > 1 {
		match = "IN (SELECT value FROM json_each(" + c.bind(list(terms)) + "))"
	}
	return fill(queries.SQL("where_tags"), "{n}", n, "{terms}", match)
}

// text asks the index about one record, or whether the record is in the list of all that match.
func (c *compiler) text(search *graph.Search, n string) string {
	match, negated := matchOf(search)
	found := n + " IN (" + c.textList(match) + ")"
	if c.few {
		found = fill(queries.SQL("where_text"), "{n}", n, "{match}", c.bind(match))
	}
	if negated {
		return "NOT " + found
	}
	return found
}

func (c *compiler) textList(match string) string {
	return fill(own["list_text"], append(c.span(), "{match}", c.bind(match))...)
}

// span gives the places for the numbers that the audience sees.
func (c *compiler) span() []string {
	span := visible(c.kind, c.audience)
	return []string{"{low}", strconv.FormatInt(span.low, 10), "{high}", strconv.FormatInt(span.high, 10)}
}

func (c *compiler) box(b graph.Box) []string {
	return []string{
		"{south}", c.bind(b.South), "{north}", c.bind(b.North), "{west}", c.bind(b.West), "{east}", c.bind(b.East),
		"{audience}", c.bind(int(c.audience)),
	}
}

func (c *compiler) circle(near graph.CondNear) []string {
	return append(c.box(near.Box), append(c.centre(near.Center), "{chord}", c.bind(near.Chord2))...)
}

func (c *compiler) centre(s graph.Sphere) []string {
	return []string{"{x}", c.bind(s.X), "{y}", c.bind(s.Y), "{z}", c.bind(s.Z)}
}
