package sqlite

import (
	"context"

	"akteursnetz/graph"
)

func (r reader) EmbedsByID(ctx context.Context, ids []string) (map[string]*graph.Embed, error) {
	return byID[*graph.Embed](ctx, r, graph.EmbedType, "embeds_by_id", ids)
}
