package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
)

type networkCommand struct {
	Export networkExportCommand `cmd:"" help:"Write the network as a file for Gephi, R, Excel, a map or a report."`
}

type networkExportCommand struct {
	database
	File     string `arg:"" help:"The file; one of the same name is replaced. - is standard output."`
	Format   string `required:"" enum:"${formats}" placeholder:"FORMAT" help:"One of ${formats}."`
	Audience string `default:"public" enum:"public,partner,internal" placeholder:"LEVEL" help:"Whose view: public, partner or internal."`
	Exact    bool   `help:"Measure without sampling, and what else is refused in large networks, however long it takes."`

	Kind             []string `placeholder:"KIND" help:"Only actors of these kinds, as in JOB_CENTRE."`
	Topic            []string `placeholder:"SLUG" help:"Only actors that work on these topics or below."`
	TargetGroup      []string `placeholder:"SLUG" help:"Only actors for these target groups."`
	Language         []string `placeholder:"CODE" help:"Only actors that speak these languages."`
	Place            []string `placeholder:"AGS" help:"Only actors in, or serving, these places."`
	Search           string   `placeholder:"WORDS" help:"Only actors that a search finds."`
	TieKind          []string `placeholder:"KIND" help:"Only ties of these kinds, as in COOPERATES."`
	AsOf             string   `placeholder:"DATE" help:"Ties that hold on this day; today if left out."`
	ConfirmedOnly    bool     `help:"Only ties that both ends confirmed."`
	LargestComponent bool     `help:"Only the largest group of actors that reach each other."`
	Filter           string   `placeholder:"JSON" help:"Which actors, as an ActorFilter of the API."`
	Tie              string   `placeholder:"JSON" help:"Which ties, as a TieFilter of the API."`

	Measure []string `placeholder:"MEASURE" help:"measures: only these, as in DEGREE; all if left out."`
	Size    string   `placeholder:"MEASURE" help:"svg: what the size of actors means; DEGREE if left out."`
	First   int      `placeholder:"N" help:"svg: how many actors, those with most ties; 300 if left out, at most 1000."`
	Colour  string   `placeholder:"WHAT" help:"svg: what colours mean: kind, the default, or community."`
	Title   string   `placeholder:"TEXT" help:"svg: the title."`
	Lang    string   `placeholder:"LANG" help:"svg: de, the default, or en."`
}

// Run writes the file only once it is complete.
func (c *networkExportCommand) Run(ctx context.Context, screen screen) error {
	return c.useExisting(ctx, func(store graph.Store) error {
		progress := screen.progress("export")
		defer progress.end()
		api := resolvers.Config{Store: countedStore{store, progress}, Places: gazetteer.Germany(), Now: time.Now}
		viewer := graph.Viewer{Access: audiences[c.Audience]}
		ctx := server.WithViewer(api.Around(ctx, viewer), viewer)
		file, err := resolvers.New(api).Export(ctx, c.Format, c.parameters(), c.Exact)
		if err != nil {
			return err
		}
		write := func(w io.Writer) error {
			out := bufio.NewWriterSize(w, 1<<16)
			return cmp.Or(file.Write(ctx, out), out.Flush())
		}
		if c.File == "-" {
			return write(screen.out)
		}
		return replaceFile(c.File, write)
	})
}

// audiences are who sees so much.
var audiences = map[string]graph.Access{"public": graph.Anonymous, "partner": graph.Partner, "internal": graph.Coordinator}

// parameters are the flags as the file's URL has them.
func (c *networkExportCommand) parameters() url.Values {
	values := url.Values{}
	for name, value := range map[string]string{
		"search": c.Search, "asOf": c.AsOf, "filter": c.Filter, "tie": c.Tie, "size": c.Size, "colour": c.Colour, "title": c.Title,
		"lang": c.Lang, "first": onlyIf(c.First != 0, strconv.Itoa(c.First)), "confirmedOnly": onlyIf(c.ConfirmedOnly, "true"),
		"largestComponent": onlyIf(c.LargestComponent, "true"),
	} {
		if value != "" {
			values.Set(name, value)
		}
	}
	for name, list := range map[string][]string{
		"kind": c.Kind, "topic": c.Topic, "targetGroup": c.TargetGroup, "language": c.Language, "place": c.Place, "tieKind": c.TieKind,
		"measure": c.Measure,
	} {
		if len(list) > 0 {
			values[name] = list
		}
	}
	return values
}

func onlyIf(given bool, value string) string {
	if given {
		return value
	}
	return ""
}

// replaceFile puts a new file in the place of an old one once it is complete. Only its owner may read it.
func replaceFile(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.part") // mode 0600
	if err != nil {
		return err
	}
	err = write(file)
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name()) // the first error is the one to tell
	}
	return err
}

// countedStore is a store whose readers show how many records were read.
type countedStore struct {
	graph.Store
	progress *progress
}

// For gives a reader that counts.
func (s countedStore) For(audience graph.Audience) graph.Reader {
	return &counted{Reader: s.Store.For(audience), progress: s.progress}
}

// formats lists the formats for kong.
func formats() string { return strings.Join(resolvers.ExportNames(), ",") }
