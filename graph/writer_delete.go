package graph

import (
	"context"
	"slices"
)

// Delete removes a record with everything that cannot be without it.
func (w *TxWriter) Delete(ctx context.Context, id string, revision int) (Deletion, error) {
	stored, err := w.load(ctx, id)
	if err != nil {
		return Deletion{}, err
	}
	switch {
	case stored == nil:
		return Deletion{}, Unknown("id", id)
	case stored.Deleted != nil && stored.EntityMeta().Revision == revision+1:
		return *stored.Deleted, nil
	case stored.Deleted != nil:
		return Deletion{}, Unknown("id", id)
	case stored.EntityType() == TopicType || stored.EntityType() == TargetGroupType:
		return Deletion{}, Errorf(Invalid, "id", "topics and target groups are not deleted; move or rename %s by import", id)
	case stored.EntityMeta().Revision != revision:
		return Deletion{}, Errorf(Conflict, "revision",
			"%s has revision %d by now, not %d; read it again before you delete it", id, stored.EntityMeta().Revision, revision)
	}
	return w.delete(ctx, stored)
}

func (w *TxWriter) delete(ctx context.Context, record *Record) (Deletion, error) {
	id := record.EntityID()
	gone, linked, err := w.dependents(ctx, id)
	if err != nil {
		return Deletion{}, err
	}
	deletion := Deletion{ID: id}
	for _, r := range gone {
		if r.EntityType() == TieType {
			deletion.Ties++
		} else {
			deletion.Others++
		}
	}
	merged, err := w.unlink(ctx, id, linked)
	if err != nil {
		return Deletion{}, err
	}
	deletion.Ties += merged
	for _, r := range gone {
		if err := w.bury(ctx, r, Deletion{ID: r.EntityID()}, isPerson(record)); err != nil {
			return Deletion{}, err
		}
	}
	if isPerson(record) {
		if err := w.forgetPerson(ctx, id); err != nil {
			return Deletion{}, err
		}
	}
	return deletion, w.bury(ctx, record, deletion, isPerson(record))
}

// dependents gives the records that cannot be without id, and those that only mention it, each by id.
func (w *TxWriter) dependents(ctx context.Context, id string) (gone, linked []*Record, err error) {
	ids, err := w.tx.Referrers(ctx, []string{id})
	if err != nil {
		return nil, nil, err
	}
	records, err := w.tx.Load(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	for _, other := range ids {
		needs := func(ref Ref) bool { return ref.Target == id && ref.Required }
		if record := records[other]; slices.ContainsFunc(record.Refs(), needs) {
			gone = append(gone, record)
		} else {
			linked = append(linked, record)
		}
	}
	return gone, linked, nil
}

// unlink clears optional mentions of a record. It gives the number of ties that went, because another tie says the
// same without the mention.
func (w *TxWriter) unlink(ctx context.Context, id string, records []*Record) (merged int, err error) {
	for _, record := range records {
		before, err := Clone(record.Entity)
		if err != nil {
			return 0, err
		}
		switch e := record.Entity.(type) {
		case *Initiative:
			e.Unlink(id)
		case *Tie:
			e.Initiative = ""
			said, err := w.tx.TieKeys(ctx, []string{e.Key().DerivedID()})
			if err != nil {
				return 0, err
			}
			if len(said) > 0 {
				merged++
				if err := w.bury(ctx, &Record{Entity: before}, Deletion{ID: e.ID}, false); err != nil {
					return 0, err
				}
				continue
			}
		case *Offer:
			e.Initiative = ""
		}
		record.Entity.Normalize()
		if _, err := w.replace(ctx, pair{before, record.Entity, record.Refs()}); err != nil {
			return 0, err
		}
	}
	return merged, nil
}

// Clone gives a deep copy of an entity.
func Clone(e Entity) (Entity, error) {
	content, err := Content(e)
	if err != nil {
		return nil, err
	}
	return Decode(e.EntityType(), content, *e.EntityMeta())
}

// bury leaves a tombstone. What is known of a person goes from the log too.
func (w *TxWriter) bury(ctx context.Context, record *Record, deletion Deletion, forget bool) error {
	before := record.Entity
	meta := before.EntityMeta()
	tomb := &Record{Entity: Tombstone(before), Deleted: &deletion}
	*tomb.EntityMeta() = Meta{Revision: meta.Revision + 1, UpdatedAt: w.now, UpdatedBy: w.by.ID}
	if err := w.tx.Bury(ctx, []*Record{tomb}); err != nil {
		return err
	}
	if !forget {
		if err := w.forgetContacts(ctx, pair{before: before, after: tomb.Entity}); err != nil {
			return err
		}
		return w.log(Deleted, before, nil)
	}
	if err := w.forget(ctx, before.EntityID()); err != nil {
		return err
	}
	return w.log(Deleted, nil, nil, before)
}

// forget blanks the values that the log holds about a record, this transaction's included.
func (w *TxWriter) forget(ctx context.Context, id string) error {
	for _, change := range w.changes {
		if change.Subject == id {
			change.Fields = nil
		}
	}
	return w.tx.Forget(ctx, []string{id})
}

// forgetContacts blanks what the log holds about contacts that are replaced or removed, this transaction's entries
// included: whoever was named may not be any more.
func (w *TxWriter) forgetContacts(ctx context.Context, pairs ...pair) error {
	var ids []string
	for _, p := range pairs {
		before, isActor := p.before.(*Actor)
		if isActor && !before.Contact.Empty() && !before.Contact.sameWays(p.after.(*Actor).Contact) {
			ids = append(ids, before.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	for i, change := range w.changes {
		if slices.Contains(ids, change.Subject) {
			w.changes[i] = change.WithoutContact()
		}
	}
	return w.tx.ForgetContacts(ctx, ids)
}

// forgetPerson blanks what the log holds about a person, in entries about other records too.
func (w *TxWriter) forgetPerson(ctx context.Context, id string) error {
	for _, change := range w.changes {
		if change.Mentions(id) {
			change.Fields = nil
		}
	}
	if err := w.forget(ctx, id); err != nil {
		return err
	}
	return w.tx.ForgetMentions(ctx, id)
}

func isPerson(r *Record) bool {
	actor, ok := r.Entity.(*Actor)
	return ok && actor.Kind == Volunteer
}

// Tombstone gives an entity of the same type and id without content.
func Tombstone(e Entity) Entity {
	empty := NewEntity(e.EntityType())
	switch t := empty.(type) {
	case *Actor:
		t.ID = e.EntityID()
	case *Tie:
		t.ID = e.EntityID()
	case *Initiative:
		t.ID = e.EntityID()
	case *Participation:
		t.ID = e.EntityID()
	case *Offer:
		t.ID = e.EntityID()
	case *Need:
		t.ID = e.EntityID()
	case *Embed:
		t.Name = e.(*Embed).Name
	case *Token:
		t.ID = e.EntityID()
	}
	return empty
}
