package neo4j_test

import (
	"context"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph/neo4j/neo4jtest"
)

// run is a statement past the store.
func run(t *testing.T, server neo4jtest.Server, statement string) {
	t.Helper()
	connection, err := driver.NewDriverWithContext(server.URI, driver.BasicAuth(server.User, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = connection.Close(context.WithoutCancel(t.Context())) }()
	if _, err := driver.ExecuteQuery(t.Context(), connection, statement, nil, driver.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
}
