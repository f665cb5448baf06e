package measure

import (
	"cmp"
	"context"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// TopCloseness gives the first ranks of the ranking by closeness, as DistancesOf has it, mostly far faster than
// by measuring all nodes.
func TopCloseness(ctx context.Context, g *sparse.Graph, first int) ([]Rank, error) {
	return top(ctx, g, KindCloseness, first)
}

// TopHarmonic is TopCloseness for the sum of 1/distance.
func TopHarmonic(ctx context.Context, g *sparse.Graph, first int) ([]Rank, error) {
	return top(ctx, g, KindHarmonic, first)
}

// top searches from the nodes that could rank highest, and leaves each as soon as it is known not to be among the first
// (Bergamini et al., Computing Top-k Closeness Centrality Faster in Unweighted Graphs, 2019).
func top(ctx context.Context, g *sparse.Graph, m Kind, first int) ([]Rank, error) {
	if first = min(first, g.N); first <= 0 {
		return nil, ctx.Err()
	}
	s := newTopSearch(g, m, first)
	finished := s.run(ctx)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if !finished {
		return s.all(ctx, g)
	}
	m.number(s.best)
	return s.best, nil
}

type topSearch struct {
	arrangement
	m     Kind
	first int
	best  []Rank    // so far
	reach []int     // of each node: how many others it is linked with
	bound []float64 // of each node: the highest value it could have, judged by its neighbours' degrees
	left  int       // how many more arcs may be looked at before measuring all nodes would have been faster
	queue []int32
	mark  []int32 // by which search a node was reached last: one more than the node it began at
}

func newTopSearch(g *sparse.Graph, m Kind, first int) *topSearch {
	s := &topSearch{
		arrangement: arrange(g), m: m, first: first, left: g.N / batch * len(g.Simple.To),
		reach: make([]int, g.N), bound: make([]float64, g.N), mark: make([]int32, g.N),
	}
	for c := range len(s.bounds) - 1 {
		for v := s.bounds[c]; v < s.bounds[c+1]; v++ {
			s.reach[v] = int(s.bounds[c+1]-s.bounds[c]) - 1
			second := 0
			for _, w := range s.Of(v) {
				second += s.Degree(w) - 1
			}
			var t tally
			t.add(s.Degree(v), atDistance(1))
			s.bound[v] = s.atMost(v, t, s.Degree(v), 1, second)
		}
	}
	return s
}

// run finds the best; it gives up where that takes too long.
func (s *topSearch) run(ctx context.Context) (finished bool) {
	for _, v := range s.candidates() {
		if s.beaten(s.bound[v]) {
			return true
		}
		if s.left < 0 || ctx.Err() != nil {
			return false
		}
		if value, known := s.measure(v); known {
			s.enter(Rank{Node: s.node[v], Value: Round(value)})
		}
	}
	return true
}

// candidates gives the nodes by falling bound.
func (s *topSearch) candidates() []int32 {
	nodes := make([]int32, len(s.node))
	for v := range nodes {
		nodes[v] = int32(v)
	}
	slices.SortStableFunc(nodes, func(v, w int32) int { return cmp.Compare(s.bound[w], s.bound[v]) })
	return nodes
}

// atMost gives the highest value of a node that has a number of nodes up to a level, if at most next are on the next.
func (s *topSearch) atMost(v int32, upTo tally, nodes, level, next int) float64 {
	beyond := s.reach[v] - nodes
	next = min(next, beyond)
	upTo.add(next, atDistance(level+1))
	upTo.add(beyond-next, atDistance(level+2))
	return upTo.value(s.m, len(s.node), s.reach[v])
}

// beaten tells whether a node of this value is not among the first, even if rounding is in its favour.
func (s *topSearch) beaten(value float64) bool {
	return len(s.best) == s.first && value < s.best[s.first-1].Value*(1-1e-11)
}

// measure gives the value of a node unless it is beaten.
func (s *topSearch) measure(v int32) (value float64, known bool) {
	s.queue = append(s.queue[:0], v)
	s.mark[v] = v + 1
	var t tally
	for level, from := 1, 0; from < len(s.queue); level++ {
		to, next := len(s.queue), 0
		for _, u := range s.queue[from:to] {
			s.left -= s.Degree(u)
			for _, w := range s.Of(u) {
				if s.mark[w] != v+1 {
					s.mark[w] = v + 1
					s.queue = append(s.queue, w)
					next += s.Degree(w) - 1
				}
			}
		}
		t.add(len(s.queue)-to, atDistance(level))
		if s.beaten(s.atMost(v, t, len(s.queue)-1, level, next)) {
			return 0, false
		}
		from = to
	}
	return t.value(s.m, len(s.node), s.reach[v]), true
}

// enter puts a node into its place among the best.
func (s *topSearch) enter(r Rank) {
	at, _ := slices.BinarySearchFunc(s.best, r, s.m.order)
	s.best = slices.Insert(s.best, at, r)
	s.best = s.best[:min(len(s.best), s.first)]
}

// all ranks all nodes.
func (s *topSearch) all(ctx context.Context, g *sparse.Graph) ([]Rank, error) {
	d, err := DistancesOf(ctx, g)
	if err != nil {
		return nil, err
	}
	values := d.Closeness
	if s.m == KindHarmonic {
		values = d.Harmonic
	}
	return Ranking(s.m, values)[:s.first], nil
}
