package measure

import (
	"cmp"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// CutVertex is a node without which its component falls apart.
type CutVertex struct {
	Node  int32
	Loses int // the number of nodes then no longer linked with the largest part that is left

	order []int32 // all nodes in the order of a search
	lost  []span  // where those cut off stand in it
}

// span is order[from:to].
type span struct{ from, to int32 }

func (s span) size() int { return int(s.to - s.from) }

// CutOff gives the nodes the network loses with this one, ascending: all of its component but those of the largest part
// that is left; of several largest parts the one with the lowest node stays.
func (c CutVertex) CutOff() []int32 {
	nodes := make([]int32, 0, c.Loses)
	for _, s := range c.lost {
		nodes = append(nodes, c.order[s.from:s.to]...)
	}
	slices.Sort(nodes)
	return nodes
}

// Cuts gives the cut vertices of the simple graph, those that lose most first, equal ones by node, and its bridges: pairs
// of nodes, the lower one first, whose component falls apart without the ties between them; ascending. It searches depth
// first (Hopcroft & Tarjan 1973).
func Cuts(g *sparse.Graph) (vertices []CutVertex, bridges [][2]int32) {
	s := newCutSearch(g)
	for v := range int32(g.N) {
		if s.at[v] < 0 {
			s.starts = append(s.starts, int32(len(s.order)))
			s.search(v)
		}
	}
	slices.SortFunc(s.bridges, func(a, b [2]int32) int { return slices.Compare(a[:], b[:]) })
	return s.vertices(), s.bridges
}

// cutSearch searches depth first. What was found from a node on, its subtree, stands together in order.
type cutSearch struct {
	sparse.Adjacency
	order   []int32 // nodes as they were found
	starts  []int32 // where each component begins in it: with its lowest node
	at      []int32 // where a node stands in order; -1 before it is found
	low     []int32 // the first place that a tie leads back to from the node or its subtree
	parent  []int32
	next    []int32 // the first of a node's arcs not yet followed
	parts   []part
	bridges [][2]int32
}

// part is a subtree that hangs on the rest of its component by one node alone.
type part struct {
	by int32
	span
}

func newCutSearch(g *sparse.Graph) *cutSearch {
	s := &cutSearch{
		Adjacency: g.Simple, order: make([]int32, 0, g.N), at: make([]int32, g.N), low: make([]int32, g.N),
		parent: make([]int32, g.N), next: slices.Clone(g.Simple.Start),
	}
	for v := range s.at {
		s.at[v] = -1
	}
	return s
}

func (s *cutSearch) search(root int32) {
	s.find(root, -1)
	for v := root; v >= 0; {
		if s.next[v] == s.Start[v+1] {
			s.leave(v)
			v = s.parent[v]
			continue
		}
		w := s.To[s.next[v]]
		s.next[v]++
		if s.at[w] < 0 {
			s.find(w, v)
			v = w
		} else if w != s.parent[v] {
			s.low[v] = min(s.low[v], s.at[w])
		}
	}
}

func (s *cutSearch) find(v, parent int32) {
	s.at[v] = int32(len(s.order))
	s.low[v], s.parent[v] = s.at[v], parent
	s.order = append(s.order, v)
}

// leave tells the parent of a node whose subtree is complete.
func (s *cutSearch) leave(v int32) {
	p := s.parent[v]
	if p < 0 {
		return
	}
	s.low[p] = min(s.low[p], s.low[v])
	if s.low[v] >= s.at[p] {
		s.parts = append(s.parts, part{p, span{s.at[v], int32(len(s.order))}})
	}
	if s.low[v] > s.at[p] {
		s.bridges = append(s.bridges, [2]int32{min(v, p), max(v, p)})
	}
}

func (s *cutSearch) vertices() []CutVertex {
	slices.SortStableFunc(s.parts, func(a, b part) int { return cmp.Compare(a.by, b.by) })
	var vertices []CutVertex
	for i, end := 0, 0; i < len(s.parts); i = end {
		for end < len(s.parts) && s.parts[end].by == s.parts[i].by {
			end++
		}
		if lost := s.lost(s.parts[i:end]); len(lost) > 0 {
			loses := 0
			for _, l := range lost {
				loses += l.size()
			}
			vertices = append(vertices, CutVertex{Node: s.parts[i].by, Loses: loses, order: s.order, lost: lost})
		}
	}
	slices.SortStableFunc(vertices, func(a, b CutVertex) int { return cmp.Compare(b.Loses, a.Loses) })
	return vertices
}

// lost gives where those stand whom the network loses with a node, given all parts that hang on it alone.
func (s *cutSearch) lost(parts []part) []span {
	at := s.at[parts[0].by]
	c, begins := slices.BinarySearch(s.starts, at)
	if !begins {
		c--
	}
	whole := span{s.starts[c], int32(len(s.order))}
	if c+1 < len(s.starts) {
		whole.to = s.starts[c+1]
	}
	rest, largest := whole.size()-1, span{}
	for _, p := range parts {
		rest -= p.size()
		if p.size() > largest.size() || p.size() == largest.size() && s.lowest(p.span) < s.lowest(largest) {
			largest = p.span
		}
	}
	var lost []span
	if rest >= largest.size() { // the rest holds the lowest node of the component
		for _, p := range parts {
			lost = append(lost, p.span)
		}
		return lost
	}
	for _, l := range []span{{whole.from, at}, {at + 1, largest.from}, {largest.to, whole.to}} {
		if l.size() > 0 {
			lost = append(lost, l)
		}
	}
	return lost
}

func (s *cutSearch) lowest(nodes span) int32 { return slices.Min(s.order[nodes.from:nodes.to]) }
