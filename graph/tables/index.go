package tables

import (
	"cmp"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// take judges a row and remembers what others need to know of it.
func (b *Batch) take(r *row) error {
	e := r.table.read(r)
	r.judge(e, b.places)
	b.mention(r, e)
	e.Normalize()
	b.rows[r.table]++
	b.names[r.table] = r.names
	b.remember(r, e)
	switch e := e.(type) {
	case *graph.Topic:
		b.topics = append(b.topics, e)
		if e.Parent != "" {
			b.hierarchies[&topics].add(e.EntityID(), graph.PrefixTopic+e.Parent, positionIn(r, "parent"))
		}
	case *graph.Initiative:
		b.takeInitiative(r, e)
	case *graph.Participation:
		if e.Body != "" {
			b.seats = append(b.seats, seat{e.Initiative, e.Body, positionIn(r, "body")})
		}
	case *graph.Tie:
		b.takeTie(r, e)
	}
	return nil
}

// remember refuses a record that stands in the files twice.
func (b *Batch) remember(r *row, e graph.Entity) {
	seen, id := b.ids, e.EntityID()
	if r.table.part != "" {
		seen, id = b.partRows, r.table.partKey(e.(*graph.Initiative))
	}
	if _, isTie := e.(*graph.Tie); isTie && r.word("id") == "" {
		return // its id is its key, which takeTie sees to
	}
	if before, twice := seen[id]; twice {
		column := r.table.required[0]
		r.fail(column, "%s stands in line %d already; give each once", strings.TrimSpace(r.text(column)), before.line)
		return
	}
	seen[strings.Clone(id)] = positionIn(r, r.table.required[0])
}

// partKey tells parts apart: an initiative has each once.
func (t *table) partKey(i *graph.Initiative) string {
	key := i.ID + " " + t.part
	for _, body := range i.Bodies {
		key += body.ID
	}
	for _, milestone := range i.Milestones {
		key += milestone.ID
	}
	for _, block := range i.Blocks {
		key += string(rune('0' + block.Number))
	}
	return key
}

// mention notes the records that a row names and the batch does not have so far.
func (b *Batch) mention(r *row, e graph.Entity) {
	for _, ref := range e.Refs() {
		column := r.table.column(e, ref.Field)
		switch {
		case slices.Contains(r.bad, column):
		case trimTaxonomy(ref.Target) == "":
			r.fail(column, "is missing; name the %s", nouns[ref.Type])
		case graph.TypeOf(ref.Target) != ref.Type:
			r.fail(column, "%s", noRecord(ref.Target, ref.Type))
		default:
			b.mentionID(ref.Target, positionIn(r, column))
		}
	}
	if r.table.part != "" {
		b.mentionID(e.EntityID(), positionIn(r, "initiative"))
	}
}

func (b *Batch) mentionID(id string, at position) {
	if _, here := b.ids[id]; here {
		return
	}
	if _, known := b.mentions[id]; !known {
		id = strings.Clone(id)
	}
	b.mentions[id] = append(b.mentions[id], at)
}

// takeInitiative keeps an initiative, or its part.
func (b *Batch) takeInitiative(r *row, i *graph.Initiative) {
	if r.table.part == "" {
		b.initiatives[i.ID] = i
		if i.Parent != "" {
			b.hierarchies[&initiatives].add(i.ID, i.Parent, positionIn(r, "parent"))
		}
		return
	}
	known := b.parts[i.ID]
	if known == nil {
		known = &graph.Initiative{ID: i.ID}
		b.parts[i.ID] = known
	}
	if b.partOf[r.table] == nil {
		b.partOf[r.table] = map[string]bool{}
	}
	b.partOf[r.table][i.ID] = true
	known.Bodies = append(known.Bodies, i.Bodies...)
	known.Milestones = append(known.Milestones, i.Milestones...)
	known.Blocks = append(known.Blocks, i.Blocks...)
}

// topicsDown gives the topics, parents first.
func (b *Batch) topicsDown() []*graph.Topic {
	tree := graph.NewTaxonomy(b.topics)
	down := slices.Clone(b.topics)
	slices.SortFunc(down, func(x, y *graph.Topic) int {
		return cmp.Or(cmp.Compare(len(tree.Ancestors(x.Slug)), len(tree.Ancestors(y.Slug))), cmp.Compare(x.Slug, y.Slug))
	})
	return down
}

// position is where something stands in the files. There is one for each record of a batch, so that it is small.
type position struct {
	line   int32
	column int16 // from 1; 0 where the whole row is meant
	table  int16 // in all
}

// positionIn gives where a column of a row stands.
func positionIn(r *row, column string) position {
	line, at := r.at(column)
	return position{int32(line), int16(at), int16(slices.Index(all, r.table))}
}
