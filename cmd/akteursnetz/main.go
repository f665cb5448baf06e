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

	"github.com/alecthomas/kong"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole program but for the process around it: it gives the exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	screen := newScreen(stdout, stderr)
	err := execute(ctx, args, screen)
	if err != nil {
		screen.report(err)
	}
	return statusOf(err)
}

func execute(ctx context.Context, args []string, screen screen) error {
	var cli commands
	chosen, err := newParser(&cli, screen).Parse(args)
	switch {
	case errors.Is(err, errHelpShown):
		return nil
	case err != nil:
		return err
	case cli.PrintConfig:
		return printConfig(screen.out, chosen)
	}
	chosen.BindTo(ctx, (*context.Context)(nil))
	return chosen.Run(screen)
}

const (
	exitFailure = 1
	exitUsage   = 2
)

func statusOf(err error) int {
	_, unread := errors.AsType[*kong.ParseError](err)
	_, wrong := errors.AsType[*usageError](err)
	switch {
	case unread || wrong:
		return exitUsage
	case err != nil:
		return exitFailure
	}
	return 0
}
