package neo4jtest

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// session runs statements one by one, each in a transaction of its own.
type session struct {
	ctx context.Context
	db  neo4j.SessionWithContext
}

func (s session) run(cypher string, params map[string]any) ([]*neo4j.Record, error) {
	result, err := s.db.Run(s.ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(s.ctx)
}

func (s session) isMarked() (bool, error) {
	rows, err := s.run("SHOW INDEXES YIELD name WHERE name = $marker", map[string]any{"marker": marker})
	return len(rows) > 0, err
}

// isEmpty ignores the two look-up indexes that each new database has.
func (s session) isEmpty() (bool, error) {
	for _, content := range []string{
		"MATCH (n) RETURN 1 LIMIT 1",
		"SHOW CONSTRAINTS",
		"SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'",
	} {
		rows, err := s.run(content, nil)
		if err != nil || len(rows) > 0 {
			return false, err
		}
	}
	return true, nil
}

// deleteAll goes in batches, since one transaction for everything would exceed the server's memory pool; ties first,
// since a node may have any number of them.
func (s session) deleteAll() error {
	if _, err := s.run("MATCH ()-[t]->() CALL (t) { DELETE t } IN TRANSACTIONS OF 10000 ROWS", nil); err != nil {
		return err
	}
	_, err := s.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS", nil)
	return err
}

// dropSchema leaves the marker and the look-up indexes. Constraints go first: they own indexes.
func (s session) dropSchema() error {
	if err := s.dropEach("SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT $name"); err != nil {
		return err
	}
	return s.dropEach("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND name <> '"+marker+"'", "DROP INDEX $name")
}

func (s session) dropEach(show, drop string) error {
	rows, err := s.run(show, nil)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, err := s.run(drop, map[string]any{"name": row.Values[0]}); err != nil {
			return err
		}
	}
	return nil
}
