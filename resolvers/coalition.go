package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/match"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"context"
)

func (r *coalitionMemberResolver) Actor(ctx context.Context, obj *match.Member) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Actor)
}

func (r *coalitionMemberResolver) Substitute(ctx context.Context, obj *match.Member) (*graph.Actor, error) {
	return maybe(ctx, load(ctx).actors, obj.Substitute)
}

func (r *coalitionMemberResolver) SubstituteLoss(ctx context.Context, obj *match.Member) (*float64, error) {
	if obj.Substitute == "" {
		return nil, nil
	}
	return &obj.SubstituteLoss, nil
}

func (r *coalitionMemberResolver) Introduction(ctx context.Context, obj *match.Member) (*generated.Path, error) {
	return introduced(ctx, obj.Introduction)
}

func (r *coalitionResultResolver) Infeasible(ctx context.Context, obj *match.Coalition) ([]*relay.Notice, error) {
	return r.infeasible(obj.Infeasible), nil
}

func (r *itemCoverageResolver) Item(ctx context.Context, obj *match.ItemCoverage) (string, error) {
	return obj.Item.String(), nil
}

func (r *itemCoverageResolver) Label(ctx context.Context, obj *match.ItemCoverage, lang *string) (string, error) {
	w := r.words(ctx, lang)
	return w.told(w.item(obj.Item))
}

func (r *itemCoverageResolver) By(ctx context.Context, obj *match.ItemCoverage, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.By, first)
}

func (r *queryResolver) Coalition(ctx context.Context, forArg *generated.InitiativeDraft, initiative *string, size int, quotas []*generated.Quota, options *generated.MatchOptions) (*match.Coalition, error) {
	return r.coalition(ctx, wanted{forArg, initiative, options}, size, quotas)
}

func (r *Resolver) CoalitionMember() generated.CoalitionMemberResolver {
	return &coalitionMemberResolver{r}
}

func (r *Resolver) CoalitionResult() generated.CoalitionResultResolver {
	return &coalitionResultResolver{r}
}

func (r *Resolver) ItemCoverage() generated.ItemCoverageResolver { return &itemCoverageResolver{r} }

type (
	coalitionMemberResolver struct{ *Resolver }
	coalitionResultResolver struct{ *Resolver }
	itemCoverageResolver    struct{ *Resolver }
)
