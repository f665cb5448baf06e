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

func (r reader) ActorsOnTopics(ctx context.Context, topics []string,
	q graph.TopicQuery) (pages map[string]graph.Page[*graph.Actor], err error) {
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return nil, err
	}
	err = r.ask(ctx, func(a *asking) error {
		rows, lengths := make(map[string][]place, len(topics)), make(map[string]int, len(topics))
		for _, slug := range topics {
			hits, err := a.find(graph.ActorType, (&graph.ActorFilter{Topic: []string{slug}}).Condition())
			if err != nil {
				return err
			}
			byName := segment{shelf: actorShelves[graph.ByName], set: given(hits)}
			if rows[slug], err = a.cut(graph.ActorType, []segment{byName}, false, w); err != nil {
				return err
			}
			lengths[slug] = size(hits)
		}
		if !q.Total {
			lengths = nil
		}
		pages, err = pagesOf[*graph.Actor](a, graph.ActorType, q.List(), w, rows, lengths)
		return err
	})
	return pages, err
}

// vocabulary reads all records of a type, none where their version is the known one.
func vocabulary[E graph.Entity](ctx context.Context, s *Store, t graph.Type, block string, known int64) (found []E, err error) {
	err = reader{s, graph.InternalOnly}.ask(ctx, func(a *asking) error {
		found, err = records[E](a, t, queries.SQL(block), sql.Named("known", known))
		return err
	})
	return found, err
}
