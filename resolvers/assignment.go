package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/match"
	"akteursnetz/schema/generated"
	"context"
)

func (r *assignedResolver) Initiative(ctx context.Context, obj *match.Assigned) (*graph.Initiative, error) {
	return must(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *assignedResolver) Actor(ctx context.Context, obj *match.Assigned) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Actor)
}

func (r *assignedResolver) Score(ctx context.Context, obj *match.Assigned) (float64, error) {
	return inPoints(obj.Score), nil
}

func (r *openSlotResolver) Initiative(ctx context.Context, obj *match.OpenSlot) (*graph.Initiative, error) {
	return must(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *queryResolver) Assignment(ctx context.Context, initiatives []string, options *generated.AssignmentOptions) (*match.Assignment, error) {
	return r.assigned(ctx, initiatives, valueOf(options))
}

func (r *Resolver) Assigned() generated.AssignedResolver { return &assignedResolver{r} }

func (r *Resolver) OpenSlot() generated.OpenSlotResolver { return &openSlotResolver{r} }

type (
	assignedResolver struct{ *Resolver }
	openSlotResolver struct{ *Resolver }
)
