// Package testschema is a small schema for the server's own tests: fields that answer, fail in every known way, wait, and
// count how often anything was resolved.
package testschema

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

//go:generate go tool gqlgen generate

// Date is a day as text, checked on input.
type Date string

// UnmarshalGQL reads a day.
func (d *Date) UnmarshalGQL(v any) error {
	text, ok := v.(string)
	if !ok || len(text) != len("2026-11-22") {
		return fmt.Errorf("%v is not a date", v)
	}
	*d = Date(text)
	return nil
}

// MarshalGQL writes a day.
func (d Date) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(d))) }

// Node is what has an id.
type Node interface{ IsNode() }

// Actor is an organization.
type Actor struct {
	ID   string
	Name string
}

// IsNode makes an actor a Node.
func (Actor) IsNode() {}

// ActorFilter chooses actors.
type ActorFilter struct {
	Name    *string
	And     []*ActorFilter
	Founded *Date
}

// Schema answers with made-up actors.
type Schema struct {
	Resolved atomic.Int64                     // root and actor fields resolved so far
	Caller   func(ctx context.Context) string // what the field access answers
	Waiting  chan struct{}                    // receives one value when wait has begun
	Cost     func(child int, first *int) int  // complexity of lists
}

// New makes the executable schema.
func New(s *Schema) graphql.ExecutableSchema {
	config := Config{Resolvers: s}
	if s.Cost != nil {
		config.Complexity.Actor.Neighbours = s.Cost
		config.Complexity.Query.Actors = func(child int, first *int, _ *ActorFilter) int { return s.Cost(child, first) }
	}
	return NewExecutableSchema(config)
}

// Query, Mutation and Actor bind the generated code to s.
func (s *Schema) Query() QueryResolver { return query{s} }

// Mutation gives the writing side.
func (s *Schema) Mutation() MutationResolver { return mutation{s} }

// Actor gives the fields of an actor.
func (s *Schema) Actor() ActorResolver { return actor{s} }

type (
	query    struct{ *Schema }
	mutation struct{ *Schema }
	actor    struct{ *Schema }
)

func named(id string) *Actor { return &Actor{ID: id, Name: "Actor " + id} }

func (s *Schema) list(first *int) []*Actor {
	s.Resolved.Add(1)
	actors := make([]*Actor, value(first))
	for i := range actors {
		actors[i] = named(fmt.Sprint("act_", i))
	}
	return actors
}

func value(first *int) int {
	if first == nil {
		return 20
	}
	return *first
}

func (q query) Node(_ context.Context, id string) (Node, error) {
	q.Resolved.Add(1)
	if !strings.HasPrefix(id, "act_") {
		return nil, nil
	}
	return named(id), nil
}

func (q query) Nodes(_ context.Context, ids []string) ([]Node, error) {
	q.Resolved.Add(1)
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		nodes[i] = named(id)
	}
	return nodes, nil
}

func (q query) Actors(_ context.Context, first *int, _ *ActorFilter) ([]*Actor, error) {
	return q.list(first), nil
}

func (q query) Echo(_ context.Context, text *string) (*string, error) {
	q.Resolved.Add(1)
	return text, nil
}

func (q query) Access(ctx context.Context) (string, error) { return q.Schema.Caller(ctx), nil }

func (q query) Fail(ctx context.Context, how Trouble) (*string, error) {
	q.Resolved.Add(1)
	return nil, trouble(ctx, how)
}

func (q query) MustFail(ctx context.Context, how Trouble) (string, error) {
	q.Resolved.Add(1)
	return "", trouble(ctx, how)
}

func (q query) Wait(ctx context.Context) (*string, error) {
	q.Resolved.Add(1)
	q.Waiting <- struct{}{}
	<-ctx.Done()
	return nil, ctx.Err()
}

func (q query) Limited(ctx context.Context, _ *bool) (bool, error) {
	_, limited := ctx.Deadline()
	return limited, nil
}

func (m mutation) Rename(_ context.Context, id, name string) (*Actor, error) {
	m.Resolved.Add(1)
	return &Actor{ID: id, Name: name}, nil
}

func (a actor) Label(_ context.Context, obj *Actor, _ *string) (string, error) {
	a.Resolved.Add(1)
	return obj.Name, nil
}

func (a actor) Neighbours(_ context.Context, _ *Actor, first *int) ([]*Actor, error) {
	return a.list(first), nil
}

func trouble(ctx context.Context, how Trouble) error {
	switch how {
	case TroubleInvalid:
		return graph.Errorf(graph.Invalid, "name", "the name is empty; give one")
	case TroubleSeveral:
		var findings graph.Errors
		findings.Add("name", "is empty")
		findings.Add("until", "lies before since")
		return findings.Err()
	case TroubleWrapped:
		return fmt.Errorf("loading: %w", graph.Errorf(graph.NotFound, "id", "there is no such actor"))
	case TroubleUnavailable:
		return &graph.Error{Code: graph.Unavailable, Message: "the database is away; try again", Err: errors.New("secret host")}
	case TroubleTimeout:
		return fmt.Errorf("query: %w", context.DeadlineExceeded)
	case TroublePanic:
		panic("secret state")
	default:
		return errors.New("secret driver text")
	}
}
