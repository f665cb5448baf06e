// Package jvm runs a real Neo4j as a child process, without Docker: Maven fetches the server's jars once, a JDK (17 or
// 21) runs them. Every server ends with the process that started it, even if that is killed. Unix only.
package jvm

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// startTimeout is generous: a cold start takes 10 s on an idle machine and much longer on a busy one.
const startTimeout = 3 * time.Minute

// Options of Start; the zero value is a small temporary server on a free port.
type Options struct {
	Home string // where the data lives; "" is a temporary folder, deleted with the server
	Port int    // Bolt's port on the loopback address; 0 is a free one
	Heap string // the JVM's -Xmx; "" is 1g
}

// Server is a Neo4j process with its folder. Its methods must not be called concurrently.
type Server struct {
	URI, User, Password string

	home      string
	temporary bool
	heap      string
	cmd       *exec.Cmd
	stdin     io.WriteCloser // its end ends the process
	exited    chan struct{}  // closed when the process of cmd has ended
}

// Start runs a server and returns when it answers. Without Install before, it is ErrNotInstalled.
func Start(ctx context.Context, o Options) (*Server, error) {
	if err := Installed(); err != nil {
		return nil, err
	}
	s := &Server{User: "neo4j", home: o.Home, temporary: o.Home == "", heap: o.Heap}
	if s.heap == "" {
		s.heap = "1g"
	}
	if err := s.settle(o.Port); err != nil {
		return nil, err
	}
	if err := s.run(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// settle fixes folder, port and password for the server's life.
func (s *Server) settle(port int) (err error) {
	if s.temporary {
		s.home, err = os.MkdirTemp("", "akteursnetz-neo4j-")
	} else {
		s.home, err = filepath.Abs(s.home)
	}
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.home, 0o700); err != nil {
		return err
	}
	if port == 0 {
		if port, err = freePort(); err != nil {
			return err
		}
	}
	s.URI = "neo4j://127.0.0.1:" + strconv.Itoa(port)
	s.Password, err = prepare(s.home, port)
	return err
}

// Stop shuts the server down cleanly and keeps its data for Restart.
func (s *Server) Stop() error {
	if _, err := s.stdin.Write([]byte("k")); err != nil {
		return err
	}
	s.end()
	return nil
}

// Kill ends the process as kill -9 does and keeps the data for Restart.
func (s *Server) Kill() error {
	if err := s.cmd.Process.Kill(); err != nil {
		return err
	}
	<-s.exited
	return nil
}

// Restart runs a stopped or killed server again on the same folder, port and password.
func (s *Server) Restart(ctx context.Context) error { return s.run(ctx) }

// Pause freezes the process, as a server that hangs: connections stay open and nothing answers until Resume.
func (s *Server) Pause() error { return s.cmd.Process.Signal(syscall.SIGSTOP) }

// Resume lets a paused process go on.
func (s *Server) Resume() error { return s.cmd.Process.Signal(syscall.SIGCONT) }

// Close ends the server, in whatever state it is, and deletes a temporary folder.
func (s *Server) Close() error {
	if s.exited != nil {
		s.end()
	}
	if s.temporary {
		return os.RemoveAll(s.home)
	}
	return nil
}
