package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"context"
)

func (r *queryResolver) TargetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	return load(ctx).targetGroups(ctx)
}

func (r *targetGroupResolver) Label(ctx context.Context, obj *graph.TargetGroup, lang *string) (string, error) {
	return obj.Label(languageOf(lang)), nil
}

func (r *targetGroupResolver) Labels(ctx context.Context, obj *graph.TargetGroup) ([]*graph.LocalizedText, error) {
	return pointers(obj.Labels), nil
}

func (r *Resolver) TargetGroup() generated.TargetGroupResolver { return &targetGroupResolver{r} }

type targetGroupResolver struct{ *Resolver }
