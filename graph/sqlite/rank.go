package sqlite

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// byRank gives a segment for each rank, in the order of names. A rank is looked at only when the page reaches it.
func (a *asking) byRank(q graph.ActorQuery) ([]segment, func() (int, error), error) {
	search, err := graph.ParseSearch(*q.Filter.Search)
	if err != nil {
		return nil, nil, err
	}
	rest := *q.Filter
	rest.Search = nil
	others, err := a.find(graph.ActorType, rest.Condition())
	if err != nil {
		return nil, nil, err
	}
	var segments []segment
	tiers := tiersOf(search)
	for rank := graph.RankName; rank >= graph.RankNone; rank-- {
		key := graph.RelevanceKey(rank)
		segments = append(segments, segment{
			shelf: actorShelves[graph.ByName], mark: []string{key},
			set:   func() (set, error) { return a.ranked(rank, tiers, others) },
			holds: func(at graph.Position) bool { return at.Keys[0] == key },
		})
	}
	if q.Order.Direction == graph.Descending {
		slices.Reverse(segments)
	}
	return segments, func() (int, error) { return a.countFound(search, others) }, nil
}

// ranked gives the records of a rank among others, none where the search has no matches of it.
func (a *asking) ranked(rank int, tiers []tier, others set) (set, error) {
	at := slices.IndexFunc(tiers, func(t tier) bool { return t.rank == rank })
	if at < 0 {
		return roaring.New(), nil
	}
	t := tiers[at]
	if t.match != "" {
		found, err := a.matches(graph.ActorType, t.match)
		return both(others, found), err
	}
	found, err := a.matches(graph.ActorType, t.not)
	return without(others, found), err
}

// countFound counts what a search finds among others: by the text index alone, where nothing else is asked.
func (a *asking) countFound(search *graph.Search, others set) (int, error) {
	all, err := a.all(graph.ActorType)
	if err != nil {
		return 0, err
	}
	match, negated := matchOf(search)
	if negated || size(others) < size(all) {
		found, err := a.search(graph.ActorType, search, others)
		if err != nil {
			return 0, err
		}
		return size(found), nil
	}
	var count int
	_, err = a.one(a.ctx, queries.SQL("actor_count"), a.matchArgs(graph.ActorType, match), &count)
	return count, err
}
