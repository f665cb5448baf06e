package network

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Suggestion is a pair of nodes that is not tied but has common partners in the simple graph.
type Suggestion struct {
	A, B               int32
	Common             []int32 // nodes tied to both, ascending
	ResourceAllocation float64 // Σ 1/k over the degrees of the common partners (Zhou, Lü & Zhang 2009), rounded
	AdamicAdar         float64 // Σ 1/ln k over the same (Adamic & Adar 2003), rounded
}

// SuggestTies gives at most first pairs, A < B, by resource allocation descending, then Adamic–Adar descending, then A
// and B; none that is tied or excluded. It ends with the context's error when that ends.
func SuggestTies(ctx context.Context, g *Graph, first int, excluded func(a, b int32) bool) ([]Suggestion, error) {
	s := newSuggester(g, first, excluded)
	rows, node := g.Simple.byDegree()
	for a := range int32(g.N) {
		if a%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		most := 0.0 // that a can reach with anybody: few reach what the hubs, which come first, have with each other
		for _, z := range rows.Of(a) {
			most += 1 / float64(rows.Degree(z))
		}
		if !s.enough(most) {
			continue
		}
		for _, z := range rows.Of(a) {
			for _, b := range rows.Of(z) {
				if b >= a {
					break
				}
				s.add(node[b], 1/float64(rows.Degree(z)))
			}
		}
		s.collect(node[a])
	}
	return s.best(), nil
}

// SuggestTiesOf gives at most first partners B for the node A = a, ordered and limited like those of SuggestTies.
func SuggestTiesOf(g *Graph, a int32, first int, excluded func(a, b int32) bool) []Suggestion {
	s := newSuggester(g, first, excluded)
	for _, z := range g.Simple.Of(a) {
		for _, b := range g.Simple.Of(z) {
			if b != a {
				s.add(b, 1/float64(g.Simple.Degree(z)))
			}
		}
	}
	s.collect(a)
	found := s.best()
	for i := range found {
		if f := &found[i]; f.A != a {
			f.A, f.B = f.B, f.A
		}
	}
	return found
}

// suggester keeps the best suggestions, and some more until it cuts them.
type suggester struct {
	g        *Graph
	first    int
	excluded func(a, b int32) bool
	kept     []Suggestion
	least    float64   // resource allocation of the last of the first that are kept
	sum      []float64 // of each node: its resource allocation with the present one
	met      []int32   // nodes with a sum
}

func newSuggester(g *Graph, first int, excluded func(a, b int32) bool) *suggester {
	return &suggester{g: g, first: first, excluded: excluded, sum: make([]float64, g.N)}
}

func (s *suggester) add(b int32, share float64) {
	if s.sum[b] == 0 {
		s.met = append(s.met, b)
	}
	s.sum[b] += share
}

// enough tells whether a pair with this much, the order of its sum aside, may be among the best.
func (s *suggester) enough(resources float64) bool { return resources >= s.least*(1-1e-9) }

// collect keeps the pairs of a that may be among the best.
func (s *suggester) collect(a int32) {
	for _, b := range s.met {
		if s.first > 0 && s.enough(s.sum[b]) && !s.g.Simple.Has(a, b) && !s.excluded(min(a, b), max(a, b)) {
			s.kept = append(s.kept, suggestion(s.g, min(a, b), max(a, b)))
		}
		if len(s.kept) >= 2*s.first+64 {
			s.cut()
			s.least = s.kept[len(s.kept)-1].ResourceAllocation
		}
		s.sum[b] = 0
	}
	s.met = s.met[:0]
}

func (s *suggester) cut() {
	slices.SortFunc(s.kept, func(a, b Suggestion) int {
		return cmp.Or(
			cmp.Compare(b.ResourceAllocation, a.ResourceAllocation), cmp.Compare(b.AdamicAdar, a.AdamicAdar),
			cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B),
		)
	})
	s.kept = s.kept[:min(s.first, len(s.kept))]
}

func (s *suggester) best() []Suggestion {
	s.cut()
	return s.kept
}

// suggestion looks at the common partners of a pair one by one.
func suggestion(g *Graph, a, b int32) Suggestion {
	s := Suggestion{A: a, B: b}
	others := g.Simple.Of(b)
	for _, z := range g.Simple.Of(a) {
		for len(others) > 0 && others[0] < z {
			others = others[1:]
		}
		if len(others) > 0 && others[0] == z {
			s.Common = append(s.Common, z)
			s.ResourceAllocation += 1 / float64(g.Simple.Degree(z))
			s.AdamicAdar += 1 / math.Log(float64(g.Simple.Degree(z)))
		}
	}
	s.ResourceAllocation, s.AdamicAdar = Round(s.ResourceAllocation), Round(s.AdamicAdar)
	return s
}
