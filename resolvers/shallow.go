package resolvers

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// told are the fields of an actor that a view tells.
var told = []string{"id", "kind", "name", "__typename"}

// actorsShown gives actors of a view for the fields on a way down from the current one. Where the caller wants to know no
// more of them than the view tells, no store is asked.
func actorsShown(ctx context.Context, view *graph.View, ids []string, way ...string) ([]*graph.Actor, error) {
	for _, field := range fieldsBelow(ctx, way) {
		if !slices.Contains(told, field.Name) {
			return actorsCalled(ctx, ids)
		}
	}
	actors := make([]*graph.Actor, 0, len(ids))
	for _, id := range ids {
		if place, found := view.Find(id); found {
			seen := view.Node(place)
			actors = append(actors, &graph.Actor{ID: seen.ID, Kind: seen.Kind, Name: seen.Name})
		}
	}
	return actors, nil
}

// fieldsBelow gives the fields that the caller asks for, under whatever alias, at the end of a way down from the current
// one.
func fieldsBelow(ctx context.Context, way []string) []graphql.CollectedField {
	fields := graphql.CollectFieldsCtx(ctx, nil)
	for _, name := range way {
		var below []graphql.CollectedField
		for _, field := range fields {
			if field.Name == name {
				below = append(below, graphql.CollectFields(graphql.GetOperationContext(ctx), field.Selections, nil)...)
			}
		}
		fields = below
	}
	return fields
}
