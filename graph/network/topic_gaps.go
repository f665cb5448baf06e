package network

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"akteursnetz/graph"
)

// TopicGap is a topic on which two communities hardly work together, or that nobody in the core works on.
type TopicGap struct {
	Gap
	Topic   string
	Outside int // actors of a topic that nobody in the core works on, of which nothing else is told; 0 between communities
}

// Gaps finds where ties are missing: first between communities, then topics outside the core, those of most actors first,
// then by slug. A topic includes everything below it.
func (n *Network) Gaps(ctx context.Context, topics *graph.Taxonomy, first int) ([]TopicGap, error) {
	communities, err := n.Communities(ctx, 1)
	if err != nil {
		return nil, err
	}
	core, err := n.Core(ctx)
	if err != nil {
		return nil, err
	}
	return own(ctx, n, heavy, fmt.Sprint("gaps", first), func(ctx context.Context) ([]TopicGap, error) {
		of, slugs := n.topics(topics)
		found, err := Gaps(ctx, n.Graph, communities.Community, of, first)
		var gaps []TopicGap
		for _, gap := range found {
			gaps = append(gaps, TopicGap{Gap: gap, Topic: slugs[gap.Topic]})
		}
		if len(core.Core) > 0 {
			gaps = append(gaps, outsideCore(of, slugs, core.Core, topics)...)
		}
		return gaps[:min(first, len(gaps))], err
	})
}

// outsideCore gives the topics of which the core has no actor. What a topic above says of one is not said again.
func outsideCore(of [][]int32, slugs []string, core []int32, topics *graph.Taxonomy) []TopicGap {
	actors := map[string]int{}
	for topic, count := range OutsideCore(of, core) {
		actors[slugs[topic]] = count
	}
	var gaps []TopicGap
	for slug, count := range actors {
		if topic := topics.Topic(slug); topic == nil || actors[topic.Parent] == 0 {
			gaps = append(gaps, TopicGap{Topic: slug, Outside: count})
		}
	}
	slices.SortFunc(gaps, func(a, b TopicGap) int {
		return cmp.Or(cmp.Compare(b.Outside, a.Outside), cmp.Compare(a.Topic, b.Topic))
	})
	return gaps
}

// topics gives every node's topics and those above them as numbers, ascending like their slugs, and the slugs.
func (n *Network) topics(topics *graph.Taxonomy) (of [][]int32, slugs []string) {
	found, names := n.numbered(graph.FacetTopic, func(a *graph.Features, _ graph.ActorFacet) []string {
		return withAncestors(a.Topics, topics)
	})
	slugs = slices.Sorted(slices.Values(names))
	number := make([]int32, len(names))
	for i, name := range names {
		at, _ := slices.BinarySearch(slugs, name)
		number[i] = int32(at)
	}
	of = make([][]int32, n.Graph.N)
	for v := range of {
		for _, name := range found.Of(int32(v)) {
			of[v] = append(of[v], number[name])
		}
		slices.Sort(of[v])
	}
	return of, slugs
}
