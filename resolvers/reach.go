package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"context"
)

func (r *placeResolver) Reach(ctx context.Context, obj *graph.Place, scope *generated.NetworkScope) (*network.Reach, error) {
	found, err := r.scoped(ctx, scope)
	if err != nil {
		return nil, err
	}
	return found.PlaceReach(ctx, obj.AGS)
}

func (r *topicResolver) Reach(ctx context.Context, obj *graph.Topic, scope *generated.NetworkScope) (*network.Reach, error) {
	found, err := r.scoped(ctx, scope)
	if err != nil {
		return nil, err
	}
	topics, err := load(ctx).taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	return found.TopicReach(ctx, obj.Slug, topics)
}
