package resolvers

import (
	"context"
	"encoding/json"
	"net/url"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// scopeAsked gives the scope of the network that the current field belongs to, as parameters of a file.
func scopeAsked(ctx context.Context) (url.Values, error) {
	argument := graphql.GetFieldContext(ctx).Parent.Field.Arguments.ForName("scope")
	if argument == nil {
		return url.Values{}, nil
	}
	given, err := argument.Value.Value(graphql.GetOperationContext(ctx).Variables)
	if err != nil {
		return nil, graph.Errorf(graph.Internal, "", "the scope cannot be read: %v", err)
	}
	return scopeValues(given)
}

// scopeValues is the inverse of query.scope, for a scope as callers of the API write it.
func scopeValues(given any) (url.Values, error) {
	var scope struct {
		Filter, Tie                     map[string]any
		AsOf                            string
		ConfirmedOnly, LargestComponent bool
	}
	text, err := json.Marshal(withLists(given))
	if err == nil {
		err = json.Unmarshal(text, &scope)
	}
	if err != nil {
		return nil, graph.Errorf(graph.Internal, "", "the scope cannot be read: %v", err)
	}
	values := url.Values{}
	if scope.AsOf != "" {
		values.Set("asOf", scope.AsOf)
	}
	if scope.ConfirmedOnly {
		values.Set("confirmedOnly", "true")
	}
	if scope.LargestComponent {
		values.Set("largestComponent", "true")
	}
	for _, name := range actorParameters {
		move(values, scope.Filter, name, name)
	}
	move(values, scope.Tie, "kind", "tieKind")
	for name, rest := range map[string]map[string]any{"filter": scope.Filter, "tie": scope.Tie} {
		if len(rest) > 0 {
			text, _ := json.Marshal(rest) // came from JSON
			values.Set(name, string(text))
		}
	}
	return values, nil
}

// withLists keeps empty lists, which match nothing, from becoming null, which is no condition.
func withLists(value any) any {
	switch value := value.(type) {
	case []any:
		lists := make([]any, len(value))
		for i, element := range value {
			lists[i] = withLists(element)
		}
		return lists
	case map[string]any:
		fields := make(map[string]any, len(value))
		for name, field := range value {
			fields[name] = withLists(field)
		}
		return fields
	}
	return value
}

// move makes a field of an input a parameter of its own, where that says the same.
func move(values url.Values, input map[string]any, field, parameter string) {
	words, ok := []string{}, true
	switch value := input[field].(type) {
	case nil:
		delete(input, field)
		return
	case []any:
		for _, element := range value {
			word, isText := element.(string)
			words, ok = append(words, word), ok && isText && !strings.Contains(word, ",")
		}
	case string:
		words, ok = []string{value}, field == "search" || !strings.Contains(value, ",")
	}
	for _, word := range words {
		ok = ok && word != "" && strings.TrimSpace(word) == word
	}
	if ok && len(words) > 0 {
		values[parameter] = words
		delete(input, field)
	}
}
