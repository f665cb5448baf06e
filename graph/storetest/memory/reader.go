package memory

import (
	"context"

	"akteursnetz/graph"
)

// reader reads as one audience; each method looks at the state of one moment.
type reader struct {
	store    *Store
	audience graph.Audience
}

var _ graph.Reader = reader{}

func (r reader) world(ctx context.Context) (world, error) {
	return world{state: r.store.now(), audience: r.audience, places: r.store.options.Places}, alive(ctx)
}

// give copies a record for the caller, without what the audience may not see.
func give[T graph.Entity](w world, e T) (T, error) {
	var none T
	copied, err := graph.Clone(e)
	if err != nil {
		return none, err
	}
	copied.EntityMeta().PlaceHidden = w.placeHidden(e)
	return graph.Redact(copied, w.audience, w.places).(T), nil
}

func giveAll[T graph.Entity](w world, items []T) ([]T, error) {
	out := make([]T, len(items))
	for i, item := range items {
		given, err := give(w, item)
		if err != nil {
			return nil, err
		}
		out[i] = given
	}
	return out, nil
}

func givePage[T graph.Entity](w world, page graph.Page[T]) (graph.Page[T], error) {
	items, err := giveAll(w, page.Items)
	page.Items = items
	return page, err
}

// byID gives the visible records among ids.
func byID[T graph.Entity](ctx context.Context, r reader, ids []string) (map[string]T, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	out := map[string]T{}
	for _, id := range ids {
		e, ok := w.get(id).(T)
		if !ok || !w.sees(id) {
			continue
		}
		if out[id], err = give(w, e); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// pages gives a page for each actor that the audience sees.
func pages[T graph.Entity](w world, actors []string, build func(actor string) graph.Page[T]) (map[string]graph.Page[T], error) {
	out := map[string]graph.Page[T]{}
	for _, id := range actors {
		if _, isActor := w.get(id).(*graph.Actor); !isActor || !w.sees(id) {
			continue
		}
		page, err := givePage(w, build(id))
		if err != nil {
			return nil, err
		}
		out[id] = page
	}
	return out, nil
}

// groups sorts records under those of the ids that the audience sees, each group cut to at most first.
func groups[T graph.Entity](w world, ids []string, sorted []T, first int, under func(T) string) (map[string][]T, error) {
	out := map[string][]T{}
	for _, id := range ids {
		if !w.sees(id) {
			continue
		}
		var group []T
		for _, item := range sorted {
			if under(item) == id && len(group) < first {
				group = append(group, item)
			}
		}
		given, err := giveAll(w, group)
		if err != nil {
			return nil, err
		}
		out[id] = given
	}
	return out, nil
}
