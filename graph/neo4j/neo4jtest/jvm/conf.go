package jvm

import (
	"crypto/rand"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
)

//go:embed Server.java
var program []byte

// bolt keep-alive is off because it makes the driver start a goroutine per read; the transaction log is not
// preallocated because a temporary server would write 256 MB of zeros before its first query.
const conf = `server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:%[1]d
server.bolt.advertised_address=127.0.0.1:%[1]d
server.bolt.connection_keep_alive_for_requests=OFF
server.http.enabled=false
server.memory.pagecache.size=256m
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
`

// prepare writes what Server.java reads and returns the password: that of an earlier run in this folder, or a new one.
func prepare(home string, port int) (string, error) {
	files := map[string][]byte{
		"Server.java": program,
		"neo4j.conf":  fmt.Appendf(nil, conf, port),
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(home, name), text, 0o600); err != nil {
			return "", err
		}
	}
	return password(filepath.Join(home, "password"))
}

func password(file string) (string, error) {
	old, err := os.ReadFile(file)
	if err == nil {
		return string(old), nil
	}
	fresh := rand.Text()
	return fresh, os.WriteFile(file, []byte(fresh), 0o600)
}
