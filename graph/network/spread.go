package network

import (
	"context"
	"math/bits"

	"akteursnetz/graph/network/sparse"
)

// mostWaves is how many sets of nodes spread at once.
const mostWaves = bits.UintSize

// spread goes from sets of nodes, at most mostWaves, along all ties at once. Visit learns for every number of ties, from
// none on, which sets each node is just that far away from: bit i stands for the set i. It ends when visit wants no more,
// nothing is left to reach or the context ends, with its error.
func spread(ctx context.Context, g *sparse.Graph, sets [][]int32, visit func(ties int, reached []uint64) bool) error {
	reached, seen, next := make([]uint64, g.N), make([]uint64, g.N), make([]uint64, g.N)
	for i, nodes := range sets {
		for _, v := range nodes {
			reached[v] |= 1 << i
		}
	}
	copy(seen, reached)
	for ties, more := 0, true; more && visit(ties, reached); ties++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		for v, waves := range reached {
			if waves == 0 {
				continue
			}
			for _, w := range g.Simple.Of(int32(v)) {
				next[w] |= waves
			}
		}
		more = false
		for v, waves := range next {
			reached[v], next[v] = waves&^seen[v], 0
			seen[v] |= waves
			more = more || reached[v] != 0
		}
	}
	return nil
}
