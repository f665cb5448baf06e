package network

import (
	"cmp"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// Facets gives the values of a facet that an actor has, each once; topics come with every topic above them.
func Facets(a *graph.Features, by graph.ActorFacet, topics *graph.Taxonomy, today graph.Date) []string {
	switch by {
	case graph.FacetKind:
		return []string{string(a.Kind)}
	case graph.FacetTopic:
		return withAncestors(a.Topics, topics)
	case graph.FacetTargetGroup:
		return a.TargetGroups
	case graph.FacetLanguage:
		codes := make([]string, len(a.Languages))
		for i, language := range a.Languages {
			codes[i] = language.Code
		}
		return codes
	case graph.FacetFreshness:
		return []string{string(graph.FreshnessOf(a.Kind, a.VerifiedAt, today))}
	default:
		return known(graph.SeatAt(a.Seat, by))
	}
}

func withAncestors(of []graph.ActorTopic, topics *graph.Taxonomy) []string {
	var slugs []string
	for _, topic := range of {
		slugs = append(append(slugs, topic.Topic), topics.Ancestors(topic.Topic)...)
	}
	slices.Sort(slugs)
	return slices.Compact(slugs)
}

func known(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

// byFrequency orders counts: most frequent first, then by value.
func byFrequency(counts map[string]int) []graph.FacetValue {
	values := make([]graph.FacetValue, 0, len(counts))
	for value, count := range counts {
		if count > 0 {
			values = append(values, graph.FacetValue{Value: value, Count: count})
		}
	}
	slices.SortFunc(values, func(a, b graph.FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	return values
}
