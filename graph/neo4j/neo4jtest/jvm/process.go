package jvm

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
)

// run starts the JVM and waits until the server is ready. When ctx ends first, the process is killed.
func (s *Server) run(ctx context.Context) error {
	ready, err := s.spawn()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	select {
	case <-ready:
		return nil
	case <-s.exited:
		return fmt.Errorf("Neo4j did not start: %s", s.lastWords())
	case <-ctx.Done():
		_ = s.Kill()
		return fmt.Errorf("Neo4j did not start: %w: %s", ctx.Err(), s.lastWords())
	}
}

// spawn starts the process. The channel is closed when it reports ready.
func (s *Server) spawn() (ready chan struct{}, err error) {
	if s.cmd, err = s.command(); err != nil {
		return nil, err
	}
	console, err := os.Create(s.console())
	if err != nil {
		return nil, err
	}
	defer console.Close()
	s.cmd.Stderr = console
	if s.stdin, err = s.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	stdout, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	ready, s.exited = make(chan struct{}), make(chan struct{})
	go watch(s.cmd, stdout, ready, s.exited)
	return ready, nil
}

// watch follows a process to its end.
func watch(cmd *exec.Cmd, stdout io.Reader, ready, exited chan<- struct{}) {
	for lines := bufio.NewScanner(stdout); lines.Scan(); {
		if lines.Text() == "ready" {
			close(ready)
		}
	}
	_ = cmd.Wait() // how it ended is in the console's text
	close(exited)
}

func (s *Server) command() (*exec.Cmd, error) {
	lib, err := libFolder()
	if err != nil {
		return nil, err
	}
	java, err := java()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(java, "-Xmx"+s.heap,
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"-cp", filepath.Join(lib, "*"), "Server.java", s.home, strconv.FormatBool(s.temporary))
	cmd.Dir = s.home
	// A group of its own: Ctrl-C in a terminal is for the parent, which then ends the server in order.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return cmd, nil
}

// end closes the pipe and waits for the process, which may be gone already.
func (s *Server) end() {
	_ = s.stdin.Close()
	_ = s.Resume()
	<-s.exited
}

func (s *Server) console() string { return filepath.Join(s.home, "console.log") }

// lastWords is the end of what the JVM wrote to its console.
func (s *Server) lastWords() string {
	text, _ := os.ReadFile(s.console())
	return string(bytes.TrimSpace(text[max(0, len(text)-2000):]))
}
