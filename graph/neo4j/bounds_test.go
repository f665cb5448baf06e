package neo4j

import "testing"

// SmallBounds makes short lists take the ways of long ones until the test ends.
func SmallBounds(t *testing.T) {
	clauses, rows, touched := mostClauses, chunk, mostTouched
	t.Cleanup(func() { mostClauses, chunk, mostTouched = clauses, rows, touched })
	mostClauses, chunk, mostTouched = 4, 3, 5
}
