package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *queryResolver) Topics(ctx context.Context) ([]*graph.Topic, error) {
	topics, err := load(ctx).taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	return topics.Children(""), nil
}

func (r *topicResolver) Label(ctx context.Context, obj *graph.Topic, lang *string) (string, error) {
	return obj.Label(languageOf(lang)), nil
}

func (r *topicResolver) Labels(ctx context.Context, obj *graph.Topic) ([]*graph.LocalizedText, error) {
	return pointers(obj.Labels), nil
}

func (r *topicResolver) Parent(ctx context.Context, obj *graph.Topic) (*graph.Topic, error) {
	return load(ctx).topic(ctx, obj.Parent)
}

func (r *topicResolver) Children(ctx context.Context, obj *graph.Topic) ([]*graph.Topic, error) {
	topics, err := load(ctx).taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	return topics.Children(obj.Slug), nil
}

func (r *topicResolver) Actors(ctx context.Context, obj *graph.Topic, first *int, after *string) (*relay.ActorConnection, error) {
	filter := &graph.ActorFilter{Topic: []string{obj.Slug}}
	return r.actors(ctx, graph.ActorQuery{Filter: filter, Order: byName, Page: graph.PageRequest{First: first, After: after}})
}

func (r *Resolver) Topic() generated.TopicResolver { return &topicResolver{r} }

type topicResolver struct{ *Resolver }
