package server

import (
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// typeAt follows a path of names and indexes into an input type; nil where it leads nowhere.
func typeAt(schema *ast.Schema, of *ast.Type, path ast.Path) *ast.Type {
	for _, step := range path {
		switch step := step.(type) {
		case ast.PathIndex:
			of = of.Elem
		case ast.PathName:
			field := schema.Types[of.Name()].Fields.ForName(string(step))
			if field == nil {
				return nil
			}
			of = field.Type
		}
		if of == nil {
			return nil
		}
	}
	return of
}

// valueAt follows a path into JSON; nil where it leads nowhere. A single value stands for a list of it.
func valueAt(value any, path ast.Path) any {
	for _, step := range path {
		switch step := step.(type) {
		case ast.PathIndex:
			if list, ok := value.([]any); ok {
				if int(step) >= len(list) {
					return nil
				}
				value = list[step]
			}
		case ast.PathName:
			object, _ := value.(map[string]any)
			value = object[string(step)]
		}
	}
	return value
}

// choice says which values the enum at a path into a variable has; empty where there is no enum, or no value is given.
func choice(schema *ast.Schema, variable *ast.VariableDefinition, value any, path ast.Path) string {
	value = valueAt(value, path)
	of := typeAt(schema, variable.Type, path)
	if value == nil || of == nil || schema.Types[of.Name()].Kind != ast.Enum {
		return ""
	}
	return unknownChoice(fmt.Sprint(value), schema.Types[of.Name()])
}

// unknownChoice says which values an enum has.
func unknownChoice(value string, enum *ast.Definition) string {
	names := make([]string, len(enum.EnumValues))
	for i, value := range enum.EnumValues {
		names[i] = value.Name
	}
	return fmt.Sprintf("%.60q is unknown; use one of %s", value, strings.Join(names, ", "))
}

// precisionHint tells how a date of which only the year or month is known is given, where a field beside it takes its
// precision: sincePrecision beside since.
func precisionHint(schema *ast.Schema, arguments ast.ArgumentDefinitionList, path ast.Path) string {
	if len(path) < 2 {
		return ""
	}
	name, isName := path[len(path)-1].(ast.PathName)
	argument := arguments.ForName(path[:1].String())
	if !isName || argument == nil {
		return ""
	}
	precision := append(ast.Path{}, path[1:len(path)-1]...)
	beside := name + "Precision"
	if typeAt(schema, argument.Type, append(precision, beside)) == nil {
		return ""
	}
	return fmt.Sprintf("; where only the year or month is known, write a day in it and say YEAR or MONTH in %s", beside)
}
