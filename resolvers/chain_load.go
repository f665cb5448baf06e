package resolvers

import (
	"context"
	"fmt"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

const maxChains = 1000

func (r *Resolver) chains(ctx context.Context, steps []*generated.ChainStep, first int, asOf *graph.Date) (*relay.ChainResult, error) {
	if err := graph.CheckSize("first", first, maxChains); err != nil {
		return nil, err
	}
	if len(steps) < 2 || len(steps) > network.MaxSteps {
		code := graph.Invalid
		if len(steps) > network.MaxSteps {
			code = graph.Limit
		}
		return nil, graph.Errorf(code, "steps", "a pattern has 2 to %d actors, joined by 1 to %d ties; these are %d",
			network.MaxSteps, network.MaxSteps-1, len(steps))
	}
	if steps[0].Tie != nil {
		return nil, graph.Errorf(graph.Invalid, "steps[0].tie", "no tie leads to the first actor; put the filter on the second step")
	}
	return onView(ctx, func(view *graph.View) (*relay.ChainResult, error) { return r.chainsIn(ctx, view, steps, first, asOf) })
}

func (r *Resolver) chainsIn(
	ctx context.Context, view *graph.View, steps []*generated.ChainStep, first int, asOf *graph.Date,
) (*relay.ChainResult, error) {
	pattern := make([]network.Step, len(steps))
	for i, step := range steps {
		var err error
		if pattern[i], err = r.chainStep(ctx, fmt.Sprintf("steps[%d]", i), step); err != nil {
			return nil, err
		}
	}
	return &relay.ChainResult{Found: network.FindChains(view, pattern, r.day(asOf)), Steps: len(steps), First: first}, nil
}

func (r *Resolver) chainStep(ctx context.Context, field string, step *generated.ChainStep) (network.Step, error) {
	var out network.Step
	if err := r.checkedAs(ctx, field+".actor", step.Actor.Check); err != nil {
		return out, err
	}
	if err := r.checkedAs(ctx, field+".tie", step.Tie.Check); err != nil {
		return out, err
	}
	var err error
	if out.Actors, err = passing(ctx, step.Actor); err != nil {
		return out, err
	}
	out.Tie, err = tiesIn(ctx, step.Tie)
	return out, err
}

func chainRows(ctx context.Context, found *network.Chains, rows [][]int32) ([]*generated.Chain, error) {
	ties := make([][]string, len(rows))
	var actorIDs []string
	for i, row := range rows {
		actorIDs = append(actorIDs, found.Actors(row)...)
		if asked(ctx, "ties") {
			ties[i] = found.Ties(row)
		}
	}
	l := load(ctx)
	l.cohorts.add(actorIDs)
	l.cohorts.add(slices.Concat(ties...))
	out := make([]*generated.Chain, 0, len(rows))
	for i, row := range rows {
		actors, err := actorsShown(ctx, found.View, found.Actors(row), "actors")
		if err != nil {
			return nil, err
		}
		ties, err := all(ctx, l.ties, ties[i])
		if err != nil {
			return nil, err
		}
		if len(actors) == len(row) {
			out = append(out, &generated.Chain{Actors: actors, Ties: ties})
		}
	}
	return out, nil
}

func (r *Resolver) chainGroups(
	ctx context.Context, c *relay.ChainResult, step int, by graph.ActorFacet, first int,
) ([]*relay.FacetValue, error) {
	if step < 0 || step >= c.Steps {
		return nil, graph.Errorf(graph.Invalid, "step", "the pattern has the steps 0 to %d", c.Steps-1)
	}
	values, err := r.facetValues(ctx)
	if err != nil {
		return nil, err
	}
	counts, err := c.Found.Groups(ctx, step, func(a *graph.Features) []string { return values(a, by) })
	if err != nil {
		return nil, err
	}
	return countedValues(counts[:min(first, len(counts))], by), nil
}
