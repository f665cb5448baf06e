package sparse

import "slices"

// Nodes gives 0 … n-1: all nodes of a network, or every one a group of its own.
func Nodes(n int) []int32 {
	numbers := make([]int32, n)
	for i := range numbers {
		numbers[i] = int32(i)
	}
	return numbers
}

// Inverse gives where each number stands in a permutation.
func Inverse(permutation []int32) []int32 {
	where := make([]int32, len(permutation))
	for i, v := range permutation {
		where[v] = int32(i)
	}
	return where
}

// Grouped lists nodes by group: those of group c, ascending, are members[first[c]:first[c+1]].
func Grouped(group []int32, count int) (first, members []int32) {
	first, members = make([]int32, count+1), make([]int32, len(group))
	for _, c := range group {
		first[c+1]++
	}
	for c := range count {
		first[c+1] += first[c]
	}
	next := slices.Clone(first)
	for v, c := range group {
		members[next[c]] = int32(v)
		next[c]++
	}
	return first, members
}
