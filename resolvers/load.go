package resolvers

import (
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

// node gives any object by its id; nil for unknown and hidden ones.
func (r *Resolver) node(ctx context.Context, id string) (generated.Node, error) {
	if ags, isPlace := strings.CutPrefix(id, graph.PrefixPlace); isPlace {
		return nodeOf(r.place(ags), nil)
	}
	return load(ctx).node(ctx, id)
}

// node loads any stored object by its id; nil for unknown and hidden ones.
func (l *loaders) node(ctx context.Context, id string) (generated.Node, error) {
	switch graph.TypeOf(id) {
	case graph.ActorType:
		return nodeOf(l.actors.load(ctx, id))
	case graph.TieType:
		return nodeOf(l.ties.load(ctx, id))
	case graph.InitiativeType:
		return nodeOf(l.initiatives.load(ctx, id))
	case graph.ParticipationType:
		return nodeOf(l.participations.load(ctx, id))
	case graph.OfferType:
		return nodeOf(l.offers.load(ctx, id))
	case graph.NeedType:
		return nodeOf(l.needs.load(ctx, id))
	case graph.EmbedType:
		return nodeOf(l.embeds.load(ctx, id))
	case graph.TopicType:
		return nodeOf(l.topic(ctx, slugOf(id)))
	case graph.TargetGroupType:
		groups, err := l.groupsOf(ctx, []string{id[len(graph.PrefixTargetGroup):]})
		if len(groups) == 0 {
			return nil, err
		}
		return groups[0], nil
	}
	return nil, nil
}

// nodeOf keeps a nil record from becoming a node that is not nil.
func nodeOf[T any, P interface {
	*T
	generated.Node
}](record P, err error) (generated.Node, error) {
	if record == nil || err != nil {
		return nil, err
	}
	return record, nil
}

// groupsOf gives the target groups of slugs, by slug.
func (l *loaders) groupsOf(ctx context.Context, slugs []string) ([]*graph.TargetGroup, error) {
	if len(slugs) == 0 {
		return []*graph.TargetGroup{}, nil
	}
	groups, err := l.targetGroups(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]*graph.TargetGroup, 0, len(slugs))
	for _, slug := range slugs {
		if at := slices.IndexFunc(groups, func(g *graph.TargetGroup) bool { return g.Slug == slug }); at >= 0 {
			out = append(out, groups[at])
		}
	}
	return out, nil
}

// membersOf gives the participations in a body.
func (l *loaders) membersOf(ctx context.Context, body *relay.Body) ([]*graph.Participation, error) {
	everyone, err := l.members.load(ctx, body.Initiative.ID)
	if err != nil {
		return nil, err
	}
	out := make([]*graph.Participation, 0, len(everyone))
	for _, p := range everyone {
		if p.Body == body.ID {
			out = append(out, p)
		}
	}
	return out, nil
}

func (l *loaders) tiesOf(q graph.TieQuery) *loader[graph.Page[*graph.Tie]] {
	return listOf(l, key("ties", q), func() *loader[graph.Page[*graph.Tie]] {
		return pagesByID(l, func(ctx context.Context, ids []string) (map[string]graph.Page[*graph.Tie], error) {
			return l.reader.TiesOf(ctx, ids, q)
		})
	})
}

func (l *loaders) neighbours(q graph.NeighbourQuery) *loader[graph.Page[*graph.Actor]] {
	return listOf(l, key("neighbours", q), func() *loader[graph.Page[*graph.Actor]] {
		return pagesByID(l, func(ctx context.Context, ids []string) (map[string]graph.Page[*graph.Actor], error) {
			return l.reader.Neighbours(ctx, ids, q)
		})
	})
}

func (l *loaders) offersOf(first int) *loader[[]*graph.Offer] {
	return limited(l, "offers", first, l.reader.OffersOf)
}

func (l *loaders) needsOf(first int) *loader[[]*graph.Need] {
	return limited(l, "needs", first, l.reader.NeedsOf)
}

func (l *loaders) participationsOf(first int) *loader[[]*graph.Participation] {
	return limited(l, "participations", first, l.reader.ParticipationsOf)
}

func (l *loaders) children(first int) *loader[[]*graph.Initiative] {
	return limited(l, "children", first, l.reader.Children)
}

// limited is the loader of a list that is cut at first.
func limited[E graph.Entity](l *loaders, name string, first int,
	fetch func(context.Context, []string, int) (map[string][]E, error)) *loader[[]E] {
	return listOf(l, key(name, first), func() *loader[[]E] {
		return listsByID(l, func(ctx context.Context, ids []string) (map[string][]E, error) {
			return fetch(ctx, ids, first)
		})
	})
}
