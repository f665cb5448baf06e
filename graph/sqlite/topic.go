package sqlite

import (
	"context"
	"database/sql"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// forEach is what is kept for all audiences: whole for coordinators, redacted for everyone below.
type forEach[V any] struct{ whole, redacted V }

func (f forEach[V]) as(audience graph.Audience) V {
	if audience == graph.InternalOnly {
		return f.whole
	}
	return f.redacted
}

// buildForEach builds from the records as they are, and as the public sees them.
func buildForEach[E graph.Entity, V any](build func([]E) V, places graph.Gazetteer) func([]E) forEach[V] {
	return func(records []E) forEach[V] {
		redacted := make([]E, len(records))
		for i, record := range records {
			redacted[i] = graph.Redact(record, graph.Public, places).(E)
		}
		return forEach[V]{build(records), build(redacted)}
	}
}

func (r reader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	trees, err := r.store.topics.Read(ctx, func(ctx context.Context, known int64) ([]*graph.Topic, error) {
		return vocabulary[*graph.Topic](ctx, r.store, graph.TopicType, "topics", known)
	})
	return trees.as(r.audience), err
}

// vocabulary reads all records of a type, none where their version is the known one.
func vocabulary[E graph.Entity](ctx context.Context, s *Store, t graph.Type, block string, known int64) (found []E, err error) {
	err = reader{s, graph.InternalOnly}.ask(ctx, func(a *asking) error {
		found, err = records[E](a, t, queries.SQL(block), sql.Named("known", known))
		return err
	})
	return found, err
}
