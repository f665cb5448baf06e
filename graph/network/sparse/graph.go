// Package sparse holds networks as compressed sparse rows: plain numbers for nodes, the same bits for the same ties. It
// knows nothing of actors.
package sparse

import (
	"math/bits"
	"slices"
)

// Link is a tie between two different nodes.
type Link struct {
	From, To  int32
	Strength  int32 // 1 … 5
	Symmetric bool  // holds in both directions
}

// Graph is a network of nodes 0 … N-1, which stand for actors in the order of their ids. It holds the readings of its
// ties that measures are defined on.
type Graph struct {
	N        int
	Ties     int       // all ties, parallel ones counted each
	Simple   Adjacency // undirected: both directions of one edge for every pair with any tie
	Out, In  Adjacency // directed: symmetric ties as two arcs, parallel arcs merged
	Pointing Adjacency // the arcs of ties that are not symmetric, parallel arcs merged
	Strength []int64   // of each node: the sum over all its ties
}

// New builds the readings. The order of links means nothing.
func New(n int, links []Link) *Graph {
	g := &Graph{N: n, Ties: len(links), Strength: make([]int64, n)}
	both := make([]arc, 0, 2*len(links))
	out := make([]arc, 0, 2*len(links))
	var pointing []arc
	for _, link := range links {
		there, back := arc{link.From, link.To}, arc{link.To, link.From}
		both = append(both, there, back)
		out = append(out, there)
		if link.Symmetric {
			out = append(out, back)
		} else {
			pointing = append(pointing, there)
		}
		g.Strength[link.From] += int64(link.Strength)
		g.Strength[link.To] += int64(link.Strength)
	}
	g.Simple, g.Out, g.Pointing = adjacency(n, both), adjacency(n, out), adjacency(n, pointing)
	g.In = g.Out.reversed()
	return g
}

// Hash tells networks apart: equal networks have equal hashes, in every run.
func (g *Graph) Hash() uint64 {
	h := mix(uint64(g.N), uint64(g.Ties))
	for _, a := range []Adjacency{g.Simple, g.Out, g.Pointing} {
		for _, start := range a.Start {
			h = mix(h, uint64(start))
		}
		for _, to := range a.To {
			h = mix(h, uint64(to))
		}
	}
	for _, strength := range g.Strength {
		h = mix(h, uint64(strength))
	}
	return h
}

// mix folds the product of two words into one, so that every bit of either moves about half of all bits. The constants,
// random otherwise, keep the products of small words from being small.
func mix(h, word uint64) uint64 {
	high, low := bits.Mul64(h^0x9e3779b97f4a7c15, word^0xd6e8feb86659fd93)
	return high ^ low
}

// Adjacency holds the arcs of a graph in compressed sparse rows.
type Adjacency struct {
	Start []int32 // the arcs of node v are To[Start[v]:Start[v+1]]
	To    []int32 // ascending within a node
}

// Of gives the nodes that v has an arc to, ascending.
func (a Adjacency) Of(v int32) []int32 { return a.To[a.Start[v]:a.Start[v+1]] }

// Degree gives the number of arcs of v.
func (a Adjacency) Degree(v int32) int { return int(a.Start[v+1] - a.Start[v]) }

// Has tells whether there is an arc from v to w.
func (a Adjacency) Has(v, w int32) bool {
	_, found := slices.BinarySearch(a.Of(v), w)
	return found
}

// Place gives where the arc from v to w stands in To.
func (a Adjacency) Place(v, w int32) int32 {
	at, _ := slices.BinarySearch(a.Of(v), w)
	return a.Start[v] + int32(at)
}

type arc struct{ from, to int32 }

// adjacency sorts arcs into rows, merging parallel ones.
func adjacency(n int, arcs []arc) Adjacency {
	byTarget := Adjacency{Start: make([]int32, n+1), To: make([]int32, len(arcs))}
	for _, arc := range arcs {
		byTarget.Start[arc.to+1]++
	}
	next := byTarget.addUp()
	for _, arc := range arcs {
		byTarget.To[next[arc.to]] = arc.from
		next[arc.to]++
	}
	return byTarget.reversed().merged()
}

// addUp turns the numbers of arcs in Start[1:] into bounds, and gives where each row begins.
func (a Adjacency) addUp() []int32 {
	for v := 1; v < len(a.Start); v++ {
		a.Start[v] += a.Start[v-1]
	}
	return slices.Clone(a.Start[:len(a.Start)-1])
}

// reversed turns every arc around. The rows are ascending even where those of a are not.
func (a Adjacency) reversed() Adjacency {
	r := Adjacency{Start: make([]int32, len(a.Start)), To: make([]int32, len(a.To))}
	for _, to := range a.To {
		r.Start[to+1]++
	}
	next := r.addUp()
	for v := range int32(len(next)) {
		for _, to := range a.Of(v) {
			r.To[next[to]] = v
			next[to]++
		}
	}
	return r
}

// merged drops all but one of parallel arcs, in place.
func (a Adjacency) merged() Adjacency {
	kept, from := int32(0), int32(0)
	for v := range a.Start[1:] {
		row := a.To[from:a.Start[v+1]]
		from = a.Start[v+1]
		kept += int32(copy(a.To[kept:], slices.Compact(row)))
		a.Start[v+1] = kept
	}
	if int(kept) < len(a.To) {
		a.To = slices.Clone(a.To[:kept]) // graphs are kept: let go of the rest
	}
	return a
}
