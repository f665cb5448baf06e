package graph

import (
	"context"
	"slices"
)

// bodiesExist refuses a participation in a body that its initiative does not have.
func (w *TxWriter) bodiesExist(ctx context.Context, entities []Entity) error {
	initiatives := map[string]*Initiative{}
	var wanted []string
	for _, e := range entities {
		switch e := e.(type) {
		case *Initiative:
			initiatives[e.ID] = e
		case *Participation:
			if e.Body != "" {
				wanted = append(wanted, e.Initiative)
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	records, err := w.tx.Load(ctx, sortedSet(wanted))
	if err != nil {
		return err
	}
	for _, e := range entities {
		p, ok := e.(*Participation)
		if !ok || p.Body == "" {
			continue
		}
		initiative := initiatives[p.Initiative]
		if record := records[p.Initiative]; initiative == nil && record != nil {
			initiative, _ = record.Entity.(*Initiative)
		}
		if initiative == nil || initiative.Body(p.Body) == nil {
			return Errorf(NotFound, "body", "the initiative %s has no body %q; set the body first", p.Initiative, clip(p.Body))
		}
	}
	return nil
}

// bodiesStay refuses to drop a body that somebody takes part in.
func (w *TxWriter) bodiesStay(ctx context.Context, pairs []pair) error {
	for _, p := range pairs {
		before, isInitiative := p.before.(*Initiative)
		if !isInitiative {
			continue
		}
		after := p.after.(*Initiative)
		gone := slices.DeleteFunc(slices.Clone(before.Bodies), func(b Body) bool { return after.Body(b.ID) != nil })
		if len(gone) == 0 {
			continue
		}
		if err := w.bodiesEmpty(ctx, pairs, after, gone); err != nil {
			return err
		}
	}
	return nil
}

// bodiesEmpty refuses if a participation names one of the bodies and does not change with the same write.
func (w *TxWriter) bodiesEmpty(ctx context.Context, pairs []pair, i *Initiative, bodies []Body) error {
	ids, err := w.tx.Referrers(ctx, []string{i.ID})
	if err != nil {
		return err
	}
	records, err := w.tx.Load(ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		p, isParticipation := records[id].Entity.(*Participation)
		if !isParticipation || slices.ContainsFunc(pairs, func(other pair) bool { return other.after.EntityID() == id }) {
			continue
		}
		if slices.ContainsFunc(bodies, func(b Body) bool { return p.Body == b.ID }) {
			return Errorf(Conflict, "bodies", "the body %s cannot go while %s takes part in it (%s); end or move that first",
				p.Body, p.Actor, p.ID)
		}
	}
	return nil
}
