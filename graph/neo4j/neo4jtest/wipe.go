package neo4jtest

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// marker is an index over nothing: it marks a database as one for tests without a node that a test could count.
const marker = "akteursnetz_tests_may_wipe_this"

// Wipe deletes all nodes and ties, in batches, and keeps constraints and indexes. It refuses a database that neither
// Start nor StartOwn handed out.
func (s Server) Wipe(ctx context.Context) error {
	return s.inSession(ctx, func(db session) error {
		marked, err := db.isMarked()
		if err != nil {
			return err
		}
		if !marked {
			return s.refusal()
		}
		return db.deleteAll()
	})
}

// reset makes the database ours, without nodes, ties, constraints and indexes.
func (s Server) reset(ctx context.Context) error {
	return s.inSession(ctx, func(db session) error {
		if err := s.claim(db); err != nil {
			return err
		}
		if err := db.deleteAll(); err != nil {
			return err
		}
		return db.dropSchema()
	})
}

// claim marks an empty database and lets a marked one pass.
func (s Server) claim(db session) error {
	marked, err := db.isMarked()
	if err != nil || marked {
		return err
	}
	empty, err := db.isEmpty()
	if err != nil {
		return err
	}
	if !empty {
		return s.refusal()
	}
	_, err = db.run("CREATE INDEX "+marker+" FOR (n:AkteursnetzTests) ON (n.marker)", nil)
	return err
}

func (s Server) refusal() error {
	return fmt.Errorf("%s holds data that is not from these tests, which delete what they find: "+
		"set AKTEURSNETZ_TEST_NEO4J_URI to an empty database, or to nothing", s.URI)
}

func (s Server) inSession(ctx context.Context, use func(session) error) (err error) {
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, driver.Close(ctx)) }()
	db := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer func() { err = errors.Join(err, db.Close(ctx)) }()
	return use(session{ctx, db})
}
