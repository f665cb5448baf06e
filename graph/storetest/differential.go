package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/storetest/random"
)

// Differential asks n random questions, with random writes between them, of every store and of the in-memory oracle,
// and fails where answers are not equal: order, cursors, totals and errors included. Open gives the stores, empty, by
// name. Equal seeds ask the same; a failure prints the seed, the case and the smallest question that shows it.
func Differential(t *testing.T, seed uint64, n int, open func(graph.Options) map[string]graph.Store) {
	clock := NewClock()
	options := graph.Options{Places: gazetteer.Germany(), Now: clock.Now}
	d := &differential{
		clock: clock, source: random.New(seed), oracle: NewMemory(options), stores: open(options), seed: seed,
	}
	d.names = slices.Sorted(maps.Keys(d.stores))
	for _, batch := range d.source.Start() {
		d.write(t, random.Change{Author: editor, Ops: []random.Op{{Call: "import", Batch: batch}}})
	}
	d.learn(t)
	d.refused = 0
	for d.at = 1; d.at <= n && !t.Failed(); d.at++ {
		if d.source.Chance(10) {
			d.write(t, d.source.Change())
			d.learn(t)
		} else {
			d.read(t, newProbe(d.source))
		}
	}
	t.Logf("seed %d: %d cases, of which %d writes (%d refused); in the end %d records", seed, n, d.written, d.refused, d.count)
}

type differential struct {
	clock            *Clock
	source           *random.Source
	oracle           graph.Store
	stores           map[string]graph.Store
	names            []string
	seed             uint64
	at               int // the case
	written, refused int
	count            int // of records
}

// learn tells the source what is there now.
func (d *differential) learn(t *testing.T) {
	d.count = 0
	for _, kind := range graph.Types {
		records := must(d.oracle.For(graph.InternalOnly).Records(t.Context(), kind, "", 100_000))(t)
		d.source.Know(kind, records)
		d.count += len(records)
	}
}

// read compares the answers to one question.
func (d *differential) read(t *testing.T, p probe) {
	want := p.ask(t, d.oracle)
	for _, name := range d.names {
		got := p.ask(t, d.stores[name])
		for tries := 1; tries < patience && away(got); tries++ {
			got = p.ask(t, d.stores[name])
		}
		if got == want {
			continue
		}
		t.Errorf("seed %d, case %d: %s answers otherwise than the oracle (-oracle +%s):\n%s\nquestion: %v\n%s",
			d.seed, d.at, name, name, difference(want, got), p, d.least(t, p, d.stores[name]))
	}
}

// patience is how often a question is asked of a database that does not answer in time: machines are busy.
const patience = 5

// away tells whether an answer is that the database is away.
func away(answer string) bool { return strings.Contains(answer, `"code":"UNAVAILABLE"`) }

// least is the smallest question with the same fault, or that it does not show again.
func (d *differential) least(t *testing.T, p probe, store graph.Store) string {
	differs := func(p probe) bool { return p.ask(t, store) != p.ask(t, d.oracle) }
	if !differs(p) {
		return "asked again, the answers are equal"
	}
	least := shrink(p, differs)
	return fmt.Sprintf("least question: %v\n%s", least, difference(least.ask(t, d.oracle), least.ask(t, store)))
}

// write compares what a write gives, and what is there afterwards.
func (d *differential) write(t *testing.T, c random.Change) {
	d.clock.Advance(time.Duration(d.source.IntN(90)) * time.Second)
	want, err := run(t, d.oracle, c)
	d.written++
	if err != nil {
		d.refused++
	}
	for _, name := range d.names {
		if got, _ := run(t, d.stores[name], c); got != want {
			t.Errorf("seed %d, case %d: a write gives another answer (-oracle +%s):\n%s\nwrite: %s",
				d.seed, d.at, name, difference(want, got), toJSON(c))
		}
	}
	for range 3 {
		d.read(t, probe{Method: "Records", Type: random.Pick(d.source, graph.Types), Size: 100_000, Audience: d.source.Audience()})
	}
	d.read(t, probe{Method: "View", Audience: d.source.Audience()})
	if t.Failed() {
		t.Fatalf("seed %d, case %d: after the write %s", d.seed, d.at, toJSON(c))
	}
}

// errStop is the error of a write that ends badly.
var errStop = errors.New("stop")

// run makes a write and gives all that it gave.
func run(t *testing.T, store graph.Store, c random.Change) (string, error) {
	if c.Trim != "" {
		return answer(t, nil, store.Trim(t.Context(), c.Trim)), nil
	}
	first, err := once(t, store, c)
	if !c.Again {
		return first, err
	}
	again, _ := once(t, store, c)
	return first + again, err
}

func once(t *testing.T, store graph.Store, c random.Change) (string, error) {
	var given []string
	err := store.Write(t.Context(), c.Author, func(ctx context.Context, w graph.Writer) error {
		given = nil
		for _, op := range c.Ops {
			result, err := perform(ctx, w, op)
			if given = append(given, answer(t, result, err)); err != nil {
				return err
			}
		}
		if c.Fails {
			return errStop
		}
		return nil
	})
	code := graph.CodeOf(err)
	if c.Fails && errors.Is(err, errStop) {
		return toJSON(given) + "stopped " + string(code), err
	}
	return toJSON(given) + answer(t, nil, err), err
}

// perform makes one call with copies: a store may keep what it is given.
func perform(ctx context.Context, w graph.Writer, op random.Op) (any, error) {
	switch op.Call {
	case "delete":
		return w.Delete(ctx, op.ID, op.Revision)
	case "import":
		batch := make([]graph.Entity, len(op.Batch))
		for i, e := range op.Batch {
			copied, err := graph.Clone(e)
			if err != nil {
				return nil, err
			}
			batch[i] = copied
		}
		return w.Import(ctx, "run", batch)
	}
	copied, err := graph.Clone(op.Entity)
	if err != nil {
		return nil, err
	}
	if op.Call == "create" {
		return w.Create(ctx, copied)
	}
	return w.Update(ctx, copied, op.Revision)
}

// difference shows where two answers begin to differ.
func difference(want, got string) string {
	wanted, found := lines(want), lines(got)
	same := 0
	for same < min(len(wanted), len(found)) && wanted[same] == found[same] {
		same++
	}
	const around = 8
	var out strings.Builder
	for _, line := range wanted[max(0, same-around):same] {
		out.WriteString("  " + line + "\n")
	}
	for _, line := range wanted[same:min(len(wanted), same+around)] {
		out.WriteString("- " + line + "\n")
	}
	for _, line := range found[same:min(len(found), same+around)] {
		out.WriteString("+ " + line + "\n")
	}
	return out.String()
}

// lines breaks an answer where a reader would.
func lines(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		if r == ',' || r == '\n' {
			out, start = append(out, text[start:i]), i+1
		}
	}
	return append(out, text[start:])
}
