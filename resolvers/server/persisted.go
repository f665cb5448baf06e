package server

import (
	"crypto/sha256"
	"encoding/hex"

	lru "github.com/hashicorp/golang-lru/v2"

	"akteursnetz/graph"
)

const (
	keptQueries   = 1_000
	keptQuerySize = 16 << 10 // bytes; a longer query is sent in full each time

	// persistedQueryNotFound is message and code at once: clients look for either and then send the query in full.
	persistedQueryNotFound = "PersistedQueryNotFound"
	persistedQueryCode     = graph.Code("PERSISTED_QUERY_NOT_FOUND")
)

// persisted keeps queries under their SHA-256, so that a client that sent one may later send its hash alone (automatic
// persisted queries, as Apollo's clients do). The oldest go first.
type persisted struct{ kept *lru.Cache[string, string] }

func newPersisted() *persisted {
	kept, _ := lru.New[string, string](keptQueries) // fails for sizes below one only
	return &persisted{kept}
}

// complete fills in the query a request names by hash, and keeps one it sends along.
func (p *persisted) complete(sent *request) error {
	extension, ok := sent.Extensions["persistedQuery"].(map[string]any)
	if !ok {
		return nil
	}
	hash, _ := extension["sha256Hash"].(string)
	if sent.Query == "" {
		query, ok := p.kept.Get(hash)
		if !ok {
			return graph.Errorf(persistedQueryCode, "", persistedQueryNotFound)
		}
		sent.Query = query
		return nil
	}
	sum := sha256.Sum256([]byte(sent.Query))
	if hash != hex.EncodeToString(sum[:]) {
		return graph.Errorf(graph.Invalid, "", "The sha256Hash is not that of the query. Send the SHA-256 of its text in hex.")
	}
	if len(sent.Query) <= keptQuerySize {
		p.kept.Add(hash, sent.Query)
	}
	return nil
}
