package sqlite

import (
	"context"
	"database/sql"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	return r.store.topics.Read(ctx, func(ctx context.Context, known int64) ([]*graph.Topic, error) {
		return vocabulary[*graph.Topic](ctx, r.store, graph.TopicType, "topics", known)
	})
}

// vocabulary reads all records of a type, none where their version is the known one.
func vocabulary[E graph.Entity](ctx context.Context, s *Store, t graph.Type, block string, known int64) (found []E, err error) {
	err = reader{s, graph.InternalOnly}.ask(ctx, func(a *asking) error {
		found, err = records[E](a, t, queries.SQL(block), sql.Named("known", known))
		return err
	})
	return found, err
}
