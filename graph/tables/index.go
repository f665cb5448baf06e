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
	if r.ragged {
		b.lose(r, e)
		return nil
	}
	r.judge(e, b.places, b.today)
	b.rows[r.table]++
	b.names[r.table] = r.names
	if r.unprotected() {
		b.unprotected[r.table] = true
	}
	b.remember(r, e)
	b.mention(r, e)
	e.Normalize()
	b.index(r, e)
	return nil
}

// lose remembers the id in a ragged row, so that nobody is told that what it names is missing.
func (b *Batch) lose(r *row, e graph.Entity) {
	id := e.EntityID()
	if i, isInitiative := e.(*graph.Initiative); isInitiative && r.table.part != "" {
		if len(i.Bodies) == 0 {
			return
		}
		id = i.Bodies[0].ID
	}
	if _, here := b.ids[id]; !here {
		b.ids[strings.Clone(id)] = positionIn(r, r.table.required[0])
	}
}

// index keeps what is asked of the row's record beside others: what is wrong with it on its own has been said.
func (b *Batch) index(r *row, e graph.Entity) {
	switch e := e.(type) {
	case *graph.Topic:
		b.topics = append(b.topics, e)
		if e.Parent != "" && !r.isBad("slug", "parent") {
			b.hierarchies[&topics].add(e.EntityID(), graph.PrefixTopic+e.Parent, positionIn(r, "parent"))
		}
	case *graph.Initiative:
		b.takeInitiative(r, e)
	case *graph.Participation:
		if e.Body != "" && !r.isBad("initiative", "body") {
			b.seats = append(b.seats, seat{e.Initiative, e.Body, positionIn(r, "body")})
		}
	case *graph.Tie:
		b.takeTie(r, e)
	}
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
	for _, request := range i.Requests {
		key += request.Actor
	}
	return key
}

// mention notes the records that a row names and the batch does not have so far.
func (b *Batch) mention(r *row, e graph.Entity) {
	for _, ref := range e.Refs() {
		if column := r.table.column(e, ref.Field); !r.isBad(column) {
			b.mentionIn(r, column, ref.Target, ref.Type)
		}
	}
	if r.table.part != "" {
		b.mentionIn(r, "initiative", e.EntityID(), graph.InitiativeType)
	}
}

func (b *Batch) mentionIn(r *row, column, id string, t graph.Type) {
	switch _, here := b.ids[id]; {
	case here:
	case trimTaxonomy(id) == "":
		r.fail(column, "is missing; name the %s", nouns[t])
	case graph.TypeOf(id) != t || !graph.ValidID(id):
		r.fail(column, "%s", noRecord(id, t))
	default:
		if _, known := b.mentions[id]; !known {
			id = strings.Clone(id)
		}
		b.mentions[id] = append(b.mentions[id], positionIn(r, column))
	}
}

// takeInitiative keeps an initiative, or its part.
func (b *Batch) takeInitiative(r *row, i *graph.Initiative) {
	if r.isBad("initiative") || r.table.part == "" && r.isBad("id") {
		return
	}
	if r.table.part == "" {
		b.initiatives[i.ID] = i
		b.faulty[i.ID] = append(b.faulty[i.ID], r.bad...)
		if i.Parent != "" && !r.isBad("parent") {
			b.hierarchies[&initiatives].add(i.ID, i.Parent, positionIn(r, "parent"))
		}
		return
	}
	if len(r.bad) > 0 {
		b.faulty[i.ID] = append(b.faulty[i.ID], r.table.part)
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
	known.Requests = append(known.Requests, i.Requests...)
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
