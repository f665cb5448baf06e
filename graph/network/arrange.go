package network

import "slices"

// arrangement is the simple reading of a graph with the nodes numbered anew, so that what is read together lies
// together: component by component, the largest first, and within each the nodes with most neighbours first.
type arrangement struct {
	Adjacency
	node   []int32 // the number a node has in the graph
	bounds []int32 // component c holds the nodes bounds[c] … bounds[c+1]-1
}

func arrange(g *Graph) arrangement {
	of, sizes := Components(g)
	arranged := arrangement{bounds: make([]int32, 1, len(sizes)+1)}
	for c, size := range sizes {
		arranged.bounds = append(arranged.bounds, arranged.bounds[c]+size)
	}
	arranged.node = sortedBy(g.Simple.fallingDegrees(), of, len(sizes))
	arranged.Adjacency = g.Simple.renumbered(arranged.node)
	return arranged
}

// byDegree numbers the nodes of a symmetric adjacency anew, those with most neighbours first; node gives the number that
// each has here.
func (a Adjacency) byDegree() (sorted Adjacency, node []int32) {
	node = a.fallingDegrees()
	return a.renumbered(node), node
}

// fallingDegrees gives the nodes, those with most neighbours first, equal ones ascending.
func (a Adjacency) fallingDegrees() []int32 {
	n := len(a.Start) - 1
	nodes, missing := make([]int32, n), make([]int32, n) // missing: how many neighbours fewer than n
	for v := range nodes {
		nodes[v], missing[v] = int32(v), int32(n-a.Degree(int32(v)))
	}
	return sortedBy(nodes, missing, n+1)
}

// sortedBy sorts nodes by a key below limit, equal ones in the order they have.
func sortedBy(nodes, key []int32, limit int) []int32 {
	begin := make([]int32, limit+1)
	for _, k := range key {
		begin[k+1]++
	}
	for k := range limit {
		begin[k+1] += begin[k]
	}
	sorted := make([]int32, len(nodes))
	for _, v := range nodes {
		sorted[begin[key[v]]] = v
		begin[key[v]]++
	}
	return sorted
}

// renumbered gives a symmetric adjacency in which node[v] is called v.
func (a Adjacency) renumbered(node []int32) Adjacency {
	r := Adjacency{Start: make([]int32, len(a.Start)), To: make([]int32, len(a.To))}
	for v, old := range node {
		r.Start[v+1] = int32(a.Degree(old))
	}
	number, next := inverse(node), r.addUp()
	for v, old := range node {
		for _, neighbour := range a.Of(old) {
			w := number[neighbour]
			r.To[next[w]] = int32(v)
			next[w]++
		}
	}
	return r
}

// component gives the number of a node's component.
func (a arrangement) component(v int32) int {
	c, begins := slices.BinarySearch(a.bounds, v)
	if !begins {
		c--
	}
	return c
}

// restored puts values of arranged nodes into the order of the graph.
func (a arrangement) restored(values []float64) []float64 {
	restored := make([]float64, len(values))
	for v, value := range values {
		restored[a.node[v]] = value
	}
	return restored
}
