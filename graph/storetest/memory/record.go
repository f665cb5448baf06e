package memory

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
)

func (r reader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	topics, err := giveAll(w, all[*graph.Topic](w.state))
	return graph.NewTaxonomy(bare(topics)), err
}

// bare takes the bookkeeping away.
func bare[E graph.Entity](records []E) []E {
	for _, record := range records {
		*record.EntityMeta() = graph.Meta{}
	}
	return records
}

func (r reader) TargetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	groups, err := giveAll(w, sortedBy(all[*graph.TargetGroup](w.state), func(g *graph.TargetGroup) string { return g.Label("de") }))
	return bare(groups), err
}

func (r reader) Records(ctx context.Context, t graph.Type, after string, limit int) ([]graph.Entity, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	records := slices.DeleteFunc(visible[graph.Entity](w), func(e graph.Entity) bool {
		return e.EntityType() != t || e.EntityID() <= after
	})
	return giveAll(w, records[:max(0, min(len(records), limit))])
}

func (r reader) Referring(ctx context.Context, id string) ([]graph.Entity, error) {
	w, err := r.world(ctx)
	if err != nil || !w.sees(id) {
		return nil, err
	}
	records := slices.DeleteFunc(visible[graph.Entity](w), func(e graph.Entity) bool {
		return !graph.Mentions(graph.Redact(e, w.audience, w.places), id)
	})
	slices.SortStableFunc(records, func(a, b graph.Entity) int {
		return cmp.Compare(slices.Index(graph.Types, a.EntityType()), slices.Index(graph.Types, b.EntityType()))
	})
	return giveAll(w, records)
}

func (r reader) Deleted(ctx context.Context, ids []string) (map[string]bool, error) {
	w, err := r.world(ctx)
	out := map[string]bool{}
	for _, id := range ids {
		if record := w.state.records[id]; record != nil && record.Deleted != nil && r.audience == graph.InternalOnly {
			out[id] = true
		}
	}
	return out, err
}

// log gives what readers see of the change log, oldest first.
func (r reader) log(ctx context.Context) ([]*graph.Change, error) {
	w, err := r.world(ctx)
	if err = cmp.Or(err, graph.MayReadLog(r.audience)); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(w.state.log), func(c *graph.Change) bool { return !c.Shown() }), nil
}

func (r reader) Changes(ctx context.Context, request graph.PageRequest) (graph.Page[*graph.Change], error) {
	changes, err := r.log(ctx)
	if err != nil {
		return graph.Page[*graph.Change]{}, err
	}
	window, err := request.Window(graph.ChangeList, graph.MaxPage)
	if err != nil {
		return graph.Page[*graph.Change]{}, err
	}
	return newList(graph.ChangeList, changes, (*graph.Change).LogPosition, descending).page(window, false), nil
}

func (r reader) ChangesOf(ctx context.Context, id string) ([]*graph.Change, error) {
	changes, err := r.log(ctx)
	return slices.DeleteFunc(changes, func(c *graph.Change) bool { return !slices.Contains(c.Touched(), id) }), err
}

// tokens gives every token, by name, then id.
func tokens(s *state) ([]*graph.Token, error) {
	sorted := all[*graph.Token](s)
	slices.SortFunc(sorted, func(a, b *graph.Token) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	return giveAll(world{state: s, audience: graph.InternalOnly}, sorted)
}
