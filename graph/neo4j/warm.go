package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// warm asks the hot questions once, since the database plans each when it is first asked. It looks for nothing that there
// is. What fails here fails again, and is told, when somebody asks. An empty database would plan for emptiness.
func (s *Store) warm(ctx context.Context) {
	if empty, err := s.Empty(ctx); empty || err != nil {
		return
	}
	ids := []string{graph.PrefixActor}
	_, _ = s.Token(ctx, "")
	for _, audience := range []graph.Audience{graph.Public, graph.InternalOnly} {
		r := reader{s, audience}
		for _, q := range hotActors() {
			_, _ = r.Actors(ctx, q)
		}
	}
	r := reader{s, graph.Public}
	_, _ = r.ActorsByID(ctx, ids)
	_, _ = r.ActorFacets(ctx, nil, graph.ActorFacets, 0, "")
	_, _ = r.Neighbours(ctx, ids, graph.NeighbourQuery{Page: graph.First(1)})
	_, _ = r.Neighbours(ctx, ids, graph.NeighbourQuery{Page: graph.First(1), Total: true})
	_, _ = r.TiesOf(ctx, ids, graph.TieQuery{Page: graph.First(1)})
	_, _ = r.TiesOf(ctx, ids, graph.TieQuery{Page: graph.First(1), Total: true})
	_, _ = r.InitiativesByID(ctx, ids)
	_, _ = r.ParticipationsIn(ctx, ids)
	_, _ = r.ParticipationsOf(ctx, ids, 1)
	_, _ = r.OffersOf(ctx, ids, 1)
}

// hotActors are lists of actors as people ask for them. Only their shapes count.
func hotActors() []graph.ActorQuery {
	word := "x"
	byName := graph.ActorOrder{Field: graph.ByName, Direction: graph.Ascending}
	tagged := &graph.ActorFilter{Kind: []graph.ActorKind{graph.OtherActor}}
	tied := &graph.ActorFilter{Topic: []string{word}, Tie: &graph.TieCondition{Other: tagged}}
	near := &graph.ActorFilter{Near: &graph.Near{Lat: 90, Km: 1}}
	found := &graph.ActorFilter{Search: &word}
	return []graph.ActorQuery{
		{Order: byName, Page: graph.First(1), Total: true},
		{Order: byName, Page: graph.First(1)},
		{Filter: tagged, Order: byName, Page: graph.First(1), Total: true},
		{Filter: tagged, Order: byName, Page: graph.First(1)},
		{Filter: tied, Order: byName, Page: graph.First(1), Total: true},
		{Filter: tied, Order: byName, Page: graph.First(1)},
		{Filter: found, Order: graph.ActorOrder{Field: graph.ByRelevance}, Page: graph.First(1), Total: true},
		{Filter: near, Order: graph.ActorOrder{Field: graph.ByDistance}, Page: graph.First(1), Total: true},
	}
}
