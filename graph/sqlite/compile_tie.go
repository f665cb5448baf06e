package sqlite

import (
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// ties writes how many ties of a sort the record n has.
func (c *compiler) ties(cond graph.CondTies, n string) (string, error) {
	c.depth++
	link := "l" + strconv.Itoa(c.depth)
	tie, err := c.tie(cond.Tie, link)
	c.depth--
	if err != nil {
		return "", err
	}
	enough, most := cond.Min, cond.Min
	if cond.Max >= 0 {
		enough, most = cond.Max+1, cond.Max
	}
	if enough == 0 { // any number will do
		return always, nil
	}
	return fill(queries.SQL("where_ties"), append(c.tieSpan(), "{l}", link, "{n}", n, "{tie}", tie, "{enough}", c.bind(enough),
		"{min}", c.bind(cond.Min), "{max}", c.bind(most))...), nil
}

// tieSpan gives the places for the ties that the audience sees. Who sees a tie sees both ends.
func (c *compiler) tieSpan() []string {
	span := visible(graph.TieType, c.audience)
	return []string{"{low}", strconv.FormatInt(span.low, 10), "{high}", strconv.FormatInt(span.high, 10)}
}

// tie writes a condition on the link or tie l.
func (c *compiler) tie(cond graph.TieCond, l string) (string, error) {
	texts := c.tieFields(cond, l)
	if cond.Initiative != nil {
		numbers, err := c.numbersOf([]string{*cond.Initiative})
		if err != nil {
			return "", err
		}
		number, ok := numbers[*cond.Initiative]
		if !ok {
			return never, nil
		}
		texts = append(texts, fill(queries.SQL("tie_initiative"), "{l}", l, "{initiative}", c.bind(number), "{audience}", c.bind(int(c.audience))))
	}
	for _, end := range []struct {
		cond   graph.Condition
		number string
	}{{cond.Other, l + ".other"}, {cond.From, l + ".a"}, {cond.To, l + ".b"}} {
		if end.cond == nil {
			continue
		}
		text, err := c.where(end.cond, end.number)
		if err != nil {
			return "", err
		}
		texts = append(texts, text)
	}
	if len(texts) == 0 {
		return always, nil
	}
	return strings.Join(texts, " AND "), nil
}

// tieFields writes what the tie alone decides.
func (c *compiler) tieFields(cond graph.TieCond, l string) []string {
	var texts []string
	add := func(block string, placesAndTexts ...string) {
		texts = append(texts, fill(queries.SQL(block), append(placesAndTexts, "{l}", l)...))
	}
	if cond.Kinds != nil {
		add("tie_kinds", "{kinds}", c.bind(list(cond.Kinds)))
	}
	switch cond.Direction {
	case graph.Outgoing:
		add("tie_direction", "{forth}", "1")
	case graph.Incoming:
		add("tie_direction", "{forth}", "0")
	}
	if cond.ActiveOn != "" {
		add("tie_active", "{date}", c.bind(string(cond.ActiveOn)))
	}
	if cond.Confirmed != nil {
		add("tie_confirmed", "{confirmed}", c.bind(*cond.Confirmed))
	}
	if cond.MinWeight > 0 {
		add("tie_weight", "{weight}", c.bind(cond.MinWeight))
	}
	if cond.Since != "" {
		add("tie_since", "{since}", c.bind(string(cond.Since)))
	}
	return texts
}
