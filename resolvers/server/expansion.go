package server

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"akteursnetz/graph"
)

// extent is what a selection set amounts to once its fragments are spread out.
type extent struct {
	depth  int // levels of fields
	fields int // counted up to just above the limit
}

// expansion computes extents and keeps those of fragments, without which twenty fragments that spread the next one twice
// would take a million steps.
type expansion struct {
	limits    Limits
	fragments map[string]*ast.FragmentDefinition
	known     map[string]extent
	open      map[string]bool // fragments being computed: meeting one again is a cycle
}

func checkExpansion(document *ast.QueryDocument, limits Limits) *gqlerror.Error {
	e := &expansion{limits, map[string]*ast.FragmentDefinition{}, map[string]extent{}, map[string]bool{}}
	for _, fragment := range document.Fragments {
		e.fragments[fragment.Name] = fragment
	}
	for _, fragment := range document.Fragments { // also those no operation spreads
		if _, err := e.fragment(fragment.Name, fragment.Position); err != nil {
			return err
		}
	}
	for _, operation := range document.Operations {
		size, err := e.set(operation.SelectionSet)
		if err != nil {
			return err
		}
		if err := e.check(size, operation.Position); err != nil {
			return err
		}
	}
	return nil
}

func (e *expansion) check(size extent, at *ast.Position) *gqlerror.Error {
	if size.depth > e.limits.Depth {
		return refusal(graph.Limit, at, "The query nests %d levels of fields; at most %d are served. Ask in two steps.",
			size.depth, e.limits.Depth)
	}
	if size.fields > e.limits.Fields {
		return refusal(graph.Limit, at, "The query selects more than %d fields. Ask in several requests.", e.limits.Fields)
	}
	return nil
}

func (e *expansion) fragment(name string, at *ast.Position) (extent, *gqlerror.Error) {
	size, ok := e.known[name]
	definition := e.fragments[name]
	if ok || definition == nil { // an unknown fragment is validation's to report
		return size, nil
	}
	if e.open[name] {
		return size, refusal(graph.Invalid, at, "The fragment “%s” contains itself. Remove the circle.", name)
	}
	e.open[name] = true
	size, err := e.set(definition.SelectionSet)
	delete(e.open, name)
	e.known[name] = size
	return size, err
}

func (e *expansion) set(set ast.SelectionSet) (extent, *gqlerror.Error) {
	var whole extent
	for _, selection := range set {
		part, err := e.selection(selection)
		if err != nil {
			return whole, err
		}
		whole.depth = max(whole.depth, part.depth)
		whole.fields = min(whole.fields+part.fields, e.limits.Fields+1)
	}
	return whole, nil
}

func (e *expansion) selection(selection ast.Selection) (extent, *gqlerror.Error) {
	switch s := selection.(type) {
	case *ast.FragmentSpread:
		return e.fragment(s.Name, s.Position)
	case *ast.InlineFragment:
		return e.set(s.SelectionSet)
	case *ast.Field:
		size, err := e.set(s.SelectionSet)
		return extent{depth: size.depth + 1, fields: size.fields + 1}, err
	}
	return extent{}, nil
}
