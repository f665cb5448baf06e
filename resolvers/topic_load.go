package resolvers

import (
	"context"
	"strings"

	"akteursnetz/graph"
)

// topic gives a topic by its slug, nil if there is none.
func (l *loaders) topic(ctx context.Context, slug string) (*graph.Topic, error) {
	topics, err := l.taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	return topics.Topic(slug), nil
}

func (l *loaders) topicsOf(ctx context.Context, slugs []string) ([]*graph.Topic, error) {
	topics, err := l.taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]*graph.Topic, 0, len(slugs))
	for _, slug := range slugs {
		if topic := topics.Topic(slug); topic != nil {
			out = append(out, topic)
		}
	}
	return out, nil
}

// top gives the topics above all others.
func (l *loaders) top(ctx context.Context) ([]*graph.Topic, error) {
	topics, err := l.taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	l.cohorts.add(topicIDs(topics.Children("")))
	return topics.Children(""), nil
}

// next gives the topics a step away from one. Those a step away from its companions stand on one level with them.
func (l *loaders) next(ctx context.Context, from *graph.Topic,
	step func(*graph.Taxonomy, *graph.Topic) []*graph.Topic) ([]*graph.Topic, error) {
	topics, err := l.taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	var level []string
	for _, id := range append([]string{from.EntityID()}, l.cohorts.get(from.EntityID())...) {
		if companion := topics.Topic(slugOf(id)); companion != nil {
			level = append(level, topicIDs(step(topics, companion))...)
		}
	}
	l.cohorts.add(level)
	return step(topics, from), nil
}

func below(topics *graph.Taxonomy, topic *graph.Topic) []*graph.Topic {
	return topics.Children(topic.Slug)
}

func above(topics *graph.Taxonomy, topic *graph.Topic) []*graph.Topic {
	if parent := topics.Topic(topic.Parent); parent != nil {
		return []*graph.Topic{parent}
	}
	return nil
}

func topicIDs(topics []*graph.Topic) []string {
	ids := make([]string, len(topics))
	for i, topic := range topics {
		ids[i] = topic.EntityID()
	}
	return ids
}

func slugOf(topicID string) string { return strings.TrimPrefix(topicID, graph.PrefixTopic) }

// actorsOn loads the actors on topics by the topics' ids.
func (l *loaders) actorsOn(q graph.TopicQuery) *loader[graph.Page[*graph.Actor]] {
	return listOf(l, key("actorsOn", q), func() *loader[graph.Page[*graph.Actor]] {
		return pagesByID(l, func(ctx context.Context, ids []string) (map[string]graph.Page[*graph.Actor], error) {
			slugs := make([]string, len(ids))
			for i, id := range ids {
				slugs[i] = slugOf(id)
			}
			pages, err := l.reader.ActorsOnTopics(ctx, slugs, q)
			found := make(map[string]graph.Page[*graph.Actor], len(ids))
			for i, id := range ids {
				found[id] = pages[slugs[i]]
			}
			return found, err
		})
	})
}
