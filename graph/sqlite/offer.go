package sqlite

import (
	"context"

	"akteursnetz/graph"
)

var offersByTitle = shelf{
	block: "offer_page", walk: "offer AS a INDEXED BY offer_by_title", join: "offer AS a", keys: []key{{"a.key", asBytes}, byIDLast},
}

func (r reader) OffersByID(ctx context.Context, ids []string) (map[string]*graph.Offer, error) {
	return byID[*graph.Offer](ctx, r, graph.OfferType, "offers_by_id", ids)
}

func (r reader) Offers(ctx context.Context, q graph.OfferQuery) (graph.Page[*graph.Offer], error) {
	return listed[*graph.Offer](ctx, r, listQuery{
		kind: graph.OfferType, list: q.List(), shelf: offersByTitle, page: q.Page, total: q.Total,
		hits: func(a *asking) (set, error) { return a.find(graph.OfferType, q.Filter.Condition()) },
	})
}

func (r reader) OffersOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Offer, error) {
	return owned[*graph.Offer](ctx, r, graph.OfferType, "offers_of", actors, first)
}
