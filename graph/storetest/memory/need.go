package memory

import (
	"context"
	"slices"

	"akteursnetz/graph"
)

func (r reader) NeedsByID(ctx context.Context, ids []string) (map[string]*graph.Need, error) {
	return byID[*graph.Need](ctx, r, ids)
}

func (r reader) Needs(ctx context.Context, q graph.NeedQuery) (graph.Page[*graph.Need], error) {
	return filtered(ctx, r, q.Page, q.List(), q.Total, func(w world) []*graph.Need {
		return slices.DeleteFunc(visible[*graph.Need](w), func(n *graph.Need) bool { return !w.need(q.Filter, n) })
	}, func(n *graph.Need) graph.Position { return graph.Position{ID: n.ID} })
}

func (r reader) NeedsOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Need, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	return groups(w, actors, visible[*graph.Need](w), first, func(n *graph.Need) string { return n.Actor })
}

func (w world) need(f *graph.NeedFilter, n *graph.Need) bool {
	if f == nil {
		return true
	}
	return matches(f.Search, w.needTexts(n)) &&
		anyOf(f.IDs, n.ID) && anyOf(f.Status, n.Status) && anyOf(f.Topic, w.upward(n.Topic)...) &&
		w.names(f.Actor, n.Actor) && w.names(f.Initiative, n.Initiative)
}
