package sqlite

import (
	"context"

	"akteursnetz/graph"
)

func (r reader) TargetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	return r.store.groups.Read(ctx, func(ctx context.Context, known int64) ([]*graph.TargetGroup, error) {
		return vocabulary[*graph.TargetGroup](ctx, r.store, graph.TargetGroupType, "target_groups", known)
	})
}
