package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
	"akteursnetz/schema/relay"
	"cmp"
	"context"
)

func (r *bodyResolver) Topic(ctx context.Context, obj *relay.Body) (*graph.Topic, error) {
	return load(ctx).topic(ctx, obj.Body.Topic)
}

func (r *bodyResolver) Responsible(ctx context.Context, obj *relay.Body) (*graph.Actor, error) {
	return maybe(ctx, load(ctx).actors, obj.Body.Responsible)
}

func (r *bodyResolver) Members(ctx context.Context, obj *relay.Body) ([]*graph.Participation, error) {
	return load(ctx).membersOf(ctx, obj)
}

func (r *buildingBlockResolver) Title(ctx context.Context, obj *graph.BuildingBlock, lang *string) (string, error) {
	title, _ := graph.BlockTitles[obj.Number-1].In(languageOf(lang))
	return title, nil
}

func (r *initiativeResolver) Parent(ctx context.Context, obj *graph.Initiative) (*graph.Initiative, error) {
	return maybe(ctx, load(ctx).initiatives, obj.Parent)
}

func (r *initiativeResolver) Children(ctx context.Context, obj *graph.Initiative, first *int) ([]*graph.Initiative, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return load(ctx).children(n).load(ctx, obj.ID)
}

func (r *initiativeResolver) Lead(ctx context.Context, obj *graph.Initiative) (*graph.Actor, error) {
	return maybe(ctx, load(ctx).actors, obj.Lead)
}

func (r *initiativeResolver) Partners(ctx context.Context, obj *graph.Initiative) ([]*graph.Actor, error) {
	return all(ctx, load(ctx).actors, obj.Partners)
}

func (r *initiativeResolver) Places(ctx context.Context, obj *graph.Initiative) ([]*graph.Place, error) {
	return r.places(obj.Places), nil
}

func (r *initiativeResolver) Topics(ctx context.Context, obj *graph.Initiative) ([]*graph.RequiredTopic, error) {
	return pointers(obj.Topics), nil
}

func (r *initiativeResolver) TargetGroups(ctx context.Context, obj *graph.Initiative) ([]*graph.TargetGroup, error) {
	return load(ctx).groupsOf(ctx, obj.TargetGroups)
}

func (r *initiativeResolver) Bodies(ctx context.Context, obj *graph.Initiative) ([]*relay.Body, error) {
	out := make([]*relay.Body, len(obj.Bodies))
	for i := range obj.Bodies {
		out[i] = &relay.Body{Body: &obj.Bodies[i], Initiative: obj}
	}
	return out, nil
}

func (r *initiativeResolver) BuildingBlocks(ctx context.Context, obj *graph.Initiative) ([]*graph.BuildingBlock, error) {
	return pointers(obj.AllBlocks()), nil
}

func (r *initiativeResolver) Participations(ctx context.Context, obj *graph.Initiative) ([]*graph.Participation, error) {
	return load(ctx).members.load(ctx, obj.ID)
}

func (r *initiativeResolver) Composition(ctx context.Context, obj *graph.Initiative) (*graph.Composition, error) {
	return r.composition(ctx, obj)
}

func (r *initiativeResolver) Requests(ctx context.Context, obj *graph.Initiative) ([]*graph.Request, error) {
	if server.ViewerFrom(ctx).Audience() < graph.InternalOnly {
		return nil, nil
	}
	return pointers(obj.Requests), nil
}

func (r *mutationResolver) CreateInitiative(ctx context.Context, input input.NewInitiative) (*generated.InitiativePayload, error) {
	if err := cmp.Or(mayWrite(ctx), checkInitiative(input.InitiativeFields)); err != nil {
		return nil, err
	}
	written, err := create(ctx, r.Resolver, newInitiative(input))
	return &generated.InitiativePayload{Initiative: written}, err
}

func (r *mutationResolver) UpdateInitiative(ctx context.Context, id string, revision int, input input.InitiativeFields) (*generated.InitiativePayload, error) {
	if err := cmp.Or(mayWrite(ctx), checkInitiative(input)); err != nil {
		return nil, err
	}
	written, err := update(ctx, r.Resolver, id, revision, func(i *graph.Initiative) { changeInitiative(i, input) })
	return &generated.InitiativePayload{Initiative: written}, err
}

func (r *mutationResolver) DeleteInitiative(ctx context.Context, id string, revision int) (*graph.Deletion, error) {
	return r.remove(ctx, graph.InitiativeType, id, revision)
}

func (r *mutationResolver) SetBody(ctx context.Context, initiative string, body generated.BodyInput) (*generated.InitiativePayload, error) {
	fresh := newBody(body)
	return r.changePart(ctx, initiative, ofPart("bodies", "body"), func(i *graph.Initiative) error {
		put(&i.Bodies, fresh, hasBody(fresh.ID))
		return nil
	})
}

func (r *mutationResolver) RemoveBody(ctx context.Context, initiative string, body string) (*generated.InitiativePayload, error) {
	return r.changePart(ctx, initiative, ofPart("bodies", "body"), func(i *graph.Initiative) error {
		return drop(&i.Bodies, hasBody(body), "body", body)
	})
}

func (r *mutationResolver) SetMilestone(ctx context.Context, initiative string, milestone generated.MilestoneInput) (*generated.InitiativePayload, error) {
	fresh := newMilestone(milestone)
	return r.changePart(ctx, initiative, ofPart("milestones", "milestone"), func(i *graph.Initiative) error {
		put(&i.Milestones, fresh, hasMilestone(fresh.ID))
		return nil
	})
}

func (r *mutationResolver) RemoveMilestone(ctx context.Context, initiative string, milestone string) (*generated.InitiativePayload, error) {
	return r.changePart(ctx, initiative, ofPart("milestones", "milestone"), func(i *graph.Initiative) error {
		return drop(&i.Milestones, hasMilestone(milestone), "milestone", milestone)
	})
}

func (r *mutationResolver) SetBuildingBlock(ctx context.Context, initiative string, block generated.BuildingBlockInput) (*generated.InitiativePayload, error) {
	fresh := graph.BuildingBlock{Number: block.Number, State: block.State, Note: valueOf(block.Note)}
	return r.changePart(ctx, initiative, ofPart("buildingBlocks", "block"), func(i *graph.Initiative) error {
		put(&i.Blocks, fresh, hasNumber(fresh.Number))
		return nil
	})
}

func (r *queryResolver) Initiative(ctx context.Context, id string) (*graph.Initiative, error) {
	return load(ctx).initiatives.load(ctx, id)
}

func (r *queryResolver) Initiatives(ctx context.Context, filter *graph.InitiativeFilter, first *int, after *string) (*relay.InitiativeConnection, error) {
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	page := graph.PageRequest{First: first, After: after}
	found, err := load(ctx).reader.Initiatives(ctx, graph.InitiativeQuery{Filter: filter, Page: page, Total: asked(ctx, "totalCount")})
	expect(load(ctx), found.Items)
	return relay.NewInitiativeConnection(found), err
}

func (r *requiredTopicResolver) Topic(ctx context.Context, obj *graph.RequiredTopic) (*graph.Topic, error) {
	return load(ctx).topic(ctx, obj.Topic)
}

func (r *ruleStateResolver) Text(ctx context.Context, obj *graph.RuleState, lang *string) (string, error) {
	text, _ := obj.Texts.In(languageOf(lang))
	return text, nil
}

func (r *Resolver) Body() generated.BodyResolver { return &bodyResolver{r} }

func (r *Resolver) BuildingBlock() generated.BuildingBlockResolver { return &buildingBlockResolver{r} }

func (r *Resolver) Initiative() generated.InitiativeResolver { return &initiativeResolver{r} }

func (r *Resolver) RequiredTopic() generated.RequiredTopicResolver { return &requiredTopicResolver{r} }

func (r *Resolver) RuleState() generated.RuleStateResolver { return &ruleStateResolver{r} }

type (
	bodyResolver          struct{ *Resolver }
	buildingBlockResolver struct{ *Resolver }
	initiativeResolver    struct{ *Resolver }
	requiredTopicResolver struct{ *Resolver }
	ruleStateResolver     struct{ *Resolver }
)
