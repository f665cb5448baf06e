package graph

import "context"

// Import creates or replaces a batch.
func (w *TxWriter) Import(ctx context.Context, run string, batch []Entity) (ImportCounts, error) {
	ids, refs, err := w.checkAll(batch)
	if err != nil {
		return ImportCounts{}, err
	}
	stored, err := w.tx.Load(ctx, ids)
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

// checkAll judges the contents of a batch and gives the ids of its records and what they name.
func (w *TxWriter) checkAll(batch []Entity) (ids []string, refs [][]Ref, err error) {
	ids, refs = make([]string, len(batch)), make([][]Ref, len(batch))
	again := repeats[string]()
	for i, e := range batch {
		if refs[i], err = w.check(e); err != nil {
			return nil, nil, err
		}
		ids[i] = e.EntityID()
		switch {
		case e.EntityType() == TokenType:
			return nil, nil, Errorf(Invalid, "id", "tokens such as %s are never imported; create them", ids[i])
		case again(ids[i]):
			return nil, nil, Errorf(Invalid, "id", "%s is given twice; give each record once", ids[i])
		}
	}
	return ids, refs, nil
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
