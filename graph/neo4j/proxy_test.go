package neo4j_test

import (
	"bytes"
	"context"
	"net"
	"net/url"
	"sync/atomic"
	"testing"

	"akteursnetz/graph/neo4j/neo4jtest"
)

// moment is when a proxy cuts a connection.
type moment int32

const (
	neverCut moment = iota
	beforeCommit
	afterCommit // the server has committed, its answer is lost
)

// proxy stands between store and database and cuts the connection once, around the next COMMIT of a write.
type proxy struct {
	target string
	cut    atomic.Int32
}

// commit is Bolt's COMMIT: a chunk of two bytes, a structure without fields, the end of the message.
var commit = []byte{0x00, 0x02, 0xb0, 0x12, 0x00, 0x00}

// lock is how every write begins.
var lock = []byte("SET c.locked")

// behindProxy gives the proxy and where the server is reached through it.
func behindProxy(t *testing.T, server neo4jtest.Server) (*proxy, neo4jtest.Server) {
	t.Helper()
	address, err := url.Parse(server.URI)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	p := &proxy{target: address.Host}
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			go p.serve(t.Context(), client)
		}
	}()
	// bolt: a routing driver would ask the server for its own address
	return p, neo4jtest.Server{URI: "bolt://" + listener.Addr().String(), User: server.User, Password: server.Password}
}

// serve hands on what client and server say until one of them, or the proxy, ends it.
func (p *proxy) serve(ctx context.Context, client net.Conn) {
	server, err := new(net.Dialer).DialContext(ctx, "tcp", p.target)
	if err != nil {
		_ = client.Close()
		return
	}
	hangUp := func() { _ = client.Close(); _ = server.Close() }
	defer hangUp()
	var swallow atomic.Bool // the server's next words
	go func() {
		defer hangUp()
		pass(server, client, func([]byte) bool { return !swallow.Load() })
	}()
	writing := false
	pass(client, server, func(words []byte) bool {
		writing = writing || bytes.Contains(words, lock)
		if !writing || !bytes.Contains(words, commit) {
			return true
		}
		writing = false
		when := moment(p.cut.Swap(int32(neverCut)))
		swallow.Store(when == afterCommit)
		return when != beforeCommit
	})
}

// pass hands words on while they are allowed to.
func pass(from, to net.Conn, allowed func([]byte) bool) {
	buffer := make([]byte, 64<<10)
	for {
		n, err := from.Read(buffer)
		if err != nil || !allowed(buffer[:n]) {
			return
		}
		if _, err := to.Write(buffer[:n]); err != nil {
			return
		}
	}
}
