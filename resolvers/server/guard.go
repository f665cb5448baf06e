package server

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"

	"akteursnetz/graph"
)

// checkTokens bounds the number of tokens and the length of names before anything is built of them.
func checkTokens(source *ast.Source, limits Limits) *gqlerror.Error {
	tokens := lexer.New(source)
	for count := 0; ; count++ {
		token, err := tokens.ReadToken()
		switch {
		case err != nil:
			return invalid(gqlerror.WrapIfUnwrapped(err))
		case token.Kind == lexer.EOF:
			return nil
		case count == limits.Tokens:
			return refusal(graph.Limit, &token.Pos, "The document has more than %d tokens. Ask in several requests.", limits.Tokens)
		case token.Kind == lexer.Name && len(token.Value) > limits.NameLength:
			return refusal(graph.Limit, &token.Pos, "A name is longer than %d bytes. Shorten it.", limits.NameLength)
		case isText(token.Kind) && strings.ContainsRune(token.Value, 0):
			return refusal(graph.Invalid, &token.Pos, "The text contains a NUL character. Remove it.")
		}
	}
}

func isText(kind lexer.Type) bool { return kind == lexer.String || kind == lexer.BlockString }

// guard refuses a document by its shape. It runs before validation, whose rules compare fields with each other, and before
// the cost is counted, which follows every fragment wherever it is spread. The guard looks at each selection once and
// remembers what a fragment amounts to, so its own work grows with the document only.
func guard(document *ast.QueryDocument, limits Limits) *gqlerror.Error {
	if len(document.Fragments) > limits.Fragments {
		return refusal(graph.Limit, document.Fragments[limits.Fragments].Position,
			"The document defines more than %d fragments. Ask in several requests.", limits.Fragments)
	}
	count := newTally(limits)
	for _, operation := range document.Operations {
		count.variables(operation.VariableDefinitions)
		count.directives(operation.Directives)
		count.selections(operation.SelectionSet)
	}
	for _, fragment := range document.Fragments {
		count.directives(fragment.Directives)
		count.selections(fragment.SelectionSet)
	}
	if count.err != nil {
		return count.err
	}
	return checkExpansion(document, limits)
}

// tally counts what a document spells out, each definition once. After the first finding it only runs to its end.
type tally struct {
	limits          Limits
	names, keys     map[string]int // selections by field name, by response key
	aliases         map[string]int // aliases by field name
	directivesSoFar int
	err             *gqlerror.Error
}

func newTally(limits Limits) *tally {
	return &tally{limits: limits, names: map[string]int{}, keys: map[string]int{}, aliases: map[string]int{}}
}

func (t *tally) refuse(at *ast.Position, format string, args ...any) {
	if t.err == nil {
		t.err = refusal(graph.Limit, at, format, args...)
	}
}

func (t *tally) variables(definitions ast.VariableDefinitionList) {
	for _, definition := range definitions {
		t.directives(definition.Directives)
		if definition.DefaultValue != nil {
			t.value(definition.DefaultValue, t.limits.InputDepth)
		}
	}
}

func (t *tally) selections(set ast.SelectionSet) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			t.field(s)
			t.directives(s.Directives)
			t.arguments(s.Arguments)
			t.selections(s.SelectionSet)
		case *ast.InlineFragment:
			t.directives(s.Directives)
			t.selections(s.SelectionSet)
		case *ast.FragmentSpread:
			t.directives(s.Directives)
		}
	}
}

func (t *tally) field(field *ast.Field) {
	t.names[field.Name]++
	t.keys[field.Alias]++
	if most := t.limits.SameField; t.names[field.Name] > most || t.keys[field.Alias] > most {
		t.refuse(field.Position, "The field “%s” is selected more than %d times. Ask in several requests.", field.Name, most)
	}
	if field.Name == "__schema" && t.names[field.Name] > t.limits.Schemas {
		t.refuse(field.Position, "The schema is asked for more than %d times. Ask once.", t.limits.Schemas)
	}
	if field.Alias == field.Name {
		return
	}
	if t.aliases[field.Name]++; t.aliases[field.Name] > t.limits.Aliases {
		t.refuse(field.Position, "The field “%s” has more than %d aliases. Ask in several requests, or for a list.",
			field.Name, t.limits.Aliases)
	}
}

func (t *tally) directives(list ast.DirectiveList) {
	for _, directive := range list {
		if t.directivesSoFar++; t.directivesSoFar > t.limits.Directives {
			t.refuse(directive.Position, "The document has more than %d directives. Use fewer.", t.limits.Directives)
		}
		if directive.Name == "defer" && t.err == nil { // gqlgen declares it; one answer has no later part
			t.err = refusal(graph.Invalid, directive.Position, "@defer is not served. Leave it out.")
		}
		t.arguments(directive.Arguments)
	}
}

func (t *tally) arguments(list ast.ArgumentList) {
	for _, argument := range list {
		t.value(argument.Value, t.limits.InputDepth)
	}
}

func (t *tally) value(value *ast.Value, levels int) {
	if levels < 0 {
		t.refuse(value.Position, "The input nests more than %d levels. Use fewer lists and objects.", t.limits.InputDepth)
		return
	}
	for _, child := range value.Children {
		t.value(child.Value, levels-1)
	}
}
