package network

import (
	"context"
	"fmt"

	"akteursnetz/graph"
)

// Nearest is who comes nearest to covering two values.
type Nearest struct {
	Actor string
	Ties  *int // from the actor to the nearest one with the other value; nil without a way

	chord *int64 // squared distance to the place asked for; nil without place or location
}

// Km gives the distance to the place asked for in kilometres, nil where there is no place or the location is not known.
func (n *Nearest) Km() *float64 {
	if n.chord == nil {
		return nil
	}
	return Defined(graph.Km(*n.chord))
}

// Nearest finds who comes nearest to each of the first empty cells, among everybody the audience sees. For a place and
// another property it is the actor with that property nearest to the place by air, else by ties; for two other properties
// the actor with the row's value that has the fewest ties to one with the column's. Equals by id; nil where neither
// distance nor ties are known of anybody.
func (c *Coverage) Nearest(ctx context.Context, first int) ([]*Nearest, error) {
	cells := c.Empty[:min(first, len(c.Empty))]
	return own(ctx, c.survey.Network, heavy, fmt.Sprint(c.name, " nearest ", len(cells)), func(ctx context.Context) ([]*Nearest, error) {
		return c.nearest(ctx, cells)
	})
}

func (c *Coverage) nearest(ctx context.Context, cells []CoverageCell) ([]*Nearest, error) {
	searches, others, err := c.searches(ctx, cells)
	for from := 0; from < len(others) && err == nil; from += mostWaves {
		err = spread(ctx, c.survey.Network.Graph, others[from:min(from+mostWaves, len(others))], func(ties int, reached []uint64) bool {
			more := false
			for i := range searches {
				if s := &searches[i]; s.other/mostWaves == from/mostWaves {
					more = !s.look(ties, reached) || more
				}
			}
			return more
		})
	}
	found := make([]*Nearest, len(searches))
	for i := range searches {
		found[i] = searches[i].nearest(c.survey.Network)
	}
	return found, err
}

// search looks for who comes nearest to a cell.
type search struct {
	candidates []int32 // the nearest by air, ascending
	chord      *int64  // of theirs
	other      int     // which of the sets of actors with the other value
	found      int32   // the node
	ties       *int    // nil: not found yet
}

// look sees whether a candidate is just so many ties away. It tells whether the search is over.
func (s *search) look(ties int, reached []uint64) bool {
	for _, v := range s.candidates {
		if s.ties == nil && reached[v]>>(s.other%mostWaves)&1 == 1 {
			s.found, s.ties = v, &ties
		}
	}
	return s.ties != nil
}

func (s *search) nearest(n *Network) *Nearest {
	switch {
	case s.ties != nil:
		return &Nearest{Actor: n.ID(s.found), Ties: s.ties, chord: s.chord}
	case s.chord != nil:
		return &Nearest{Actor: n.ID(s.candidates[0]), chord: s.chord}
	default:
		return nil
	}
}

// searches begins one for every cell, and gives the sets of actors with the other values.
func (c *Coverage) searches(ctx context.Context, cells []CoverageCell) (searches []search, others [][]int32, err error) {
	what, where := &c.row, &c.column
	if what.by.Place() {
		what, where = where, what
	}
	value := func(of *axis, cell CoverageCell) int32 {
		if of == &c.row {
			return of.numbers[cell.Row]
		}
		return of.numbers[cell.Column]
	}
	candidates, have := make(map[int32][]int32, len(cells)), make(map[int32][]int32, len(cells))
	for _, cell := range cells {
		candidates[value(what, cell)], have[value(where, cell)] = nil, nil
	}
	if err := what.having(ctx, candidates); err != nil {
		return nil, nil, err
	}
	if err := where.having(ctx, have); err != nil {
		return nil, nil, err
	}
	searches, numbers := make([]search, len(cells)), map[int32]int{}
	at := c.survey.spots(where)
	for i, cell := range cells {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		other := value(where, cell)
		if _, known := numbers[other]; !known {
			numbers[other] = len(others)
			others = append(others, have[other])
		}
		searches[i] = search{candidates: candidates[value(what, cell)], other: numbers[other]}
		if where.by.Place() {
			if place, found := c.survey.Places.Place(where.values[other]); found {
				searches[i].narrow(at, graph.OnSphere(place.Centroid))
			}
		}
	}
	return searches, others, nil
}

// spots gives where every node is, if an axis is one of places; nil where that is not known.
func (s Survey) spots(of *axis) []*graph.Sphere {
	spots := make([]*graph.Sphere, s.Network.Graph.N)
	for v := range spots {
		if at := s.Network.Actor(int32(v)).Location; at != nil && of.by.Place() {
			spot := graph.OnSphere(at.Point)
			spots[v] = &spot
		}
	}
	return spots
}

// narrow leaves the candidates that are nearest to a spot, if it is known of any.
func (s *search) narrow(at []*graph.Sphere, spot graph.Sphere) {
	var nearest []int32
	for _, v := range s.candidates {
		if at[v] == nil {
			continue
		}
		switch chord := at[v].Chord2(spot); {
		case s.chord == nil || chord < *s.chord:
			nearest, s.chord = append(nearest[:0], v), &chord
		case chord == *s.chord:
			nearest = append(nearest, v)
		}
	}
	if s.chord != nil {
		s.candidates = nearest
	}
}

// having lists the nodes with each of some values, ascending.
func (a *axis) having(ctx context.Context, values map[int32][]int32) error {
	n := a.survey.Network
	for v := range int32(n.Graph.N) {
		for _, number := range a.of(n.Actor(v)) {
			if nodes, wanted := values[number]; wanted {
				values[number] = append(nodes, v)
			}
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}
