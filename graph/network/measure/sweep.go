package measure

import (
	"context"
	"math/bits"
)

// batch is the number of sources that a sweep follows at once.
const batch = 256

// mask is a set of the sources of a batch. Four fields, unlike an array, stay in registers.
type mask struct{ a, b, c, d uint64 }

func (m mask) or(o mask) mask      { return mask{m.a | o.a, m.b | o.b, m.c | o.c, m.d | o.d} }
func (m mask) and(o mask) mask     { return mask{m.a & o.a, m.b & o.b, m.c & o.c, m.d & o.d} }
func (m mask) without(o mask) mask { return mask{m.a &^ o.a, m.b &^ o.b, m.c &^ o.c, m.d &^ o.d} }
func (m mask) empty() bool         { return m.a|m.b|m.c|m.d == 0 }
func (m mask) size() int {
	return bits.OnesCount64(m.a) + bits.OnesCount64(m.b) + bits.OnesCount64(m.c) + bits.OnesCount64(m.d)
}

// only is the set of one source.
func only(source int) mask {
	word := uint64(1) << (source & 63)
	switch source >> 6 {
	case 0:
		return mask{a: word}
	case 1:
		return mask{b: word}
	case 2:
		return mask{c: word}
	default:
		return mask{d: word}
	}
}

// sweep searches breadth first from many sources at once (Then et al., The More the Merrier, 2014): for every node it
// keeps the set of sources that have reached it, so that one pass over the ties serves all of them.
type sweep struct {
	arrangement
	seen  []mask  // by which sources a node has been reached
	fresh []mask  // by which of them on this level; empty but for the nodes of front
	next  []mask  // by which of them on the next level; empty between levels
	front []int32 // nodes reached on this level
	ahead []int32 // nodes reached on the next level
	open  []int32 // nodes not yet known to be reached by all sources
	all   mask

	frontArcs, openArcs int // arcs of these nodes
}

func newSweep(a arrangement) *sweep {
	n := len(a.node)
	return &sweep{arrangement: a, seen: make([]mask, n), fresh: make([]mask, n), next: make([]mask, n)}
}

// run visits each level, from 1, once the nodes in front are those at this distance of the sources fresh. The sources
// are at most a batch of nodes, first … last-1, of component c. It ends early with the context.
func (s *sweep) run(ctx context.Context, c int, first, last int32, visit func(level int)) {
	s.begin(c, first, last)
	for level := 1; len(s.front) > 0 && ctx.Err() == nil; level++ {
		if s.frontArcs*pullGain < s.openArcs {
			s.push()
		} else {
			s.pull()
		}
		s.advance()
		visit(level)
	}
}

// pullGain is how many times as many arcs a pull may look at as a push in the same time: it stops as soon as all
// sources that miss a node are found, and writes less.
const pullGain = 3

func (s *sweep) begin(c int, first, last int32) {
	for _, v := range s.front {
		s.fresh[v] = mask{}
	}
	from, to := s.bounds[c], s.bounds[c+1]
	clear(s.seen[from:to])
	s.open, s.openArcs = s.open[:0], int(s.Start[to]-s.Start[from])
	for v := from; v < to; v++ {
		s.open = append(s.open, v)
	}
	s.front, s.frontArcs, s.all = s.front[:0], int(s.Start[last]-s.Start[first]), mask{}
	for v := first; v < last; v++ {
		source := only(int(v - first))
		s.seen[v], s.fresh[v] = source, source
		s.all = s.all.or(source)
		s.front = append(s.front, v)
	}
}

// push tells the neighbours of the nodes in front.
func (s *sweep) push() {
	for _, v := range s.front {
		fresh := s.fresh[v]
		for _, w := range s.Of(v) {
			news := fresh.without(s.seen[w])
			if news.empty() {
				continue
			}
			if s.next[w].empty() {
				s.ahead = append(s.ahead, w)
			}
			s.next[w] = s.next[w].or(news)
		}
	}
}

// pull asks the neighbours of nodes that some source has not reached.
func (s *sweep) pull() {
	open := s.open[:0]
	s.openArcs = 0
	for _, v := range s.open {
		missing := s.all.without(s.seen[v])
		if missing.empty() {
			continue
		}
		open = append(open, v)
		s.openArcs += s.Degree(v)
		var found mask
		for _, w := range s.Of(v) {
			found = found.or(s.seen[w])
			if missing.without(found).empty() {
				break
			}
		}
		if found = found.and(missing); !found.empty() {
			s.next[v] = found
			s.ahead = append(s.ahead, v)
		}
	}
	s.open = open
}

// advance makes the next level this one.
func (s *sweep) advance() {
	for _, v := range s.front {
		s.fresh[v] = mask{}
	}
	s.frontArcs = 0
	for _, v := range s.ahead {
		s.seen[v] = s.seen[v].or(s.next[v])
		s.frontArcs += s.Degree(v)
	}
	s.fresh, s.next = s.next, s.fresh
	s.front, s.ahead = s.ahead, s.front[:0]
}
