package memory

import (
	"context"
	"slices"

	"akteursnetz/graph"
)

func (r reader) OffersByID(ctx context.Context, ids []string) (map[string]*graph.Offer, error) {
	return byID[*graph.Offer](ctx, r, ids)
}

func (r reader) Offers(ctx context.Context, q graph.OfferQuery) (graph.Page[*graph.Offer], error) {
	return filtered(ctx, r, q.Page, q.List(), q.Total, func(w world) []*graph.Offer {
		return slices.DeleteFunc(visible[*graph.Offer](w), func(o *graph.Offer) bool { return !w.offer(q.Filter, o) })
	}, func(o *graph.Offer) graph.Position {
		return graph.Position{Keys: []string{graph.SortKey(o.Title("de"))}, ID: o.ID}
	})
}

func (r reader) OffersOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Offer, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	sorted := sortedBy(visible[*graph.Offer](w), func(o *graph.Offer) string { return o.Title("de") })
	return groups(w, actors, sorted, first, func(o *graph.Offer) string { return o.Provider })
}

func (w world) offer(f *graph.OfferFilter, o *graph.Offer) bool {
	if f == nil {
		return true
	}
	return matches(f.Search, w.offerTexts(o)) &&
		anyOf(f.IDs, o.ID) && anyOf(f.Kind, o.Kind) && anyOf(f.Status, o.Status) &&
		anyOf(f.Topic, w.upwardAll(o.Topics)...) && anyOf(f.TargetGroup, o.TargetGroups...) &&
		anyOf(f.Language, graph.LanguageCodes(o.Languages)...) && touches(f.Place, w.known(o, o.Place)...) &&
		w.names(f.Provider, o.Provider) && w.names(f.Initiative, o.Initiative)
}
