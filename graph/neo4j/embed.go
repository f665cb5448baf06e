package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// EmbedsByID reads embeds.
func (r reader) EmbedsByID(ctx context.Context, ids []string) (map[string]*graph.Embed, error) {
	return byID[*graph.Embed](ctx, r, "embeds_by_id", ids)
}
