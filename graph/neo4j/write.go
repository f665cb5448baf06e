package neo4j

import (
	"context"
	"errors"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Write runs fn in one transaction that begins with the lock of all writes. The driver runs it again after a transient
// fault. Waiting for the lock may take long, so whether the database answers at all is asked first.
func (s *Store) Write(ctx context.Context, by graph.Author, fn func(context.Context, graph.Writer) error) error {
	if err := s.Ping(ctx); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, writeTimeout)
	defer cancel()
	session := s.session(ctx, driver.AccessModeWrite)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	committing := false
	_, err := session.ExecuteWrite(ctx, func(managed driver.ManagedTransaction) (any, error) {
		committing = false
		t := &tx{managed: managed}
		err := s.attempt(ctx, t, by, fn)
		if t.fault != nil { // the driver judges its own errors: some are worth another attempt
			return nil, t.fault
		}
		committing = err == nil
		return nil, err
	}, driver.WithTxTimeout(writeTimeout))
	if err != nil && committing {
		return unknownOutcome(err)
	}
	return ours(ctx, err)
}

func (s *Store) attempt(ctx context.Context, t *tx, by graph.Author, fn func(context.Context, graph.Writer) error) error {
	answer, err := t.run(ctx, queries.Cypher("next_commit"), nil)
	if err != nil {
		return err
	}
	writer := graph.NewWriter(t, by, s.options)
	if err := fn(ctx, writer); err != nil {
		return err
	}
	return t.append(ctx, writer.Changes(), answer.number(0))
}

// unknownOutcome is a fault while the transaction was being committed.
func unknownOutcome(err error) error {
	translated := translate(err)
	if graph.CodeOf(translated) != graph.Unavailable {
		return translated
	}
	return graph.Wrap(graph.Unavailable, "the connection was lost while the change was being saved: the outcome is unknown; "+
		"repeating it is safe", err)
}

// ours is translate for errors that may come from the caller's own function.
func ours(ctx context.Context, err error) error {
	if _, translated := errors.AsType[*graph.Error](err); err == nil || translated {
		return err
	}
	if _, failed := errors.AsType[*driver.Neo4jError](err); failed || isDrivers(err) || ctx.Err() != nil {
		return translate(err)
	}
	return graph.Wrap(graph.Internal, "a write failed", err)
}
