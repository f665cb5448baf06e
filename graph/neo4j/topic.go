package neo4j

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Topics reads the tree.
func (r reader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	return r.store.topics.Read(ctx, func(ctx context.Context, known int64) ([]*graph.Topic, error) {
		return vocabulary[*graph.Topic](ctx, r.store, "topics", known)
	})
}

// vocabulary reads all records of a type, none where their version is the known one.
func vocabulary[E graph.Entity](ctx context.Context, s *Store, block string, known int64) ([]E, error) {
	answer, err := s.read(ctx, queries.Cypher(block), map[string]any{"known": known})
	if err != nil {
		return nil, err
	}
	return entitiesOf[E](reader{s, graph.InternalOnly}, answer.rows(0))
}
