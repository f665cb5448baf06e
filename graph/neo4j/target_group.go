package neo4j

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// TargetGroups reads all of them.
func (r reader) TargetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	answer, err := r.store.read(ctx, queries.Cypher("target_groups"), nil)
	if err != nil {
		return nil, err
	}
	groups, err := entitiesOf[*graph.TargetGroup](r, answer.rows(0))
	slices.SortFunc(groups, func(a, b *graph.TargetGroup) int {
		order := strings.Compare(graph.SortKey(a.Label("de")), graph.SortKey(b.Label("de")))
		return cmp.Or(order, strings.Compare(a.Slug, b.Slug))
	})
	return groups, err
}
