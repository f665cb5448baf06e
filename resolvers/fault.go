package resolvers

import (
	"errors"
	"strings"

	"akteursnetz/graph"
)

// renamed gives an error, or several joined ones, whose fields a caller finds in the arguments: the domain knows
// "name", the caller sent "input.name".
func renamed(err error, rename func(field string) string) error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var parts []error
		for _, part := range joined.Unwrap() {
			parts = append(parts, renamed(part, rename))
		}
		return errors.Join(parts...)
	}
	known, ok := errors.AsType[*graph.Error](err)
	if !ok || known.Field == "" {
		return err
	}
	fault := *known
	fault.Field = rename(known.Field)
	return &fault
}

// ofInput is for mutations with an input: everything but the arguments beside it stands there.
func ofInput(arguments ...string) func(string) string {
	return func(field string) string {
		for _, argument := range arguments {
			if field == argument {
				return field
			}
		}
		return "input." + field
	}
}

// ofPart is for mutations of one item of an initiative's list: bodies[2].name is the name of the argument body.
func ofPart(list, argument string) func(string) string {
	return func(field string) string {
		if field == "id" {
			return "initiative"
		}
		rest, inside := strings.CutPrefix(field, list)
		if !inside {
			return field
		}
		if _, behind, indexed := strings.Cut(rest, "]"); indexed {
			rest = behind
		}
		return argument + rest
	}
}
