package network

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// Profile is what sets a group of nodes apart from the rest of the network.
type Profile struct {
	Topics   []string // slugs, the most telling first; at most 3
	District string   // where more of them sit than elsewhere; empty where none stands out
	Centre   int32    // the node with most neighbours in the group, the lowest of equals
}

const mostTelling = 3

// Community gives the members of a community, ascending, and what sets it apart.
func (n *Network) Community(ctx context.Context, resolution float64, number int) ([]int32, Profile, error) {
	found, err := n.Communities(ctx, resolution)
	if err != nil {
		return nil, Profile{}, err
	}
	members, err := once(ctx, n, quick, fmt.Sprint("members", resolution), func(context.Context) ([][]int32, error) {
		return found.Members(), nil
	})
	if err != nil {
		return nil, Profile{}, err
	}
	whole, err := own(ctx, n, quick, "profiler", func(context.Context) (*profiler, error) { return n.profiler(), nil })
	if err != nil {
		return nil, Profile{}, err
	}
	profile, err := own(ctx, n, quick, fmt.Sprint("profile", resolution, number), func(context.Context) (Profile, error) {
		return whole.profile(members[number]), nil
	})
	return members[number], profile, err
}

// profiler describes groups of nodes of one network.
type profiler struct {
	network           *Network
	topics, districts map[string]int // how many nodes have each
}

// profiler counts what groups are compared with.
func (n *Network) profiler() *profiler {
	everybody := sparse.Nodes(n.Graph.N)
	return &profiler{network: n, topics: n.count(everybody, topicsOf), districts: n.count(everybody, districtOf)}
}

func topicsOf(a *graph.Features) []string {
	slugs := make([]string, len(a.Topics))
	for i, topic := range a.Topics {
		slugs[i] = topic.Topic
	}
	return slugs
}

func districtOf(a *graph.Features) []string { return known(graph.SeatAt(a.Seat, graph.FacetDistrict)) }

func (n *Network) count(nodes []int32, values func(*graph.Features) []string) map[string]int {
	counts := map[string]int{}
	for _, v := range nodes {
		for _, value := range values(n.Actor(v)) {
			counts[value]++
		}
	}
	return counts
}

// profile describes a group of nodes. A value is telling by p·ln(p/q), with p its share in the group and q that in the
// whole network (its part in the Kullback–Leibler divergence); two nodes must have it at least.
func (p *profiler) profile(members []int32) Profile {
	topics := p.telling(len(members), p.network.count(members, topicsOf), p.topics)
	found := Profile{Topics: topics[:min(mostTelling, len(topics))], Centre: p.network.centre(members)}
	if districts := p.telling(len(members), p.network.count(members, districtOf), p.districts); len(districts) > 0 {
		found.District = districts[0]
	}
	return found
}

// telling gives the values that are more frequent in a group than elsewhere, the most telling first, then by value.
func (p *profiler) telling(size int, inside, all map[string]int) []string {
	type telling struct {
		value string
		much  float64
	}
	var found []telling
	for value, count := range inside {
		share, rest := float64(count)/float64(size), float64(all[value])/float64(p.network.Graph.N)
		if count > 1 && share > rest {
			found = append(found, telling{value, measure.Round(share * math.Log(share/rest))})
		}
	}
	slices.SortFunc(found, func(a, b telling) int { return cmp.Or(cmp.Compare(b.much, a.much), strings.Compare(a.value, b.value)) })
	out := make([]string, len(found))
	for i, f := range found {
		out[i] = f.value
	}
	return out
}

func (n *Network) centre(members []int32) int32 {
	in := make(map[int32]bool, len(members))
	for _, v := range members {
		in[v] = true
	}
	best, most := int32(0), -1
	for _, v := range members {
		within := 0
		for _, w := range n.Graph.Simple.Of(v) {
			if in[w] {
				within++
			}
		}
		if within > most {
			best, most = v, within
		}
	}
	return best
}
