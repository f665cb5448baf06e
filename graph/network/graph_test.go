package network

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestReadingsOfTies(t *testing.T) {
	// 0 → 1 twice, 1 → 0, 1 – 2 twice, 3 alone
	g := NewGraph(4, []Link{
		{From: 1, To: 2, Strength: 2, Symmetric: true}, {From: 0, To: 1, Strength: 3}, {From: 1, To: 0, Strength: 1},
		{From: 0, To: 1, Strength: 5}, {From: 2, To: 1, Strength: 4, Symmetric: true},
	})
	rows := func(a Adjacency) [][]int32 {
		lists := make([][]int32, g.N)
		for v := range lists {
			lists[v] = a.Of(int32(v))
		}
		return lists
	}
	both := [][]int32{{1}, {0, 2}, {1}, nil}
	equal(t, "simple", rows(g.Simple), both)
	equal(t, "out", rows(g.Out), both)
	equal(t, "in", rows(g.In), both)
	equal(t, "pointing", rows(g.Pointing), [][]int32{{1}, {0}, nil, nil})
	equal(t, "ties", g.Ties, 5)
	equal(t, "strength", g.Strength, []int64{9, 15, 6, 0})
	equal(t, "an arc there is", g.Out.Has(1, 2), true)
	equal(t, "an arc there is not", g.Out.Has(0, 2), false)
}

func TestTheOrderOfTiesMeansNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		links := make([]Link, rng.IntN(60))
		for i := range links {
			from := rng.Int32N(9)
			links[i] = Link{From: from, To: (from + 1 + rng.Int32N(8)) % 9, Strength: 1 + rng.Int32N(5), Symmetric: rng.IntN(2) == 0}
		}
		g := NewGraph(9, slices.Clone(links))
		for v := range int32(9) {
			for _, a := range []Adjacency{g.Simple, g.Out, g.In, g.Pointing} {
				if row := a.Of(v); !slices.IsSorted(row) || len(slices.Compact(slices.Clone(row))) != len(row) {
					t.Errorf("row %v of %v", row, links)
				}
			}
		}
		rng.Shuffle(len(links), func(i, j int) { links[i], links[j] = links[j], links[i] })
		equal(t, "shuffled", NewGraph(9, links), g)
	}
}

func TestHashTellsNetworksApart(t *testing.T) {
	graphs := map[string]*Graph{
		"empty": simple(0), "one": simple(1), "two": simple(2), "tied": simple(2, [2]int32{0, 1}),
		"pointing": directed(2, [2]int32{0, 1}), "pointing back": directed(2, [2]int32{1, 0}), "path": path(4), "star": star(4),
		"strong":   NewGraph(2, []Link{{From: 0, To: 1, Strength: 2, Symmetric: true}}),
		"parallel": simple(2, [2]int32{0, 1}, [2]int32{0, 1}),
		"both":     directed(2, [2]int32{0, 1}, [2]int32{1, 0}),
	}
	of := map[uint64]string{}
	for name, g := range graphs {
		if other, taken := of[g.Hash()]; taken {
			t.Errorf("%s and %s have one hash", name, other)
		}
		of[g.Hash()] = name
	}
	equal(t, "the same twice", path(4).Hash(), graphs["path"].Hash())
}

func BenchmarkNewGraph(b *testing.B) {
	g := barabasi(100_000)
	var links []Link
	for v := range int32(g.N) {
		for _, w := range g.Simple.Of(v) {
			if v < w {
				links = append(links, Link{From: v, To: w, Strength: 1, Symmetric: true})
			}
		}
	}
	for b.Loop() {
		NewGraph(g.N, links)
	}
}

func BenchmarkHash(b *testing.B) { sizes(b, func(_ *testing.B, g *Graph) { g.Hash() }) }
