package memory

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
)

func (r reader) InitiativesByID(ctx context.Context, ids []string) (map[string]*graph.Initiative, error) {
	return byID[*graph.Initiative](ctx, r, ids)
}

func (r reader) Initiatives(ctx context.Context, q graph.InitiativeQuery) (graph.Page[*graph.Initiative], error) {
	return filtered(ctx, r, q.Page, q.List(), q.Total, func(w world) []*graph.Initiative {
		return slices.DeleteFunc(visible[*graph.Initiative](w), func(i *graph.Initiative) bool { return !w.initiative(q.Filter, i) })
	}, func(i *graph.Initiative) graph.Position {
		return graph.Position{Keys: []string{graph.SortKey(i.Title)}, ID: i.ID}
	})
}

func (r reader) Children(ctx context.Context, ids []string, first int) (map[string][]*graph.Initiative, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	sorted := sortedBy(visible[*graph.Initiative](w), func(i *graph.Initiative) string { return i.Title })
	return groups(w, ids, sorted, first, func(i *graph.Initiative) string { return i.Parent })
}

func (r reader) ParticipationsByID(ctx context.Context, ids []string) (map[string]*graph.Participation, error) {
	return byID[*graph.Participation](ctx, r, ids)
}

func (r reader) ParticipationsIn(ctx context.Context, initiatives []string) (map[string][]*graph.Participation, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	sorted := sortedBy(visible[*graph.Participation](w), func(p *graph.Participation) string {
		return w.get(p.Actor).(*graph.Actor).Name
	})
	return groups(w, initiatives, sorted, len(sorted), func(p *graph.Participation) string { return p.Initiative })
}

func (r reader) ParticipationsOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Participation, error) {
	w, err := r.world(ctx)
	if err != nil {
		return nil, err
	}
	sorted := sortedBy(visible[*graph.Participation](w), func(p *graph.Participation) string {
		return w.get(p.Initiative).(*graph.Initiative).Title
	})
	return groups(w, actors, sorted, first, func(p *graph.Participation) string { return p.Actor })
}

// sortedBy sorts by a name as German readers do, then id.
func sortedBy[T graph.Entity](items []T, name func(T) string) []T {
	slices.SortFunc(items, func(a, b T) int {
		return cmp.Or(strings.Compare(graph.SortKey(name(a)), graph.SortKey(name(b))), strings.Compare(a.EntityID(), b.EntityID()))
	})
	return items
}

func (w world) initiative(f *graph.InitiativeFilter, i *graph.Initiative) bool {
	if f == nil {
		return true
	}
	return matches(f.Search, w.initiativeTexts(i)) &&
		anyOf(f.IDs, i.ID) && anyOf(f.Status, i.Status) && anyOf(f.Topic, w.upwardAll(requiredTopics(i))...) &&
		anyOf(f.TargetGroup, i.TargetGroups...) && touches(f.Place, w.known(i, i.Places...)...) &&
		w.names(f.Lead, i.Lead) && w.names(f.Partner, i.Partners...) && w.names(f.Parent, i.Parent) &&
		every(f.And, func(part *graph.InitiativeFilter) bool { return w.initiative(part, i) }) &&
		some(f.Or, func(part *graph.InitiativeFilter) bool { return w.initiative(part, i) }) &&
		(f.Not == nil || !w.initiative(f.Not, i))
}

func requiredTopics(i *graph.Initiative) []string {
	slugs := make([]string, len(i.Topics))
	for n, topic := range i.Topics {
		slugs[n] = topic.Topic
	}
	return slugs
}
