package resolvers

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"

	"akteursnetz/graph"
	"akteursnetz/schema/generated"
)

// The parameters that say what of the network a file holds. The commonest fields of an ActorFilter, and the kind of a
// TieFilter, have one of their own; all others stand in filter and tie, as JSON of the API's inputs.
var (
	actorParameters = []string{"kind", "topic", "targetGroup", "language", "place", "search"}
	scopeParameters = append(slices.Clone(actorParameters), "tieKind", "asOf", "confirmedOnly", "largestComponent", "filter", "tie")
)

// scope reads the scope.
func (q *query) scope(schema *ast.Schema) generated.NetworkScope {
	scope := generated.NetworkScope{
		AsOf: q.date("asOf"), ConfirmedOnly: q.truth("confirmedOnly"), LargestComponent: q.truth("largestComponent"),
	}
	if q.asks(append([]string{"filter"}, actorParameters...)...) {
		scope.Filter = q.actorFilter(schema)
	}
	if q.asks("tie", "tieKind") {
		scope.Tie = &graph.TieFilter{}
		q.input(schema, "tie", "TieFilter", scope.Tie)
		fill(q, "tieKind", "tie", &scope.Tie.Kind, choices(q, "tieKind", graph.TieKinds))
	}
	return scope
}

func (q *query) asks(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return len(q.words(name)) > 0 })
}

func (q *query) actorFilter(schema *ast.Schema) *graph.ActorFilter {
	filter := &graph.ActorFilter{}
	q.input(schema, "filter", "ActorFilter", filter)
	fill(q, "kind", "filter", &filter.Kind, choices(q, "kind", graph.ActorKinds))
	fill(q, "topic", "filter", &filter.Topic, q.words("topic"))
	fill(q, "targetGroup", "filter", &filter.TargetGroup, q.words("targetGroup"))
	fill(q, "language", "filter", &filter.Language, q.words("language"))
	fill(q, "place", "filter", &filter.Place, q.words("place"))
	if search := q.word("search"); search != "" {
		if filter.Search != nil {
			q.twice("search", "filter")
		}
		filter.Search = &search
	}
	return filter
}

// fill sets a field of an input from a parameter of its own.
func fill[T any](q *query, name, input string, field *[]T, values []T) {
	if len(values) == 0 {
		return
	}
	if *field != nil {
		q.twice(name, input)
	}
	*field = values
}

func (q *query) twice(name, input string) {
	q.errs.Add(name, "stands in the parameter %s as well; give it in one of them", input)
}

// input reads JSON of one of the API's inputs, by the rules of the schema.
func (q *query) input(schema *ast.Schema, name, typeName string, into any) {
	text := q.word(name)
	if text == "" {
		return
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var given map[string]any
	err := decoder.Decode(&given)
	if _, behind := decoder.Token(); err != nil || !errors.Is(behind, io.EOF) {
		q.errs.Add(name, "is no JSON object; write one such as {\"kind\": [\"%s\"]}, encoded for a URL", exampleKind[typeName])
		return
	}
	declared := &ast.OperationDefinition{VariableDefinitions: ast.VariableDefinitionList{
		{Variable: name, Type: ast.NamedType(typeName, nil), Definition: schema.Types[typeName]},
	}}
	coerced, err := validator.VariableValues(schema, declared, map[string]any{name: given})
	if err != nil {
		at, sentence := name, err.Error()
		if refused, ok := errors.AsType[*gqlerror.Error](err); ok {
			at, sentence = refused.Path[1:].String(), refused.Message
		}
		q.errs.Add(at, "%s", sentence)
		return
	}
	plain, err := json.Marshal(coerced[name])
	if err == nil && bytes.Contains(plain, []byte(`\u0000`)) {
		q.errs.Add(name, "contains a NUL character; remove it")
		return
	}
	if err == nil {
		err = json.Unmarshal(plain, into)
	}
	if err != nil {
		q.errs.Add(name, "cannot be read as %s", typeName)
	}
}

var exampleKind = map[string]string{"ActorFilter": string(graph.JobCentre), "TieFilter": string(graph.Cooperates)}

// parameterOf gives the parameter that a finding about a scope is about: callers of files know no scope.
func (q *query) parameterOf(field string) string {
	field = strings.TrimPrefix(field, "scope.")
	for _, input := range []string{"filter.", "tie."} {
		inside, found := strings.CutPrefix(field, input)
		name, _, _ := strings.Cut(strings.NewReplacer("[", ".", "]", "").Replace(inside), ".")
		if found && input == "filter." && slices.Contains(actorParameters, name) && len(q.words(name)) > 0 {
			return inside
		}
	}
	return field
}
