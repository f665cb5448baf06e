package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// TargetGroups reads all of them.
func (r reader) TargetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	return r.store.groups.Read(ctx, func(ctx context.Context, known int64) ([]*graph.TargetGroup, error) {
		return vocabulary[*graph.TargetGroup](ctx, r.store, "target_groups", known)
	})
}
