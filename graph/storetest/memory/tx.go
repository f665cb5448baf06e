package memory

import (
	"context"
	"slices"

	"akteursnetz/graph"
)

// tx is a write on a draft that nobody else sees.
type tx struct{ draft *state }

var _ graph.Tx = tx{}

// Load gives copies: the rules of writing change what they load.
func (t tx) Load(_ context.Context, ids []string) (map[string]*graph.Record, error) {
	out := map[string]*graph.Record{}
	for _, id := range ids {
		record := t.draft.records[id]
		if record == nil {
			continue
		}
		e, err := graph.Clone(record.Entity)
		if err != nil {
			return nil, err
		}
		out[id] = &graph.Record{Entity: e, Shown: t.draft.level(e), Deleted: record.Deleted}
	}
	return out, nil
}

func (t tx) Heads(_ context.Context, ids []string) (map[string]graph.Head, error) {
	out := map[string]graph.Head{}
	for _, id := range ids {
		if record := t.draft.records[id]; record != nil {
			out[id] = graph.Head{
				Type: record.EntityType(), Shown: t.draft.level(record.Entity),
				PlaceHidden: t.draft.placeHidden(record.Entity), Deleted: record.Deleted != nil,
			}
		}
	}
	return out, nil
}

func (t tx) Referrers(_ context.Context, ids []string) ([]string, error) {
	return t.where(func(r *graph.Record) bool {
		return slices.ContainsFunc(r.Refs(), func(ref graph.Ref) bool { return slices.Contains(ids, ref.Target) })
	}), nil
}

func (t tx) OnTopic(_ context.Context, slug string) ([]string, error) {
	tag := graph.Tag{Class: graph.TagTopic, Value: slug}
	return t.where(func(r *graph.Record) bool {
		return slices.ContainsFunc(r.Tags, func(row graph.IndexedTag) bool { return row.Tag == tag })
	}), nil
}

func (t tx) where(meant func(*graph.Record) bool) []string {
	var out []string
	for id, record := range t.draft.records {
		if record.Deleted == nil && meant(record) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

func (t tx) TieKeys(_ context.Context, keys []string) (map[string]string, error) {
	out := map[string]string{}
	for _, tie := range all[*graph.Tie](t.draft) {
		if key := tie.Key().DerivedID(); slices.Contains(keys, key) {
			out[key] = tie.ID
		}
	}
	return out, nil
}

func (t tx) PartOf(_ context.Context, actors []string) (map[string][]string, error) {
	out := map[string][]string{}
	for _, tie := range all[*graph.Tie](t.draft) {
		if tie.Kind == graph.PartOf && slices.Contains(actors, tie.From) {
			out[tie.From] = append(out[tie.From], tie.To)
		}
	}
	for _, targets := range out {
		slices.Sort(targets)
	}
	return out, nil
}

func (t tx) Topics(context.Context) (*graph.Taxonomy, error) {
	return graph.NewTaxonomy(all[*graph.Topic](t.draft)), nil
}

// Put keeps copies: callers go on using what they handed in.
func (t tx) Put(_ context.Context, records []*graph.Record) error {
	for _, record := range records {
		e, err := graph.Clone(record.Entity)
		if err != nil {
			return err
		}
		kept := *record
		kept.Entity = e
		t.draft.records[e.EntityID()] = &kept
	}
	return nil
}

func (t tx) Bury(ctx context.Context, records []*graph.Record) error { return t.Put(ctx, records) }

func (t tx) Forget(_ context.Context, ids []string) error {
	t.draft.blank(func(change *graph.Change) bool { return slices.Contains(ids, change.Subject) })
	return nil
}

func (t tx) ForgetContacts(_ context.Context, actors []string) error {
	for i, change := range t.draft.log {
		if slices.Contains(actors, change.Subject) {
			t.draft.log[i] = change.WithoutContact()
		}
	}
	return nil
}

func (t tx) ForgetMentions(_ context.Context, actor string) error {
	owned := []graph.Type{graph.TieType, graph.ParticipationType, graph.OfferType, graph.NeedType}
	theirs := map[string]bool{}
	for _, change := range t.draft.log {
		if change.Mentions(actor) && slices.Contains(owned, change.Type) {
			theirs[change.Subject] = true
		}
	}
	t.draft.blank(func(change *graph.Change) bool { return change.Mentions(actor) || theirs[change.Subject] })
	return nil
}
