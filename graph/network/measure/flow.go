package measure

import (
	"context"
	"math/bits"
)

// flow follows the shortest paths from up to 64 sources at once and sums up on whom the sources depend (Brandes, A Faster
// Algorithm for Betweenness Centrality, 2001). Each source has a lane: a bit of every set, a column of every row.
type flow struct {
	arrangement
	lanes  int
	scaled bool      // a source owes to a node in proportion to their distance on the way
	seen   []uint64  // the sources that have reached a node
	level  []uint64  // those that reach it on the level at hand; empty but for nodes of that level
	paths  []float64 // for each node and lane: shortest paths from the source
	share  []float64 // for each node and lane: of what the source reaches beyond, how much for each path
	visits []visit   // level by level
	starts []int     // where each level begins in visits; the last is where they end
	ahead  []int32   // nodes of the next level
	dependencies

	from, to int32 // the nodes of all components that hold a source
}

// visit is a node and the sources it is at the same distance from.
type visit struct {
	node    int32
	sources uint64
}

// flowCells bounds the memory of all flows together: a node takes a cell of 16 bytes for each lane.
const flowCells = 1 << 26

// lanesFor gives the number of sources that a flow should follow at once in a network of n nodes.
func lanesFor(n int) int { return max(4, min(64, flowCells/2/max(n, 1))) }

// flowsFor gives the number of flows there may be at once.
func flowsFor(n, lanes int) int { return max(1, min(mostWorkers, flowCells/max(n*lanes, 1))) }

func newFlow(a arrangement, lanes int, scaled bool) *flow {
	n := len(a.node)
	return &flow{
		arrangement: a, lanes: lanes, scaled: scaled, seen: make([]uint64, n), level: make([]uint64, n),
		paths: make([]float64, n*lanes), share: make([]float64, n*lanes),
		dependencies: dependencies{make([]float64, n), make([]float64, n)},
	}
}

// run adds the dependencies of sources, ascending and at most as many as lanes. It ends early with the context.
func (f *flow) run(ctx context.Context, sources []int32) {
	f.begin(sources)
	for begin := 0; begin < len(f.visits) && ctx.Err() == nil; begin = f.starts[len(f.starts)-1] {
		f.starts = append(f.starts, len(f.visits))
		f.spread(f.visits[begin:])
	}
	var below []visit
	for last := len(f.starts) - 1; last > 1 && ctx.Err() == nil; last-- {
		level := f.visits[f.starts[last-1]:f.starts[last]]
		f.gather(level, last-1)
		f.lay(below, level)
		below = level
	}
	f.lay(below, nil)
}

// lay puts a level in the place of the one below.
func (f *flow) lay(below, level []visit) {
	for _, visit := range below {
		f.level[visit.node] = 0
	}
	for _, visit := range level {
		f.level[visit.node] = visit.sources
	}
}

// begin puts the sources on the first level.
func (f *flow) begin(sources []int32) {
	first, last := f.component(sources[0]), f.component(sources[len(sources)-1])
	f.from, f.to = f.bounds[first], f.bounds[last+1]
	clear(f.seen[f.from:f.to])
	clear(f.paths[int(f.from)*f.lanes : int(f.to)*f.lanes])
	clear(f.share[int(f.from)*f.lanes : int(f.to)*f.lanes])
	f.visits, f.starts = f.visits[:0], append(f.starts[:0], 0)
	for lane, v := range sources {
		f.seen[v] = 1 << lane
		f.row(f.paths, v)[lane] = 1
		f.visits = append(f.visits, visit{v, f.seen[v]})
	}
}

// row gives the lanes of a node.
func (f *flow) row(cells []float64, v int32) []float64 {
	return cells[int(v)*f.lanes : (int(v)+1)*f.lanes]
}

// spread hands the paths of a level's nodes on to their neighbours on the next, and lists those.
func (f *flow) spread(level []visit) {
	for _, visit := range level {
		paths := f.row(f.paths, visit.node)
		for _, w := range f.Of(visit.node) {
			sources := visit.sources &^ f.seen[w]
			if sources == 0 {
				continue
			}
			if f.level[w] == 0 {
				f.ahead = append(f.ahead, w)
			}
			f.level[w] |= sources
			for beyond := f.row(f.paths, w); sources != 0; sources &= sources - 1 {
				lane := bits.TrailingZeros64(sources)
				beyond[lane] += paths[lane]
			}
		}
	}
	for _, w := range f.ahead {
		f.visits = append(f.visits, visit{w, f.level[w]})
		f.seen[w] |= f.level[w]
		f.level[w] = 0
	}
	f.ahead = f.ahead[:0]
}

// gather fetches the shares of a level's nodes from their neighbours on the next, which f.level holds.
func (f *flow) gather(level []visit, distance int) {
	far := 1.
	if f.scaled {
		far = float64(distance)
	}
	for _, visit := range level {
		share := f.row(f.share, visit.node)
		for _, w := range f.Of(visit.node) {
			sources := visit.sources & f.level[w]
			if sources == 0 {
				continue
			}
			for beyond := f.row(f.share, w); sources != 0; sources &= sources - 1 {
				lane := bits.TrailingZeros64(sources)
				share[lane] += beyond[lane]
			}
		}
		paths := f.row(f.paths, visit.node)
		for sources := visit.sources; sources != 0; sources &= sources - 1 {
			lane := bits.TrailingZeros64(sources)
			depends := share[lane] * paths[lane] * far
			f.sum[visit.node] += depends
			f.square[visit.node] += depends * depends
			share[lane] += 1 / (paths[lane] * far)
		}
	}
}

// pour adds the sums of one run to those of all.
func (f *flow) pour(total dependencies) {
	for v := f.from; v < f.to; v++ {
		total.sum[v] += f.sum[v]
		total.square[v] += f.square[v]
	}
	clear(f.sum[f.from:f.to])
	clear(f.square[f.from:f.to])
}
