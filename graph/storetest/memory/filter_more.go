package memory

import (
	"slices"

	"akteursnetz/graph"
)

func (w world) initiative(f *graph.InitiativeFilter, i *graph.Initiative) bool {
	if f == nil {
		return true
	}
	return matches(f.Search, w.initiativeTexts(i)) &&
		anyOf(f.IDs, i.ID) && anyOf(f.Status, i.Status) && anyOf(f.Topic, w.upwardAll(requiredTopics(i))...) &&
		anyOf(f.TargetGroup, i.TargetGroups...) && touches(f.Place, i.Places...) &&
		w.names(f.Lead, i.Lead) && w.names(f.Partner, i.Partners...) && w.names(f.Parent, i.Parent) &&
		every(f.And, func(part *graph.InitiativeFilter) bool { return w.initiative(part, i) }) &&
		some(f.Or, func(part *graph.InitiativeFilter) bool { return w.initiative(part, i) }) &&
		(f.Not == nil || !w.initiative(f.Not, i))
}

func (w world) offer(f *graph.OfferFilter, o *graph.Offer) bool {
	if f == nil {
		return true
	}
	return matches(f.Search, w.offerTexts(o)) &&
		anyOf(f.IDs, o.ID) && anyOf(f.Kind, o.Kind) && anyOf(f.Status, o.Status) &&
		anyOf(f.Topic, w.upwardAll(o.Topics)...) && anyOf(f.TargetGroup, o.TargetGroups...) &&
		anyOf(f.Language, codes(o.Languages)...) && touches(f.Place, o.Place) &&
		w.names(f.Provider, o.Provider) && w.names(f.Initiative, o.Initiative)
}

func (w world) need(f *graph.NeedFilter, n *graph.Need) bool {
	if f == nil {
		return true
	}
	return matches(f.Search, w.needTexts(n)) &&
		anyOf(f.IDs, n.ID) && anyOf(f.Status, n.Status) && anyOf(f.Topic, w.upward(n.Topic)...) &&
		w.names(f.Actor, n.Actor) && w.names(f.Initiative, n.Initiative)
}

// touches tells whether a place lies in a wanted one or contains it.
func touches(wanted []string, places ...string) bool {
	return wanted == nil || slices.ContainsFunc(wanted, func(ags string) bool {
		return slices.ContainsFunc(places, func(place string) bool { return overlap(ags, place) })
	})
}

func (w world) actorTopics(a *graph.Actor) []string {
	slugs := make([]string, len(a.Topics))
	for i, topic := range a.Topics {
		slugs[i] = topic.Topic
	}
	return w.upwardAll(slugs)
}

func requiredTopics(i *graph.Initiative) []string {
	slugs := make([]string, len(i.Topics))
	for n, topic := range i.Topics {
		slugs[n] = topic.Topic
	}
	return slugs
}

// upwardAll gives topics and everything above them, each once.
func (w world) upwardAll(slugs []string) []string {
	var out []string
	for _, slug := range slugs {
		for _, above := range w.upward(slug) {
			if !slices.Contains(out, above) {
				out = append(out, above)
			}
		}
	}
	return out
}
