package server

import (
	"context"
	"encoding/json"
	"reflect"

	"github.com/99designs/gqlgen/complexity"
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"akteursnetz/graph"
)

// checkBudget refuses an operation by what it asks for: first by its arguments, so that the schema's cost functions only
// see plausible ones, then by its cost. It tells whether the operation sets the argument untimed.
func checkBudget(ctx context.Context, schema graphql.ExecutableSchema, limits Limits,
	operation *graphql.OperationContext) (long bool, _ *gqlerror.Error) {
	check := argumentCheck{bounds: limits.Arguments, variables: operation.Variables, seen: map[string]bool{}}
	if err := check.set(operation.Operation.SelectionSet); err != nil {
		return false, err
	}
	budget := limits.budget(ViewerFrom(ctx))
	cost := complexity.Calculate(ctx, schema, operation.Operation, operation.Variables)
	if cost > budget {
		return false, refusal(graph.Limit, operation.Operation.Position,
			"The query may cost %d; your budget is %d. Ask for smaller pages or fewer nested lists.", cost, budget)
	}
	return check.long, nil
}

func (l Limits) budget(viewer graph.Viewer) int {
	switch viewer.Access {
	case graph.Coordinator, graph.Admin:
		return l.Coordinator
	case graph.Partner:
		return l.Partner
	default:
		return l.Anonymous
	}
}

// argumentCheck looks at the arguments of every field an operation selects, each fragment once.
type argumentCheck struct {
	bounds    map[string]int
	variables map[string]any
	seen      map[string]bool
	long      bool // the argument untimed is set
}

func (c *argumentCheck) set(set ast.SelectionSet) *gqlerror.Error {
	for _, selection := range set {
		if err := c.selection(selection); err != nil {
			return err
		}
	}
	return nil
}

func (c *argumentCheck) selection(selection ast.Selection) *gqlerror.Error {
	switch s := selection.(type) {
	case *ast.Field:
		if err := c.field(s); err != nil {
			return err
		}
		return c.set(s.SelectionSet)
	case *ast.InlineFragment:
		return c.set(s.SelectionSet)
	case *ast.FragmentSpread:
		if c.seen[s.Name] {
			return nil
		}
		c.seen[s.Name] = true
		return c.set(s.Definition.SelectionSet)
	}
	return nil
}

func (c *argumentCheck) field(field *ast.Field) *gqlerror.Error {
	if len(field.Arguments) == 0 {
		return nil
	}
	values := field.ArgumentMap(c.variables)
	for _, argument := range field.Arguments {
		c.long = c.long || argument.Name == untimed && values[untimed] == true
		if value := values[argument.Name]; value == nil && field.Definition.Arguments.ForName(argument.Name).Type.NonNull {
			return located(argument.Position, graph.Errorf(graph.Invalid, argument.Name, "is null; give a value, or leave it out for the default."))
		}
		most, ok := c.bounds[field.ObjectDefinition.Name+"."+field.Name+"."+argument.Name]
		if !ok {
			most, ok = c.bounds[argument.Name]
		}
		if !ok {
			continue
		}
		if err := checkBound(argument.Name, values[argument.Name], most); err != nil {
			return located(argument.Position, err)
		}
	}
	return nil
}

// checkBound compares the length of a list or the value of a number with what is served.
func checkBound(name string, value any, most int) error {
	if list := reflect.ValueOf(value); list.Kind() == reflect.Slice {
		if list.Len() > most {
			return graph.Errorf(graph.Limit, name,
				"has %d values; at most %d are allowed. Ask for the others in further requests.", list.Len(), most)
		}
		return nil
	}
	number, ok := integer(value)
	switch {
	case ok && number < 0:
		return graph.Errorf(graph.Invalid, name, "is %d; it must not be negative.", number)
	case ok && number > int64(most):
		return graph.Errorf(graph.Limit, name, "is %d; at most %d are served at once.", number, most)
	}
	return nil
}

func integer(value any) (int64, bool) {
	switch value := value.(type) {
	case int64:
		return value, true
	case json.Number:
		number, err := value.Int64()
		return number, err == nil
	}
	return 0, false
}
