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

// ActorsOnTopics asks the index of words for each topic.
func (r reader) ActorsOnTopics(ctx context.Context, topics []string, q graph.TopicQuery) (map[string]graph.Page[*graph.Actor], error) {
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil || len(topics) == 0 {
		return map[string]graph.Page[*graph.Actor]{}, err
	}
	c := newCompiler(r.audience)
	asked := make([]any, len(topics))
	for i, slug := range topics {
		words, _ := c.split(conjuncts((&graph.ActorFilter{Topic: []string{slug}}).Condition()))
		asked[i] = []any{slug, words}
	}
	c.params["topics"] = asked
	return around[*graph.Actor](ctx, r, c, walked{q.List(), w, walk(graph.Ascending, w)}, nameKeys,
		"actors_on_topics", counting("actors_on_topics_count", q.Total))
}

// vocabulary reads all records of a type, none where their version is the known one.
func vocabulary[E graph.Entity](ctx context.Context, s *Store, block string, known int64) ([]E, error) {
	answer, err := s.read(ctx, queries.Cypher(block), map[string]any{"known": known})
	if err != nil {
		return nil, err
	}
	return entitiesOf[E](reader{s, graph.InternalOnly}, answer.rows(0))
}
