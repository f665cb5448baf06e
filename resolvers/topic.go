package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *queryResolver) Topics(ctx context.Context) ([]*graph.Topic, error) {
	return load(ctx).top(ctx)
}

func (r *topicResolver) Label(ctx context.Context, obj *graph.Topic, lang *string) (string, error) {
	return obj.Label(languageOf(lang)), nil
}

func (r *topicResolver) Labels(ctx context.Context, obj *graph.Topic) ([]*graph.LocalizedText, error) {
	return pointers(obj.Labels), nil
}

func (r *topicResolver) Parent(ctx context.Context, obj *graph.Topic) (*graph.Topic, error) {
	parents, err := load(ctx).next(ctx, obj, above)
	if len(parents) == 0 {
		return nil, err
	}
	return parents[0], nil
}

func (r *topicResolver) Children(ctx context.Context, obj *graph.Topic) ([]*graph.Topic, error) {
	return load(ctx).next(ctx, obj, below)
}

func (r *topicResolver) Actors(ctx context.Context, obj *graph.Topic, first *int, after *string) (*relay.ActorConnection, error) {
	query := graph.TopicQuery{Page: graph.PageRequest{First: first, After: after}, Total: asked(ctx, "totalCount")}
	found, err := load(ctx).actorsOn(query).load(ctx, obj.EntityID())
	return relay.NewActorConnection(found, &graph.ActorFilter{Topic: []string{obj.Slug}}), err
}

func (r *Resolver) Topic() generated.TopicResolver { return &topicResolver{r} }

type topicResolver struct{ *Resolver }
