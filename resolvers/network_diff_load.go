package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/community"
	"akteursnetz/graph/network/measure"
	"akteursnetz/schema/generated"
)

func (r *Resolver) compared(ctx context.Context, from, to graph.Date, scope *generated.NetworkScope) (*network.Diff, error) {
	if from >= to {
		return nil, graph.Errorf(graph.Invalid, "to", "%s is not after %s; give the earlier day as from", to, from)
	}
	view, err := load(ctx).reader.View(ctx)
	if err != nil {
		return nil, err
	}
	before, after := valueOf(scope), valueOf(scope)
	before.AsOf, after.AsOf = &from, &to
	diff := &network.Diff{From: from, To: to}
	if diff.Before, err = r.scopedIn(ctx, view, before); err != nil {
		return nil, err
	}
	diff.After, err = r.scopedIn(ctx, view, after)
	return diff, err
}

func measureChanges(ctx context.Context, d *network.Diff) ([]*generated.MeasureChange, error) {
	before, err := d.Before.Figures(ctx)
	if err != nil {
		return nil, err
	}
	after, err := d.After.Figures(ctx)
	out := make([]*generated.MeasureChange, len(after))
	for i, figure := range after {
		out[i] = &generated.MeasureChange{Name: figure.Name, Before: before[i].Value, After: figure.Value}
	}
	return out, err
}

func rankShifts(ctx context.Context, d *network.Diff, m measure.Kind, first int) ([]*generated.RankShift, error) {
	shifts, err := d.Ranks(ctx, m)
	if err != nil {
		return nil, err
	}
	id := func(shift network.RankShift) string { return d.Actor(shift.Node) }
	shifts = shifts[:min(first, len(shifts))]
	return withActors(ctx, d.After.View, shifts, id, func(shift network.RankShift, actor *graph.Actor) *generated.RankShift {
		return &generated.RankShift{Actor: actor, Before: shift.Before, After: shift.After}
	})
}

func communityChanges(ctx context.Context, d *network.Diff) ([]*generated.CommunityChange, error) {
	changes, err := d.Communities(ctx)
	out := make([]*generated.CommunityChange, len(changes))
	for i, c := range changes {
		out[i] = &generated.CommunityChange{
			Before: number(c.Before), After: number(c.After), SizeBefore: c.SizeBefore, SizeAfter: c.SizeAfter, Shared: c.Shared,
		}
	}
	return out, err
}

// number is that of a community, nil where it was not there.
func number(c int32) *int {
	if c == community.Absent {
		return nil
	}
	n := int(c)
	return &n
}
