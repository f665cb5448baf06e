package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
)

// TxWriter is the Writer of both stores: the rules of writing over a store's transaction.
type TxWriter struct {
	tx      Tx
	by      Author
	now     string // RFC 3339
	today   Date
	places  Gazetteer
	changes []*Change
}

// NewWriter starts the rules for one transaction. After fn the store appends Changes to the log under its commit number.
func NewWriter(tx Tx, by Author, options Options) *TxWriter {
	now := options.Now()
	return &TxWriter{tx: tx, by: by, now: Timestamp(now), today: DateOf(now), places: options.Places}
}

// Changes are the log entries of the transaction so far, in order, without Commit.
func (w *TxWriter) Changes() []*Change { return w.changes }

// Get gives current records as coordinators see them.
func (w *TxWriter) Get(ctx context.Context, ids ...string) (map[string]Entity, error) {
	records, err := w.tx.Load(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[string]Entity, len(records))
	for id, record := range records {
		if record.Deleted == nil {
			out[id] = record.Entity
		}
	}
	return out, nil
}

// Create adds a record.
func (w *TxWriter) Create(ctx context.Context, e Entity) (Entity, error) {
	refs, err := w.check(e)
	if err != nil {
		return nil, err
	}
	id := e.EntityID()
	stored, err := w.load(ctx, id)
	if err != nil {
		return nil, err
	}
	switch {
	case stored != nil && stored.Deleted != nil:
		return nil, Errorf(Conflict, "id", "%s was deleted and its id is never used again; choose another id", id)
	case stored != nil:
		if same, err := sameContent(stored.Entity, e); err != nil || same {
			return stored.Entity, err
		}
		return nil, Errorf(Conflict, "id", "%s exists with other content; update it or choose another id", id)
	}
	*e.EntityMeta() = Meta{Revision: 1, UpdatedAt: w.now, UpdatedBy: w.by.ID}
	if err := w.put(ctx, []pair{{after: e, refs: refs}}); err != nil {
		return nil, err
	}
	return e, w.log(Created, nil, e)
}

// Update replaces the content of a record.
func (w *TxWriter) Update(ctx context.Context, e Entity, revision int) (Entity, error) {
	refs, err := w.check(e)
	if err != nil {
		return nil, err
	}
	stored, err := w.load(ctx, e.EntityID())
	if err != nil {
		return nil, err
	}
	if stored == nil || stored.Deleted != nil || stored.EntityType() != e.EntityType() {
		return nil, Unknown("id", e.EntityID())
	}
	before := stored.Entity
	same, err := sameContent(before, e)
	meta := before.EntityMeta()
	switch {
	case err != nil:
		return nil, err
	case same && (meta.Revision == revision || meta.Revision == revision+1 && meta.UpdatedBy == w.by.ID):
		return before, nil
	case meta.Revision != revision:
		return nil, Errorf(Conflict, "revision", "%s has revision %d by now, not %d; read it again and repeat the change",
			e.EntityID(), meta.Revision, revision)
	}
	return w.replace(ctx, pair{before, e, refs})
}

func (w *TxWriter) replace(ctx context.Context, p pair) (Entity, error) {
	before, after := p.before, p.after
	*after.EntityMeta() = Meta{
		Revision: before.EntityMeta().Revision + 1, UpdatedAt: w.now, UpdatedBy: w.by.ID,
	}
	if err := w.put(ctx, []pair{p}); err != nil {
		return nil, err
	}
	if withdrawsConsent(before, after) {
		if err := w.forgetPerson(ctx, before.EntityID()); err != nil {
			return nil, err
		}
		return after, w.log(Updated, nil, nil, after)
	}
	if err := w.forgetContacts(ctx, p); err != nil {
		return nil, err
	}
	return after, w.log(Updated, before, after)
}

// personsStayPersons refuses to turn a person's entry into an organization's or back: what is kept and erased of people
// hangs on it.
func personsStayPersons(pairs []pair) error {
	for _, p := range pairs {
		before, isActor := p.before.(*Actor)
		if isActor && (before.Kind == Volunteer) != (p.after.(*Actor).Kind == Volunteer) {
			return Errorf(Invalid, "kind", "%s cannot change between a person (VOLUNTEER) and an organization; delete it and "+
				"create another", before.ID)
		}
	}
	return nil
}

// withdrawsConsent tells whether a person took back the consent to be shown.
func withdrawsConsent(before, after Entity) bool {
	was, isActor := before.(*Actor)
	return isActor && was.Kind == Volunteer && was.ConsentAt != "" && after.(*Actor).ConsentAt == ""
}

// check judges the content of an entity as it was given and brings it to normal form. It gives the references as they
// were given.
func (w *TxWriter) check(e Entity) ([]Ref, error) {
	e.Complete()
	refs, err := e.Refs(), e.Check(w.places, w.today)
	e.Normalize()
	return refs, err
}

func (w *TxWriter) load(ctx context.Context, id string) (*Record, error) {
	records, err := w.tx.Load(ctx, []string{id})
	return records[id], err
}

// pair is a record before (nil: none) and after a write, and what it names, in the fields as they were given.
type pair struct {
	before, after Entity
	refs          []Ref
}

// put enforces the rules that span records, writes the records, and brings the index of everything that depends on
// them up to date.
func (w *TxWriter) put(ctx context.Context, pairs []pair) error {
	after := make([]Entity, len(pairs))
	for i := range pairs {
		after[i] = pairs[i].after
	}
	heads, err := w.references(ctx, pairs)
	if err != nil {
		return err
	}
	if err := personsStayPersons(pairs); err != nil {
		return err
	}
	if err := w.acrossRecords(ctx, pairs, after); err != nil {
		return err
	}
	if err := w.index(ctx, after, heads); err != nil {
		return err
	}
	return w.reindex(ctx, pairs)
}

// index writes records; heads holds what they refer to.
func (w *TxWriter) index(ctx context.Context, entities []Entity, heads map[string]Head) error {
	// topics first: the labels and levels of the others depend on them
	var topics []*Record
	for _, e := range entities {
		if e.EntityType() == TopicType {
			topics = append(topics, (indexer{}).record(e))
		}
	}
	if len(topics) > 0 {
		if err := w.tx.Put(ctx, topics); err != nil {
			return err
		}
	}
	others := slices.DeleteFunc(slices.Clone(entities), func(e Entity) bool { return e.EntityType() == TopicType })
	if len(others) == 0 {
		return nil
	}
	tree, err := w.tx.Topics(ctx)
	if err != nil {
		return err
	}
	rest := make([]*Record, len(others))
	InParts(len(others), func(from, to int) {
		x := newIndexer(w.places, tree, heads)
		for i := from; i < to; i++ {
			rest[i] = x.record(others[i])
		}
	})
	return w.tx.Put(ctx, rest)
}

// reindex writes again what depends on changed records: what refers to an actor or initiative whose visibility changed
// or whose location was hidden or shown, and what is tagged with a topic whose labels or place in the tree changed.
func (w *TxWriter) reindex(ctx context.Context, pairs []pair) error {
	var moved, dependent []string
	for _, p := range pairs {
		switch {
		case p.before == nil:
		case p.after.EntityType() == TopicType:
			ids, err := w.tx.OnTopic(ctx, p.after.(*Topic).Slug)
			if err != nil {
				return err
			}
			dependent = append(dependent, ids...)
		case p.before.EntityVisibility() != p.after.EntityVisibility(), hidesPlace(p.before) != hidesPlace(p.after):
			moved = append(moved, p.after.EntityID())
		}
	}
	if len(moved) > 0 {
		ids, err := w.tx.Referrers(ctx, moved)
		if err != nil {
			return err
		}
		dependent = append(dependent, ids...)
	}
	return w.refresh(ctx, sortedSet(dependent))
}

// refresh computes the index of unchanged records anew, in batches.
func (w *TxWriter) refresh(ctx context.Context, ids []string) error {
	for batch := range slices.Chunk(ids, 5000) {
		records, err := w.tx.Load(ctx, batch)
		if err != nil {
			return err
		}
		entities := make([]Entity, 0, len(batch))
		for _, id := range batch {
			if record := records[id]; record != nil && record.Deleted == nil {
				entities = append(entities, record.Entity)
			}
		}
		heads, err := w.heads(ctx, entities)
		if err != nil {
			return err
		}
		if err := w.index(ctx, entities, heads); err != nil {
			return err
		}
		w.touch(batch)
	}
	return nil
}

// touch notes in the log that more records than the subject were indexed anew.
func (w *TxWriter) touch(ids []string) {
	w.changes = append(w.changes, &Change{
		At: w.now, By: w.by.ID, ByName: w.by.Name, Action: Reindexed, Seq: len(w.changes), Import: &ImportLog{IDs: ids},
	})
}

// log appends an entry; both entities nil leaves its values out.
func (w *TxWriter) log(action Action, before, after Entity, subject ...Entity) error {
	change := &Change{At: w.now, By: w.by.ID, ByName: w.by.Name, Action: action, Seq: len(w.changes)}
	for _, e := range append([]Entity{before, after}, subject...) {
		if e != nil {
			change.Type, change.Subject = e.EntityType(), e.EntityID()
		}
	}
	fields, err := diffFields(before, after)
	change.Fields = fields
	w.changes = append(w.changes, change)
	return err
}

// secretFields never enter the log.
var secretFields = []string{"hash"}

// diffFields gives the fields in which two contents differ.
func diffFields(before, after Entity) (map[string]Values, error) {
	was, err := fieldsOf(before)
	if err != nil {
		return nil, err
	}
	is, err := fieldsOf(after)
	if err != nil {
		return nil, err
	}
	out := map[string]Values{}
	for name, value := range was {
		if !bytes.Equal(value, is[name]) {
			out[name] = Values{Before: value, After: is[name]}
		}
		if _, differs := out[name]; differs && name == contactField {
			out[name] = Values{After: is[name]} // a contact that is gone is nobody's to read
		}
	}
	for name, value := range is {
		if _, known := was[name]; !known {
			out[name] = Values{After: value}
		}
	}
	return out, nil
}

func fieldsOf(e Entity) (map[string]json.RawMessage, error) {
	if e == nil {
		return nil, nil
	}
	content, err := Content(e)
	if err != nil {
		return nil, err
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(content, &fields); err != nil {
		return nil, &Error{Code: Internal, Message: "a record cannot be compared", Err: err}
	}
	for _, name := range secretFields {
		delete(fields, name)
	}
	return fields, nil
}

func sameContent(a, b Entity) (bool, error) {
	left, err := Content(a)
	if err != nil {
		return false, err
	}
	right, err := Content(b)
	return bytes.Equal(left, right), err
}

// Unknown is the one answer for absent, deleted and hidden ids.
func Unknown(field, id string) *Error {
	return Errorf(NotFound, field, "there is no record %q that you may see; check the id", clip(id))
}
