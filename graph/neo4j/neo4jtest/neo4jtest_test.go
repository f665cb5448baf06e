package neo4jtest

import "testing"

func count(t *testing.T, s Server) int64 {
	t.Helper()
	return one(t, s, "MATCH (n) RETURN count(n)").(int64)
}

// one runs a statement and returns the first value of its first row.
func one(t *testing.T, s Server, cypher string) any {
	t.Helper()
	var value any
	err := s.inSession(t.Context(), func(db session) error {
		rows, err := db.run(cypher, nil)
		if err == nil && len(rows) > 0 {
			value = rows[0].Values[0]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// Ensure Wipe deletes data and keeps the schema, and Start deletes both.
func TestStart(t *testing.T) {
	const schema = "SHOW CONSTRAINTS YIELD name RETURN count(name)"
	t.Run("Wipe", func(t *testing.T) {
		s := Start(t)
		one(t, s, "CREATE CONSTRAINT unique_id FOR (n:Actor) REQUIRE n.id IS UNIQUE")
		one(t, s, "CREATE INDEX by_name FOR (n:Actor) ON (n.name)")
		one(t, s, "UNWIND range(1, 20000) AS i CREATE (:Actor {id: i})-[:TIE]->(:Topic)")
		if err := s.Wipe(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n, c := count(t, s), one(t, s, schema); n != 0 || c != int64(1) {
			t.Fatalf("after Wipe: %d nodes and %v constraints, want 0 and 1", n, c)
		}
		one(t, s, "CREATE (:Actor)")
	})
	t.Run("Empty", func(t *testing.T) {
		s := Start(t)
		if n, c := count(t, s), one(t, s, schema); n != 0 || c != int64(0) {
			t.Fatalf("after Start: %d nodes and %v constraints, want none", n, c)
		}
	})
}

// Ensure a server keeps its data through a stop and kill -9, and that data which is not from tests stays.
func TestOwn(t *testing.T) {
	own := StartOwn(t)
	one(t, own.Server, "CREATE (:Actor)")
	own.Stop()
	own.Restart()
	one(t, own.Server, "CREATE (:Actor)")
	own.Kill()
	own.Restart()
	own.Pause()
	own.Resume()
	one(t, own.Server, "DROP INDEX "+marker)
	if own.reset(t.Context()) == nil {
		t.Error("reset took a foreign database")
	}
	if own.Wipe(t.Context()) == nil {
		t.Error("Wipe took a foreign database")
	}
	if n := count(t, own.Server); n != 2 {
		t.Errorf("%d nodes left, want 2", n)
	}
}
