// Command withneo4j runs a command with a real Neo4j that lives as long as it, named in the environment as package
// neo4jtest reads it:
//
//	withneo4j go test ./...
//
// Without a command it runs Neo4j for local work and prints how to reach it, until it is interrupted.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"akteursnetz/graph/neo4j/neo4jtest"
	"akteursnetz/graph/neo4j/neo4jtest/jvm"
)

func main() {
	var o jvm.Options
	flag.StringVar(&o.Home, "home", "", "keep the data in this folder (default: a temporary one)")
	flag.IntVar(&o.Port, "port", 0, "Bolt's port (default: a free one)")
	flag.StringVar(&o.Heap, "heap", neo4jtest.Heap(), "the JVM's -Xmx (default: 1g)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(start(ctx, o, flag.Args()))
}

// start returns the exit status: that of the command where there is one.
func start(ctx context.Context, o jvm.Options, command []string) int {
	err := run(ctx, o, command)
	var ended *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &ended):
		return max(1, ended.ExitCode())
	default:
		fmt.Fprintln(os.Stderr, "withneo4j:", err)
		return 1
	}
}

func run(ctx context.Context, o jvm.Options, command []string) (err error) {
	if err := jvm.Install(ctx, os.Stderr); err != nil {
		return err
	}
	server, err := jvm.Start(ctx, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Close()) }()
	if len(command) == 0 {
		fmt.Printf("Neo4j at %s, user %s, password %s. Ctrl-C ends it.\n", server.URI, server.User, server.Password)
		<-ctx.Done()
		return nil
	}
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Env = append(os.Environ(), environ(server)...)
	return cmd.Run()
}

func environ(s *jvm.Server) []string {
	return neo4jtest.Server{URI: s.URI, User: s.User, Password: s.Password}.Environ()
}
