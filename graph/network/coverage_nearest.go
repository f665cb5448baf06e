package network

import (
	"cmp"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network/sparse"
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

// Nearest finds who comes nearest to an empty cell, among everybody the audience sees; nil where nobody has the value.
// For a place and another property it is the actor with that property nearest to the place by air, else by ties; for two
// other properties the actor with the row's value that has the fewest ties to one with the column's. Equals by id.
func (c *Coverage) Nearest(cell CoverageCell) *Nearest {
	candidates, others := c.row.having(cell.Row), c.column.having(cell.Column)
	var place *graph.Place
	if c.row.by.Place() {
		candidates, others = others, candidates
		place = c.place(cell.Row)
	} else if c.column.by.Place() {
		place = c.place(cell.Column)
	}
	ties := tiesAway(c.survey.Network.Graph, others)
	var best *Nearest
	for _, v := range candidates {
		at := &Nearest{Actor: c.survey.Network.ID(v), chord: c.survey.chord(v, place)}
		if ties[v] >= 0 {
			n := int(ties[v])
			at.Ties = &n
		}
		if best == nil || at.compare(best) < 0 {
			best = at
		}
	}
	return best
}

// compare tells which is nearer: by distance, then ties; what is unknown is farther.
func (n *Nearest) compare(other *Nearest) int {
	return cmp.Or(compareKnown(n.chord, other.chord), compareKnown(n.Ties, other.Ties))
}

func compareKnown[T cmp.Ordered](a, b *T) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	default:
		return cmp.Compare(*a, *b)
	}
}

// having gives the nodes with a value, ascending.
func (a *axis) having(value string) []int32 { return a.members()[a.numbers[value]] }

func (a *axis) everybody() [][]int32 {
	members := make([][]int32, len(a.values))
	for v := range int32(a.survey.Network.Graph.N) {
		for _, number := range a.of(a.survey.Network.Actor(v)) {
			members[number] = append(members[number], v)
		}
	}
	return members
}

func (c *Coverage) place(ags string) *graph.Place {
	if place, found := c.survey.Places.Place(ags); found {
		return &place
	}
	return nil
}

func (s Survey) chord(v int32, place *graph.Place) *int64 {
	at := s.Network.Actor(v).Location
	if place == nil || at == nil {
		return nil
	}
	chord := graph.OnSphere(at.Point).Chord2(graph.OnSphere(place.Centroid))
	return &chord
}

// tiesAway gives how many ties every node is away from the nearest of some; -1 where there is no way.
func tiesAway(g *sparse.Graph, from []int32) []int32 {
	away := slices.Repeat([]int32{-1}, g.N)
	front := slices.Clone(from)
	for _, v := range front {
		away[v] = 0
	}
	for level := int32(1); len(front) > 0; level++ {
		var next []int32
		for _, v := range front {
			for _, w := range g.Simple.Of(v) {
				if away[w] < 0 {
					away[w] = level
					next = append(next, w)
				}
			}
		}
		front = next
	}
	return away
}
