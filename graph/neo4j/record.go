package neo4j

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// prefixes are how the ids of each type begin.
var prefixes = map[graph.Type]string{
	graph.TopicType: graph.PrefixTopic, graph.TargetGroupType: graph.PrefixTargetGroup, graph.ActorType: graph.PrefixActor,
	graph.InitiativeType: graph.PrefixInitiative, graph.ParticipationType: graph.PrefixParticipation,
	graph.TieType: graph.PrefixTie, graph.OfferType: graph.PrefixOffer, graph.NeedType: graph.PrefixNeed,
	graph.EmbedType: graph.PrefixEmbed, graph.TokenType: graph.PrefixToken,
}

// Records reads a stretch of the ids of a type.
func (r reader) Records(ctx context.Context, t graph.Type, after string, limit int) ([]graph.Entity, error) {
	prefix, known := prefixes[t]
	if !known || limit <= 0 {
		return nil, nil
	}
	block := "records_by_type"
	if t == graph.TieType {
		block = "tie_page"
	}
	text := fill(block, "gt", ">", "dir", "ASC", "tie", "true", "count", "", "total", "-1")
	answer, err := r.store.read(ctx, text, map[string]any{
		"after": max(after, prefix), "id": max(after, prefix), "end": prefix + last, "audience": int64(r.audience),
		"limit": int64(limit),
	})
	if err != nil {
		return nil, err
	}
	return entitiesOf[graph.Entity](r, answer.rows(0))
}

// Referring reads what names a record.
func (r reader) Referring(ctx context.Context, id string) ([]graph.Entity, error) {
	answer, err := r.store.read(ctx, queries.Cypher("records_referring"), map[string]any{"id": id, "audience": int64(r.audience)})
	if err != nil {
		return nil, err
	}
	records, err := entitiesOf[graph.Entity](r, answer.rows(0))
	records = slices.DeleteFunc(records, func(e graph.Entity) bool { return !graph.Mentions(e, id) })
	slices.SortFunc(records, func(a, b graph.Entity) int {
		order := cmp.Compare(slices.Index(graph.Types, a.EntityType()), slices.Index(graph.Types, b.EntityType()))
		return cmp.Or(order, strings.Compare(a.EntityID(), b.EntityID()))
	})
	return records, err
}

// Deleted reads which ids are those of tombstones.
func (r reader) Deleted(ctx context.Context, ids []string) (map[string]bool, error) {
	out := map[string]bool{}
	if r.audience < graph.InternalOnly || len(ids) == 0 {
		return out, translate(ctx.Err())
	}
	answer, err := r.store.read(ctx, queries.Cypher("deleted_records"), map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	for _, id := range answer.texts(0) {
		out[id] = true
	}
	return out, nil
}
