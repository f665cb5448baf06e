package neo4j

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Topics reads the tree.
func (r reader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	answer, err := r.store.read(ctx, queries.Cypher("topics"), nil)
	if err != nil {
		return nil, err
	}
	topics, err := entitiesOf[*graph.Topic](r, answer.rows(0))
	return graph.NewTaxonomy(topics), err
}
