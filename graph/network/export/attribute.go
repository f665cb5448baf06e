package export

import (
	"math"
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// attribute is a property of an actor or tie that every format carries, under the same name.
type attribute[T any] struct {
	name string
	kind kind
	of   func(T) any // string, bool, int, float64 or []string; nil where there is none
}

// kind is the type of an attribute's values, as XML formats call it.
type kind string

const (
	isText   kind = "string"
	isList   kind = "list" // text where a format knows no lists
	isTruth  kind = "boolean"
	isWhole  kind = "int"
	isNumber kind = "double"
)

// actorAttributes are those of actors beside id and name.
func (c Content) actorAttributes() []attribute[*graph.Actor] {
	return []attribute[*graph.Actor]{
		{"kind", isText, func(a *graph.Actor) any { return string(a.Kind) }},
		{"short_name", isText, func(a *graph.Actor) any { return given(a.ShortName) }},
		{"outside_administration", isTruth, func(a *graph.Actor) any { return a.OutsideAdministration() }},
		{"place", isText, func(a *graph.Actor) any { return given(a.Seat) }},
		{"place_name", isText, func(a *graph.Actor) any { return given(c.placeName(a.Seat)) }},
		{"latitude", isNumber, func(a *graph.Actor) any {
			return located(a, func(l *graph.Location) float64 { return l.Lat })
		}},
		{"longitude", isNumber, func(a *graph.Actor) any {
			return located(a, func(l *graph.Location) float64 { return l.Lon })
		}},
		{"precision", isText, func(a *graph.Actor) any {
			if a.Location == nil {
				return nil
			}
			return string(a.Location.Precision)
		}},
		{"areas_served", isList, func(a *graph.Actor) any { return list(a.AreasServed, itself) }},
		{"topics", isList, func(a *graph.Actor) any {
			return list(a.Topics, func(t graph.ActorTopic) string { return t.Topic })
		}},
		{"target_groups", isList, func(a *graph.Actor) any { return list(a.TargetGroups, itself) }},
		{"languages", isList, func(a *graph.Actor) any {
			return list(a.Languages, func(l graph.SpokenLanguage) string { return l.Code })
		}},
		{"roles", isList, func(a *graph.Actor) any {
			return list(a.Roles, func(r graph.Role) string { return string(r) })
		}},
		{"migrant_led", isTruth, func(a *graph.Actor) any {
			if a.MigrantLed == nil {
				return nil
			}
			return *a.MigrantLed
		}},
		{"collective", isTruth, func(a *graph.Actor) any { return a.Collective }},
		{"verified_at", isText, func(a *graph.Actor) any { return given(string(a.VerifiedAt)) }},
		{"reference", isText, func(a *graph.Actor) any { return given(a.Source) }},
	}
}

// tieAttributes are those of ties beside id and ends. Dates hold as much as is known of them: a year, a month or a day.
func tieAttributes() []attribute[link] {
	return []attribute[link]{
		{"kind", isText, func(l link) any { return string(l.Kind) }},
		{"symmetric", isTruth, func(l link) any { return l.Kind.Symmetric() }},
		{"strength", isWhole, func(l link) any {
			if l.Strength == nil {
				return nil
			}
			return *l.Strength
		}},
		{"since", isText, func(l link) any { return given(l.Since.Partial(l.SincePrecision)) }},
		{"until", isText, func(l link) any { return given(l.Until.Partial(l.UntilPrecision)) }},
		{"confirmed", isTruth, func(l link) any { return l.Confirmed() }},
		{"initiative", isText, func(l link) any { return given(l.initiative) }},
		{"reference", isText, func(l link) any { return given(l.Source) }},
	}
}

func (c Content) placeName(ags string) string {
	place, _ := c.Places.Place(ags)
	return place.Name
}

func itself(text string) string { return text }

// given is nil for no text.
func given(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func list[T any](values []T, name func(T) string) any {
	if len(values) == 0 {
		return nil
	}
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = name(value)
	}
	return names
}

// located gives a coordinate to a tenth of a metre, nil where the location is hidden or unknown.
func located(a *graph.Actor, coordinate func(*graph.Location) float64) any {
	if a.Location == nil {
		return nil
	}
	return degrees(coordinate(a.Location))
}

func degrees(value float64) float64 { return math.Round(value*1e6) / 1e6 }

// inText is a value as text, for formats without types: empty where there is none.
func inText(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case []string:
		return strings.Join(value, "|")
	case bool:
		return strconv.FormatBool(value)
	case int:
		return strconv.Itoa(value)
	case float64:
		return strconv.FormatFloat(value, 'g', -1, 64)
	}
	return ""
}

// plain is the kind of a value in formats without lists.
func (k kind) plain() kind {
	if k == isList {
		return isText
	}
	return k
}
