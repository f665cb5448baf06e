package main

import (
	"context"
	"time"

	"github.com/schollz/progressbar/v3"

	"akteursnetz/graph"
)

// progress shows how far a long work is: a bar for people, a line now and then for programs.
type progress struct {
	screen screen
	label  string
	bar    *progressbar.ProgressBar
	next   int // the count that earns the next line
}

const (
	linesOfKnown = 10     // lines in all, where the end is known
	countOfLine  = 50_000 // records a line, where it is not
)

func (s screen) progress(label string) *progress { return &progress{screen: s, label: label} }

// at shows a count; total is negative where nobody knows it.
func (p *progress) at(done, total int) {
	if p.screen.errSeen {
		p.draw(done, total)
		return
	}
	step := countOfLine
	if total >= 0 {
		step = max(1, total/linesOfKnown)
	}
	switch {
	case done < p.next && done != total:
		return
	case total >= 0:
		p.screen.note("%s: %d of %d records", p.label, done, total)
	case done >= step:
		p.screen.note("%s: %d records", p.label, done)
	}
	p.next = (done/step + 1) * step
}

func (p *progress) draw(done, total int) {
	if p.bar == nil {
		p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(p.screen.err), progressbar.OptionSetDescription(p.label),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionSetSpinnerChangeInterval(0)) // drawn here only, so that nothing comes after the end
	}
	_ = p.bar.Set(done) // a bar that cannot be drawn is no reason to stop
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// counted is a reader that shows how many records were read.
type counted struct {
	graph.Reader
	progress *progress
	read     int
}

// Records counts what it gives.
func (c *counted) Records(ctx context.Context, t graph.Type, after string, limit int) ([]graph.Entity, error) {
	records, err := c.Reader.Records(ctx, t, after, limit)
	c.add(len(records))
	return records, err
}

// ActorsByID counts what it gives.
func (c *counted) ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	actors, err := c.Reader.ActorsByID(ctx, ids)
	c.add(len(actors))
	return actors, err
}

// TiesByID counts what it gives.
func (c *counted) TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error) {
	ties, err := c.Reader.TiesByID(ctx, ids)
	c.add(len(ties))
	return ties, err
}

func (c *counted) add(records int) {
	c.read += records
	c.progress.at(c.read, -1)
}
