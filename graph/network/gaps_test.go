package network

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/community"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func gaps(t *testing.T, g *sparse.Graph, community []int32, topics [][]int32, first int) []Gap {
	t.Helper()
	found, err := Gaps(t.Context(), g, community, topics, first)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestGapsByPairs compares with the definition, over all pairs of nodes.
func TestGapsByPairs(t *testing.T) {
	some := 0
	for seed := range uint64(40) {
		rng := rand.New(rand.NewPCG(seed, 12))
		g := nettest.Random(rng, 30, .1+.2*rng.Float64())
		community, topics := make([]int32, g.N), make([][]int32, g.N)
		for v := range topics {
			community[v] = rng.Int32N(4)
			for topic := range int32(5) {
				if rng.IntN(2) == 0 {
					topics[v] = append(topics[v], topic)
				}
			}
		}
		var want []Gap
		for topic := range int32(5) {
			for _, pair := range nettest.Within(0, 4) {
				gap := Gap{Topic: topic, A: pair[0], B: pair[1]}
				for v := range int32(g.N) {
					for w := range int32(g.N) {
						if community[v] == gap.A && community[w] == gap.B && slices.Contains(topics[v], topic) && slices.Contains(topics[w], topic) {
							gap.Expected += float64(g.Simple.Degree(v)*g.Simple.Degree(w)) / float64(len(g.Simple.To))
							if g.Simple.Has(v, w) {
								gap.Observed++
							}
						}
					}
				}
				gap.Expected = measure.Round(gap.Expected)
				gap.Broker = brokerByDefinition(g, community, topics, gap)
				if gap.Expected >= 1 && float64(gap.Observed) < .25*gap.Expected {
					want = append(want, gap)
				}
			}
		}
		slices.SortStableFunc(want, func(a, b Gap) int {
			return cmp.Compare(measure.Round(b.Expected-float64(b.Observed)), measure.Round(a.Expected-float64(a.Observed)))
		})
		some += len(want)
		for _, first := range []int{0, 1, 100} {
			nettest.Equal(t, "gaps", gaps(t, g, community, topics, first), want[:min(first, len(want))])
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	if some < 20 {
		t.Errorf("only %d gaps in all networks", some)
	}
}

func brokerByDefinition(g *sparse.Graph, community []int32, topics [][]int32, gap Gap) int32 {
	broker, best := int32(NoBroker), [2]int{}
	for v := range int32(g.N) {
		var a, b int
		for w := range int32(g.N) {
			if (v == w || g.Simple.Has(v, w)) && slices.Contains(topics[w], gap.Topic) {
				a += int(nettest.One(community[w] == gap.A))
				b += int(nettest.One(community[w] == gap.B))
			}
		}
		if lesser := min(a, b); lesser > best[0] || lesser > 0 && lesser == best[0] && a+b > best[1] {
			broker, best = v, [2]int{lesser, a + b}
		}
	}
	return broker
}

// TestGapsBetweenCliques has two cliques that share a topic and one node that knows somebody in either.
func TestGapsBetweenCliques(t *testing.T) {
	edges := append(nettest.Within(0, 5), nettest.Within(5, 10)...)
	g := nettest.Simple(11, append(edges, [2]int32{0, 10}, [2]int32{1, 10}, [2]int32{5, 10})...)
	community := []int32{0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0}
	topics := make([][]int32, 11)
	for v := range 10 {
		topics[v] = []int32{2}
	}
	want := []Gap{{Topic: 2, A: 0, B: 1, Expected: measure.Round(22.0 * 21 / 46), Broker: 10}}
	nettest.Equal(t, "gap", gaps(t, g, community, topics, 9), want)
	g = nettest.Simple(11, edges...)
	nettest.Equal(t, "without a broker", gaps(t, g, community, topics, 9), []Gap{{Topic: 2, A: 0, B: 1, Expected: 10, Broker: NoBroker}})
}

func TestGapsExtremes(t *testing.T) {
	one := [][]int32{{0}, {0}, {0}, {0}}
	for name, c := range map[string]struct {
		g         *sparse.Graph
		community []int32
		topics    [][]int32
	}{
		"no nodes":                {nettest.Simple(0), nil, nil},
		"no edges":                {nettest.Simple(4), []int32{0, 1, 2, 3}, one},
		"no topics":               {nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{0, 0, 1, 1}, make([][]int32, 4)},
		"one community":           {nettest.Path(4), make([]int32, 4), one},
		"as many ties as chance":  {nettest.Bridged(2), []int32{0, 0, 1, 1}, one},
		"less than a tie to miss": {nettest.Simple(4, [2]int32{0, 1}, [2]int32{2, 3}), []int32{0, 0, 1, 1}, [][]int32{{0}, nil, {0}, nil}},
	} {
		nettest.Equal(t, name, gaps(t, c.g, c.community, c.topics, 9), []Gap{})
	}
}

func TestGapsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Gaps(ctx, nettest.Path(2), []int32{0, 1}, [][]int32{{0}, {0}}, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestOutsideCore(t *testing.T) {
	topics := [][]int32{{1, 4}, {0, 6}, nil, {4, 6, 7}}
	nettest.Equal(t, "outside", OutsideCore(topics, []int32{0, 2}), map[int32]int{0: 1, 6: 2, 7: 1})
	nettest.Equal(t, "no core", OutsideCore(topics, nil), map[int32]int{0: 1, 1: 1, 4: 2, 6: 2, 7: 1})
	nettest.Equal(t, "no topics", OutsideCore(nil, nil), map[int32]int{})
}

// TestTopicGaps: whoever works on a topic works on everything above it, in the core and between communities.
func TestTopicGaps(t *testing.T) {
	topic := func(slug, parent string) *graph.Topic { return &graph.Topic{Slug: slug, Parent: parent} }
	topics := graph.NewTaxonomy([]*graph.Topic{
		topic("education", ""), topic("school", "education"), topic("housing", ""), topic("rent", "housing"), topic("sport", ""),
	})
	actors := []*graph.Actor{
		member("core1", graph.Association, "", "school"), member("core2", graph.Association, ""),
		member("e", graph.Association, "", "education"), member("f", graph.Association, "", "rent"),
		member("g", graph.Association, "", "rent", "sport"), member("h", graph.Association, "", "unlisted"),
	}
	var ties []graph.EdgeRow
	for i, pair := range [][2]string{
		{"core1", "core2"}, {"core1", "e"}, {"core1", "f"}, {"core2", "g"}, {"core2", "h"}, {"core1", "g"}, {"core2", "e"},
	} {
		ties = append(ties, bond(fmt.Sprint("t", i), pair[0], graph.Knows, pair[1]))
	}
	found, err := New(viewOf(actors, ties...), Scope{}).Gaps(t.Context(), topics, 9)
	nettest.Equal(t, "outside the core", [2]any{found, err}, [2]any{[]TopicGap{
		{Topic: "housing", Outside: 2}, {Topic: "sport", Outside: 1}, {Topic: "unlisted", Outside: 1},
	}, error(nil)})

	two, lower := append(members("x"), member("a0", graph.Association, "", "education")), []graph.EdgeRow{}
	for _, side := range []string{"a", "b"} {
		for i := 1; i < 5; i++ {
			two = append(two, member(fmt.Sprint(side, i), graph.Association, "", map[string]string{"a": "education", "b": "school"}[side]))
		}
		for _, pair := range nettest.Within(1, 5) {
			from, to := fmt.Sprint(side, pair[0]), fmt.Sprint(side, pair[1])
			lower = append(lower, bond(from+to, from, graph.Knows, to))
		}
	}
	lower = append(lower, bond("bridge", "a1", graph.Knows, "b1"))
	found, err = New(viewOf(two, lower...), Scope{}).Gaps(t.Context(), topics, 9)
	if err != nil || len(found) == 0 || found[0].Topic != "education" || found[0].Observed != 1 || found[0].Outside != 0 {
		t.Errorf("one side works on the topic, the other below it: got %+v, %v", found, err)
	}
}

// BenchmarkGaps has 80 topics, three of them at each node, and the communities of the network.
func BenchmarkGaps(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			g := nettest.Barabasi(n)
			p, err := community.Find(b.Context(), g, 1)
			if err != nil {
				b.Fatal(err)
			}
			topics := make([][]int32, n)
			for v := range topics {
				topics[v] = []int32{int32(v % 20), int32(20 + v%7), int32(30 + v%50)}
			}
			for b.Loop() {
				if _, err := Gaps(b.Context(), g, p.Community, topics, 20); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
