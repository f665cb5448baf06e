package resolvers

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

// priced prices every field of the schema by one rule: a list costs its length times the cost of an element.
type priced struct{ graphql.ExecutableSchema }

// unbounded is what a list without an argument for its length counts for.
const unbounded = 10

// maxPrice keeps products from overflowing.
const maxPrice = 1 << 40

// Complexity gives the price of a field whose selections cost child.
func (p priced) Complexity(_ context.Context, typeName, field string, child int, args map[string]any) (int, bool) {
	if strings.HasPrefix(field, "__") || strings.HasPrefix(typeName, "__") {
		return 1 + child, true
	}
	return min(maxPrice, 1+p.length(typeName, field, args)*min(child, maxPrice/1000)), true
}

// multiplied are the types whose lists are as long as an argument of the field around them says, like those of
// connections.
var multiplied = map[string]bool{"Subgraph": true, "ChainResult": true, "ComponentList": true}

// length is how many elements a field may give.
func (p priced) length(typeName, field string, args map[string]any) int {
	if ids, ok := args["ids"].([]any); ok {
		return len(ids)
	}
	for _, name := range []string{"last", "first"} {
		if n, ok := integer(args[name]); ok {
			return max(1, n)
		}
	}
	if field == "nodes" || field == "edges" || multiplied[typeName] {
		return 1
	}
	if definition := p.Schema().Types[typeName]; definition != nil {
		if f := definition.Fields.ForName(field); f != nil && f.Type.Elem != nil {
			return unbounded
		}
	}
	return 1
}

func integer(value any) (int, bool) {
	switch n := value.(type) {
	case int:
		return n, true
	case int64:
		return int(n), true
	case float64:
		return int(n), true
	case json.Number:
		whole, err := n.Int64()
		return int(whole), err == nil
	}
	return 0, false
}
