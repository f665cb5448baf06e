package tables

import (
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// recordsAtOnce is how many records are read at a time.
const recordsAtOnce = 1000

// stored gives the records with the given ids that a reader sees.
func stored(ctx context.Context, reader graph.Reader, ids []string) (map[string]graph.Entity, error) {
	byType := map[graph.Type][]string{}
	for _, id := range valid(ids) {
		t := graph.TypeOf(id)
		byType[t] = append(byType[t], id)
	}
	out := make(map[string]graph.Entity, len(ids))
	for _, t := range graph.Types {
		if wanted := byType[t]; len(wanted) > 0 {
			if err := read(ctx, reader, t, wanted, out); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// valid gives the ids that a record can have: a store need not be asked for others.
func valid(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !graph.ValidID(id) })
}

func read(ctx context.Context, reader graph.Reader, t graph.Type, ids []string, out map[string]graph.Entity) error {
	switch t {
	case graph.TopicType:
		return readTopics(ctx, reader, ids, out)
	case graph.TargetGroupType:
		return readTargetGroups(ctx, reader, ids, out)
	case graph.ActorType:
		return collect(ctx, reader.ActorsByID, ids, out)
	case graph.TieType:
		return collect(ctx, reader.TiesByID, ids, out)
	case graph.InitiativeType:
		return collect(ctx, reader.InitiativesByID, ids, out)
	case graph.ParticipationType:
		return collect(ctx, reader.ParticipationsByID, ids, out)
	case graph.OfferType:
		return collect(ctx, reader.OffersByID, ids, out)
	case graph.NeedType:
		return collect(ctx, reader.NeedsByID, ids, out)
	case graph.EmbedType:
		return collect(ctx, reader.EmbedsByID, ids, out)
	}
	return nil
}

func collect[E graph.Entity](ctx context.Context, byID func(context.Context, []string) (map[string]E, error),
	ids []string, out map[string]graph.Entity) error {
	found, err := byID(ctx, ids)
	for id, e := range found {
		out[id] = e
	}
	return err
}

func readTopics(ctx context.Context, reader graph.Reader, ids []string, out map[string]graph.Entity) error {
	tree, err := reader.Topics(ctx)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if topic := tree.Topic(trimTaxonomy(id)); topic != nil {
			out[id] = topic
		}
	}
	return nil
}

func readTargetGroups(ctx context.Context, reader graph.Reader, ids []string, out map[string]graph.Entity) error {
	groups, err := reader.TargetGroups(ctx)
	for _, group := range groups {
		if slices.Contains(ids, group.EntityID()) {
			out[group.EntityID()] = group
		}
	}
	return err
}

// trimTaxonomy gives the slug of a topic or target group, any other id as it is.
func trimTaxonomy(id string) string {
	return strings.TrimPrefix(strings.TrimPrefix(id, graph.PrefixTopic), graph.PrefixTargetGroup)
}
