package sparse

// ByDegree numbers the nodes of a symmetric adjacency anew, those with most neighbours first; node gives the number that
// each has here.
func (a Adjacency) ByDegree() (sorted Adjacency, node []int32) {
	node = a.FallingDegrees()
	return a.Renumbered(node), node
}

// FallingDegrees gives the nodes, those with most neighbours first, equal ones ascending.
func (a Adjacency) FallingDegrees() []int32 {
	n := len(a.Start) - 1
	nodes, missing := make([]int32, n), make([]int32, n) // missing: how many neighbours fewer than n
	for v := range nodes {
		nodes[v], missing[v] = int32(v), int32(n-a.Degree(int32(v)))
	}
	return SortedBy(nodes, missing, n+1)
}

// SortedBy sorts nodes by a key below limit, equal ones in the order they have.
func SortedBy(nodes, key []int32, limit int) []int32 {
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

// Renumbered gives a symmetric adjacency in which node[v] is called v.
func (a Adjacency) Renumbered(node []int32) Adjacency {
	r := Adjacency{Start: make([]int32, len(a.Start)), To: make([]int32, len(a.To))}
	for v, old := range node {
		r.Start[v+1] = int32(a.Degree(old))
	}
	number, next := Inverse(node), r.addUp()
	for v, old := range node {
		for _, neighbour := range a.Of(old) {
			w := number[neighbour]
			r.To[next[w]] = int32(v)
			next[w]++
		}
	}
	return r
}
