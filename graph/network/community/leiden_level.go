package community

import "akteursnetz/graph/network/sparse"

// level is a network whose nodes are groups of nodes of the one below. Edges within a group are left out: no move
// changes them. Counts are kept as float64, in which they are exact.
type level struct {
	n      int
	start  []int32 // the arcs of node v are arcs[start[v]:start[v+1]]
	arcs   []weighted
	degree []float64 // of each node: the sum of its members' degrees
	twice  float64   // twice the number of edges of the network
}

// weighted is an arc that stands for edges between two groups.
type weighted struct{ to, edges int32 }

func (l *level) of(v int32) []weighted { return l.arcs[l.start[v]:l.start[v+1]] }

func baseLevel(g *sparse.Graph) *level {
	l := &level{n: g.N, start: g.Simple.Start, twice: float64(len(g.Simple.To))}
	l.arcs, l.degree = make([]weighted, len(g.Simple.To)), make([]float64, g.N)
	for i, to := range g.Simple.To {
		l.arcs[i] = weighted{to, 1}
	}
	for v := range l.degree {
		l.degree[v] = float64(g.Simple.Degree(int32(v)))
	}
	return l
}

// aggregate makes each of count groups one node.
func (l *leiden) aggregate(at *level, group []int32, count int) *level {
	next := &level{n: count, start: make([]int32, count+1), degree: make([]float64, count), twice: at.twice}
	first, members := sparse.Grouped(group, count)
	for c := range int32(count) {
		for _, v := range members[first[c]:first[c+1]] {
			next.degree[c] += at.degree[v]
			for _, arc := range at.of(v) {
				l.tally(group[arc.to], arc.edges)
			}
		}
		for _, d := range l.touched {
			if d != c {
				next.arcs = append(next.arcs, weighted{d, l.link[d]})
			}
		}
		l.forget()
		next.start[c+1] = int32(len(next.arcs))
	}
	l.work += len(at.arcs)
	return next
}

// tally adds to the edges into a group.
func (l *leiden) tally(group, edges int32) {
	if l.link[group] == 0 {
		l.touched = append(l.touched, group)
	}
	l.link[group] += edges
}

// forget takes all tallies back.
func (l *leiden) forget() {
	for _, group := range l.touched {
		l.link[group] = 0
	}
	l.touched = l.touched[:0]
}

// connected gives the connected parts of communities, by lowest node. To split what is not connected never costs
// modularity.
func (l *level) connected(community []int32) []int32 {
	part := make([]int32, l.n)
	for v := range part {
		part[v] = -1
	}
	var stack []int32
	count := int32(0)
	for v := range int32(l.n) {
		if part[v] >= 0 {
			continue
		}
		part[v] = count
		for stack = append(stack, v); len(stack) > 0; {
			u := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for _, arc := range l.of(u) {
				w := arc.to
				if part[w] < 0 && community[w] == community[u] {
					part[w] = count
					stack = append(stack, w)
				}
			}
		}
		count++
	}
	return part
}
