package tables

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"akteursnetz/graph"
)

// checker judges a batch against what the directory holds, by the rules of graph.Writer: what passes here is written
// without a finding unless others write at the same time.
type checker struct {
	batch     *Batch
	reader    graph.Reader
	found     *tally
	before    map[string]*graph.Initiative // as stored, of those that will be written
	assembled []*graph.Initiative          // as they will be written, parents first
}

// check gives the complete batch and its initiatives as they will be written. The error is a *RowErrors with all that is
// wrong with rows, on their own and beside others. What follows from a row that is wrong is no finding.
func (b *Batch) check(ctx context.Context, reader graph.Reader) (*Batch, []*graph.Initiative, error) {
	found := b.found.clone()
	if found.full() {
		return nil, nil, found.err()
	}
	whole, err := b.complete(ctx, reader, found)
	if err != nil {
		return nil, nil, err
	}
	c := &checker{batch: whole, reader: reader, found: found}
	for _, step := range []func(context.Context) error{
		c.assemble, c.references, c.seats, c.seatsStay, c.storedTies, c.cycles, c.deleted,
	} {
		if err := step(ctx); err != nil {
			return nil, nil, err
		}
	}
	return whole, c.assembled, c.found.err()
}

// Check finds what Import would refuse, and writes nothing.
func (b *Batch) Check(ctx context.Context, reader graph.Reader) error {
	_, _, err := b.check(ctx, reader)
	return err
}

func (c *checker) fail(at position, reason string) {
	t, field := all[at.table], ""
	if at.column > 0 {
		field = c.batch.names[t][at.column-1]
	}
	c.found.add(RowError{File: t.name, Line: int(at.line), Column: int(at.column), Field: field, Reason: reason})
}

// references finds names of records that are neither in the batch nor in the directory.
func (c *checker) references(ctx context.Context) error {
	for ids := range slices.Chunk(sortedKeys(c.batch.mentions), recordsAtOnce) {
		known, err := stored(ctx, c.reader, ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if known[id] != nil || c.unread(graph.TypeOf(id)) {
				continue
			}
			for _, at := range c.batch.mentions[id] {
				c.fail(at, noRecord(id, graph.TypeOf(id)))
			}
		}
	}
	return nil
}

// unread tells whether records of a type may stand in rows that could not be read.
func (c *checker) unread(of graph.Type) bool {
	return slices.ContainsFunc(c.batch.given, func(t *table) bool {
		return t.of == of && t.part == "" && c.found.unread[t]
	})
}

// nouns are the types of records in words.
var nouns = map[graph.Type]string{
	graph.ActorType: "actor", graph.TopicType: "topic", graph.TargetGroupType: "target group",
	graph.InitiativeType: "initiative",
}

func noRecord(id string, t graph.Type) string {
	return fmt.Sprintf("there is no %s %.60q, neither in the files nor in the directory; check it", nouns[t],
		trimTaxonomy(id))
}

// cycles finds what would be part of itself.
func (c *checker) cycles(ctx context.Context) error {
	for _, t := range []*table{&topics, &initiatives, &ties} {
		above := c.parents
		if t == &ties {
			above = c.partOf
		}
		arcs, err := c.batch.hierarchies[t].cyclic(ctx, above)
		if err != nil {
			return err
		}
		for _, a := range arcs {
			c.fail(a.at, fmt.Sprintf("%s would be part of itself through %s; choose another", trimTaxonomy(a.from),
				trimTaxonomy(a.to)))
		}
	}
	return nil
}

// parents gives the stored parents of topics and initiatives that the batch does not replace.
func (c *checker) parents(ctx context.Context, ids []string) (map[string][]string, error) {
	known, err := stored(ctx, c.reader, ids)
	out := map[string][]string{}
	for id, e := range known {
		if _, replaced := c.batch.ids[id]; replaced {
			continue
		}
		switch e := e.(type) {
		case *graph.Topic:
			if e.Parent != "" {
				out[id] = []string{graph.PrefixTopic + e.Parent}
			}
		case *graph.Initiative:
			if e.Parent != "" {
				out[id] = []string{e.Parent}
			}
		}
	}
	return out, err
}

// partOf gives what stored actors are part of, by ties that the batch does not replace.
func (c *checker) partOf(ctx context.Context, ids []string) (map[string][]string, error) {
	out := map[string][]string{}
	err := c.eachTie(ctx, ids, &graph.TieFilter{Kind: []graph.TieKind{graph.PartOf}}, func(from string, t *graph.Tie) {
		if _, replaced := c.batch.position(t.ID); !replaced {
			out[from] = append(out[from], t.To)
		}
	})
	return out, err
}

// deleted finds ids that were deleted once.
func (c *checker) deleted(ctx context.Context) error {
	for ids := range slices.Chunk(valid(c.batch.IDs()), recordsAtOnce) {
		gone, err := c.reader.Deleted(ctx, ids)
		if err != nil {
			return err
		}
		for _, id := range sortedKeys(gone) {
			at, _ := c.batch.position(id)
			c.fail(at, id+" was deleted and its id is never used again; choose another id")
		}
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
