package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
	"akteursnetz/schema/relay"
	"cmp"
	"context"
)

func (r *mutationResolver) CreateParticipation(ctx context.Context, input input.NewParticipation) (*generated.ParticipationPayload, error) {
	if err := cmp.Or(mayWrite(ctx), chosenLevel(input.ParticipationFields.Visibility)); err != nil {
		return nil, err
	}
	written, err := create(ctx, r.Resolver, newParticipation(input))
	return &generated.ParticipationPayload{Participation: written}, err
}

func (r *mutationResolver) UpdateParticipation(ctx context.Context, id string, revision int, input input.ParticipationFields) (*generated.ParticipationPayload, error) {
	if err := cmp.Or(mayWrite(ctx), chosenLevel(input.Visibility)); err != nil {
		return nil, err
	}
	written, err := update(ctx, r.Resolver, id, revision, func(p *graph.Participation) { changeParticipation(p, input) })
	return &generated.ParticipationPayload{Participation: written}, err
}

func (r *mutationResolver) DeleteParticipation(ctx context.Context, id string, revision int) (*graph.Deletion, error) {
	return r.remove(ctx, graph.ParticipationType, id, revision)
}

func (r *participationResolver) Initiative(ctx context.Context, obj *graph.Participation) (*graph.Initiative, error) {
	return must(ctx, load(ctx).initiatives, obj.Initiative)
}

func (r *participationResolver) Body(ctx context.Context, obj *graph.Participation) (*relay.Body, error) {
	initiative, err := must(ctx, load(ctx).initiatives, obj.Initiative)
	if err != nil || initiative.Body(obj.Body) == nil {
		return nil, err
	}
	return &relay.Body{Body: initiative.Body(obj.Body), Initiative: initiative}, nil
}

func (r *participationResolver) Actor(ctx context.Context, obj *graph.Participation) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Actor)
}

func (r *Resolver) Participation() generated.ParticipationResolver { return &participationResolver{r} }

type participationResolver struct{ *Resolver }
