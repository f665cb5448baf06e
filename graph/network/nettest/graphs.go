// Package nettest has what tests of networks share: networks to measure, values that other tools agree on, and assertions.
package nettest

import (
	"math/rand/v2"
	"syscall"
	"testing"
	"time"

	"akteursnetz/graph/network/sparse"
)

// Simple builds a graph of symmetric ties of strength 1.
func Simple(n int, edges ...[2]int32) *sparse.Graph {
	links := make([]sparse.Link, len(edges))
	for i, e := range edges {
		links[i] = sparse.Link{From: e[0], To: e[1], Strength: 1, Symmetric: true}
	}
	return sparse.New(n, links)
}

// Directed builds a graph of pointing ties of strength 1.
func Directed(n int, arcs ...[2]int32) *sparse.Graph {
	links := make([]sparse.Link, len(arcs))
	for i, a := range arcs {
		links[i] = sparse.Link{From: a[0], To: a[1], Strength: 1}
	}
	return sparse.New(n, links)
}

// Karate is Zachary's karate club (1977).
func Karate() *sparse.Graph {
	return Rows(34, [][]int32{
		{1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31}, {2, 3, 7, 13, 17, 19, 21, 30}, {3, 7, 8, 9, 13, 27, 28, 32},
		{7, 12, 13}, {6, 10}, {6, 10, 16}, {16}, {}, {30, 32, 33}, {33}, {}, {}, {}, {33}, {32, 33}, {32, 33}, {}, {}, {32, 33},
		{33}, {32, 33}, {}, {32, 33}, {25, 27, 29, 32, 33}, {25, 27, 31}, {31}, {29, 33}, {33}, {31, 33}, {32, 33}, {32, 33},
		{32, 33}, {33},
	})
}

// Clubs is what became of the karate club: the instructor's part and the officer's.
func Clubs() []int32 {
	groups := make([]int32, 34)
	for _, v := range []int32{9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33} {
		groups[v] = 1
	}
	return groups
}

// The Florentine families, by name.
const (
	acciaiuoli = iota
	Albizzi
	barbadori
	Bischeri
	castellani
	ginori
	Guadagni
	lamberteschi
	Medici
	pazzi
	peruzzi
	ridolfi
	salviati
	Strozzi
	Tornabuoni
)

// Florentine holds the marriages of Florentine families (Padgett & Ansell 1993).
func Florentine() *sparse.Graph {
	return Rows(15, [][]int32{
		acciaiuoli: {Medici}, Albizzi: {ginori, Guadagni, Medici}, barbadori: {castellani, Medici},
		Bischeri: {Guadagni, peruzzi, Strozzi}, castellani: {peruzzi, Strozzi}, Guadagni: {lamberteschi, Tornabuoni},
		Medici: {ridolfi, salviati, Tornabuoni}, pazzi: {salviati}, peruzzi: {Strozzi}, ridolfi: {Strozzi, Tornabuoni},
	})
}

// Rows builds a graph of symmetric ties from each node to those listed.
func Rows(n int, lists [][]int32) *sparse.Graph {
	var edges [][2]int32
	for v, list := range lists {
		for _, w := range list {
			edges = append(edges, [2]int32{int32(v), w})
		}
	}
	return Simple(n, edges...)
}

// Path ties each node to the next.
func Path(n int) *sparse.Graph {
	var edges [][2]int32
	for v := int32(1); v < int32(n); v++ {
		edges = append(edges, [2]int32{v - 1, v})
	}
	return Simple(n, edges...)
}

// Star ties all nodes to node 0.
func Star(n int) *sparse.Graph {
	var edges [][2]int32
	for v := int32(1); v < int32(n); v++ {
		edges = append(edges, [2]int32{0, v})
	}
	return Simple(n, edges...)
}

// Clique ties all nodes with each other.
func Clique(n int) *sparse.Graph { return Simple(n, Within(0, int32(n))...) }

// Bridged has two cliques of size nodes each and a tie from the last node of the first to the first of the second.
func Bridged(size int32) *sparse.Graph {
	edges := append(Within(0, size), Within(size, 2*size)...)
	return Simple(int(2*size), append(edges, [2]int32{size - 1, size})...)
}

// Within gives all pairs of the nodes from … to-1.
func Within(from, to int32) [][2]int32 {
	var edges [][2]int32
	for v := from; v < to; v++ {
		for w := v + 1; w < to; w++ {
			edges = append(edges, [2]int32{v, w})
		}
	}
	return edges
}

// Random gives a graph of symmetric and pointing ties, parallel ones among them, each pair tied about with the chance.
func Random(rng *rand.Rand, n int, chance float64) *sparse.Graph {
	var links []sparse.Link
	for _, pair := range Within(0, int32(n)) {
		for rng.Float64() < chance {
			link := sparse.Link{From: pair[0], To: pair[1], Strength: 1 + rng.Int32N(5), Symmetric: rng.IntN(2) == 0}
			if rng.IntN(2) == 0 {
				link.From, link.To = link.To, link.From
			}
			links = append(links, link)
		}
	}
	return sparse.New(n, links)
}

// Relabelled gives every node v the number order[v].
func Relabelled(g *sparse.Graph, order []int) *sparse.Graph {
	var links []sparse.Link
	for v := range int32(g.N) {
		for _, w := range g.Out.Of(v) {
			back := g.Out.Has(w, v)
			if !back || v < w {
				links = append(links, sparse.Link{From: int32(order[v]), To: int32(order[w]), Strength: 1, Symmetric: back})
			}
		}
	}
	return sparse.New(g.N, links)
}

// Barabasi grows a graph by preferential attachment (Barabási & Albert 1999): each new node ties itself to five others.
func Barabasi(n int) *sparse.Graph {
	const each = 5
	rng := rand.New(rand.NewPCG(uint64(n), each))
	var edges [][2]int32
	ends := []int32{0, 1, 2, 3, 4} // each node once for every tie it has
	for v := int32(each); v < int32(n); v++ {
		chosen := map[int32]bool{}
		for len(chosen) < each {
			w := ends[rng.IntN(len(ends))]
			if !chosen[w] {
				chosen[w] = true
				edges = append(edges, [2]int32{v, w})
			}
		}
		for _, e := range edges[len(edges)-each:] {
			ends = append(ends, e[0], e[1])
		}
	}
	return Simple(n, edges...)
}

// Sizes runs a benchmark on networks of 1 000, 10 000 and 100 000 nodes. It tells the processor's time too, which other
// programs on the machine do not lengthen.
func Sizes(b *testing.B, run func(b *testing.B, g *sparse.Graph)) {
	for _, size := range []struct {
		name string
		n    int
	}{{"1k", 1_000}, {"10k", 10_000}, {"100k", 100_000}} {
		b.Run(size.name, func(b *testing.B) {
			g := Barabasi(size.n)
			before := ProcessorTime(b)
			for b.Loop() {
				run(b, g)
			}
			b.ReportMetric(float64((ProcessorTime(b)-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}

// ProcessorTime is what this process has used up.
func ProcessorTime(b *testing.B) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
