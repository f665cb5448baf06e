package neo4j_test

import (
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/neo4j/neo4jtest"
)

// Ensure a write whose answer is lost says so, and that repeating it leaves one change, whether it was committed or not.
func TestLostCommit(t *testing.T) {
	server := neo4jtest.Start(t)
	proxy, behind := behindProxy(t, server)
	store := open(t, behind, options())
	for name, when := range map[string]moment{"act_vorher": beforeCommit, "act_nachher": afterCommit} {
		t.Run(name, func(t *testing.T) {
			proxy.cut.Store(int32(when))
			err := write(t.Context(), store, club(name))
			if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "the outcome is unknown") {
				t.Fatalf("got %v, want UNAVAILABLE with an unknown outcome", err)
			}
			for range 2 {
				if err := write(t.Context(), store, club(name)); err != nil {
					t.Fatalf("repeating: %v", err)
				}
			}
			if err := read(t.Context(), store, name); err != nil {
				t.Error(err)
			}
			changes, err := store.For(graph.InternalOnly).ChangesOf(t.Context(), name)
			if err != nil || len(changes) != 1 {
				t.Errorf("%d changes, %v; want 1", len(changes), err)
			}
		})
	}
}
