// Package network computes measures of social network analysis on an immutable network. Everything here is a pure
// function: equal networks give equal bits, on any number of cores. Formulas are those of Wasserman & Faust, Social
// Network Analysis (1994), unless a function names another source.
package network

import (
	"cmp"
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

// NewGraph builds the readings. The order of links means nothing.
func NewGraph(n int, links []Link) *Graph {
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

type arc struct{ from, to int32 }

// adjacency sorts arcs into rows, merging parallel ones. It uses the slice up.
func adjacency(n int, arcs []arc) Adjacency {
	slices.SortFunc(arcs, func(a, b arc) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	arcs = slices.Compact(arcs)
	a := Adjacency{Start: make([]int32, n+1), To: make([]int32, len(arcs))}
	for i, arc := range arcs {
		a.Start[arc.from+1]++
		a.To[i] = arc.to
	}
	for v := range n {
		a.Start[v+1] += a.Start[v]
	}
	return a
}

// reversed turns every arc around.
func (a Adjacency) reversed() Adjacency {
	n := len(a.Start) - 1
	r := Adjacency{Start: make([]int32, n+1), To: make([]int32, len(a.To))}
	for _, to := range a.To {
		r.Start[to+1]++
	}
	for v := range n {
		r.Start[v+1] += r.Start[v]
	}
	next := slices.Clone(r.Start)
	for v := range int32(n) {
		for _, to := range a.Of(v) {
			r.To[next[to]] = v
			next[to]++
		}
	}
	return r
}
