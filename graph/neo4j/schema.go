package neo4j

import (
	"context"
	"embed"
	"errors"
	"net/url"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

//go:embed schema/*.cypher
var schema embed.FS

// format is the number of this layout of the graph.
const format = 1

// prepare brings the database to the state that all methods expect.
func (s *Store) prepare(ctx context.Context, at Config) error {
	if err := s.recognise(ctx); err != nil {
		return explain(err, at)
	}
	for _, file := range []string{"constraints.cypher", "indexes.cypher"} {
		if err := s.execute(ctx, file); err != nil {
			return err
		}
	}
	if _, err := s.alone(ctx, "CALL db.awaitIndexes(3600)", nil); err != nil {
		return err
	}
	if _, err := s.alone(ctx, queries.Cypher("put_format"), map[string]any{"format": format}); err != nil {
		return err
	}
	s.warm(ctx)
	return nil
}

func (s *Store) execute(ctx context.Context, file string) error {
	statements, err := statements(file)
	for _, statement := range statements {
		if _, err := s.alone(ctx, statement, nil); err != nil {
			return err
		}
	}
	return err
}

// recognise refuses databases that are none of ours.
func (s *Store) recognise(ctx context.Context) error {
	answer, err := s.read(ctx, queries.Cypher("recognise"), nil)
	if err != nil {
		return err
	}
	used, known := answer[1].(bool)
	switch {
	case answer.number(0) > format:
		return graph.Errorf(graph.Invalid, "db", "the database is from a newer version of this program; use that version")
	case answer[0] == nil && used && known:
		return graph.Errorf(graph.Invalid, "db", "the database holds data of another program; name an empty database")
	}
	return nil
}

// alone runs one statement that writes, in a transaction of its own, and gives the values of its first row if it has
// rows. Building an index may take long.
func (s *Store) alone(ctx context.Context, statement string, params map[string]any) (row, error) {
	session := s.session(ctx, driver.AccessModeWrite)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	answer, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		answer, err := run(ctx, tx, statement, params)
		if errors.Is(err, errNoRow) {
			err = nil
		}
		return answer, err
	}, driver.WithTxTimeout(time.Hour))
	if err != nil {
		return nil, translate(err)
	}
	return answer.(row), nil
}

// statements splits a file of the schema.
func statements(file string) ([]string, error) {
	content, err := schema.ReadFile("schema/" + file)
	var out []string
	for statement := range strings.SplitSeq(string(content), ";") {
		if statement = strings.TrimSpace(statement); statement != "" {
			out = append(out, statement)
		}
	}
	return out, err
}

// explain names the address and the flags where the database cannot be reached at all, or refuses the user: that is no
// matter of time. The address may hold no password (it is given apart), but if somebody wrote one there it must not be
// shown.
func explain(err error, at Config) error {
	e, ok := errors.AsType[*graph.Error](err)
	if !ok || e.Code != graph.Unavailable || e.Err == nil {
		return err
	}
	shown := at.URI
	if address, err := url.Parse(at.URI); err == nil {
		shown = address.Redacted()
	}
	if failure, answered := errors.AsType[*driver.Neo4jError](err); answered && isRefusal(failure.Code) {
		return &graph.Error{Code: graph.Invalid, Field: "db-password-file", Err: e.Err,
			Message: "Neo4j at " + shown + " refuses the user or the password; check --db-user, and the file of " +
				"--db-password-file or AKTEURSNETZ_DB_PASSWORD"}
	}
	return &graph.Error{Code: e.Code, Field: "db", Err: e.Err,
		Message: "Neo4j at " + shown + " cannot be used (" + e.Message + "); start it, or give its address with --db, the user with " +
			"--db-user and the password with --db-password-file"}
}
