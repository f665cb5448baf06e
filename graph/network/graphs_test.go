package network

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// equal fails the test unless got equals want; NaN equals NaN, an empty slice equals nil.
func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs(), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// near fails the test unless got is want to 1e-9 of it, or to 1e-12; NaN is near NaN.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(got) && math.IsNaN(want) {
		return
	}
	if !(math.Abs(got-want) <= max(1e-12, 1e-9*math.Abs(want))) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// golden reads a value of testdata/golden.json, which networkx and igraph agree on.
func golden[T any](t *testing.T, graph, key string) T {
	t.Helper()
	text, err := os.ReadFile("testdata/golden.json")
	if err != nil {
		t.Fatal(err)
	}
	var graphs map[string]map[string]json.RawMessage
	if err := json.Unmarshal(text, &graphs); err != nil {
		t.Fatal(err)
	}
	var value T
	if err := json.Unmarshal(graphs[graph][key], &value); err != nil {
		t.Fatalf("%s of %s: %v", key, graph, err)
	}
	return value
}

// simple builds a graph of symmetric ties of strength 1.
func simple(n int, edges ...[2]int32) *Graph {
	links := make([]Link, len(edges))
	for i, e := range edges {
		links[i] = Link{From: e[0], To: e[1], Strength: 1, Symmetric: true}
	}
	return NewGraph(n, links)
}

// directed builds a graph of pointing ties of strength 1.
func directed(n int, arcs ...[2]int32) *Graph {
	links := make([]Link, len(arcs))
	for i, a := range arcs {
		links[i] = Link{From: a[0], To: a[1], Strength: 1}
	}
	return NewGraph(n, links)
}

// karate is Zachary's karate club (1977).
func karate() *Graph {
	return rows(34, [][]int32{
		{1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31}, {2, 3, 7, 13, 17, 19, 21, 30}, {3, 7, 8, 9, 13, 27, 28, 32},
		{7, 12, 13}, {6, 10}, {6, 10, 16}, {16}, {}, {30, 32, 33}, {33}, {}, {}, {}, {33}, {32, 33}, {32, 33}, {}, {}, {32, 33},
		{33}, {32, 33}, {}, {32, 33}, {25, 27, 29, 32, 33}, {25, 27, 31}, {31}, {29, 33}, {33}, {31, 33}, {32, 33}, {32, 33},
		{32, 33}, {33},
	})
}

// clubs is what became of the karate club: the instructor's part and the officer's.
func clubs() []int32 {
	groups := make([]int32, 34)
	for _, v := range []int32{9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33} {
		groups[v] = 1
	}
	return groups
}

// The Florentine families, by name.
const (
	acciaiuoli = iota
	albizzi
	barbadori
	bischeri
	castellani
	ginori
	guadagni
	lamberteschi
	medici
	pazzi
	peruzzi
	ridolfi
	salviati
	strozzi
	tornabuoni
)

// florentine holds the marriages of Florentine families (Padgett & Ansell 1993).
func florentine() *Graph {
	return rows(15, [][]int32{
		acciaiuoli: {medici}, albizzi: {ginori, guadagni, medici}, barbadori: {castellani, medici},
		bischeri: {guadagni, peruzzi, strozzi}, castellani: {peruzzi, strozzi}, guadagni: {lamberteschi, tornabuoni},
		medici: {ridolfi, salviati, tornabuoni}, pazzi: {salviati}, peruzzi: {strozzi}, ridolfi: {strozzi, tornabuoni},
	})
}

// rows builds a graph of symmetric ties from each node to those listed.
func rows(n int, lists [][]int32) *Graph {
	var edges [][2]int32
	for v, list := range lists {
		for _, w := range list {
			edges = append(edges, [2]int32{int32(v), w})
		}
	}
	return simple(n, edges...)
}

// path, star and clique: in a star, node 0 is the centre.
func path(n int) *Graph {
	var edges [][2]int32
	for v := int32(1); v < int32(n); v++ {
		edges = append(edges, [2]int32{v - 1, v})
	}
	return simple(n, edges...)
}

func star(n int) *Graph {
	var edges [][2]int32
	for v := int32(1); v < int32(n); v++ {
		edges = append(edges, [2]int32{0, v})
	}
	return simple(n, edges...)
}

func clique(n int) *Graph { return simple(n, within(0, int32(n))...) }

// bridged has two cliques of size nodes each and a tie from the last node of the first to the first of the second.
func bridged(size int32) *Graph {
	edges := append(within(0, size), within(size, 2*size)...)
	return simple(int(2*size), append(edges, [2]int32{size - 1, size})...)
}

// within gives all pairs of the nodes from … to-1.
func within(from, to int32) [][2]int32 {
	var edges [][2]int32
	for v := from; v < to; v++ {
		for w := v + 1; w < to; w++ {
			edges = append(edges, [2]int32{v, w})
		}
	}
	return edges
}

// random gives a graph of symmetric and pointing ties, parallel ones among them, each pair tied about with the chance.
func random(rng *rand.Rand, n int, chance float64) *Graph {
	var links []Link
	for _, pair := range within(0, int32(n)) {
		for rng.Float64() < chance {
			link := Link{From: pair[0], To: pair[1], Strength: 1 + rng.Int32N(5), Symmetric: rng.IntN(2) == 0}
			if rng.IntN(2) == 0 {
				link.From, link.To = link.To, link.From
			}
			links = append(links, link)
		}
	}
	return NewGraph(n, links)
}

// relabelled gives every node v the number order[v].
func relabelled(g *Graph, order []int) *Graph {
	var links []Link
	for v := range int32(g.N) {
		for _, w := range g.Out.Of(v) {
			back := g.Out.Has(w, v)
			if !back || v < w {
				links = append(links, Link{From: int32(order[v]), To: int32(order[w]), Strength: 1, Symmetric: back})
			}
		}
	}
	return NewGraph(g.N, links)
}

// barabasi grows a graph by preferential attachment (Barabási & Albert 1999): each new node ties itself to five others.
func barabasi(n int) *Graph {
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
	return simple(n, edges...)
}

// sizes runs a benchmark on networks of 1 000, 10 000 and 100 000 nodes.
func sizes(b *testing.B, run func(b *testing.B, g *Graph)) {
	for _, size := range []struct {
		name string
		n    int
	}{{"1k", 1_000}, {"10k", 10_000}, {"100k", 100_000}} {
		b.Run(size.name, func(b *testing.B) {
			g := barabasi(size.n)
			for b.Loop() {
				run(b, g)
			}
		})
	}
}

func TestSampleGraphs(t *testing.T) {
	for name, g := range map[string]*Graph{"karate": karate(), "florentine": florentine()} {
		degrees := make([]int, g.N)
		for v := range degrees {
			degrees[v] = g.Simple.Degree(int32(v))
		}
		equal(t, "degrees of "+name, degrees, golden[[]int](t, name, "degree"))
	}
}
