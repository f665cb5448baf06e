package neo4jtest

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"akteursnetz/graph/neo4j/neo4jtest/jvm"
)

// Start hands out an empty Neo4j, without nodes and without schema, and to nobody else until the test and its subtests
// have ended: other tests of this process, and of other packages on the same server, wait in Start. A test passes its
// Server on to its subtests and calls Wipe between them.
//
// It is the server that AKTEURSNETZ_TEST_NEO4J_URI names, else a child that lives as long as this process. A named
// database that holds anything and was never handed out here fails the test: it is somebody's data.
func Start(tb testing.TB) Server {
	tb.Helper()
	takeTurn(tb)
	s := fromEnviron()
	if s.URI != "" {
		lockAcrossProcesses(tb, s.URI)
	} else {
		s = ownChild(tb)
	}
	if err := s.reset(tb.Context()); err != nil {
		tb.Fatalf("emptying the Neo4j at %s: %v", s.URI, err)
	}
	return s
}

var (
	turn   sync.Mutex // held by the test that has the server
	holder struct {
		sync.Mutex
		test string // the name of that test
	}
	child *jvm.Server // of this process, for all its tests; guarded by turn
)

func takeTurn(tb testing.TB) {
	tb.Helper()
	holder.Lock()
	above := holder.test
	holder.Unlock()
	if above != "" && isBelow(tb.Name(), above) {
		tb.Fatalf("%s already has the Neo4j server: pass it on instead of calling Start again", above)
	}
	turn.Lock()
	setHolder(tb.Name())
	tb.Cleanup(func() {
		setHolder("")
		turn.Unlock()
	})
}

func setHolder(test string) {
	holder.Lock()
	defer holder.Unlock()
	holder.test = test
}

// isBelow tells whether a test is parent itself or one of its subtests.
func isBelow(test, parent string) bool {
	return test == parent || strings.HasPrefix(test, parent+"/")
}

// lockAcrossProcesses waits for the processes that use the same server. The system drops the lock of a process that
// dies.
func lockAcrossProcesses(tb testing.TB, uri string) {
	tb.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		tb.Fatal(err)
	}
	folder := filepath.Join(cache, "akteursnetz", "locks")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		tb.Fatal(err)
	}
	sum := sha256.Sum256([]byte(uri))
	file, err := os.Create(filepath.Join(folder, hex.EncodeToString(sum[:8])))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = file.Close() })
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX); err != nil {
		tb.Fatalf("waiting for the Neo4j test server: %v", err)
	}
}

// ownChild is this process's server, started by the first test that needs it. No test ends it: it ends with the process.
func ownChild(tb testing.TB) Server {
	tb.Helper()
	if child == nil {
		child = launch(tb)
	}
	return Server{URI: child.URI, User: child.User, Password: child.Password}
}
