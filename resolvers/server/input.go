package server

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// checkShape bounds a JSON text before anything is built of it: the levels it nests, and its values.
func checkShape(text []byte, limits Limits) error {
	values, depth := shape(text)
	switch {
	case depth > limits.InputDepth:
		return graph.Errorf(graph.Limit, "", "The input nests %d levels of lists and objects; at most %d are read.",
			depth, limits.InputDepth)
	case values > limits.InputValues:
		return graph.Errorf(graph.Limit, "", "The input holds %d values; at most %d are read. Send less at once.",
			values, limits.InputValues)
	}
	return nil
}

// shape counts in one pass what stands outside of strings. The text may not be valid JSON.
func shape(text []byte) (values, depth int) {
	level, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			level++
			values++
			depth = max(depth, level)
		case c == '}' || c == ']':
			level--
		case c == ',':
			values++
		}
	}
	return values, depth
}

// checkText refuses variables with a NUL, which no text of the directory contains. The error's Field is the path of the
// value.
func checkText(value any) *graph.Error {
	switch value := value.(type) {
	case string:
		if strings.ContainsRune(value, 0) {
			return graph.Errorf(graph.Invalid, "", "contains a NUL character; remove it")
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			if err := checkText(value[name]); err != nil {
				return under(name, err)
			}
		}
	case []any:
		for i, child := range value {
			if err := checkText(child); err != nil {
				return under("["+strconv.Itoa(i)+"]", err)
			}
		}
	}
	return nil
}

func under(step string, err *graph.Error) *graph.Error {
	err.Field = joinPath(step, err.Field)
	return err
}

// joinPath puts a step in front of a path: ("and", "[0].name") gives "and[0].name".
func joinPath(step, path string) string {
	if step == "" || path == "" || path[0] == '[' {
		return step + path
	}
	return step + "." + path
}
