// Command akteursnetz is the directory and network of organizations working on integration in a district: the server, and
// what fills, copies and guards its database. All configuration is read here, and only here a store is named.
//
// Exit status: 0 done; 1 bad input or failure, with the reason on standard error; 2 wrong usage or configuration.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
)

const (
	exitFailure = 1
	exitUsage   = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole program but for the process around it: it gives the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	screen := newScreen(stdout, stderr)
	var cli commands
	chosen, err := newParser(&cli, screen).Parse(args)
	switch {
	case errors.Is(err, errHelpShown):
		return 0
	case err != nil:
		screen.report(err)
		return exitUsage
	case cli.PrintConfig:
		printConfig(screen.out, chosen)
		return 0
	}
	chosen.BindTo(ctx, (*context.Context)(nil))
	if err := chosen.Run(screen); err != nil {
		screen.report(err)
		return exitFailure
	}
	return 0
}
