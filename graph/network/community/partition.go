package community

import (
	"cmp"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// renumber renames groups, each below len(group), to 0 … count-1 by lowest node, in place.
func renumber(group []int32) (count int) {
	name := make([]int32, len(group)) // plus one
	for v, c := range group {
		if name[c] == 0 {
			count++
			name[c] = int32(count)
		}
		group[v] = name[c] - 1
	}
	return count
}

// renumberBySize renames groups to 0 … count-1 by size descending, then by lowest node, in place.
func renumberBySize(group []int32) (count int) {
	count = renumber(group)
	size, order, name := make([]int, count), sparse.Nodes(count), make([]int32, count)
	for _, c := range group {
		size[c]++
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(size[b], size[a]) })
	for i, c := range order {
		name[c] = int32(i)
	}
	for v, c := range group {
		group[v] = name[c]
	}
	return count
}

// overlap puts together what both partitions put together.
func overlap(a, b []int32) []int32 {
	names := map[[2]int32]int32{}
	both := make([]int32, len(a))
	for v := range a {
		name, known := names[[2]int32{a[v], b[v]}]
		if !known {
			name = int32(len(names))
			names[[2]int32{a[v], b[v]}] = name
		}
		both[v] = name
	}
	return both
}
