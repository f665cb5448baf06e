package graph

import (
	"context"
	"slices"
)

// noCycles refuses a PART_OF, a parent initiative or a parent topic that leads back to where it starts.
func (w *TxWriter) noCycles(ctx context.Context, entities []Entity) error {
	stored := beside{writer: w, replaced: make(map[string]bool, len(entities))}
	for _, e := range entities {
		stored.replaced[e.EntityID()] = true
	}
	// quick, but sees what this write replaces too: only a cycle is worth a closer look
	err := w.noCycle(ctx, entities, partOf, w.tx.PartOf)
	if CodeOf(err) == Invalid {
		err = w.noCycle(ctx, entities, partOf, stored.partOf)
	}
	if err != nil {
		return err
	}
	if err := w.noCycle(ctx, entities, parentInitiative, stored.parents); err != nil {
		return err
	}
	return w.noCycle(ctx, entities, parentTopic, stored.parents)
}

// beside reads the arcs of stored records, without those that the write replaces.
type beside struct {
	writer   *TxWriter
	replaced map[string]bool
}

func (b beside) partOf(ctx context.Context, actors []string) (map[string][]string, error) {
	ids, err := b.writer.tx.Referrers(ctx, actors)
	if err != nil {
		return nil, err
	}
	return b.arcs(ctx, ids, partOf)
}

func (b beside) parents(ctx context.Context, ids []string) (map[string][]string, error) {
	return b.arcs(ctx, ids, parentInitiative, parentTopic)
}

// arcs gives the targets of the arcs that records state, by their source, sorted.
func (b beside) arcs(ctx context.Context, ids []string, kinds ...func(Entity) (step, bool)) (map[string][]string, error) {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return b.replaced[id] })
	records, err := b.writer.tx.Load(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[string][]string, len(records))
	for _, record := range records {
		for _, arc := range kinds {
			if s, ok := arc(record.Entity); ok {
				out[s.from] = sortedSet(append(out[s.from], s.to))
			}
		}
	}
	return out, nil
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
			return Errorf(Invalid, s.field, "%s would be part of itself through %s; name another one", s.from, s.to)
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
