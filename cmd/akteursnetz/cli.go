package main

import (
	"errors"

	"github.com/alecthomas/kong"
)

// commands is the command line: a field a command.
type commands struct {
	Help        help `short:"h" help:"Show help."`
	PrintConfig bool `env:"-" help:"Print the configuration that holds, as environment variables without secrets, and stop."`

	Serve    serveCommand    `cmd:"" help:"Serve the API and its explorer; an empty database is filled with the seed first."`
	Import   importCommand   `cmd:"" help:"Write CSV files into the directory, all rows or none that is wrong."`
	Export   exportCommand   `cmd:"" help:"Write the directory as CSV files: the backup that import reads."`
	Network  networkCommand  `cmd:"" help:"Take the network into other programs."`
	Match    matchCommand    `cmd:"" help:"Say who could carry initiatives, and why, for questions in a file."`
	Embed    embedCommand    `cmd:"" help:"Create, list and delete what websites show of the directory."`
	Generate generateCommand `cmd:"" help:"Write CSV files of an invented directory of any size, for trials and measurements."`
	Token    tokenCommand    `cmd:"" help:"Create, list and revoke the tokens that let callers in."`
	Health   healthCommand   `cmd:"" help:"Ask a running server whether it is ready, for health checks of containers."`
	Version  versionCommand  `cmd:"" help:"Show which build this is."`
}

const description = `Directory and network of organizations working on integration.

Every flag can also be given as an environment variable; the flag wins.

Exit status: 0 done, 1 bad input or failure, 2 wrong usage or configuration.`

func newParser(cli *commands, screen screen) *kong.Kong {
	return kong.Must(cli,
		kong.Name("akteursnetz"),
		kong.Description(description),
		kong.NoDefaultHelp(), // kong's own ends the process
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.DefaultEnvars("AKTEURSNETZ"),
		kong.Vars{"db": defaultDatabase(), "formats": formats()},
		kong.Writers(screen.out, screen.err),
	)
}

var errHelpShown = errors.New("help was shown")

// help is the flag that shows help in place of anything else.
type help bool

// BeforeReset runs before the rest of the command line is found wanting.
func (help) BeforeReset(ctx *kong.Context) error {
	return errors.Join(ctx.PrintUsage(false), errHelpShown)
}

// IgnoreDefault keeps kong from calling the flag when it is not given.
func (help) IgnoreDefault() {}
