package network

import (
	"context"
	"slices"

	"akteursnetz/graph/network/sparse"
)

// MaxDepth bounds neighbourhoods.
const MaxDepth = 4

// Near is a node and how many ties away it is.
type Near struct{ Node, Distance int32 }

// Neighbourhood gives the nodes within depth arcs, at most MaxDepth, of any of those given: by distance, these themselves
// at 0, then by node, all of them open. It gives at most first ≥ 0 and tells whether there are more. It ends with the
// context's error when that ends.
func Neighbourhood(ctx context.Context, a sparse.Adjacency, open Open, of []int32,
	depth, first int) (near []Near, truncated bool, err error) {
	seen, sorter := sparse.NewSet(len(a.Start)), sparse.NewSet(len(a.Start))
	open.close(seen)
	ring := seen.AddAll(of, nil)
	for distance := int32(0); len(ring) > 0; distance++ {
		sorter.Sort(ring)
		if len(near)+len(ring) > first {
			ring, truncated = ring[:first-len(near)], true
		}
		near = slices.Grow(near, len(ring))
		for _, v := range ring {
			near = append(near, Near{Node: v, Distance: distance})
		}
		if truncated || int(distance) >= min(depth, MaxDepth) {
			break
		}
		if err := ctx.Err(); err != nil {
			return nil, false, err
		}
		inner := ring
		ring = make([]int32, 0, 8*len(inner))
		for _, v := range inner {
			ring = seen.AddAll(a.Of(v), ring)
		}
	}
	return near, truncated, nil
}
