package resolvers

import (
	"encoding/json"
	"maps"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/schema/generated"
)

// fieldChanges lists what changed by field name.
func fieldChanges(fields map[string]graph.Values) []*generated.FieldChange {
	out := make([]*generated.FieldChange, 0, len(fields))
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		values := fields[name]
		out = append(out, &generated.FieldChange{Field: name, Before: jsonText(values.Before), After: jsonText(values.After)})
	}
	return out
}

func jsonText(value json.RawMessage) *string {
	if value == nil {
		return nil
	}
	text := string(value)
	return &text
}
