package storetest

import (
	"akteursnetz/graph"
	"akteursnetz/graph/storetest/random"
)

// forged makes up a position in the list that the probe walks: one that it could hold, or one that it could not.
func (p probe) forged(s *random.Source) *graph.Position {
	at := &graph.Position{Keys: p.fitting(s), ID: s.AnyID()}
	if p.Method == "Changes" {
		at.ID = "log"
	}
	odd := random.Pick(s, []string{
		"", "0", "00", "0A", "zz", "4", "-1", "+000000000000000001", graph.Padded(1), "99999999999999999999", "2026-01-01",
		"2026-13-01", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+01:00", "KNOWS", "~", "\x00", "ü",
	})
	switch s.IntN(6) {
	case 0:
		at.Keys = append(at.Keys, odd)
	case 1:
		at.Keys = at.Keys[:max(0, len(at.Keys)-1)]
	case 2:
		if len(at.Keys) > 0 {
			at.Keys[s.IntN(len(at.Keys))] = odd
		}
	case 3:
		at.ID = odd
	}
	return at
}

// fitting gives keys that a position in the list could have.
func (p probe) fitting(s *random.Source) []string {
	name, number := graph.SortKey(s.AnyID()), graph.Padded(int64(s.IntN(4)))
	switch p.Method {
	case "Ties", "Needs":
		return nil
	case "TiesOf":
		return []string{name, string(random.Pick(s, graph.TieKinds))}
	case "Changes":
		return []string{graph.Padded(int64(s.IntN(100))), number}
	case "Actors":
		switch p.Order.Field {
		case graph.ByRelevance:
			return []string{graph.RelevanceKey(s.IntN(graph.RankName + 1)), name}
		case graph.ByDistance, graph.ByTies:
			return []string{number}
		case graph.ByUpdated:
			return []string{"2026-11-22T08:30:00Z"}
		case graph.ByVerified:
			return []string{string(s.Day())}
		}
	}
	return []string{name}
}

// list is the list that the probe walks; without a name where it walks none.
func (p probe) list() graph.List {
	switch p.Method {
	case "Actors":
		return graph.ActorQuery{Filter: p.Actor, Order: p.Order}.List()
	case "Ties":
		return graph.TieQuery{Filter: p.Tie}.List()
	case "TiesOf":
		return graph.TieQuery{Filter: p.Tie}.ListOf()
	case "Neighbours":
		return graph.NeighbourQuery{Filter: p.Actor, Tie: p.Tie}.List()
	case "ActorsOnTopics":
		return graph.TopicQuery{}.List()
	case "Initiatives":
		return graph.InitiativeQuery{Filter: p.Initiative}.List()
	case "Offers":
		return graph.OfferQuery{Filter: p.Offer}.List()
	case "Needs":
		return graph.NeedQuery{Filter: p.Need}.List()
	case "Changes":
		return graph.ChangeList
	}
	return graph.List{}
}

// start is where the walk begins: at the list's end, or at a position that somebody made up.
func (p probe) start() graph.PageRequest {
	request := graph.First(p.Size)
	at := &request.After
	if p.Back {
		request = graph.PageRequest{Last: &p.Size}
		at = &request.Before
	}
	if p.Forged != nil {
		*at = new(graph.Cursor(p.list().Name, *p.Forged))
	}
	return request
}
