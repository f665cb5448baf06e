package network

import (
	"cmp"
	"context"
	"math"
	"slices"

	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
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
func SuggestTies(ctx context.Context, g *sparse.Graph, first int, excluded func(a, b int32) bool) ([]Suggestion, error) {
	s := pairSearch{suggester: newSuggester(g, first, excluded)}
	s.rows, s.node = g.Simple.ByDegree()
	s.number = sparse.Inverse(s.node)
	for a := range int32(g.N) {
		if a%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if hubs, others := s.parted(a); len(others) > 0 {
			s.meet(a, others)
			s.collect(s.node[a], hubs)
		}
	}
	return s.best(), nil
}

// SuggestTiesOf gives at most first partners B for the node A = a, ordered and limited like those of SuggestTies.
func SuggestTiesOf(g *sparse.Graph, a int32, first int, excluded func(a, b int32) bool) []Suggestion {
	s := newSuggester(g, first, excluded)
	for _, z := range g.Simple.Of(a) {
		for _, b := range g.Simple.Of(z) {
			if b != a {
				s.add(b, 1/float64(g.Simple.Degree(z)))
			}
		}
	}
	s.collect(a, nil)
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
	g        *sparse.Graph
	first    int
	excluded func(a, b int32) bool
	kept     []Suggestion
	worst    Suggestion // the last of the first that are kept; zero before there are as many
	sum      []float64  // of each node: its resource allocation with the present one
	met      []int32    // nodes with a sum
}

func newSuggester(g *sparse.Graph, first int, excluded func(a, b int32) bool) *suggester {
	return &suggester{g: g, first: first, excluded: excluded, sum: make([]float64, g.N)}
}

func (s *suggester) add(b int32, share float64) {
	if s.sum[b] == 0 {
		s.met = append(s.met, b)
	}
	s.sum[b] += share
}

// slack is more than the order of a sum can change.
const slack = 1e-9

// enough tells whether a pair with this resource allocation may be among the best.
func (s *suggester) enough(resources float64) bool {
	return resources >= s.worst.ResourceAllocation*(1-slack)
}

// collect keeps the pairs of a that may be among the best. What the hubs share is not in their sums yet.
func (s *suggester) collect(a int32, hubs []int32) {
	rest := 0.0
	for _, z := range hubs {
		rest += 1 / float64(s.g.Simple.Degree(z))
	}
	for _, b := range s.met {
		sum, rest := s.sum[b], rest
		s.sum[b] = 0
		for i := 0; i < len(hubs) && s.enough(sum+rest); i++ {
			share := 1 / float64(s.g.Simple.Degree(hubs[i]))
			rest -= share
			if s.g.Simple.Has(b, hubs[i]) {
				sum += share
			}
		}
		if s.first > 0 && s.enough(sum+rest) && !s.g.Simple.Has(a, b) && !s.excluded(min(a, b), max(a, b)) {
			s.keep(suggestion(s.g, min(a, b), max(a, b)))
		}
	}
	s.met = s.met[:0]
}

func (s *suggester) keep(found Suggestion) {
	if s.worst.Common != nil && compareSuggestions(found, s.worst) > 0 {
		return
	}
	s.kept = append(s.kept, found)
	if len(s.kept) >= 2*s.first+64 {
		s.kept = s.best()
		s.worst = s.kept[len(s.kept)-1]
	}
}

func (s *suggester) best() []Suggestion {
	slices.SortFunc(s.kept, compareSuggestions)
	return s.kept[:min(s.first, len(s.kept))]
}

func compareSuggestions(a, b Suggestion) int {
	return cmp.Or(compareWorth(a, b), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
}

func compareWorth(a, b Suggestion) int {
	return cmp.Or(cmp.Compare(b.ResourceAllocation, a.ResourceAllocation), cmp.Compare(b.AdamicAdar, a.AdamicAdar))
}

// suggestion looks at the common partners of a pair one by one.
func suggestion(g *sparse.Graph, a, b int32) Suggestion {
	s := Suggestion{A: a, B: b}
	others := g.Simple.Of(b)
	for _, z := range g.Simple.Of(a) {
		for len(others) > 0 && others[0] < z {
			others = others[1:]
		}
		if len(others) > 0 && others[0] == z {
			s.Common = append(s.Common, z)
			s.count(g.Simple.Degree(z))
		}
	}
	s.round()
	return s
}

// count adds a common partner of a degree.
func (s *Suggestion) count(degree int) {
	s.ResourceAllocation += 1 / float64(degree)
	s.AdamicAdar += 1 / math.Log(float64(degree))
}

func (s *Suggestion) round() {
	s.ResourceAllocation, s.AdamicAdar = measure.Round(s.ResourceAllocation), measure.Round(s.AdamicAdar)
}
