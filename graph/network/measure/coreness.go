package measure

import "akteursnetz/graph/network/sparse"

// Coreness gives for each node the highest k for which it belongs to the k-core, the largest set of nodes each of which
// has k neighbours in the set (Seidman 1983); zero for an isolate.
func Coreness(g *sparse.Graph) []float64 {
	left := make([]int32, g.N) // neighbours not taken away yet; of a node taken away, its coreness
	rest := make([]int32, g.N) // those that may still be there
	for v := range rest {
		rest[v], left[v] = int32(v), int32(g.Simple.Degree(int32(v)))
	}
	going := make([]int32, 0, g.N)
	for k := int32(0); len(rest) > 0; k++ {
		going, rest = pick(left, rest, k, going[:0])
		for i := 0; i < len(going); i++ {
			for _, w := range g.Simple.Of(going[i]) {
				l := left[w]
				left[w] = l + (k-l)>>31 // less one if above k; a branch would often be mispredicted
				if l == k+1 {
					going = append(going, w)
				}
			}
		}
	}
	core := make([]float64, g.N)
	for v, k := range left {
		core[v] = float64(k)
	}
	return core
}

// pick parts the nodes with k neighbours left from those with more, in place. A node is looked at once for every k up
// to its coreness, so all picks together take no longer than a visit to every tie.
func pick(left, rest []int32, k int32, going []int32) (with, more []int32) {
	more = rest[:0]
	for _, v := range rest {
		if left[v] > k {
			more = append(more, v)
		} else if left[v] == k {
			going = append(going, v)
		}
	}
	return going, more
}
