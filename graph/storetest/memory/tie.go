package memory

import (
	"context"
	"slices"

	"akteursnetz/graph"
)

func (r reader) TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error) {
	return byID[*graph.Tie](ctx, r, ids)
}

func (r reader) Ties(ctx context.Context, q graph.TieQuery) (graph.Page[*graph.Tie], error) {
	return filtered(ctx, r, q.Page, q.List(), q.Total, func(w world) []*graph.Tie {
		return slices.DeleteFunc(visible[*graph.Tie](w), func(t *graph.Tie) bool { return !w.tie(q.Filter, t) })
	}, func(t *graph.Tie) graph.Position { return graph.Position{ID: t.ID} })
}

// filtered gives a page of a list that is never turned around.
func filtered[T graph.Entity](ctx context.Context, r reader, request graph.PageRequest, name graph.List, total bool,
	items func(world) []T, at func(T) graph.Position) (graph.Page[T], error) {
	w, err := r.world(ctx)
	if err != nil {
		return graph.Page[T]{}, err
	}
	window, err := request.Window(name, graph.MaxPage)
	if err != nil {
		return graph.Page[T]{}, err
	}
	return givePage(w, newList(name, items(w), at, ascending).page(window, total))
}

func (r reader) TiesOf(ctx context.Context, actors []string, q graph.TieQuery) (map[string]graph.Page[*graph.Tie], error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	window, err := q.Page.Window(q.ListOf(), graph.MaxPage)
	if err != nil {
		return nil, err
	}
	return pages(w, actors, func(id string) graph.Page[*graph.Tie] {
		at := func(t *graph.Tie) graph.Position {
			other := w.get(t.Other(id)).(*graph.Actor)
			return graph.Position{Keys: []string{graph.SortKey(other.Name), string(t.Kind)}, ID: t.ID}
		}
		return newList(q.ListOf(), w.tiesOf(id, q.Filter), at, ascending).page(window, q.Total)
	})
}
