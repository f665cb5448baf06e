// Package memory is a graph.Store that keeps everything in memory and answers by looking at every record.
//
// It is the contract of package graph written as the plainest code: no index, no tags, no compiled filters. Filters are
// evaluated on the entities, visibility is followed along Refs, orders are sorts, pages are cut by comparing positions.
// The differential test holds the real stores to its answers. It is no store to run a service on: nothing survives the
// process.
package memory

import (
	"context"
	"sync"

	"akteursnetz/graph"
)

// Store keeps one immutable state and replaces it with each write.
type Store struct {
	options graph.Options
	writing sync.Mutex // held by the one writer
	reading sync.RWMutex
	current *state
}

var _ graph.Store = (*Store)(nil)

// New gives an empty store.
func New(options graph.Options) *Store { return &Store{options: options, current: newState()} }

func (s *Store) now() *state {
	s.reading.RLock()
	defer s.reading.RUnlock()
	return s.current
}

// For gives the reader of an audience.
func (s *Store) For(audience graph.Audience) graph.Reader {
	return reader{store: s, audience: audience}
}

// Write runs fn on a copy of the state, which becomes current if fn succeeds.
func (s *Store) Write(ctx context.Context, by graph.Author, fn func(context.Context, graph.Writer) error) error {
	if err := alive(ctx); err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	draft := s.now().copy()
	writer := graph.NewWriter(tx{draft}, by, s.options)
	if err := fn(ctx, writer); err != nil {
		return ours(err)
	}
	draft.commit++
	for _, change := range writer.Changes() {
		change.Commit = draft.commit
		draft.log = append(draft.log, change)
	}
	s.replace(draft)
	return nil
}

func (s *Store) replace(next *state) {
	s.reading.Lock()
	defer s.reading.Unlock()
	s.current = next.publish()
}

// Trim forgets the values in old entries of the change log.
func (s *Store) Trim(ctx context.Context, before string) error {
	if err := alive(ctx); err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	draft := s.now().copy()
	draft.blank(func(change *graph.Change) bool { return change.At < before })
	s.replace(draft)
	return nil
}

// Token gives the token with a hash.
func (s *Store) Token(ctx context.Context, hash string) (*graph.Token, error) {
	tokens, err := s.Tokens(ctx)
	for _, token := range tokens {
		if token.Hash == hash {
			return token, err
		}
	}
	return nil, err
}

// Tokens gives every token, by name, then id.
func (s *Store) Tokens(ctx context.Context) ([]*graph.Token, error) {
	if err := alive(ctx); err != nil {
		return nil, err
	}
	return tokens(s.now())
}

// Empty tells whether nothing but tokens was ever written.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	for _, record := range s.now().records {
		if record.EntityType() != graph.TokenType {
			return false, alive(ctx)
		}
	}
	return true, alive(ctx)
}

// LastCommit gives the number of the last write.
func (s *Store) LastCommit(ctx context.Context) (int64, error) { return s.now().commit, alive(ctx) }

// Ping tells that memory is there.
func (s *Store) Ping(ctx context.Context) error { return alive(ctx) }

// Close has nothing to do.
func (s *Store) Close(context.Context) error { return nil }

// alive is what a database does when the caller has gone.
func alive(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return graph.Wrap(graph.Unavailable, "the request was ended before the answer; try again", err)
	}
	return nil
}

// ours lets our own errors pass and hides all others.
func ours(err error) error {
	if graph.CodeOf(err) == graph.Internal {
		return graph.Wrap(graph.Internal, "a write failed", err)
	}
	return err
}
