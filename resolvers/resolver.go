// Package resolvers answers the fields of the API: each method loads, calls, returns. Rules and queries live in
// package graph and its stores.
package resolvers

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
)

//go:generate go tool gqlgen generate

// Config is what the resolvers work with.
type Config struct {
	Store  graph.Store
	Places *gazetteer.Gazetteer
	Now    func() time.Time // the server's one clock

	PublicURL string // where everybody reaches the server; empty where nobody does, or it is not known
}

// Resolver is the root of all resolvers.
type Resolver struct {
	Config
	networks *network.Cache
}

// Service is the API: an executable schema, and files of networks.
type Service struct {
	graphql.ExecutableSchema
	resolver *Resolver
}

// New gives the API.
func New(config Config) *Service {
	resolver := &Resolver{config, network.NewCache()}
	return &Service{priced{generated.NewExecutableSchema(generated.Config{Resolvers: resolver})}, resolver}
}

// Around gives the context of one execution its loaders.
func (c Config) Around(ctx context.Context, viewer graph.Viewer) context.Context {
	return withLoaders(ctx, newLoaders(c.Store.For(viewer.Audience())))
}

// Authenticate finds the caller that a bearer token stands for.
func (c Config) Authenticate(ctx context.Context, secret string) (graph.Viewer, error) {
	token, err := c.Store.Token(ctx, graph.TokenHash(secret))
	if err != nil {
		return graph.Viewer{}, err
	}
	if token == nil {
		return graph.Viewer{}, graph.Errorf(graph.NotFound, "", "the token is unknown; ask an administrator for one")
	}
	return token.Viewer(c.Now())
}

func (r *Resolver) today() graph.Date { return graph.DateOf(r.Now()) }
