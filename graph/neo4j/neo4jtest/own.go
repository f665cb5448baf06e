package neo4jtest

import (
	"testing"

	"akteursnetz/graph/neo4j/neo4jtest/jvm"
)

// Own is a private server for tests that break it.
type Own struct {
	Server
	tb      testing.TB
	process *jvm.Server
}

// StartOwn runs an empty server of the test's own until the test ends. It keeps URI, user, password and data through
// Stop, Kill and Restart, each of which returns when it is done and fails the test when it cannot be.
func StartOwn(tb testing.TB) *Own {
	tb.Helper()
	process := launch(tb)
	tb.Cleanup(func() { _ = process.Close() })
	own := &Own{Server{process.URI, process.User, process.Password}, tb, process}
	own.must(own.reset(tb.Context()))
	return own
}

// Stop shuts the server down in order.
func (o *Own) Stop() { o.tb.Helper(); o.must(o.process.Stop()) }

// Kill ends it as kill -9 does.
func (o *Own) Kill() { o.tb.Helper(); o.must(o.process.Kill()) }

// Restart starts it again after Stop or Kill.
func (o *Own) Restart() { o.tb.Helper(); o.must(o.process.Restart(o.tb.Context())) }

// Pause makes it hang: connections stay open, nothing answers until Resume.
func (o *Own) Pause() { o.tb.Helper(); o.must(o.process.Pause()) }

// Resume lets it answer again.
func (o *Own) Resume() { o.tb.Helper(); o.must(o.process.Resume()) }

func (o *Own) must(err error) {
	o.tb.Helper()
	if err != nil {
		o.tb.Fatal(err)
	}
}
