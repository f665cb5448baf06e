package sqlite

import (
	"database/sql"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// link is a tie as one of its ends sees it.
type link struct {
	tie, actor, other uint32
	forth             bool // from actor to other
}

func (l link) from() uint32 {
	if l.forth {
		return l.actor
	}
	return l.other
}

func (l link) to() uint32 { return link{actor: l.other, other: l.actor, forth: l.forth}.from() }

// tied gives the actors among from with the wanted number of ties.
func (a *asking) tied(cond graph.CondTies, from set) (set, error) {
	counts, err := a.countLinks(cond.Tie, from)
	if err != nil {
		return nil, err
	}
	out := roaring.New()
	for keys := from.Iterator(); keys.HasNext(); {
		key := keys.Next()
		if n := counts[key]; n >= cond.Min && (cond.Max < 0 || n <= cond.Max) {
			out.Add(key)
		}
	}
	return out, nil
}

// countLinks counts the ties of the actors in from, starting from the side with fewer actors.
func (a *asking) countLinks(cond graph.TieCond, from set) (map[uint32]int, error) {
	counts := map[uint32]int{}
	if cond.Other == nil {
		return counts, a.links(cond, from, func(l link) { counts[l.actor]++ })
	}
	others, err := a.find(graph.ActorType, cond.Other)
	if err != nil {
		return nil, err
	}
	if size(from) <= size(others) {
		return counts, a.links(cond, from, func(l link) {
			if others.Contains(l.other) {
				counts[l.actor]++
			}
		})
	}
	cond.Direction = opposite(cond.Direction)
	return counts, a.links(cond, others, func(l link) {
		if from.Contains(l.other) {
			counts[l.other]++
		}
	})
}

func opposite(d graph.Direction) graph.Direction {
	switch d {
	case graph.Outgoing:
		return graph.Incoming
	case graph.Incoming:
		return graph.Outgoing
	}
	return d
}

// links gives the visible links of the actors that pass what a condition says of the tie itself.
func (a *asking) links(cond graph.TieCond, actors set, give func(link)) error {
	q := question{}
	tie, err := a.tieFields(&q, cond)
	if err != nil {
		return err
	}
	text := fill(queries.SQL("where_ties"), "{keys}", q.bind(list(actors.ToArray())), "{audience}", q.bind(int(a.audience)), "{tie}", tie)
	return a.each(a.ctx, text, q.args, func(rows *sql.Rows) error {
		var l link
		err := rows.Scan(&l.tie, &l.actor, &l.other, &l.forth)
		give(l)
		return err
	})
}

const always, never = "1", "0"

// tieFields writes what a condition says of a tie or link l itself, its ends apart.
func (a *asking) tieFields(q *question, cond graph.TieCond) (string, error) {
	texts := tieTexts(q, cond)
	if cond.Initiative != nil {
		keys, err := a.keysOf(graph.InitiativeType, []string{*cond.Initiative})
		if err != nil {
			return "", err
		}
		key, ok := keys[*cond.Initiative]
		if !ok {
			return never, nil
		}
		texts = append(texts, fill(queries.SQL("tie_initiative"), "{initiative}", q.bind(key), "{audience}", q.bind(int(a.audience))))
	}
	if len(texts) == 0 {
		return always, nil
	}
	return strings.Join(texts, " AND "), nil
}

func tieTexts(q *question, cond graph.TieCond) []string {
	var texts []string
	add := func(block string, placesAndTexts ...string) {
		texts = append(texts, fill(queries.SQL(block), placesAndTexts...))
	}
	if cond.Kinds != nil {
		add("tie_kinds", "{kinds}", q.bind(list(cond.Kinds)))
	}
	switch cond.Direction {
	case graph.Outgoing:
		add("tie_direction", "{forth}", "1")
	case graph.Incoming:
		add("tie_direction", "{forth}", "0")
	}
	if cond.ActiveOn != "" {
		add("tie_active", "{date}", q.bind(string(cond.ActiveOn)))
	}
	if cond.Confirmed != nil {
		add("tie_confirmed", "{confirmed}", q.bind(*cond.Confirmed))
	}
	if cond.MinWeight > 0 {
		add("tie_weight", "{weight}", q.bind(cond.MinWeight))
	}
	if cond.Since != "" {
		add("tie_since", "{since}", q.bind(string(cond.Since)))
	}
	return texts
}

// passing gives the ties of the actors whose ends pass too.
func (a *asking) passing(cond graph.TieCond, actors set) (set, error) {
	var links []link
	ends := struct{ other, from, to set }{roaring.New(), roaring.New(), roaring.New()}
	err := a.links(cond, actors, func(l link) {
		links = append(links, l)
		ends.other.Add(l.other)
		ends.from.Add(l.from())
		ends.to.Add(l.to())
	})
	if err != nil {
		return nil, err
	}
	if ends.other, err = a.endsThat(cond.Other, ends.other); err != nil {
		return nil, err
	}
	if ends.from, err = a.endsThat(cond.From, ends.from); err != nil {
		return nil, err
	}
	if ends.to, err = a.endsThat(cond.To, ends.to); err != nil {
		return nil, err
	}
	ties := roaring.New()
	for _, l := range links {
		if ends.other.Contains(l.other) && ends.from.Contains(l.from()) && ends.to.Contains(l.to()) {
			ties.Add(l.tie)
		}
	}
	return ties, nil
}

func (a *asking) endsThat(cond graph.Condition, ends set) (set, error) {
	if cond == nil {
		return ends, nil
	}
	return a.filter(graph.ActorType, cond, ends)
}
