package jvm

import (
	"errors"
	"math/rand/v2"
	"net"
	"strconv"
)

// freePort looks below the ports that systems hand out to clients, so that none takes the port before the server does,
// or while the server restarts.
func freePort() (int, error) {
	for range 100 {
		port := 20000 + rand.IntN(10000)
		l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
		if err == nil {
			return port, l.Close()
		}
	}
	return 0, errors.New("no free port between 20000 and 30000")
}
