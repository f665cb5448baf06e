// Package scalars writes and reads the schema's scalars and enums. In answers an empty text or date is null: the domain
// keeps "nothing" as the empty value.
package scalars

import (
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// MarshalText writes a text, null where empty.
func MarshalText(text string) graphql.Marshaler {
	if text == "" {
		return graphql.Null
	}
	return graphql.MarshalString(text)
}

// UnmarshalText reads a text.
func UnmarshalText(input any) (string, error) {
	text, err := graphql.UnmarshalString(input)
	if err == nil && !utf8.ValidString(text) {
		return "", graph.Errorf(graph.Invalid, "", "the text is not valid UTF-8; send it as UTF-8")
	}
	return text, err
}

// MarshalDateTime writes a moment, null where empty.
func MarshalDateTime(moment string) graphql.Marshaler { return MarshalText(moment) }

// UnmarshalDateTime reads a moment.
func UnmarshalDateTime(input any) (string, error) { return UnmarshalText(input) }

// MarshalDate writes a day, null where empty.
func MarshalDate(date graph.Date) graphql.Marshaler { return MarshalText(string(date)) }

// UnmarshalDate reads a day.
func UnmarshalDate(input any) (graph.Date, error) {
	text, ok := input.(string)
	if !ok {
		return "", graph.Errorf(graph.Invalid, "", "%v is no date; write YYYY-MM-DD", input)
	}
	return graph.ParseDate(text)
}

// MarshalVisibility writes a level.
func MarshalVisibility(level graph.Visibility) graphql.Marshaler {
	return graphql.MarshalString(level.String())
}

// UnmarshalVisibility reads a level.
func UnmarshalVisibility(input any) (graph.Visibility, error) {
	text, _ := input.(string)
	level, ok := graph.ParseVisibility(text)
	if !ok {
		return 0, graph.Errorf(graph.Invalid, "", "%v is unknown; use PUBLIC, PARTNER or INTERNAL", input)
	}
	return level, nil
}
