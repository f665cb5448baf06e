package neo4j

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Token reads the token with a hash.
func (s *Store) Token(ctx context.Context, hash string) (*graph.Token, error) {
	tokens, err := s.tokens(ctx, "token_by_hash", map[string]any{"hash": hash})
	if err != nil || len(tokens) == 0 {
		return nil, err
	}
	return tokens[0], nil
}

// Tokens reads every token.
func (s *Store) Tokens(ctx context.Context) ([]*graph.Token, error) {
	return s.tokens(ctx, "tokens", nil)
}

func (s *Store) tokens(ctx context.Context, block string, params map[string]any) ([]*graph.Token, error) {
	answer, err := s.read(ctx, queries.Cypher(block), params)
	if err != nil {
		return nil, err
	}
	return entitiesOf[*graph.Token](reader{s, graph.InternalOnly}, answer.rows(0))
}
