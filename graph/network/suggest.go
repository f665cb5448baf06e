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
	rows, node := g.Simple.byDegree() // hubs first: they share most, and what they share most others cannot reach
	number := inverse(node)
	for a := range int32(g.N) {
		if a%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		partners := rows.Of(a)
		left := s.hubs(rows, partners)
		hubs, partners := partners[:left], partners[left:]
		last := s.lastPartner(node[a])
		for _, z := range partners {
			share := 1 / float64(rows.Degree(z))
			if last < int32(g.N) {
				for _, b := range upTo(g.Simple.Of(node[z]), last) {
					if number[b] < a {
						s.add(b, share)
					}
				}
				continue
			}
			for _, b := range upTo(rows.Of(z), a-1) {
				s.add(node[b], share)
			}
		}
		own := make([]int32, len(hubs))
		for i, z := range hubs {
			own[i] = node[z]
		}
		s.collect(node[a], own)
	}
	return s.best(), nil
}

// upTo cuts ascending nodes behind the last one.
func upTo(nodes []int32, last int32) []int32 {
	end, _ := slices.BinarySearch(nodes, last+1)
	return nodes[:end]
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
	g        *Graph
	first    int
	excluded func(a, b int32) bool
	kept     []Suggestion
	worst    Suggestion // the last of the first that are kept; zero before there are as many
	sum      []float64  // of each node: its resource allocation with the present one
	met      []int32    // nodes with a sum
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

// slack is more than the order of a sum can change.
const slack = 1e-9

// enough tells whether a pair with this resource allocation may be among the best.
func (s *suggester) enough(resources float64) bool {
	return resources >= s.worst.ResourceAllocation*(1-slack)
}

// hubs counts the partners of highest degree that together share too little for a pair to be among the best: such a
// pair has another partner in common too. Partners are sorted by degree, the highest first.
func (s *suggester) hubs(rows Adjacency, partners []int32) int {
	sum := 0.0
	for i, z := range partners {
		if sum += 1 / float64(rows.Degree(z)); s.enough(sum) {
			return i
		}
	}
	return len(partners)
}

// lastPartner gives the highest node that may be suggested to a, all nodes being below g.N. There is a limit where a
// pair with all partners of a in common would but equal the worst of the best, and so has to come before it.
func (s *suggester) lastPartner(a int32) int32 {
	most := Suggestion{}
	for _, z := range s.g.Simple.Of(a) {
		if k := s.g.Simple.Degree(z); k > 1 {
			most.ResourceAllocation += 1 / float64(k)
			most.AdamicAdar += 1 / math.Log(float64(k))
		}
	}
	beatable := most.ResourceAllocation > s.worst.ResourceAllocation*(1+slack) || most.AdamicAdar > s.worst.AdamicAdar*(1+slack)
	if beatable || a <= s.worst.A {
		return int32(s.g.N)
	}
	return s.worst.A
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
	return cmp.Or(
		cmp.Compare(b.ResourceAllocation, a.ResourceAllocation), cmp.Compare(b.AdamicAdar, a.AdamicAdar),
		cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B),
	)
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
