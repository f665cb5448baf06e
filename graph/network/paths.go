package network

import (
	"cmp"
	"context"
	"slices"
)

// Path is a way from one node to another over ties, without a node twice.
type Path struct {
	Nodes []int32 // from the first to the last, both included
	Trust float64 // the product of its ties' trust, rounded; zero below 10⁻³⁰⁰
}

// ShortestPaths gives the first k simple paths along a walk over open nodes, between two of them: by length, at most maxLength ties; then
// by trust, the highest first; then by their nodes, compared one by one. Where the walk tells no trust, all is 1. No path
// leads from a node to itself. It ends with the context's error when that ends.
//
// The paths not given yet are parted by where they leave those given, and the best of each part is found (Yen 1971,
// Lawler 1972).
func ShortestPaths(ctx context.Context, w *Walk, open Open, from, to int32, k, maxLength int) ([]Path, error) {
	if from == to || k <= 0 {
		return nil, nil
	}
	s := newPathSearch(w, open, to)
	parts := []pathPart{{prefix: []int32{from}}}
	var waiting []candidate // in order
	var found []Path
	for len(found) < k {
		for _, part := range parts {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if wanted := k - len(found); len(waiting) >= wanted {
				waiting = waiting[:wanted]
				maxLength = len(waiting[wanted-1].nodes) - 1
			}
			if c, ok := s.best(part, maxLength); ok {
				at, _ := slices.BinarySearchFunc(waiting, c, candidate.compare)
				waiting = slices.Insert(waiting, at, c)
			}
		}
		if len(waiting) == 0 {
			break
		}
		next := waiting[0]
		waiting = waiting[1:]
		found = append(found, Path{Nodes: next.nodes, Trust: next.trust})
		parts = next.rest()
	}
	return found, nil
}

// pathPart is the set of paths that begin with a prefix and do not go on to any of the barred nodes.
type pathPart struct {
	prefix []int32
	cost   cost // of the prefix
	barred []int32
}

// candidate is the best path of a part.
type candidate struct {
	pathPart
	nodes []int32
	costs []cost // of the way up to each node from the prefix's last on
	trust float64
}

func (c candidate) compare(d candidate) int {
	return cmp.Or(cmp.Compare(len(c.nodes), len(d.nodes)), cmp.Compare(d.trust, c.trust), slices.Compare(c.nodes, d.nodes))
}

// rest parts all other paths of the candidate's part by the node where they leave it.
func (c candidate) rest() []pathPart {
	var parts []pathPart
	barred := c.barred
	for i := len(c.prefix); i < len(c.nodes); i++ {
		parts = append(parts, pathPart{prefix: c.nodes[:i], cost: c.costs[i-len(c.prefix)], barred: append(slices.Clone(barred), c.nodes[i])})
		barred = nil
	}
	return parts
}
