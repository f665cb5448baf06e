package sqlite

import (
	"context"
	"database/sql"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	return r.store.topics.Read(ctx, func(ctx context.Context, known int64) (topics []*graph.Topic, err error) {
		err = r.ask(ctx, func(a *asking) error {
			topics, err = vocabulary[*graph.Topic](a, graph.TopicType, "topics", known)
			return err
		})
		return topics, err
	})
}

// vocabulary reads all records of a type, none where their version is the known one.
func vocabulary[T graph.Entity](a *asking, t graph.Type, block string, known int64) ([]T, error) {
	span := visible(t, graph.InternalOnly)
	return records[T](a, t, queries.SQL(block), sql.Named("low", span.low), sql.Named("high", span.high), sql.Named("known", known))
}
