package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"akteursnetz/graph"
)

const (
	shownErrors = 20  // errors of one answer; more of them help nobody
	textSize    = 600 // bytes of a message or field: libraries quote the input they refuse
)

// refusal is an error about the request itself, with the place in the document where there is one.
func refusal(code graph.Code, at *ast.Position, format string, args ...any) *gqlerror.Error {
	return located(at, graph.Errorf(code, "", format, args...))
}

// located says where in a document, if anywhere, an error stems from.
func located(at *ast.Position, err error) *gqlerror.Error {
	wrapped := gqlerror.Wrap(err)
	if at != nil {
		wrapped.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
	}
	return wrapped
}

// invalid marks what a library found wrong with the request: its sentence may be shown.
func invalid(err *gqlerror.Error) *gqlerror.Error {
	err.Err = graph.Errorf(graph.Invalid, "", "%s", err.Message)
	return err
}

// presenter knows the schema whose arguments errors are about.
type presenter struct{ schema *ast.Schema }

// noteInput is gqlgen's error presenter. It runs while the field is still known, and marks what is wrong with an argument,
// so that only faults of the program itself stay unmarked.
func (p presenter) noteInput(ctx context.Context, err error) *gqlerror.Error {
	presented := graphql.DefaultErrorPresenter(ctx, err)
	field := graphql.GetFieldContext(ctx)
	if field == nil || field.Field.Field == nil {
		return presented
	}
	at := field.Field.Position
	if presented.Locations == nil && at != nil {
		presented.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
	}
	if field.Args == nil && len(field.Field.Arguments) > 0 { // the arguments could not be read
		presented.Err = p.inputError(presented, field)
		presented.Path = field.Path()
	}
	return presented
}

// inputError names the argument whose value a scalar or enum refused: what the error's path adds to the field's.
func (p presenter) inputError(err *gqlerror.Error, field *graphql.FieldContext) *graph.Error {
	path := err.Path[min(len(field.Path()), len(err.Path)):]
	argument := strings.TrimPrefix(path.String(), ".")
	if known, ok := errors.AsType[*graph.Error](err); ok {
		return &graph.Error{
			Code: known.Code, Field: joinPath(argument, known.Field),
			Message: known.Message + precisionHint(p.schema, field.Field.Definition.Arguments, path),
		}
	}
	return graph.Errorf(graph.Invalid, argument, "%s", err.Message)
}

// panicked is gqlgen's recover function: a panic of a resolver is an internal error whose place only the log shows.
func panicked(_ context.Context, reason any) error {
	return fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
}

// present turns errors into what callers see, in the order of the document. A joined error becomes several; what is not a
// graph.Error becomes "Internal error" with the request's id, and goes to the log.
func present(ctx context.Context, log *slog.Logger, list gqlerror.List) gqlerror.List {
	var shown gqlerror.List
	for _, err := range list {
		for _, cause := range causes(err) {
			shown = append(shown, presentOne(ctx, log, err, cause))
		}
	}
	slices.SortStableFunc(shown, compareErrors)
	if len(shown) > shownErrors {
		rest := refusal(graph.Invalid, nil, "and %d more errors", len(shown)-shownErrors)
		shown = append(shown[:shownErrors], presentOne(ctx, log, rest, rest.Err))
	}
	for _, err := range shown {
		noteCode(ctx, err.Extensions["code"].(graph.Code))
	}
	return shown
}

func presentOne(ctx context.Context, log *slog.Logger, at *gqlerror.Error, cause error) *gqlerror.Error {
	public := publicError(ctx, cause)
	extensions := map[string]any{"code": public.Code}
	if public.Field != "" {
		extensions["field"] = public.Field
	}
	switch public.Code {
	case graph.Internal:
		extensions["requestId"] = RequestID(ctx)
		log.ErrorContext(ctx, "internal error", "request_id", RequestID(ctx), "error", detail(cause))
	case graph.Unavailable:
		log.WarnContext(ctx, "unavailable", "request_id", RequestID(ctx), "error", detail(cause))
	}
	return &gqlerror.Error{Message: public.Message, Path: at.Path, Locations: at.Locations, Extensions: extensions}
}

// publicError is what a caller may know of cause. Its message names the field: many clients show nothing else.
func publicError(ctx context.Context, cause error) *graph.Error {
	known, ok := errors.AsType[*graph.Error](cause)
	ours := ok && known.Code != graph.Internal && known.Code != graph.Unavailable
	switch {
	case ours, ok && known.Code == graph.Unavailable && ctx.Err() == nil:
		return &graph.Error{Code: known.Code, Field: shorten(known.Field), Message: shorten(known.Error())}
	case errors.Is(cause, context.DeadlineExceeded), ctx.Err() != nil:
		return graph.Errorf(graph.Limit, "", "The answer took too long. Ask for less at once: smaller pages, fewer nested lists.")
	default:
		return graph.Errorf(graph.Internal, "", "Internal error")
	}
}

func shorten(text string) string {
	if len(text) <= textSize {
		return text
	}
	return strings.ToValidUTF8(text[:textSize], "") + " …"
}

// causes splits errors that were joined because several inputs are wrong; every other error stays whole.
func causes(err error) []error {
	if _, ok := err.(*graph.Error); ok {
		return []error{err}
	}
	var parts []error
	switch wrapper := err.(type) {
	case interface{ Unwrap() []error }:
		for _, joined := range wrapper.Unwrap() {
			parts = append(parts, causes(joined)...)
		}
	case interface{ Unwrap() error }:
		parts = causes(wrapper.Unwrap())
	}
	if len(parts) < 2 || !slices.ContainsFunc(parts, isOurs) {
		return []error{err}
	}
	return parts
}

func isOurs(err error) bool {
	_, ok := errors.AsType[*graph.Error](err)
	return ok
}

// detail is what the log may know: the cause a graph.Error hides, never the path, which holds a caller's own words.
func detail(err error) error {
	if known, ok := errors.AsType[*graph.Error](err); ok && known.Err != nil {
		return known.Err
	}
	if wrapped, ok := err.(*gqlerror.Error); ok && wrapped.Err != nil {
		return wrapped.Err
	}
	return err
}

// compareErrors orders by place in the document, then by index in lists: fields are resolved side by side, so errors
// arrive in no order.
func compareErrors(a, b *gqlerror.Error) int {
	return cmp.Or(compareLocations(a.Locations, b.Locations), slices.CompareFunc(a.Path, b.Path, comparePathElements))
}

func compareLocations(a, b []gqlerror.Location) int {
	return slices.CompareFunc(a, b, func(a, b gqlerror.Location) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

func comparePathElements(a, b ast.PathElement) int {
	i, _ := a.(ast.PathIndex)
	j, _ := b.(ast.PathIndex)
	return cmp.Compare(i, j)
}
