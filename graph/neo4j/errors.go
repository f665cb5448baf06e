package neo4j

import (
	"context"
	"errors"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
)

// translate gives our own error for whatever the driver reports, by its code alone; our own errors pass.
func translate(err error) error {
	if err == nil {
		return nil
	}
	if _, ours := errors.AsType[*graph.Error](err); ours {
		return err
	}
	if failure, ok := errors.AsType[*driver.Neo4jError](err); ok {
		return fromCode(failure.Code, err)
	}
	if _, misuse := errors.AsType[*driver.UsageError](err); misuse || errors.Is(err, errNoRow) {
		return graph.Wrap(graph.Internal, "the database could not be asked", err)
	}
	if errors.Is(err, context.Canceled) {
		return graph.Wrap(graph.Unavailable, "the request was ended before the answer; try again", err)
	}
	// whatever else leaves the driver is about the connection: refused, lost, spent retries, a deadline
	return graph.Wrap(graph.Unavailable, "the database does not answer; try again in a moment", err)
}

// isDrivers tells the driver's own errors from those of a caller's function.
func isDrivers(err error) bool {
	return driver.IsConnectivityError(err) || driver.IsTransactionExecutionLimit(err) || driver.IsUsageError(err)
}

// fromCode translates Neo4j's status codes, which are a class, a category and a title.
func fromCode(code string, err error) error {
	switch {
	case code == "Neo.ClientError.Schema.ConstraintValidationFailed":
		return graph.Wrap(graph.Conflict, "the record contradicts another one that was written meanwhile; read it again", err)
	case isRefusal(code):
		return graph.Wrap(graph.Unavailable, "the database refuses the user or the password; check --db-user and --db-password-file", err)
	case strings.HasPrefix(code, "Neo.ClientError.Transaction.TransactionTimedOut"):
		return graph.Wrap(graph.Unavailable, "the database did not finish in time; try again, or ask for less at once", err)
	case strings.HasPrefix(code, "Neo.ClientError.Database."), strings.HasPrefix(code, "Neo.ClientError.Cluster."),
		strings.HasPrefix(code, "Neo.ClientError.Transaction."), code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":
		return graph.Wrap(graph.Unavailable, "the database cannot be used at the moment; check that it runs and may be written", err)
	case strings.HasPrefix(code, "Neo.TransientError."), strings.HasPrefix(code, "Neo.DatabaseError.Transaction."):
		return graph.Wrap(graph.Unavailable, "the database is busy or has no room; try again in a moment", err)
	}
	return graph.Wrap(graph.Internal, "the database could not be asked", err)
}

// isRefusal tells whether a status code is about who asks.
func isRefusal(code string) bool { return strings.HasPrefix(code, "Neo.ClientError.Security.") }
