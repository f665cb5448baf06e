package memory

import (
	"context"

	"akteursnetz/graph"
)

func (r reader) EmbedsByID(ctx context.Context, ids []string) (map[string]*graph.Embed, error) {
	return byID[*graph.Embed](ctx, r, ids)
}
