package neo4jtest

import (
	"os"
	"testing"

	"akteursnetz/graph/neo4j/neo4jtest/jvm"
)

// Server is where a test finds its Neo4j.
type Server struct {
	URI, User, Password string
}

// Environ is the environment that makes Start use s.
func (s Server) Environ() []string {
	return []string{
		"AKTEURSNETZ_TEST_NEO4J_URI=" + s.URI,
		"AKTEURSNETZ_TEST_NEO4J_USER=" + s.User,
		"AKTEURSNETZ_TEST_NEO4J_PASSWORD=" + s.Password,
	}
}

// fromEnviron is the server of Environ; its URI is empty where none is named.
func fromEnviron() Server {
	s := Server{
		URI:      os.Getenv("AKTEURSNETZ_TEST_NEO4J_URI"),
		User:     os.Getenv("AKTEURSNETZ_TEST_NEO4J_USER"),
		Password: os.Getenv("AKTEURSNETZ_TEST_NEO4J_PASSWORD"),
	}
	if s.User == "" {
		s.User = "neo4j"
	}
	return s
}

// Heap is the -Xmx that the environment asks for; "" leaves the default.
func Heap() string { return os.Getenv("AKTEURSNETZ_TEST_NEO4J_HEAP") }

// launch starts a child process, or skips or fails the test where that is impossible.
func launch(tb testing.TB) *jvm.Server {
	tb.Helper()
	if os.Getenv("REQUIRE_NEO4J") == "1" {
		if err := jvm.Install(tb.Context(), os.Stderr); err != nil {
			tb.Fatalf("REQUIRE_NEO4J=1: %v; make neo4j mends it", err)
		}
	} else if err := jvm.Installed(); err != nil {
		tb.Skipf("no Neo4j for tests: %v; make neo4j mends it", err)
	}
	child, err := jvm.Start(tb.Context(), jvm.Options{Heap: Heap()})
	if err != nil {
		tb.Fatal(err)
	}
	return child
}
