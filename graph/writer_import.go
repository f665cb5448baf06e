package graph

import (
	"context"
	"sync"
)

// Import creates or replaces a batch.
func (w *TxWriter) Import(ctx context.Context, run string, batch []Entity) (ImportCounts, error) {
	stored, refs, err := w.loadChecked(ctx, batch)
	if err != nil {
		return ImportCounts{}, err
	}
	var counts ImportCounts
	var pairs []pair
	log := &ImportLog{Run: run}
	for i, e := range batch {
		p, err := w.upsert(stored[e.EntityID()], e, &counts)
		if err != nil {
			return ImportCounts{}, err
		}
		if p.after != nil {
			p.refs = refs[i]
			pairs = append(pairs, p)
			log.IDs = append(log.IDs, e.EntityID())
		}
	}
	if len(pairs) == 0 {
		return counts, nil
	}
	log.Counts = counts
	w.changes = append(w.changes, &Change{
		At: w.now, By: w.by.ID, ByName: w.by.Name, Action: Imported, Seq: len(w.changes), Import: log,
	})
	if err := w.put(ctx, pairs); err != nil {
		return ImportCounts{}, err
	}
	if err := w.forgetContacts(ctx, pairs...); err != nil {
		return ImportCounts{}, err
	}
	return counts, w.forgetWithdrawn(ctx, pairs)
}

// loadChecked gives what is stored of a batch and what its records name. Its contents are judged while the store reads.
func (w *TxWriter) loadChecked(ctx context.Context, batch []Entity) (map[string]*Record, [][]Ref, error) {
	ids := make([]string, len(batch))
	for i, e := range batch {
		ids[i] = e.EntityID()
	}
	var refs [][]Ref
	var wrong error
	var judging sync.WaitGroup
	judging.Go(func() { refs, wrong = w.checkAll(batch) })
	stored, err := w.tx.Load(ctx, ids)
	judging.Wait()
	if wrong != nil {
		return nil, nil, wrong
	}
	return stored, refs, err
}

// checkAll judges the contents of a batch and gives what its records name.
func (w *TxWriter) checkAll(batch []Entity) ([][]Ref, error) {
	refs := make([][]Ref, len(batch))
	again := repeats[string]()
	for i, e := range batch {
		var err error
		if refs[i], err = w.check(e); err != nil {
			return nil, err
		}
		switch id := e.EntityID(); {
		case e.EntityType() == TokenType:
			return nil, Errorf(Invalid, "id", "tokens such as %s are never imported; create them", id)
		case again(id):
			return nil, Errorf(Invalid, "id", "%s is given twice; give each record once", id)
		}
	}
	return refs, nil
}

// upsert decides what becomes of one record of a batch; no after means nothing is to be done.
func (w *TxWriter) upsert(stored *Record, e Entity, counts *ImportCounts) (pair, error) {
	if stored == nil {
		counts.Created++
		*e.EntityMeta() = Meta{Revision: 1, UpdatedAt: w.now, UpdatedBy: w.by.ID}
		return pair{after: e}, nil
	}
	meta := Meta{Revision: stored.EntityMeta().Revision + 1, UpdatedAt: w.now, UpdatedBy: w.by.ID}
	if stored.Deleted != nil {
		return pair{}, Errorf(Conflict, "id", "%s was deleted and its id is never used again; choose another id", e.EntityID())
	}
	same, err := sameContent(stored.Entity, e)
	if err != nil {
		return pair{}, err
	}
	if same {
		counts.Unchanged++
		return pair{}, nil
	}
	counts.Updated++
	*e.EntityMeta() = meta
	return pair{before: stored.Entity, after: e}, nil
}

func (w *TxWriter) forgetWithdrawn(ctx context.Context, pairs []pair) error {
	for _, p := range pairs {
		if p.before != nil && withdrawsConsent(p.before, p.after) {
			if err := w.forgetPerson(ctx, p.after.EntityID()); err != nil {
				return err
			}
		}
	}
	return nil
}
