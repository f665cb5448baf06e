package sqlite

import (
	"database/sql"
	"maps"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// link is a tie as one of its ends, the actor, sees it.
type link struct {
	place        // of the tie
	actor, other uint32
	forth        bool // from actor to other
}

func (l link) from() uint32 {
	if l.forth {
		return l.actor
	}
	return l.other
}

func (l link) to() uint32 {
	if l.forth {
		return l.other
	}
	return l.actor
}

// tied gives the actors among from with the wanted number of ties.
func (a *asking) tied(cond graph.CondTies, from set) (set, error) {
	switch {
	case cond.Tie.Other != nil || cond.Tie.From != nil || cond.Tie.To != nil:
	case cond.Min == 1 && cond.Max < 0:
		return a.tiedAtAll(cond.Tie, from)
	case cond.Max == 0:
		tied, err := a.tiedAtAll(cond.Tie, from)
		return without(from, tied), err
	}
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

// tiedAtAll gives the actors among from with any tie.
func (a *asking) tiedAtAll(cond graph.TieCond, from set) (found set, err error) {
	q := question{}
	places, err := a.linkPlaces(&q, cond)
	if err != nil {
		return nil, err
	}
	return a.listed(fill(queries.SQL("tied_at_all"), append(places, "{keys}", q.bind(list(from.ToArray())))...), q.args...)
}

// countLinks counts the ties of the actors in from, starting from the side with fewer actors.
func (a *asking) countLinks(cond graph.TieCond, from set) (map[uint32]int, error) {
	counts := map[uint32]int{}
	if cond.Other == nil {
		return counts, a.eachLink(cond, from, func(l link) { counts[l.actor]++ })
	}
	others, err := a.find(graph.ActorType, cond.Other)
	if err != nil {
		return nil, err
	}
	cond.Other = nil
	if size(from) <= size(others) {
		return counts, a.eachLink(cond, from, func(l link) {
			if others.Contains(l.other) {
				counts[l.actor]++
			}
		})
	}
	cond.Direction = opposite(cond.Direction)
	return counts, a.eachLink(cond, others, func(l link) {
		if from.Contains(l.other) {
			counts[l.other]++
		}
	})
}

// eachLink gives the links of actors that pass, without their ties.
func (a *asking) eachLink(cond graph.TieCond, actors set, give func(link)) error {
	if cond.From == nil && cond.To == nil {
		return a.eachEnd(cond, actors, give)
	}
	links, err := a.links(cond, actors)
	if err != nil {
		return err
	}
	if links, err = a.passing(cond, links); err != nil {
		return err
	}
	for _, l := range links {
		give(l)
	}
	return nil
}

// along gives the links of actors that pass, as read gives them.
func (a *asking) along(cond graph.TieCond, actors map[string]uint32, read func(graph.TieCond, set) ([]link, error)) ([]link, error) {
	links, err := read(cond, setOf(slices.Collect(maps.Values(actors))))
	if err != nil {
		return nil, err
	}
	return a.passing(cond, links)
}

// links gives the links of actors, in any order, without their ties.
func (a *asking) links(cond graph.TieCond, actors set) ([]link, error) {
	var links []link
	err := a.eachEnd(cond, actors, func(l link) { links = append(links, l) })
	return links, err
}

// eachEnd is eachLink where the ends are no matter. They come in one row an actor.
func (a *asking) eachEnd(cond graph.TieCond, actors set, give func(link)) error {
	return a.askLinks(queries.SQL("where_ties"), cond, actors, func(rows *sql.Rows) error {
		var actor uint32
		var heads, tails sql.NullString
		if err := rows.Scan(&actor, &heads, &tails); err != nil {
			return err
		}
		for _, ends := range []struct {
			joined string
			forth  bool
		}{{heads.String, true}, {tails.String, false}} {
			others, err := split(ends.joined)
			if err != nil {
				return err
			}
			for _, other := range others {
				give(link{actor: actor, other: other, forth: ends.forth})
			}
		}
		return nil
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

func (a *asking) askLinks(block string, cond graph.TieCond, actors set, scan func(*sql.Rows) error) error {
	q := question{}
	places, err := a.linkPlaces(&q, cond)
	if err != nil {
		return err
	}
	return a.each(a.ctx, fill(block, append(places, "{keys}", q.bind(list(actors.ToArray())))...), q.args, scan)
}

// linkPlaces writes which ties are meant that begin at an actor, and which that end there: those that pass what a
// condition says of the tie itself.
func (a *asking) linkPlaces(q *question, cond graph.TieCond) ([]string, error) {
	tie, err := a.tieFields(q, cond)
	if err != nil {
		return nil, err
	}
	forth, back := tie, tie
	switch cond.Direction {
	case graph.Outgoing:
		back = and(tie, queries.SQL("tie_direction"))
	case graph.Incoming:
		forth = and(tie, queries.SQL("tie_direction"))
	}
	return []string{"{audience}", q.bind(int(a.audience)), "{forth}", forth, "{back}", back}, nil
}

const always, never = "1", "0"

// tieFields writes what a condition says of a tie l itself, its ends and direction apart.
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
		kinds := make([]string, len(cond.Kinds))
		for i, kind := range cond.Kinds {
			kinds[i] = q.bind(string(kind))
		}
		add("tie_kinds", "{kinds}", strings.Join(kinds, ", "))
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

// passing keeps the links whose ends pass too.
func (a *asking) passing(cond graph.TieCond, links []link) ([]link, error) {
	for _, end := range []struct {
		cond graph.Condition
		of   func(link) uint32
	}{{cond.Other, func(l link) uint32 { return l.other }}, {cond.From, link.from}, {cond.To, link.to}} {
		if end.cond == nil {
			continue
		}
		ends := roaring.New()
		for _, l := range links {
			ends.Add(end.of(l))
		}
		held, err := a.filter(graph.ActorType, end.cond, ends)
		if err != nil {
			return nil, err
		}
		links = slices.DeleteFunc(links, func(l link) bool { return !held.Contains(end.of(l)) })
	}
	return links, nil
}
