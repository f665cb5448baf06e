package graph

import (
	"context"
	"strings"
)

// references checks that everything the records name exists and gives the visibility of all of it.
func (w *TxWriter) references(ctx context.Context, pairs []pair) (map[string]Visibility, error) {
	levels, missing, err := w.resolve(ctx, pairs)
	if err != nil {
		return nil, err
	}
	return levels, missing.Err()
}

// levels is references for records that are stored already: what they name may have gone with the same write.
func (w *TxWriter) levels(ctx context.Context, entities []Entity) (map[string]Visibility, error) {
	pairs := make([]pair, len(entities))
	for i, e := range entities {
		pairs[i] = pair{after: e, refs: e.Refs()}
	}
	levels, _, err := w.resolve(ctx, pairs)
	return levels, err
}

func (w *TxWriter) resolve(ctx context.Context, pairs []pair) (map[string]Visibility, Errors, error) {
	levels := make(map[string]Visibility, len(pairs))
	types := make(map[string]Type, len(pairs))
	for _, p := range pairs {
		id := p.after.EntityID()
		levels[id], types[id] = p.after.EntityVisibility(), p.after.EntityType()
	}
	var wanted []string
	for _, p := range pairs {
		for _, ref := range p.refs {
			if _, known := types[ref.Target]; !known {
				wanted = append(wanted, ref.Target)
			}
		}
	}
	heads, err := w.tx.Heads(ctx, sortedSet(wanted))
	if err != nil {
		return nil, nil, err
	}
	for id, head := range heads {
		if !head.Deleted {
			levels[id], types[id] = head.Shown, head.Type
		}
	}
	var missing Errors
	for _, p := range pairs {
		for _, ref := range p.refs {
			if types[ref.Target] != ref.Type {
				missing = append(missing, ref.unknown())
			}
		}
	}
	return levels, missing, nil
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
