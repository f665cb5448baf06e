package neo4j

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// reader reads as one audience; each method is one statement unless it says otherwise.
type reader struct {
	store    *Store
	audience graph.Audience
}

var _ graph.Reader = reader{}

// entityOf reads a record back from the first six values of a row (id, doc, revision, updatedAt, updatedBy,
// placeHidden), as the audience may see it.
func entityOf[T graph.Entity](r reader, at row) (T, error) {
	var none T
	entity, err := decode(graph.TypeOf(at.text(0)), at)
	if err != nil {
		return none, err
	}
	seen, ok := graph.Redact(entity, r.audience, r.store.options.Places).(T)
	if !ok {
		return none, graph.Errorf(graph.Internal, "", "the record %s has another type than was asked for", at.text(0))
	}
	return seen, nil
}

func decode(t graph.Type, at row) (graph.Entity, error) {
	meta := graph.Meta{Revision: int(at.number(2)), UpdatedAt: at.text(3), UpdatedBy: at.text(4), PlaceHidden: at.flag(5)}
	return graph.Decode(t, []byte(at.text(1)), meta)
}

func entitiesOf[T graph.Entity](r reader, found []row) ([]T, error) {
	out := make([]T, len(found))
	for i, at := range found {
		entity, err := entityOf[T](r, at)
		if err != nil {
			return nil, err
		}
		out[i] = entity
	}
	return out, nil
}

// byID gives the visible records among ids.
func byID[T graph.Entity](ctx context.Context, r reader, block string, ids []string) (map[string]T, error) {
	var none T
	ids = ofType(none.EntityType(), ids)
	out := make(map[string]T, len(ids))
	if len(ids) == 0 {
		return out, translate(ctx.Err())
	}
	answer, err := r.store.read(ctx, queries.Cypher(block), map[string]any{"ids": ids, "audience": int64(r.audience)})
	if err != nil {
		return nil, err
	}
	for _, at := range answer.rows(0) {
		if out[at.text(0)], err = entityOf[T](r, at); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ofType keeps the ids that can be those of a type, each once.
func ofType(t graph.Type, ids []string) []string {
	seen := make(map[string]bool, len(ids))
	out := make([]string, 0, len(ids))
	for _, id := range ids {
		if !seen[id] && graph.TypeOf(id) == t {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

// under gives for each visible owner the records that belong to it, at most first each.
func under[T graph.Entity](ctx context.Context, r reader, block string, owners []string, first int) (map[string][]T, error) {
	out := make(map[string][]T, len(owners))
	if len(owners) == 0 {
		return out, nil
	}
	answer, err := r.store.read(ctx, queries.Cypher(block), map[string]any{
		"ids": owners, "audience": int64(r.audience), "first": int64(max(first, 0)),
	})
	if err != nil {
		return nil, err
	}
	for _, owner := range answer.rows(0) {
		if out[owner.text(0)], err = entitiesOf[T](r, owner.rows(1)); err != nil {
			return nil, err
		}
	}
	return out, nil
}
