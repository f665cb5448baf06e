package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) ActorFacets(ctx context.Context, filter *graph.ActorFilter, by []graph.ActorFacet, first int, today graph.Date) ([]graph.Facet, error) {
	facets := make([]graph.Facet, len(by))
	err := r.ask(ctx, func(a *asking) error {
		for i, facet := range by {
			h, err := a.actorHits(filter.Without(facet))
			if err != nil {
				return err
			}
			values, err := h.facet(facet, max(first, 0), today)
			if err != nil {
				return err
			}
			facets[i] = graph.Facet{By: facet, Values: values}
		}
		return nil
	})
	return facets, err
}

// facet counts the hits by the values of a facet.
func (h *hits) facet(facet graph.ActorFacet, first int, today graph.Date) ([]graph.FacetValue, error) {
	h.args = nil
	text, _, err := h.query()
	if err != nil {
		return nil, err
	}
	places := []string{"{hits}", "(" + text + " LIMIT -1)", "{limit}", h.bind(first)}
	block := "actor_freshness"
	if class, ok := facet.TagClass(); ok {
		block = "actor_facet"
		places = append(places, "{class}", h.bind(string(class)), "{audience}", h.bind(int(h.audience)))
	} else {
		places = append(places, "{limits}", h.bind(freshnessLimits(today)))
	}
	values := []graph.FacetValue{}
	err = h.each(h.ctx, fill(queries.SQL(block), places...), h.args, func(rows *sql.Rows) error {
		var value graph.FacetValue
		err := rows.Scan(&value.Value, &value.Count)
		values = append(values, value)
		return err
	})
	return values, err
}

// freshnessLimits gives the days from which on an actor of a kind is current or ageing.
func freshnessLimits(today graph.Date) string {
	limits := map[graph.ActorKind]map[string]graph.Date{}
	for _, kind := range graph.ActorKinds {
		interval := graph.FreshnessInterval(kind)
		limits[kind] = map[string]graph.Date{"current": today.AddDays(-interval), "ageing": today.AddDays(-2 * interval)}
	}
	text, err := json.Marshal(limits)
	if err != nil { // texts always can
		return "{}"
	}
	return string(text)
}
