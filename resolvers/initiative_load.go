package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

// composition judges an initiative by the members the caller sees; nil below network partners, to whom a rule met by
// hidden members would read as broken.
func (r *Resolver) composition(ctx context.Context, i *graph.Initiative) (*graph.Composition, error) {
	if server.ViewerFrom(ctx).Audience() < graph.PartnerLevel {
		return nil, nil
	}
	l := load(ctx)
	topics, err := l.taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	participations, err := l.members.load(ctx, i.ID)
	if err != nil {
		return nil, err
	}
	var members []graph.Member
	for _, p := range participations {
		actor, err := l.actors.load(ctx, p.Actor)
		if err != nil {
			return nil, err
		}
		if actor != nil && (p.Until == "" || p.Until >= r.today()) {
			members = append(members, graph.Member{Body: p.Body, Actor: actor})
		}
	}
	composition := graph.Compose(i, members, topics, r.today())
	return &composition, nil
}
