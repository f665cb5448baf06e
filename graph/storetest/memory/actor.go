package memory

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
)

func (r reader) ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	return byID[*graph.Actor](ctx, r, ids)
}

func (r reader) Actors(ctx context.Context, q graph.ActorQuery) (graph.Page[*graph.Actor], error) {
	var none graph.Page[*graph.Actor]
	w, err := r.world(ctx)
	if err != nil {
		return none, err
	}
	if err := q.Order.Check(q.Filter, r.audience); err != nil {
		return none, err
	}
	window, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return none, err
	}
	compare := ascending
	if q.Order.Direction == graph.Descending {
		compare = descending
	}
	sorted := newList(q.List(), w.actors(q.Filter), w.position(q), missingLast(compare))
	return givePage(w, sorted.page(window, q.Total))
}

func (r reader) ActorIDs(ctx context.Context, filter *graph.ActorFilter) ([]string, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	ids := []string{}
	for _, a := range w.actors(filter) {
		ids = append(ids, a.ID)
	}
	return ids, nil
}

func (w world) actors(f *graph.ActorFilter) []*graph.Actor {
	return slices.DeleteFunc(visible[*graph.Actor](w), func(a *graph.Actor) bool { return !w.actor(f, a) })
}

// position gives where an actor stands in an order.
func (w world) position(q graph.ActorQuery) func(*graph.Actor) graph.Position {
	return func(a *graph.Actor) graph.Position {
		at := graph.Position{ID: a.ID}
		switch q.Order.Field {
		case graph.ByRelevance:
			rank := graph.RankNone
			if search, err := graph.ParseSearch(*q.Filter.Search); err == nil {
				rank = search.Rank(w.actorTexts(a))
			}
			at.Keys = []string{graph.RelevanceKey(rank), graph.SortKey(a.Name)}
		case graph.ByDistance:
			at.Keys = []string{graph.Padded(chord(q.Filter.Near, w.shown(a)))}
		case graph.ByTies:
			at.Keys = []string{graph.Padded(int64(len(w.tiesOf(a.ID, nil))))}
		case graph.ByUpdated:
			at.Keys = []string{a.UpdatedAt}
		case graph.ByVerified:
			at.Keys = []string{string(a.VerifiedAt)}
		default:
			at.Keys = []string{graph.SortKey(a.Name)}
		}
		return at
	}
}

func (r reader) ActorFacets(ctx context.Context, f *graph.ActorFilter, by []graph.ActorFacet, first int,
	today graph.Date) ([]graph.Facet, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	facets := make([]graph.Facet, len(by))
	for i, facet := range by {
		counts := map[string]int{}
		for _, actor := range w.actors(f.Without(facet)) {
			for _, value := range w.facetValues(facet, w.shown(actor), today) {
				counts[value]++
			}
		}
		facets[i] = graph.Facet{By: facet, Values: mostFrequent(counts, first)}
	}
	return facets, nil
}

func mostFrequent(counts map[string]int, first int) []graph.FacetValue {
	values := []graph.FacetValue{}
	for value, count := range counts {
		values = append(values, graph.FacetValue{Value: value, Count: count})
	}
	slices.SortFunc(values, func(a, b graph.FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	return values[:max(0, min(len(values), first))]
}

// facetValues gives the values under which an actor counts.
func (w world) facetValues(facet graph.ActorFacet, a *graph.Actor, today graph.Date) []string {
	switch facet {
	case graph.FacetKind:
		return []string{string(a.Kind)}
	case graph.FacetTopic:
		return w.actorTopics(a)
	case graph.FacetTargetGroup:
		return a.TargetGroups
	case graph.FacetLanguage:
		return graph.LanguageCodes(a.Languages)
	case graph.FacetState:
		return seatLevel(a.Seat, 2)
	case graph.FacetDistrict:
		return seatLevel(a.Seat, 5)
	case graph.FacetMunicipality:
		return seatLevel(a.Seat, 8)
	default:
		return []string{string(graph.FreshnessOf(a.Kind, a.VerifiedAt, today))}
	}
}

// seatLevel gives the seat's place of so many digits, none if the seat is wider.
func seatLevel(seat string, digits int) []string {
	if seat == graph.Country || len(seat) < digits {
		return nil
	}
	return []string{seat[:digits]}
}

func (r reader) Neighbours(ctx context.Context, ids []string, q graph.NeighbourQuery) (map[string]graph.Page[*graph.Actor], error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	window, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return nil, err
	}
	return pages(w, ids, func(id string) graph.Page[*graph.Actor] {
		met := map[string]bool{}
		for _, tie := range w.tiesOf(id, q.Tie) {
			met[tie.Other(id)] = true
		}
		neighbours := slices.DeleteFunc(w.actors(q.Filter), func(a *graph.Actor) bool { return !met[a.ID] })
		return newList(q.List(), neighbours, byName, ascending).page(window, q.Total)
	})
}

func (r reader) ActorsOnTopics(ctx context.Context, topics []string, q graph.TopicQuery) (map[string]graph.Page[*graph.Actor], error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	window, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return nil, err
	}
	out := map[string]graph.Page[*graph.Actor]{}
	for _, slug := range topics {
		on := newList(q.List(), w.actors(&graph.ActorFilter{Topic: []string{slug}}), byName, ascending)
		if out[slug], err = givePage(w, on.page(window, q.Total)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func byName(a *graph.Actor) graph.Position {
	return graph.Position{Keys: []string{graph.SortKey(a.Name)}, ID: a.ID}
}

// KeptView gives none: a view is made whenever it is asked for.
func (r reader) KeptView() *graph.View { return nil }

func (r reader) View(ctx context.Context) (*graph.View, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	var nodes []graph.Node
	for _, a := range all[*graph.Actor](w.state) {
		nodes = append(nodes, graph.NewNode(a, w.levels[a.ID], w.places))
	}
	var edges []graph.EdgeRow
	for _, t := range all[*graph.Tie](w.state) {
		edges = append(edges, graph.EdgeRow{
			ID: t.ID, From: t.From, To: t.To, Kind: t.Kind, Weight: t.Weight(), Since: t.Since, Until: t.Until, ConfirmedByFrom: t.ConfirmedByFrom,
			ConfirmedByTo: t.ConfirmedByTo,
			Shown:         w.levels[t.ID], Initiative: t.Initiative, InitiativeShown: w.levels[t.Initiative],
		})
	}
	attached, err := w.attached()
	if err != nil {
		return nil, err
	}
	return graph.NewSnapshot(w.commit, nodes, edges, attached...).View(r.audience), nil
}

// attached is what the network knows besides actors and ties.
func (w world) attached() ([]graph.Attached, error) {
	var attached []graph.Attached
	for _, e := range all[graph.Entity](w.state) {
		if slices.Contains(graph.AttachedTypes, e.EntityType()) {
			copied, err := graph.Clone(e)
			if err != nil {
				return nil, err
			}
			copied.EntityMeta().PlaceHidden = w.placeHidden(e)
			attached = append(attached, graph.NewAttached(copied, w.levels[e.EntityID()]))
		}
	}
	return attached, nil
}
