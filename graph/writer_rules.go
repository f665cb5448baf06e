package graph

import (
	"context"
	"slices"
)

// references checks that everything the entities name exists and gives the visibility of all of it.
func (w *TxWriter) references(ctx context.Context, entities []Entity) (map[string]Visibility, error) {
	levels, missing, err := w.resolve(ctx, entities)
	if err != nil {
		return nil, err
	}
	return levels, missing.Err()
}

// levels is references for records that are stored already: what they name may have gone with the same write.
func (w *TxWriter) levels(ctx context.Context, entities []Entity) (map[string]Visibility, error) {
	levels, _, err := w.resolve(ctx, entities)
	return levels, err
}

func (w *TxWriter) resolve(ctx context.Context, entities []Entity) (map[string]Visibility, Errors, error) {
	levels := make(map[string]Visibility, len(entities))
	types := make(map[string]Type, len(entities))
	for _, e := range entities {
		levels[e.EntityID()], types[e.EntityID()] = e.EntityVisibility(), e.EntityType()
	}
	var wanted []string
	for _, e := range entities {
		for _, ref := range e.Refs() {
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
	for _, e := range entities {
		for _, ref := range e.Refs() {
			if types[ref.Target] != ref.Type {
				missing = append(missing, unknown(ref.Field, ref.Target))
			}
		}
	}
	return levels, missing, nil
}

// acrossRecords enforces what no record can tell alone.
func (w *TxWriter) acrossRecords(ctx context.Context, entities []Entity) error {
	if err := w.noDuplicateTies(ctx, entities); err != nil {
		return err
	}
	if err := w.noCycles(ctx, entities); err != nil {
		return err
	}
	return w.bodiesExist(ctx, entities)
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

// noCycles refuses a PART_OF, a parent initiative or a parent topic that leads back to where it starts.
func (w *TxWriter) noCycles(ctx context.Context, entities []Entity) error {
	if err := w.noCycle(ctx, entities, partOf, w.tx.PartOf); err != nil {
		return err
	}
	if err := w.noCycle(ctx, entities, parentInitiative, w.storedParents); err != nil {
		return err
	}
	return w.noCycle(ctx, entities, parentTopic, w.storedParents)
}

// step is one arc of a hierarchy that a record states.
type step struct{ from, to, field string }

func partOf(e Entity) (step, bool) {
	tie, ok := e.(*Tie)
	if !ok || tie.Kind != PartOf {
		return step{}, false
	}
	return step{tie.From, tie.To, "to"}, true
}

func parentInitiative(e Entity) (step, bool) {
	i, ok := e.(*Initiative)
	if !ok || i.Parent == "" {
		return step{}, false
	}
	return step{i.ID, i.Parent, "parent"}, true
}

func parentTopic(e Entity) (step, bool) {
	t, ok := e.(*Topic)
	if !ok || t.Parent == "" {
		return step{}, false
	}
	return step{t.EntityID(), PrefixTopic + t.Parent, "parent"}, true
}

// noCycle walks up from every new arc, level by level, over new and stored arcs.
func (w *TxWriter) noCycle(ctx context.Context, entities []Entity, arc func(Entity) (step, bool),
	stored func(context.Context, []string) (map[string][]string, error)) error {
	up := map[string][]string{}
	var steps []step
	for _, e := range entities {
		if s, ok := arc(e); ok {
			steps = append(steps, s)
			up[s.from] = append(up[s.from], s.to)
		}
	}
	known := map[string]bool{}
	for frontier := targets(steps); len(frontier) > 0; {
		above, err := stored(ctx, frontier)
		if err != nil {
			return err
		}
		var next []string
		for _, id := range frontier {
			known[id] = true
			up[id] = sortedSet(append(up[id], above[id]...))
			next = append(next, up[id]...)
		}
		frontier = slices.DeleteFunc(sortedSet(next), func(id string) bool { return known[id] })
	}
	for _, s := range steps {
		if reaches(up, s.to, s.from) {
			return Errorf(Invalid, s.field, "%s would be part of itself through %s; choose another %s", s.from, s.to, s.field)
		}
	}
	return nil
}

func targets(steps []step) []string {
	var out []string
	for _, s := range steps {
		out = append(out, s.to)
	}
	return sortedSet(out)
}

func reaches(up map[string][]string, from, to string) bool {
	seen := map[string]bool{from: true}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		if queue[0] == to {
			return true
		}
		for _, next := range up[queue[0]] {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return false
}

func (w *TxWriter) storedParents(ctx context.Context, ids []string) (map[string][]string, error) {
	records, err := w.tx.Load(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[string][]string, len(records))
	for id, record := range records {
		for _, arc := range []func(Entity) (step, bool){parentInitiative, parentTopic} {
			if s, ok := arc(record.Entity); ok {
				out[id] = []string{s.to}
			}
		}
	}
	return out, nil
}

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
