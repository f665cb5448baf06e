package resolvers

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"akteursnetz/graph"
)

// asked tells whether the answer to the current field is to hold a field.
func asked(ctx context.Context, field string) bool {
	return slices.ContainsFunc(graphql.CollectFieldsCtx(ctx, nil), func(f graphql.CollectedField) bool { return f.Name == field })
}

// size checks the argument first of a list without pages.
func size(first *int) (int, error) {
	n := 20
	if first != nil {
		n = *first
	}
	return n, graph.CheckSize("first", n, graph.MaxPage)
}

// page is what a caller asks for of a list that can be read from both ends: the default of first does not stand beside
// last.
func page(ctx context.Context, first *int, after *string, last *int, before *string) graph.PageRequest {
	if last != nil && !given(ctx, "first") {
		first = nil
	}
	return graph.PageRequest{First: first, After: after, Last: last, Before: before}
}

// given tells whether the caller set an argument of the current field rather than leaving it to its default.
func given(ctx context.Context, name string) bool {
	argument := graphql.GetFieldContext(ctx).Field.Arguments.ForName(name)
	if argument == nil || argument.Value.Kind != ast.Variable {
		return argument != nil
	}
	_, sent := graphql.GetOperationContext(ctx).Variables[argument.Value.Raw]
	return sent
}

// key names a list with its arguments within a request.
func key(name string, arguments any) string {
	text, err := json.Marshal(arguments)
	if err != nil {
		return name
	}
	return name + string(text)
}

// all loads a list of ids, in their order, without those the caller may not see.
func all[V comparable](ctx context.Context, l *loader[V], ids []string) ([]V, error) {
	out := make([]V, 0, len(ids))
	var none V
	for _, id := range ids {
		value, err := l.load(ctx, id)
		if err != nil {
			return nil, err
		}
		if value != none {
			out = append(out, value)
		}
	}
	return out, nil
}

// maybe loads an optional reference.
func maybe[V any](ctx context.Context, l *loader[V], id string) (V, error) {
	if id == "" {
		var none V
		return none, nil
	}
	return l.load(ctx, id)
}

// must loads a reference that the record cannot be without. It is missing only where a write came in between.
func must[V comparable](ctx context.Context, l *loader[V], id string) (V, error) {
	value, err := l.load(ctx, id)
	var none V
	if err == nil && value == none {
		return none, graph.Errorf(graph.Conflict, "", "the record was changed while it was read; ask again")
	}
	return value, err
}

// pointers is for gqlgen, which lists structs by pointer.
func pointers[T any](values []T) []*T {
	out := make([]*T, len(values))
	for i := range values {
		out[i] = &values[i]
	}
	return out
}

// languageOf is the language argument: German if left out.
func languageOf(lang *string) string {
	if lang == nil {
		return "de"
	}
	return *lang
}

// optional is a text of several languages that may have none.
func optional(texts graph.Texts, lang *string) *string {
	text, ok := texts.In(languageOf(lang))
	if !ok {
		return nil
	}
	return &text
}
