package tables

import (
	"context"
	"strings"

	"akteursnetz/graph"
)

// tieIndex tells ties apart by what no two share.
type tieIndex struct {
	keys  map[tieKey]position
	named map[tieKey]string // the ids of those that have one of their own
	from  map[string]bool   // the actors that ties start from
}

// tieKey is what comes after the prefix of TieKey.DerivedID: a batch holds one for each tie, without a pointer.
type tieKey [26]byte

func newTieIndex() tieIndex {
	return tieIndex{keys: map[tieKey]position{}, named: map[tieKey]string{}, from: map[string]bool{}}
}

// keyOf gives the key of a derived id; false for any other.
func keyOf(id string) (key tieKey, ok bool) {
	digits, found := strings.CutPrefix(id, graph.PrefixTie)
	if !found || len(digits) != len(key) {
		return key, false
	}
	copy(key[:], digits)
	return key, true
}

func keyOfTie(t *graph.Tie) tieKey {
	key, _ := keyOf(t.Key().DerivedID())
	return key
}

// id gives the id of the tie with a key; false if there is none.
func (x tieIndex) id(key tieKey) (string, bool) {
	_, here := x.keys[key]
	if id := x.named[key]; id != "" {
		return id, true
	}
	return graph.PrefixTie + string(key[:]), here
}

// position tells where the tie without an id of its own stands that has a derived id.
func (x tieIndex) position(id string) (position, bool) {
	key, ok := keyOf(id)
	if !ok || x.named[key] != "" {
		return position{}, false
	}
	at, here := x.keys[key]
	return at, here
}

// unnamed gives the ids of the ties without an id of their own.
func (x tieIndex) unnamed() []string {
	var ids []string
	for key := range x.keys {
		if x.named[key] == "" {
			ids = append(ids, graph.PrefixTie+string(key[:]))
		}
	}
	return ids
}

func (b *Batch) takeTie(r *row, t *graph.Tie) {
	switch {
	case r.kept == nil && r.lacksKey():
		return // until the directory tells the rest of the key
	case r.isBad("from", "to", "kind", "since", "initiative") || !graph.ValidID(t.From) || !graph.ValidID(t.To):
		return // it has no key
	}
	key, isKey := keyOf(t.ID)
	if !isKey || r.word("id") != "" {
		key = keyOfTie(t)
	}
	if before, twice := b.ties.keys[key]; twice {
		r.fail("kind", "the tie stands in line %d already (same actors, kind, since and initiative); give each once",
			before.line)
		return
	}
	b.ties.keys[key] = positionIn(r, "kind")
	if r.word("id") != "" {
		b.ties.named[key] = strings.Clone(t.ID)
	}
	if !b.ties.from[t.From] {
		b.ties.from[strings.Clone(t.From)] = true
	}
	if t.Kind == graph.PartOf {
		b.hierarchies[&ties].add(t.From, t.To, positionIn(r, "to"))
	}
}

// storedTies finds ties that the directory has under another id.
func (c *checker) storedTies(ctx context.Context) error {
	if len(c.batch.ties.keys) == 0 {
		return nil
	}
	return c.eachTie(ctx, sortedKeys(c.batch.ties.from), &graph.TieFilter{}, func(_ string, t *graph.Tie) {
		key := keyOfTie(t)
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
	if none, err := c.noTies(ctx); none || err != nil {
		return err
	}
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

// noTies tells whether the directory has no tie at all, as before a first import: there is nothing to ask for then.
func (c *checker) noTies(ctx context.Context) (bool, error) {
	page, err := c.reader.Ties(ctx, graph.TieQuery{Page: graph.First(1)})
	return len(page.Items) == 0, err
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
		q.Page.After = new(page.Cursor(len(page.Items) - 1))
		pages, err := c.reader.TiesOf(ctx, []string{actor}, q)
		if err != nil {
			return err
		}
		page = pages[actor]
	}
}
