package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/match"
	"akteursnetz/schema/generated"
	"context"
)

func (r *queryResolver) SimilarInitiatives(ctx context.Context, forArg *generated.InitiativeDraft, initiative *string, first int) ([]*match.Similar, error) {
	if err := graph.CheckSize("first", first, maxSimilar); err != nil {
		return nil, err
	}
	ix, draft, err := r.asked(ctx, wanted{draft: forArg, stored: initiative})
	if err != nil {
		return nil, err
	}
	found, err := ix.Similar(draft, first)
	ids := make([]string, len(found))
	for i, similar := range found {
		ids[i] = similar.Initiative
	}
	load(ctx).cohorts.add(ids)
	return pointers(found), renamed(err, ofDraft)
}

func (r *similarInitiativeResolver) Initiative(ctx context.Context, obj *match.Similar) (*graph.Initiative, error) {
	return must(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *similarInitiativeResolver) Shared(ctx context.Context, obj *match.Similar) ([]string, error) {
	shared := make([]string, len(obj.Shared))
	for i, item := range obj.Shared {
		shared[i] = item.String()
	}
	return shared, nil
}

func (r *similarInitiativeResolver) Participants(ctx context.Context, obj *match.Similar, first *int) ([]*graph.Actor, error) {
	return firstActors(ctx, obj.Participants, first)
}

func (r *similarInitiativeResolver) Text(ctx context.Context, obj *match.Similar, lang *string) (string, error) {
	w := r.words(ctx, lang)
	return w.told(w.transfer(obj))
}

func (r *Resolver) SimilarInitiative() generated.SimilarInitiativeResolver {
	return &similarInitiativeResolver{r}
}

type similarInitiativeResolver struct{ *Resolver }
