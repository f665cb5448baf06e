package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	topics, err := vocabulary[*graph.Topic](ctx, r, graph.TopicType, "topics")
	return graph.NewTaxonomy(topics), err
}

func (r reader) TargetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	groups, err := vocabulary[*graph.TargetGroup](ctx, r, graph.TargetGroupType, "target_groups")
	slices.SortFunc(groups, func(a, b *graph.TargetGroup) int {
		return cmp.Or(strings.Compare(graph.SortKey(a.Label("de")), graph.SortKey(b.Label("de"))), strings.Compare(a.Slug, b.Slug))
	})
	return groups, err
}

// vocabulary reads all records of a type.
func vocabulary[T graph.Entity](ctx context.Context, r reader, t graph.Type, block string) (all []T, err error) {
	err = r.ask(ctx, func(a *asking) error {
		span := visible(t, r.audience)
		all, err = records[T](a, t, queries.SQL(block), sql.Named("low", span.low), sql.Named("high", span.high))
		return err
	})
	return all, err
}
