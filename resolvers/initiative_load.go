package resolvers

import (
	"context"
	"slices"

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
		if actor != nil && p.ActiveOn(r.today()) {
			members = append(members, graph.Member{Body: p.Body, Actor: actor})
		}
	}
	seen, err := l.withSeenResponsibles(ctx, i)
	if err != nil {
		return nil, err
	}
	composition := graph.Compose(seen, members, topics, r.today())
	return &composition, nil
}

// withSeenResponsibles gives the initiative without the responsible actors that the caller may not see.
func (l *loaders) withSeenResponsibles(ctx context.Context, i *graph.Initiative) (*graph.Initiative, error) {
	seen := *i
	seen.Bodies = slices.Clone(i.Bodies)
	for n := range seen.Bodies {
		responsible, err := maybe(ctx, l.actors, seen.Bodies[n].Responsible)
		if err != nil {
			return nil, err
		}
		if responsible == nil {
			seen.Bodies[n].Responsible = ""
		}
	}
	return &seen, nil
}
