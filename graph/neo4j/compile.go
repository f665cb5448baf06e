package neo4j

import (
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// compiler turns conditions into predicates of Cypher. Values become parameters.
type compiler struct {
	audience graph.Audience
	params   map[string]any
	depth    int // of conditions on ties inside each other; each has variables of its own
}

func newCompiler(audience graph.Audience) *compiler {
	return &compiler{audience: audience, params: map[string]any{"audience": int64(audience)}}
}

// param adds a value and gives its name.
func (c *compiler) param(value any) string {
	name := "p" + strconv.Itoa(len(c.params))
	c.params[name] = value
	return "$" + name
}

// fill gives a block of package queries with its places filled: name, text, name, text …
func fill(block string, places ...string) string {
	return fillIn(queries.Cypher(block), places...)
}

func fillIn(text string, places ...string) string {
	pairs := make([]string, len(places))
	for i, place := range places {
		if i%2 == 0 {
			place = "{" + place + "}"
		}
		pairs[i] = place
	}
	return strings.NewReplacer(pairs...).Replace(strings.TrimSpace(text))
}

// where is a condition as a predicate on node n. It is never null.
func (c *compiler) where(cond graph.Condition, n string) string {
	switch cond := cond.(type) {
	case graph.CondAll:
		return c.join(cond, n, " AND ", "true")
	case graph.CondAny:
		return c.join(cond, n, " OR ", impossible)
	case graph.CondNot:
		return negated(c.where(cond.Condition, n))
	case hull:
		return "true"
	case graph.CondIDs:
		return fill("where_ids", "n", n, "ids", c.param([]string(cond)))
	case graph.CondTags:
		return c.tags(cond, n)
	case graph.CondText:
		return c.text(cond.Root, n)
	case graph.CondBox:
		return "(" + fill("where_box", "n", n, "location", seen(c.audience).location, "south", c.param(cond.South),
			"north", c.param(cond.North), "west", c.param(cond.West), "east", c.param(cond.East)) + ")"
	case graph.CondNear:
		return c.near(cond, n)
	case graph.CondVerified:
		return fill("where_verified", "n", n, "since", c.param(string(cond.Since)))
	case graph.CondTies:
		return c.ties(cond, n)
	}
	return impossible
}

// impossible never holds. The database would fold a literal into the conditions around it, and then find nothing left for
// its indexes.
const impossible = "$audience < 0"

func negated(where string) string {
	if where == "true" {
		return impossible
	}
	return "NOT (" + where + ")"
}

func (c *compiler) join(parts []graph.Condition, n, operator, none string) string {
	if len(parts) == 0 {
		return none
	}
	texts := make([]string, len(parts))
	for i, part := range parts {
		texts[i] = c.where(part, n)
	}
	return "(" + strings.Join(texts, operator) + ")"
}

// tags reads a short property instead of the list of tags where only kinds are asked for.
func (c *compiler) tags(tags graph.CondTags, n string) string {
	ofKind := !slices.ContainsFunc(tags, func(t graph.Tag) bool { return t.Class != graph.TagKind })
	words := make([]string, 0, len(tags))
	for _, tag := range tags {
		if ofKind {
			words = append(words, tag.Value)
		} else {
			words = append(words, tagWords(tag, c.audience)...)
		}
	}
	if ofKind {
		return n + ".kind IN " + c.param(words)
	}
	return fill("where_tags", "n", n, "tags", c.param(words))
}

// text looks for the words in the record's text itself, where no index found the record.
func (c *compiler) text(node graph.SearchNode, n string) string {
	switch node := node.(type) {
	case graph.And:
		return c.texts(node.Nodes, n, " AND ")
	case graph.Or:
		return c.texts(node.Nodes, n, " OR ")
	case graph.Not:
		return negated(c.text(node.Node, n))
	}
	return fill("where_text", "n", n, "words", c.param(spaced(node)))
}

func (c *compiler) texts(nodes []graph.SearchNode, n, operator string) string {
	texts := make([]string, len(nodes))
	for i, node := range nodes {
		texts[i] = c.text(node, n)
	}
	return "(" + strings.Join(texts, operator) + ")"
}

// spaced is a word or phrase as it stands in a text property, which begins and ends with a space.
func spaced(leaf graph.SearchNode) string {
	switch leaf := leaf.(type) {
	case graph.Phrase:
		return " " + strings.Join(leaf.Tokens, " ") + " "
	case graph.Term:
		if leaf.Prefix {
			return " " + leaf.Token
		}
		return " " + leaf.Token + " "
	}
	return ""
}

func (c *compiler) near(cond graph.CondNear, n string) string {
	return fill("where_near", append(c.spherePlaces(cond.Center, n), "most", c.param(cond.Chord2))...)
}

// spherePlaces names the coordinates that the audience may see and those of a centre.
func (c *compiler) spherePlaces(centre graph.Sphere, n string) []string {
	at := seen(c.audience)
	return []string{
		"n", n, "x", at.x, "y", at.y, "z", at.z, "cx", c.param(centre.X), "cy", c.param(centre.Y), "cz", c.param(centre.Z),
	}
}

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, value := range values {
		out[i] = string(value)
	}
	return out
}
