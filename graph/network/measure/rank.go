package measure

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// Round rounds to 12 significant digits. Values are shown and ranked so, for the digits behind depend on the order in
// which a sum was formed.
func Round(value float64) float64 {
	var text [32]byte
	rounded, _ := strconv.ParseFloat(string(strconv.AppendFloat(text[:0], value, 'e', 11, 64)), 64) // what was formatted parses
	return rounded
}

// Rank is the place of a node in a ranking.
type Rank struct {
	Node  int32
	Value float64 // rounded; NaN where the measure is not defined for the node
	Rank  int     // one more than the number of nodes before all those of equal value
}

// Ranking ranks all nodes by their values of a measure: the highest first, for CONSTRAINT the lowest; undefined values
// last; nodes of equal value share a rank and stand in their order.
func Ranking(m Kind, values []float64) []Rank {
	ranks := make([]Rank, len(values))
	for v, value := range values {
		ranks[v] = Rank{Node: int32(v), Value: Round(value)}
	}
	slices.SortFunc(ranks, m.order)
	m.number(ranks)
	return ranks
}

// order is that of a ranking.
func (m Kind) order(a, b Rank) int {
	return cmp.Or(m.compare(a.Value, b.Value), cmp.Compare(a.Node, b.Node))
}

// compare tells which of two values ranks first.
func (m Kind) compare(a, b float64) int {
	switch {
	case math.IsNaN(a) || math.IsNaN(b):
		return cmp.Compare(b, a) // a NaN is less than any number
	case m.ascending():
		return cmp.Compare(a, b)
	default:
		return cmp.Compare(b, a)
	}
}

// number gives the ranks of a sorted ranking.
func (m Kind) number(ranks []Rank) {
	for i := range ranks {
		ranks[i].Rank = i + 1
		if i > 0 && m.compare(ranks[i-1].Value, ranks[i].Value) == 0 {
			ranks[i].Rank = ranks[i-1].Rank
		}
	}
}
