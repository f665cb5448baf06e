package network

import (
	"context"
	"math/bits"
	"slices"
)

// MaxDepth bounds neighbourhoods.
const MaxDepth = 4

// Near is a node and how many ties away it is.
type Near struct{ Node, Distance int32 }

// Neighbourhood gives the nodes within depth arcs, at most MaxDepth, of any of those given: by distance, these themselves
// at 0, then by node. It gives at most first ≥ 0 and tells whether there are more. It ends with the context's error when
// that ends.
func Neighbourhood(ctx context.Context, a Adjacency, of []int32, depth, first int) (near []Near, truncated bool, err error) {
	seen, sorter := newNodeSet(len(a.Start)), newNodeSet(len(a.Start))
	ring := seen.addAll(of, nil)
	for distance := int32(0); len(ring) > 0; distance++ {
		sorter.sort(ring)
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
			ring = seen.addAll(a.Of(v), ring)
		}
	}
	return near, truncated, nil
}

// nodeSet holds nodes as bits: 100 000 of them fit into the fastest cache.
type nodeSet []uint64

func newNodeSet(n int) nodeSet { return make(nodeSet, (n+63)/64) }

// addAll adds nodes, and appends those that are new to the list.
func (s nodeSet) addAll(nodes, list []int32) []int32 {
	for _, v := range nodes {
		word, bit := v>>6, uint64(1)<<(v&63)
		if s[word]&bit == 0 {
			s[word] |= bit
			list = append(list, v)
		}
	}
	return list
}

// sort sorts distinct nodes by way of the set, which is empty before and after.
func (s nodeSet) sort(nodes []int32) {
	if len(nodes)*8 < len(s) { // the set is too large to go through for so few
		slices.Sort(nodes)
		return
	}
	for _, v := range nodes {
		s[v>>6] |= 1 << (v & 63)
	}
	i := 0
	for word, set := range s {
		for ; set != 0; set &= set - 1 {
			nodes[i] = int32(word<<6 + bits.TrailingZeros64(set))
			i++
		}
		s[word] = 0
	}
}
