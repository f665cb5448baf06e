package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"context"
)

func (r *mutationResolver) RecordRequest(ctx context.Context, initiative string, actor string, answer graph.RequestAnswer, reason *string) (*generated.InitiativePayload, error) {
	return r.recordRequest(ctx, initiative, graph.Request{Actor: actor, Answer: answer, Reason: valueOf(reason), AskedAt: r.today()})
}

func (r *requestResolver) Actor(ctx context.Context, obj *graph.Request) (*graph.Actor, error) {
	return must(ctx, load(ctx).actors, obj.Actor)
}

func (r *Resolver) Request() generated.RequestResolver { return &requestResolver{r} }

type requestResolver struct{ *Resolver }
