package sqlite

import (
	"context"
	"database/sql"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Token gives the token with a hash, nil if there is none.
func (s *Store) Token(ctx context.Context, hash string) (*graph.Token, error) {
	tokens, err := s.tokens(ctx, "token_by_hash", sql.Named("hash", hash))
	if err != nil || len(tokens) == 0 {
		return nil, err
	}
	return tokens[0], nil
}

// Tokens gives every token, by name, then id.
func (s *Store) Tokens(ctx context.Context) ([]*graph.Token, error) { return s.tokens(ctx, "tokens") }

func (s *Store) tokens(ctx context.Context, block string, args ...any) (tokens []*graph.Token, err error) {
	err = reader{s, graph.InternalOnly}.ask(ctx, func(a *asking) error {
		tokens, err = records[*graph.Token](a, graph.TokenType, queries.SQL(block), args...)
		return err
	})
	return tokens, err
}
