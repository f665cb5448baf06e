package graph

import (
	"context"
	"strings"
)

// references checks that everything the records name exists and gives the heads of all of it.
func (w *TxWriter) references(ctx context.Context, pairs []pair) (map[string]Head, error) {
	heads, missing, err := w.resolve(ctx, pairs)
	if err != nil {
		return nil, err
	}
	return heads, missing.Err()
}

// heads is references for records that are stored already: what they name may have gone with the same write.
func (w *TxWriter) heads(ctx context.Context, entities []Entity) (map[string]Head, error) {
	pairs := make([]pair, len(entities))
	for i, e := range entities {
		pairs[i] = pair{after: e, refs: e.Refs()}
	}
	heads, _, err := w.resolve(ctx, pairs)
	return heads, err
}

func (w *TxWriter) resolve(ctx context.Context, pairs []pair) (map[string]Head, Errors, error) {
	heads := make(map[string]Head, len(pairs))
	for _, p := range pairs {
		e := p.after
		heads[e.EntityID()] = Head{Type: e.EntityType(), Shown: e.EntityVisibility(), PlaceHidden: hidesPlace(e)}
	}
	var wanted []string
	for _, p := range pairs {
		for _, ref := range p.refs {
			if _, known := heads[ref.Target]; !known {
				wanted = append(wanted, ref.Target)
			}
		}
	}
	stored, err := w.tx.Heads(ctx, sortedSet(wanted))
	if err != nil {
		return nil, nil, err
	}
	for id, head := range stored {
		if !head.Deleted {
			heads[id] = head
		}
	}
	var missing Errors
	for _, p := range pairs {
		for _, ref := range p.refs {
			if heads[ref.Target].Type != ref.Type {
				missing = append(missing, ref.unknown())
			}
		}
	}
	return heads, missing, nil
}

// unknown says that what the reference names does not exist, in the caller's words: a slug, or an id.
func (r Ref) unknown() *Error {
	switch r.Type {
	case TopicType:
		return unknownTopic(r.Field, strings.TrimPrefix(r.Target, PrefixTopic))
	case TargetGroupType:
		return unknownGroup(r.Field, strings.TrimPrefix(r.Target, PrefixTargetGroup))
	}
	return Unknown(r.Field, r.Target)
}

// acrossRecords enforces what no record can tell alone.
func (w *TxWriter) acrossRecords(ctx context.Context, pairs []pair, entities []Entity) error {
	if err := w.bodiesExist(ctx, entities); err != nil {
		return err
	}
	if err := w.noDuplicateTies(ctx, entities); err != nil {
		return err
	}
	if err := w.bodiesStay(ctx, pairs); err != nil {
		return err
	}
	return w.noCycles(ctx, entities)
}

func (w *TxWriter) noDuplicateTies(ctx context.Context, entities []Entity) error {
	owners := map[string]string{}
	var keys []string
	for _, e := range entities {
		tie, ok := e.(*Tie)
		if !ok {
			continue
		}
		key := tie.Key().DerivedID()
		if owner, taken := owners[key]; taken {
			return duplicateTie(tie, owner)
		}
		owners[key] = tie.ID
		keys = append(keys, key)
	}
	if len(keys) == 0 {
		return nil
	}
	stored, err := w.tx.TieKeys(ctx, keys)
	if err != nil {
		return err
	}
	for _, e := range entities {
		if tie, ok := e.(*Tie); ok {
			if owner, taken := stored[tie.Key().DerivedID()]; taken && owner != tie.ID {
				return duplicateTie(tie, owner)
			}
		}
	}
	return nil
}

func duplicateTie(tie *Tie, owner string) *Error {
	return Errorf(Conflict, "kind", "%s already says this (same actors, kind, since and initiative); update that tie "+
		"instead of %s", owner, tie.ID)
}
