package resolvers_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"akteursnetz/resolvers"
)

func schema() *ast.Schema { return resolvers.New(resolvers.Config{}).Schema() }

// own tells whether a type is ours rather than the specification's.
func own(t *ast.Definition) bool { return !strings.HasPrefix(t.Name, "__") && !t.BuiltIn }

// Everything in the schema says what it means.
func TestEverythingIsDescribed(t *testing.T) {
	for _, definition := range schema().Types {
		if !own(definition) {
			continue
		}
		requireDescription(t, definition.Description, definition.Name)
		for _, value := range definition.EnumValues {
			requireDescription(t, value.Description, definition.Name, value.Name)
		}
		for _, field := range definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			requireDescription(t, field.Description, definition.Name, field.Name)
			for _, argument := range field.Arguments {
				requireDescription(t, argument.Description, definition.Name, field.Name, argument.Name)
			}
		}
	}
}

func requireDescription(t *testing.T, description string, path ...string) {
	t.Helper()
	if strings.TrimSpace(description) == "" {
		t.Errorf("%s has no description", strings.Join(path, "."))
	}
}

// A change keeps what it does not name: an Update input that gave a default, or promised one, would undo what was recorded.
func TestUpdatesKeepWhatIsLeftOut(t *testing.T) {
	for _, definition := range schema().Types {
		if definition.Kind != ast.InputObject || !strings.HasPrefix(definition.Name, "Update") {
			continue
		}
		if !strings.Contains(definition.Description, "Fields left out stay, null clears.") {
			t.Errorf("%s does not say that fields left out stay and null clears", definition.Name)
		}
		for _, field := range definition.Fields {
			path := definition.Name + "." + field.Name
			if field.DefaultValue != nil || field.Type.NonNull {
				t.Errorf("%s has a default or must be given; left out it has to stay as it is", path)
			}
			for _, word := range []string{"left out", "omitted", "default"} {
				if strings.Contains(strings.ToLower(field.Description), word) {
					t.Errorf("%s speaks of %q; say what null means instead", path, word)
				}
			}
		}
	}
}

// Connections are what Relay expects: the rules relay-connection-types-spec, relay-connection-arguments-spec and
// relay-page-info-spec of graphql-schema-linter.
func TestConnectionsAreRelays(t *testing.T) {
	types := schema().Types
	for _, definition := range types {
		if strings.HasSuffix(definition.Name, "Connection") && own(definition) {
			requireField(t, definition, "pageInfo", "PageInfo!")
			edge := strings.TrimSuffix(definition.Name, "Connection") + "Edge"
			requireField(t, definition, "edges", "["+edge+"!]!")
			requireField(t, types[edge], "cursor", "String!")
			requireField(t, types[edge], "node", strings.TrimSuffix(edge, "Edge")+"!")
		}
		for _, field := range definition.Fields {
			if strings.HasSuffix(field.Type.Name(), "Connection") {
				requireArgument(t, definition.Name, field, "first", "Int")
				requireArgument(t, definition.Name, field, "after", "String")
			}
		}
	}
	info := types["PageInfo"]
	requireField(t, info, "hasNextPage", "Boolean!")
	requireField(t, info, "hasPreviousPage", "Boolean!")
	requireField(t, info, "startCursor", "String")
	requireField(t, info, "endCursor", "String")
}

func requireField(t *testing.T, of *ast.Definition, name, typeName string) {
	t.Helper()
	field := of.Fields.ForName(name)
	if field == nil || field.Type.String() != typeName {
		t.Errorf("%s.%s is not of type %s", of.Name, name, typeName)
	}
}

func requireArgument(t *testing.T, of string, field *ast.FieldDefinition, name, typeName string) {
	t.Helper()
	argument := field.Arguments.ForName(name)
	if argument == nil || argument.Type.String() != typeName {
		t.Errorf("%s.%s has no argument %s: %s", of, field.Name, name, typeName)
	}
}

// Whatever gives a list of unknown length can be limited.
func TestListsOfRecordsCanBeLimited(t *testing.T) {
	bounded := map[string]bool{ // by the record itself: at most 200 values, or the tree of topics and places
		"Query.nodes": true, "Query.topics": true, "Query.targetGroups": true, "Place.children": true, "Topic.children": true,
		"Actor.areasServed": true, "Actor.targetGroups": true, "Offer.topics": true, "Offer.targetGroups": true,
		"Initiative.partners": true, "Initiative.places": true, "Initiative.targetGroups": true,
		"Embed.topics": true, "Embed.targetGroups": true, "Embed.places": true,
		"Path.actors": true, "Path.ties": true, "Chain.actors": true, "Chain.ties": true, "Community.topics": true,
		"Subgraph.actors": true, "Subgraph.ties": true, // by an argument of the field around
		"Initiative.participations": true, "Body.members": true, // who takes part is a short list, and judged as a whole
	}
	node := map[string]bool{}
	s := schema()
	for _, t := range s.PossibleTypes["Node"] {
		node[t.Name] = true
	}
	for _, definition := range s.Types {
		for _, field := range definition.Fields {
			path := definition.Name + "." + field.Name
			if field.Type.Elem != nil && (node[field.Type.Name()] || field.Type.Name() == "Node") && field.Name != "nodes" &&
				field.Arguments.ForName("first") == nil && !bounded[path] {
				t.Errorf("%s lists records without an argument first", path)
			}
		}
	}
}

// A field with arguments that is bound to a struct's field would drop them without a word.
func TestFieldsWithArgumentsAreResolved(t *testing.T) {
	root := reflect.TypeFor[*resolvers.Resolver]()
	for _, definition := range schema().Types {
		for _, field := range definition.Fields {
			if len(field.Arguments) == 0 || strings.HasPrefix(field.Name, "__") || !own(definition) {
				continue
			}
			of, found := root.MethodByName(definition.Name)
			if !found || !hasMethod(of.Type.Out(0), field.Name) {
				t.Errorf("%s.%s has arguments but no resolver", definition.Name, field.Name)
			}
		}
	}
}

// hasMethod tells whether a type has the method of a field; initials may be written as one.
func hasMethod(of reflect.Type, field string) bool {
	for i := range of.NumMethod() {
		if strings.EqualFold(of.Method(i).Name, field) {
			return true
		}
	}
	return false
}
