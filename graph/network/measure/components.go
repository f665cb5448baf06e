package measure

import (
	"cmp"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// Components gives for each node the number of its component, that is of all nodes it is linked with over any number of
// ties, and for each component its number of nodes. The largest component is 0; of equal ones the one with the lowest
// node comes first.
func Components(g *sparse.Graph) (of, sizes []int32) {
	above := unite(g.Simple)
	of = make([]int32, g.N)
	for v, up := range above { // ascending, so that what is above is known
		if int32(v) == up {
			of[v] = int32(len(sizes))
			sizes = append(sizes, 0)
		} else {
			of[v] = of[up]
		}
		sizes[of[v]]++
	}
	bySize := make([]int32, len(sizes))
	for c := range bySize {
		bySize[c] = int32(c)
	}
	slices.SortStableFunc(bySize, func(c, d int32) int { return cmp.Compare(sizes[d], sizes[c]) })
	number := sparse.Inverse(bySize)
	for v, c := range of {
		of[v] = number[c]
	}
	slices.SortFunc(sizes, func(a, b int32) int { return cmp.Compare(b, a) })
	return of, sizes
}

// LargestComponent gives the nodes of component 0, ascending; none without nodes.
func LargestComponent(g *sparse.Graph) []int32 {
	of, _ := Components(g)
	var nodes []int32
	for v, c := range of {
		if c == 0 {
			nodes = append(nodes, int32(v))
		}
	}
	return nodes
}

// unite links every node to a lower one of its component, and the lowest to itself: the union-find of Galler & Fischer
// with the paths halved.
func unite(a sparse.Adjacency) []int32 {
	above := make([]int32, len(a.Start)-1)
	for v := range int32(len(above)) {
		above[v] = v
		top := v
		for _, w := range a.Of(v) {
			if w > v {
				break
			}
			if above[w] == top {
				continue
			}
			w = lowest(above, w)
			above[max(w, top)] = min(w, top)
			top = min(w, top)
		}
	}
	return above
}

// lowest follows the links from v to their end, halving the way for whoever comes next.
func lowest(above []int32, v int32) int32 {
	for above[v] != v {
		above[v] = above[above[v]]
		v = above[v]
	}
	return v
}
