package tables

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// assemble puts initiatives together from their rows, the rows of their parts, and what the directory has where no
// given file speaks of it.
func (c *checker) assemble(ctx context.Context) error {
	b := c.batch
	union := maps.Clone(b.initiatives)
	for id := range b.parts {
		union[id] = b.initiatives[id]
	}
	if err := c.readInitiatives(ctx, sortedKeys(union)); err != nil {
		return err
	}
	for _, id := range sortedKeys(union) {
		i := b.put(id, c.before[id])
		if i == nil {
			continue // references finds it
		}
		i.Normalize()
		for _, finding := range findings(i.Check(b.places, b.today)) {
			if !b.isFaulty(i, finding.Field) {
				c.fail(b.firstOf(id), id+": "+finding.Error())
			}
		}
		c.assembled = append(c.assembled, i)
	}
	parentsFirst(c.assembled)
	return nil
}

// readInitiatives reads what is stored.
func (c *checker) readInitiatives(ctx context.Context, ids []string) error {
	c.before = map[string]*graph.Initiative{}
	for some := range slices.Chunk(ids, recordsAtOnce) {
		found, err := c.reader.InitiativesByID(ctx, some)
		if err != nil {
			return err
		}
		maps.Copy(c.before, found)
	}
	return nil
}

// merge puts the initiatives among records together again, from what is stored now: since they were assembled others may
// have written.
func (b *Batch) merge(ctx context.Context, w graph.Writer, records []graph.Entity) ([]graph.Entity, error) {
	merged, places := slices.Clone(records), map[string]int{}
	for i, e := range records {
		if e.EntityType() == graph.InitiativeType {
			places[e.EntityID()] = i
		}
	}
	if len(places) == 0 {
		return records, nil
	}
	known, err := w.Get(ctx, sortedKeys(places)...)
	for id, e := range known {
		merged[places[id]] = b.put(id, e.(*graph.Initiative))
	}
	return merged, err
}

// put makes one initiative; nil if there is neither a row nor a stored one.
func (b *Batch) put(id string, before *graph.Initiative) *graph.Initiative {
	row, parts := b.initiatives[id], b.parts[id]
	var i graph.Initiative
	switch {
	case row != nil:
		i = *row
	case before != nil:
		i = *before
		i.Meta = graph.Meta{}
	default:
		return nil
	}
	if from := b.source(&bodies, row, parts, before); from != nil {
		i.Bodies = from.Bodies
	}
	if from := b.source(&milestones, row, parts, before); from != nil {
		i.Milestones = from.Milestones
	}
	if from := b.source(&buildingBlocks, row, parts, before); from != nil {
		i.Blocks = from.Blocks
	}
	if from := b.source(&requests, row, parts, before); from != nil {
		i.Requests = from.Requests
	}
	return &i
}

// source tells which of three initiatives has the parts of a table that count.
func (b *Batch) source(t *table, row, parts, before *graph.Initiative) *graph.Initiative {
	switch {
	case parts != nil && b.partOf[t][parts.ID]:
		return parts
	case row != nil && b.has(t):
		return row // which has none
	}
	return before
}

// isFaulty tells whether something was found already in the rows that an initiative's field comes from.
func (b *Batch) isFaulty(i *graph.Initiative, field string) bool {
	part, _, _ := strings.Cut(field, "[")
	return slices.Contains(b.faulty[i.ID], part) || slices.Contains(b.faulty[i.ID], initiatives.column(i, field))
}

// firstOf gives where an initiative stands first.
func (b *Batch) firstOf(id string) position {
	if at, here := b.ids[id]; here {
		return at
	}
	return b.mentions[id][0]
}

// parentsFirst sorts initiatives so that each stands behind the one above it; then by id.
func parentsFirst(initiatives []*graph.Initiative) {
	byID := make(map[string]*graph.Initiative, len(initiatives))
	for _, i := range initiatives {
		byID[i.ID] = i
	}
	depth := func(i *graph.Initiative) (n int) {
		for i != nil && n <= len(initiatives) { // cycles end here and are refused later
			i = byID[i.Parent]
			n++
		}
		return n
	}
	depths := make(map[string]int, len(initiatives))
	for _, i := range initiatives {
		depths[i.ID] = depth(i)
	}
	slices.SortFunc(initiatives, func(x, y *graph.Initiative) int {
		return cmp.Or(cmp.Compare(depths[x.ID], depths[y.ID]), cmp.Compare(x.ID, y.ID))
	})
}
