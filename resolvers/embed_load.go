package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

// embedsAfter gives a stretch of all embeds. What websites show is open, which of them there are is not: some wait for
// their page.
func embedsAfter(ctx context.Context, first *int, after string) ([]*graph.Embed, error) {
	if server.ViewerFrom(ctx).Audience() < graph.InternalOnly {
		return nil, graph.Errorf(graph.Forbidden, "", "only coordinators list embeds; send a token of the role coordinator")
	}
	most, err := size(first)
	if err != nil {
		return nil, err
	}
	records, err := load(ctx).reader.Records(ctx, graph.EmbedType, graph.PrefixEmbed+after, most)
	embeds := make([]*graph.Embed, len(records))
	for i, record := range records {
		embeds[i] = record.(*graph.Embed)
	}
	return embeds, err
}
