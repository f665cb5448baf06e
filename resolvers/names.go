package resolvers

import (
	"context"
	"slices"

	"akteursnetz/graph"
)

// names looks up what a filter names, for its check.
type names struct {
	graph.Gazetteer
	ctx context.Context
	err error // of the first look-up that failed
}

// checked gives the finding of a filter's check, or the fault that kept it from being made.
func (r *Resolver) checked(ctx context.Context, check func(string, graph.Names) error) error {
	return r.checkedAs(ctx, "filter", check)
}

// checkedAs is checked for a filter that callers know by another name.
func (r *Resolver) checkedAs(ctx context.Context, field string, check func(string, graph.Names) error) error {
	n := &names{Gazetteer: r.Places, ctx: ctx}
	finding := check(field, n)
	if n.err != nil {
		return n.err
	}
	return finding
}

func (n *names) HasTopic(slug string) bool {
	topics, err := load(n.ctx).taxonomy(n.ctx)
	if err != nil {
		n.err = err
		return true
	}
	return topics.Topic(slug) != nil
}

func (n *names) HasTargetGroup(slug string) bool {
	groups, err := load(n.ctx).targetGroups(n.ctx)
	if err != nil {
		n.err = err
		return true
	}
	return slices.ContainsFunc(groups, func(g *graph.TargetGroup) bool { return g.Slug == slug })
}
