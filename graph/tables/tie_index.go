package tables

import (
	"context"
	"strings"

	"akteursnetz/graph"
)

// tieIndex tells ties apart by what no two share.
type tieIndex struct {
	keys  map[string]position // by TieKey.DerivedID
	named map[string]string   // the ids of those that have one of their own, by key
	from  map[string]bool     // the actors that ties start from
}

func newTieIndex() tieIndex {
	return tieIndex{keys: map[string]position{}, named: map[string]string{}, from: map[string]bool{}}
}

func (b *Batch) takeTie(r *row, t *graph.Tie) {
	key := t.ID
	if r.word("id") != "" {
		key = t.Key().DerivedID()
	}
	if before, twice := b.ties.keys[key]; twice {
		r.fail("kind", "the tie stands in line %d already (same actors, kind, since and initiative); give each once",
			before.line)
		return
	}
	b.ties.keys[key] = r.at("kind")
	if t.ID != key {
		b.ties.named[key] = strings.Clone(t.ID)
	}
	if !b.ties.from[t.From] {
		b.ties.from[strings.Clone(t.From)] = true
	}
	if t.Kind == graph.PartOf {
		b.hierarchies[&ties].add(t.From, t.To, r.at("to"))
	}
}

// id gives the id of the tie with a key; false if there is none.
func (x tieIndex) id(key string) (string, bool) {
	_, here := x.keys[key]
	if id := x.named[key]; id != "" {
		return id, true
	}
	return key, here
}

// storedTies finds ties that the directory has under another id.
func (c *checker) storedTies(ctx context.Context) error {
	if len(c.batch.ties.keys) == 0 {
		return nil
	}
	return c.eachTie(ctx, sortedKeys(c.batch.ties.from), &graph.TieFilter{}, func(_ string, t *graph.Tie) {
		key := t.Key().DerivedID()
		if id, here := c.batch.ties.id(key); here && id != t.ID {
			c.fail(c.batch.ties.keys[key], "the directory has this tie as "+t.ID+
				" (same actors, kind, since and initiative); give it that id")
		}
	})
}

const (
	actorsAtOnce = 200
	tiesAtOnce   = graph.MaxPage
)

// eachTie gives the stored ties that start from actors.
func (c *checker) eachTie(ctx context.Context, from []string, filter *graph.TieFilter,
	do func(from string, t *graph.Tie)) error {
	out := graph.Outgoing
	filter.Direction = &out
	q := graph.TieQuery{Filter: filter, Page: graph.First(tiesAtOnce)}
	for start := 0; start < len(from); start += actorsAtOnce {
		ids := from[start:min(len(from), start+actorsAtOnce)]
		pages, err := c.reader.TiesOf(ctx, ids, q)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := c.pages(ctx, id, q, pages[id], do); err != nil {
				return err
			}
		}
	}
	return nil
}

// pages goes on through an actor's ties from the first page.
func (c *checker) pages(ctx context.Context, actor string, q graph.TieQuery, page graph.Page[*graph.Tie],
	do func(string, *graph.Tie)) error {
	for {
		for _, t := range page.Items {
			do(actor, t)
		}
		if !page.HasNext {
			return nil
		}
		q.Page.After = &page.Cursors[len(page.Cursors)-1]
		pages, err := c.reader.TiesOf(ctx, []string{actor}, q)
		if err != nil {
			return err
		}
		page = pages[actor]
	}
}
