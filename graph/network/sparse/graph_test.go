package sparse_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestReadingsOfTies(t *testing.T) {
	// 0 → 1 twice, 1 → 0, 1 – 2 twice, 3 alone
	g := sparse.New(4, []sparse.Link{
		{From: 1, To: 2, Strength: 2, Symmetric: true}, {From: 0, To: 1, Strength: 3}, {From: 1, To: 0, Strength: 1},
		{From: 0, To: 1, Strength: 5}, {From: 2, To: 1, Strength: 4, Symmetric: true},
	})
	rows := func(a sparse.Adjacency) [][]int32 {
		lists := make([][]int32, g.N)
		for v := range lists {
			lists[v] = a.Of(int32(v))
		}
		return lists
	}
	both := [][]int32{{1}, {0, 2}, {1}, nil}
	nettest.Equal(t, "simple", rows(g.Simple), both)
	nettest.Equal(t, "out", rows(g.Out), both)
	nettest.Equal(t, "in", rows(g.In), both)
	nettest.Equal(t, "pointing", rows(g.Pointing), [][]int32{{1}, {0}, nil, nil})
	nettest.Equal(t, "ties", g.Ties, 5)
	nettest.Equal(t, "strength", g.Strength, []int64{9, 15, 6, 0})
	nettest.Equal(t, "an arc there is", g.Out.Has(1, 2), true)
	nettest.Equal(t, "an arc there is not", g.Out.Has(0, 2), false)
}

func TestTheOrderOfTiesMeansNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		links := make([]sparse.Link, rng.IntN(60))
		for i := range links {
			from := rng.Int32N(9)
			links[i] = sparse.Link{From: from, To: (from + 1 + rng.Int32N(8)) % 9, Strength: 1 + rng.Int32N(5), Symmetric: rng.IntN(2) == 0}
		}
		g := sparse.New(9, slices.Clone(links))
		for v := range int32(9) {
			for _, a := range []sparse.Adjacency{g.Simple, g.Out, g.In, g.Pointing} {
				if row := a.Of(v); !slices.IsSorted(row) || len(slices.Compact(slices.Clone(row))) != len(row) {
					t.Errorf("row %v of %v", row, links)
				}
			}
		}
		rng.Shuffle(len(links), func(i, j int) { links[i], links[j] = links[j], links[i] })
		nettest.Equal(t, "shuffled", sparse.New(9, links), g)
	}
}

func TestHashTellsNetworksApart(t *testing.T) {
	graphs := map[string]*sparse.Graph{
		"empty": nettest.Simple(0), "one": nettest.Simple(1), "two": nettest.Simple(2), "tied": nettest.Simple(2, [2]int32{0, 1}),
		"pointing": nettest.Directed(2, [2]int32{0, 1}), "pointing back": nettest.Directed(2, [2]int32{1, 0}),
		"path": nettest.Path(4), "star": nettest.Star(4),
		"strong":   sparse.New(2, []sparse.Link{{From: 0, To: 1, Strength: 2, Symmetric: true}}),
		"parallel": nettest.Simple(2, [2]int32{0, 1}, [2]int32{0, 1}),
		"both":     nettest.Directed(2, [2]int32{0, 1}, [2]int32{1, 0}),
	}
	of := map[uint64]string{}
	for name, g := range graphs {
		if other, taken := of[g.Hash()]; taken {
			t.Errorf("%s and %s have one hash", name, other)
		}
		of[g.Hash()] = name
	}
	nettest.Equal(t, "the same twice", nettest.Path(4).Hash(), graphs["path"].Hash())
}

func BenchmarkNewGraph(b *testing.B) {
	g := nettest.Barabasi(100_000)
	var links []sparse.Link
	for v := range int32(g.N) {
		for _, w := range g.Simple.Of(v) {
			if v < w {
				links = append(links, sparse.Link{From: v, To: w, Strength: 1, Symmetric: true})
			}
		}
	}
	for b.Loop() {
		sparse.New(g.N, links)
	}
}

func BenchmarkHash(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { g.Hash() })
}
