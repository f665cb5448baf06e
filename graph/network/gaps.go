package network

import (
	"cmp"
	"context"
	"slices"

	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// NoBroker is given where no node reaches both sides of a gap.
const NoBroker = -1

// Gap is a topic on which two communities hardly work together. Its sides are the nodes of either community that have
// the topic.
type Gap struct {
	Topic    int32
	A, B     int32   // communities, A < B
	Observed int     // edges between the sides in the simple graph
	Expected float64 // Σ k_i·k_j/2m over the pairs of a node from either side, k being the degree and m all edges; rounded
	// Broker reaches both sides best: of the side where it reaches fewer nodes, the most; then the most of both; then it
	// is the lowest node. A node reaches those it is tied to, and itself. NoBroker where none reaches both.
	Broker int32
}

// Gaps finds topics and pairs of communities that let expect at least one edge and have fewer than a quarter of those
// expected: by edges missing (expected − observed) descending, then topic, A and B; at most first. Community gives each
// node's, and topics each node's, ascending: both small numbers from 0 on. It ends with the context's error when that
// ends.
func Gaps(ctx context.Context, g *sparse.Graph, community []int32, topics [][]int32, first int) ([]Gap, error) {
	s := gapSearch{g: g, community: community, has: make([]bool, g.N), between: make([]int, g.N)}
	s.nodes = make([][]int32, topicCount(topics))
	for v, list := range topics {
		for _, topic := range list {
			s.nodes[topic] = append(s.nodes[topic], int32(v))
		}
	}
	var gaps []Gap
	for topic := range s.nodes {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if gaps = s.find(gaps, int32(topic)); len(gaps) > 2*first+64 {
			gaps = widest(gaps, first)
		}
	}
	gaps = widest(gaps, first)
	for i := range gaps {
		gaps[i].Broker = s.broker(gaps[i])
	}
	return gaps, nil
}

func topicCount(topics [][]int32) int {
	count := 0
	for _, list := range topics {
		if len(list) > 0 {
			count = max(count, int(list[len(list)-1])+1)
		}
	}
	return count
}

func widest(gaps []Gap, first int) []Gap {
	missing := func(g Gap) float64 { return measure.Round(g.Expected - float64(g.Observed)) }
	slices.SortFunc(gaps, func(a, b Gap) int {
		return cmp.Or(
			cmp.Compare(missing(b), missing(a)), cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B),
		)
	})
	return gaps[:min(first, len(gaps))]
}

// gapSearch looks at one topic after the other.
type gapSearch struct {
	g         *sparse.Graph
	community []int32
	nodes     [][]int32 // of each topic, ascending
	has       []bool    // of each node: the present topic
	between   []int     // edges from the present side to each community's; zero from one side to the next
}

// side is the nodes of a community with the present topic.
type side struct {
	community int32
	nodes     []int32
	degree    int64 // the sum of theirs
}

// sides parts the nodes of a topic, the sides with the highest degrees first.
func (s *gapSearch) sides(topic int32) []side {
	nodes := slices.Clone(s.nodes[topic])
	slices.SortStableFunc(nodes, func(v, w int32) int { return cmp.Compare(s.community[v], s.community[w]) })
	var sides []side
	for i, v := range nodes {
		if i == 0 || s.community[nodes[i-1]] != s.community[v] {
			sides = append(sides, side{community: s.community[v]})
		}
		last := &sides[len(sides)-1]
		last.nodes = append(last.nodes, v)
		last.degree += int64(s.g.Simple.Degree(v))
	}
	slices.SortStableFunc(sides, func(a, b side) int { return cmp.Compare(b.degree, a.degree) })
	return sides
}

// find appends the gaps of a topic.
func (s *gapSearch) find(gaps []Gap, topic int32) []Gap {
	for _, v := range s.nodes[topic] {
		s.has[v] = true
	}
	twice := int64(len(s.g.Simple.To))
	sides := s.sides(topic)
	for i, a := range sides {
		if i+1 == len(sides) || a.degree*sides[i+1].degree < max(twice, 1) {
			break // no later pair expects an edge
		}
		s.count(a)
		for _, b := range sides[i+1:] {
			product := a.degree * b.degree
			if product < twice {
				break
			}
			if observed := s.between[b.community]; 4*int64(observed)*twice < product {
				gaps = append(gaps, Gap{
					Topic: topic, A: min(a.community, b.community), B: max(a.community, b.community),
					Observed: observed, Expected: measure.Round(float64(product) / float64(twice)), Broker: NoBroker,
				})
			}
		}
		for _, b := range sides {
			s.between[b.community] = 0
		}
	}
	for _, v := range s.nodes[topic] {
		s.has[v] = false
	}
	return gaps
}

// count counts the edges from a side to each other one.
func (s *gapSearch) count(a side) {
	for _, v := range a.nodes {
		for _, w := range s.g.Simple.Of(v) {
			if s.has[w] {
				s.between[s.community[w]]++
			}
		}
	}
}

// broker looks for the node that reaches both sides of a gap best.
func (s *gapSearch) broker(gap Gap) int32 {
	reach := make([][2]int, s.g.N) // of each node: into A, into B
	for _, v := range s.nodes[gap.Topic] {
		for i, community := range []int32{gap.A, gap.B} {
			if s.community[v] == community {
				reach[v][i]++
				for _, w := range s.g.Simple.Of(v) {
					reach[w][i]++
				}
			}
		}
	}
	broker, most := int32(NoBroker), [2]int{}
	for v, r := range reach {
		rank := [2]int{min(r[0], r[1]), r[0] + r[1]}
		if rank[0] > 0 && slices.Compare(rank[:], most[:]) > 0 {
			broker, most = int32(v), rank
		}
	}
	return broker
}

// OutsideCore counts the nodes of each topic that none of the core has; topics as in Gaps.
func OutsideCore(topics [][]int32, core []int32) map[int32]int {
	nodes := map[int32]int{}
	for _, list := range topics {
		for _, topic := range list {
			nodes[topic]++
		}
	}
	for _, v := range core {
		for _, topic := range topics[v] {
			delete(nodes, topic)
		}
	}
	return nodes
}
