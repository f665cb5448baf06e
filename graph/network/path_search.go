package network

import (
	"math"

	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// cost is −ln of a trust in units of 2⁻⁵⁰: whole numbers, so that a sum does not depend on its order.
type cost int64

const mistrust cost = 700 << 50 // from here on trust is zero

func costOf(trust float64) cost {
	if trust >= 1 {
		return 0
	}
	return cost(min(math.Round(-math.Log(trust)*(1<<50)), float64(mistrust)))
}

func (c cost) plus(d cost) cost { return min(c+d, mistrust) }

// trust is rounded: paths are equal if their trust agrees in all digits shown.
func (c cost) trust() float64 {
	if c == mistrust {
		return 0
	}
	return measure.Round(math.Exp(-float64(c) / (1 << 50)))
}

// pathSearch finds the best paths to one node.
type pathSearch struct {
	walk       *Walk
	to         int32
	fore, back wave
	taken      []bool // nodes of the prefix before its last, and those that are not open
	barred     []bool // nodes that the last must not go on to
	onWay      []bool // nodes of shortest paths
	left       []cost // of these: the least cost of the rest of the way
}

func newPathSearch(w *Walk, open Open, to int32) *pathSearch {
	n := len(w.Forth.Start) - 1
	s := &pathSearch{
		walk: w, to: to, fore: wave{along: w.Forth, against: w.Back, level: make([]int32, n)},
		back:  wave{along: w.Back, against: w.Forth, level: make([]int32, n)},
		taken: make([]bool, n), barred: make([]bool, n), onWay: make([]bool, n), left: make([]cost, n),
	}
	for v := range s.taken {
		s.taken[v] = !open.has(int32(v))
	}
	return s
}

// best finds the first path of a part in the order of ShortestPaths, if one is short enough.
func (s *pathSearch) best(part pathPart, maxLength int) (candidate, bool) {
	last := len(part.prefix) - 1
	s.bar(part, true)
	defer s.bar(part, false)
	meeting := s.meet(part.prefix[last], maxLength-last)
	if meeting == nil {
		return candidate{}, false
	}
	steps := s.ways(part.prefix[last], meeting)
	return s.follow(part, steps), true
}

func (s *pathSearch) bar(part pathPart, barred bool) {
	for _, v := range part.prefix[:len(part.prefix)-1] {
		s.taken[v] = barred
	}
	for _, v := range part.barred {
		s.barred[v] = barred
	}
}

// usable tells whether a path from the node may go from v to w or back.
func (s *pathSearch) usable(from, v, w int32) bool {
	return !s.taken[w] && (v != from || !s.barred[w]) && (w != from || !s.barred[v])
}

// wave is a breadth-first search around a node.
type wave struct {
	along    sparse.Adjacency // the arcs it grows along
	against  sparse.Adjacency // the same, back to where it came from
	level    []int32          // of each node: its distance plus one, zero if it was not reached
	reached  []int32          // nodes, by distance
	ring     []int32          // the farthest of them
	distance int              // of the ring
	arcs     int              // of the ring
}

func (w *wave) begin(v int32) {
	for _, u := range w.reached {
		w.level[u] = 0
	}
	w.level[v] = 1
	w.reached = append(w.reached[:0], v)
	w.ring, w.distance, w.arcs = w.reached, 0, w.along.Degree(v)
}

// meet lets a wave from either end grow, by turns the smaller, until they meet: at all nodes at that distance from one
// end that lie on shortest paths. It gives none if these are longer than maxLength.
func (s *pathSearch) meet(from int32, maxLength int) (meeting []int32) {
	s.fore.begin(from)
	s.back.begin(s.to)
	for meeting == nil && s.fore.distance+s.back.distance < maxLength {
		w, other := &s.fore, &s.back
		if w.arcs > other.arcs {
			w, other = other, w
		}
		if len(w.ring) == 0 {
			break
		}
		meeting = s.grow(w, other, from)
	}
	return meeting
}

// grow reaches one tie farther. It gives the nodes that the other wave has reached too.
func (s *pathSearch) grow(w, other *wave, from int32) (meeting []int32) {
	inner, first := w.ring, len(w.reached)
	w.distance++
	w.arcs = 0
	for _, v := range inner {
		for _, u := range w.along.Of(v) {
			if w.level[u] != 0 || !s.usable(from, v, u) {
				continue
			}
			w.level[u] = int32(w.distance) + 1
			w.reached = append(w.reached, u)
			w.arcs += w.along.Degree(u)
			if other.level[u] != 0 {
				meeting = append(meeting, u)
			}
		}
	}
	w.ring = w.reached[first:]
	return meeting
}

// step is a tie of a shortest path.
type step struct {
	from, to int32
	cost     cost
}

// ways gives the ties of all shortest paths through the meeting nodes, by their distance from the start.
func (s *pathSearch) ways(from int32, meeting []int32) [][]step {
	steps := make([][]step, s.fore.distance+s.back.distance)
	s.trace(&s.fore, from, meeting, func(distance int, v, u int32) {
		steps[distance-1] = append(steps[distance-1], step{from: u, to: v, cost: s.costOf(u, v)})
	})
	s.trace(&s.back, from, meeting, func(distance int, v, u int32) {
		i := len(steps) - distance
		steps[i] = append(steps[i], step{from: v, to: u, cost: s.costOf(v, u)})
	})
	return steps
}

// trace follows all shortest paths from the meeting nodes back to where the wave began, and gives each tie from v to u,
// which is nearer, with v's distance.
func (s *pathSearch) trace(w *wave, from int32, meeting []int32, visit func(distance int, v, u int32)) {
	ring := meeting
	for distance := w.distance; distance > 0; distance-- {
		var inner []int32
		for _, v := range ring {
			for _, u := range w.against.Of(v) {
				if w.level[u] != int32(distance) || !s.usable(from, v, u) {
					continue
				}
				visit(distance, v, u)
				if !s.onWay[u] {
					s.onWay[u] = true
					inner = append(inner, u)
				}
			}
		}
		for _, u := range inner {
			s.onWay[u] = false
		}
		ring = inner
	}
}

func (s *pathSearch) costOf(from, to int32) cost {
	if s.walk.Trust == nil {
		return 0
	}
	return costOf(s.walk.Trust[s.walk.Forth.Place(from, to)])
}

// follow goes the best of the shortest ways: at each node to the lowest from where the trust of the whole is still the
// highest.
func (s *pathSearch) follow(part pathPart, steps [][]step) candidate {
	s.left[s.to] = 0
	for i := len(steps) - 1; i >= 0; i-- {
		for _, t := range steps[i] {
			s.left[t.from] = mistrust
		}
		for _, t := range steps[i] {
			s.left[t.from] = min(s.left[t.from], t.cost.plus(s.left[t.to]))
		}
	}
	v, spent := part.prefix[len(part.prefix)-1], part.cost
	c := candidate{pathPart: part, nodes: append([]int32(nil), part.prefix...), costs: []cost{spent}}
	least := spent.plus(s.left[v])
	c.trust = least.trust()
	for _, choices := range steps {
		next := step{to: math.MaxInt32}
		for _, t := range choices {
			if t.from == v && t.to < next.to {
				if total := spent.plus(t.cost).plus(s.left[t.to]); total == least || total.trust() == c.trust {
					next = t
				}
			}
		}
		v, spent = next.to, spent.plus(next.cost)
		c.nodes, c.costs = append(c.nodes, v), append(c.costs, spent)
	}
	return c
}
