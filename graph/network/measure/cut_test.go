package measure

import (
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// loss is what a CutVertex tells.
type loss struct {
	node   int32
	cutOff []int32
}

func (l loss) equal(o loss) bool { return l.node == o.node && slices.Equal(l.cutOff, o.cutOff) }

func losses(vertices []CutVertex) []loss {
	var told []loss
	for _, c := range vertices {
		told = append(told, loss{c.Node, c.CutOff()})
	}
	return told
}

func TestCuts(t *testing.T) {
	for _, c := range []struct {
		name     string
		g        *sparse.Graph
		vertices []loss
		bridges  [][2]int32
	}{
		{"empty", nettest.Simple(0), nil, nil},
		{"one node", nettest.Simple(1), nil, nil},
		{"isolates", nettest.Simple(3), nil, nil},
		{"a pair", nettest.Path(2), nil, [][2]int32{{0, 1}}},
		{"clique", nettest.Clique(4), nil, nil},
		{"star", nettest.Star(4), []loss{{0, []int32{2, 3}}}, [][2]int32{{0, 1}, {0, 2}, {0, 3}}},
		{"path: the middle loses one half, the first stays", nettest.Path(5),
			[]loss{{2, []int32{3, 4}}, {1, []int32{0}}, {3, []int32{4}}}, [][2]int32{{0, 1}, {1, 2}, {2, 3}, {3, 4}}},
		{"two cliques and a bridge", nettest.Bridged(3), []loss{{2, []int32{0, 1}}, {3, []int32{4, 5}}}, [][2]int32{{2, 3}}},
		{"parallel ties are one link", nettest.Directed(2, [2]int32{0, 1}, [2]int32{1, 0}), nil, [][2]int32{{0, 1}}},
		{"two components lose only their own",
			nettest.Simple(7, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{4, 3}, [2]int32{4, 5}, [2]int32{5, 6}),
			[]loss{{1, []int32{2}}, {4, []int32{3}}, {5, []int32{6}}}, [][2]int32{{0, 1}, {1, 2}, {3, 4}, {4, 5}, {5, 6}}},
	} {
		vertices, bridges := Cuts(c.g)
		if !slices.EqualFunc(losses(vertices), c.vertices, loss.equal) {
			t.Errorf("%s: got %v, want %v", c.name, losses(vertices), c.vertices)
		}
		nettest.Equal(t, "bridges of "+c.name, append([][2]int32{}, bridges...), append([][2]int32{}, c.bridges...))
	}
}

// TestCutsByRemoval takes every node and every pair's ties away and looks at the components left.
func TestCutsByRemoval(t *testing.T) {
	const seed = 37
	rng := rand.New(rand.NewPCG(seed, 0))
	for round := range 300 {
		g := nettest.Random(rng, 1+rng.IntN(14), .35*rng.Float64())
		vertices, bridges := Cuts(g)
		var want []loss
		for v := range int32(g.N) {
			if cutOff := removed(g, v); len(cutOff) > 0 {
				want = append(want, loss{v, cutOff})
			}
		}
		slices.SortStableFunc(want, func(a, b loss) int { return len(b.cutOff) - len(a.cutOff) })
		if got := losses(vertices); !slices.EqualFunc(got, want, loss.equal) {
			t.Errorf("seed %d, round %d: got %v, want %v", seed, round, got, want)
		}
		for i, c := range vertices {
			nettest.Equal(t, "loses", c.Loses, len(want[i].cutOff))
		}
		_, before := Components(g)
		var wanted [][2]int32
		for v := range int32(g.N) {
			for _, w := range g.Simple.Of(v) {
				if v < w {
					untied := withoutTies(g, func(a, b int32) bool { return a == v && b == w || a == w && b == v })
					if _, after := Components(untied); len(after) > len(before) {
						wanted = append(wanted, [2]int32{v, w})
					}
				}
			}
		}
		nettest.Equal(t, "bridges", append([][2]int32{}, bridges...), append([][2]int32{}, wanted...))
	}
}

// withoutTies gives the graph without some pairs' ties.
func withoutTies(g *sparse.Graph, gone func(v, w int32) bool) *sparse.Graph {
	var edges [][2]int32
	for v := range int32(g.N) {
		for _, w := range g.Simple.Of(v) {
			if !gone(v, w) {
				edges = append(edges, [2]int32{v, w})
			}
		}
	}
	return nettest.Simple(g.N, edges...)
}

// removed gives the nodes of v's component that are not in the largest part left without v.
func removed(g *sparse.Graph, v int32) []int32 {
	before, _ := Components(g)
	after, _ := Components(withoutTies(g, func(a, b int32) bool { return a == v || b == v }))
	largest := int32(-1) // components come by size, then by lowest node
	var rest, cutOff []int32
	for w := range int32(g.N) {
		if w != v && before[w] == before[v] {
			rest = append(rest, w)
			if largest < 0 || after[w] < largest {
				largest = after[w]
			}
		}
	}
	for _, w := range rest {
		if after[w] != largest {
			cutOff = append(cutOff, w)
		}
	}
	return cutOff
}

func TestLongPathsLoseNoMemory(t *testing.T) {
	const n = 20_000
	vertices, bridges := Cuts(nettest.Path(n))
	nettest.Equal(t, "all but the ends", [2]int{len(vertices), len(bridges)}, [2]int{n - 2, n - 1})
	first := vertices[0]
	nettest.Equal(t, "the middle loses most", [3]int{int(first.Node), first.Loses, len(first.CutOff())}, [3]int{n/2 - 1, n/2 - 1, n/2 - 1})
}

func BenchmarkCuts(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { Cuts(g) })
}

func BenchmarkCutsOfAPath(b *testing.B) {
	g := nettest.Path(100_000)
	for b.Loop() {
		Cuts(g)
	}
}
