package neo4j

import (
	"context"

	"akteursnetz/graph"
)

// OffersByID reads offers.
func (r reader) OffersByID(ctx context.Context, ids []string) (map[string]*graph.Offer, error) {
	return byID[*graph.Offer](ctx, r, "offers_by_id", ids)
}

// Offers reads a page.
func (r reader) Offers(ctx context.Context, q graph.OfferQuery) (graph.Page[*graph.Offer], error) {
	return listed[*graph.Offer](ctx, r, offers, "offer", q.Filter.Condition(), q.Page, q.List(), q.Total)
}

// OffersOf reads what actors provide.
func (r reader) OffersOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Offer, error) {
	return under[*graph.Offer](ctx, r, "offers_of", actors, first)
}
