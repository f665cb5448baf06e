package sqlite

import (
	"context"

	"akteursnetz/graph"
)

func (r reader) TargetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	return r.store.groups.Read(ctx, func(ctx context.Context, known int64) (groups []*graph.TargetGroup, err error) {
		err = r.ask(ctx, func(a *asking) error {
			groups, err = vocabulary[*graph.TargetGroup](a, graph.TargetGroupType, "target_groups", known)
			return err
		})
		return groups, err
	})
}
