package sqlite

import (
	"iter"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
)

// nameOrder is all actors by name, then id, at one commit. It is made when a list turns out to crowd at some place of the
// order: finding that place costs as much.
type nameOrder struct {
	commit int64
	keys   []uint32
}

// remembered gives the order as it is now; nil if nobody has made it since the last commit.
func (a *asking) remembered(s segment) (*nameOrder, error) {
	kept := a.store.names.Load()
	if kept == nil || !s.remember {
		return nil, nil
	}
	commit, err := a.commit()
	if err != nil || commit != kept.commit {
		return nil, err
	}
	return kept, nil
}

// remember makes the order.
func (a *asking) remember(s segment) (*nameOrder, error) {
	commit, err := a.commit()
	if err != nil {
		return nil, err
	}
	keys, err := a.walk(segment{shelf: s.shelf}, false, nil, math.MaxInt32)
	if err != nil {
		return nil, err
	}
	kept := &nameOrder{commit, keys}
	a.store.names.Store(kept)
	return kept, nil
}

// firstIn gives the first hits after a position.
func (a *asking) firstIn(order *nameOrder, s segment, hits set, down bool, from *graph.Position, limit int) (set, error) {
	first := roaring.New()
	next, err := a.walk(s, down, from, 1)
	if err != nil || len(next) == 0 {
		return first, err
	}
	start := slices.Index(order.keys, next[0]) // it is there: both are of one commit
	for key := range onward(order.keys, start, down) {
		if hits.Contains(key) {
			first.Add(key)
		}
		if size(first) == limit {
			break
		}
	}
	return first, nil
}

// onward gives the keys from start on, in a direction.
func onward(keys []uint32, start int, down bool) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		step := 1
		if down {
			step = -1
		}
		for i := start; i >= 0 && i < len(keys); i += step {
			if !yield(keys[i]) {
				return
			}
		}
	}
}
