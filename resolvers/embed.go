package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
	"context"
)

func (r *embedResolver) Title(ctx context.Context, obj *graph.Embed, lang *string) (*string, error) {
	return optional(obj.Titles, lang), nil
}

func (r *embedResolver) Titles(ctx context.Context, obj *graph.Embed) ([]*graph.LocalizedText, error) {
	return pointers(obj.Titles), nil
}

func (r *embedResolver) Topics(ctx context.Context, obj *graph.Embed) ([]*graph.Topic, error) {
	return load(ctx).topicsOf(ctx, obj.Topics)
}

func (r *embedResolver) TargetGroups(ctx context.Context, obj *graph.Embed) ([]*graph.TargetGroup, error) {
	return load(ctx).groupsOf(ctx, obj.TargetGroups)
}

func (r *embedResolver) Places(ctx context.Context, obj *graph.Embed) ([]*graph.Place, error) {
	return r.places(obj.Places), nil
}

func (r *mutationResolver) CreateEmbed(ctx context.Context, input input.NewEmbed) (*generated.EmbedPayload, error) {
	written, err := create(ctx, r.Resolver, newEmbed(input))
	return &generated.EmbedPayload{Embed: written}, err
}

func (r *mutationResolver) UpdateEmbed(ctx context.Context, id string, revision int, input input.EmbedFields) (*generated.EmbedPayload, error) {
	written, err := update(ctx, r.Resolver, id, revision, func(e *graph.Embed) { changeEmbed(e, input) })
	return &generated.EmbedPayload{Embed: written}, err
}

func (r *mutationResolver) DeleteEmbed(ctx context.Context, id string, revision int) (*graph.Deletion, error) {
	return r.remove(ctx, graph.EmbedType, id, revision)
}

func (r *queryResolver) Embed(ctx context.Context, name string) (*graph.Embed, error) {
	return load(ctx).embeds.load(ctx, graph.PrefixEmbed+name)
}

func (r *queryResolver) Embeds(ctx context.Context, first *int, after *string) ([]*graph.Embed, error) {
	return embedsAfter(ctx, first, valueOf(after))
}

func (r *Resolver) Embed() generated.EmbedResolver { return &embedResolver{r} }

type embedResolver struct{ *Resolver }
