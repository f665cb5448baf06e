package match

import (
	"context"
	"math"
	"slices"

	"akteursnetz/graph"
)

// Values of coalitions are whole numbers, in units of 10⁻¹².
const (
	whole           = 1_000_000_000_000
	communityWeight = .05 // ν
	scoreWeight     = .05 // μ
	distanceWeight  = .05 // λ
	loadWeight      = .05 // κ
)

// pool is a coalition's problem: F(S) = Σ w·cov + ν·Σ√|S∩C|/k over requirements and communities, J(S) = F(S) + μ·Σ score
// − λ·Σ distance/k − κ·Σ load. cov is the mean of the r highest degrees over those on board and S. F is monotone and
// submodular (weighted coverage, concave over modular), so J is submodular.
type pool struct {
	m     *Match
	size  int
	rules rules

	unit      []int64   // of each requirement: its weight over its redundancy, in millionths
	board     [][]int64 // of each requirement: the highest degrees of those on board, as many as there should be
	community []int32   // of every actor; −1: none
	bonus     []int64   // of j members of a community

	nodes     []int32 // candidates, ascending
	modular   []int64 // of each candidate
	degrees   []int32 // of each candidate and requirement, in millionths
	signature []int   // of each candidate, in rules
	started   standing
}

// row gives the degrees of a candidate.
func (p *pool) row(a int) []int32 { return p.degrees[a*len(p.unit) : (a+1)*len(p.unit)] }

func (m *Match) pool(ctx context.Context, size int, quotas []Quota) (*pool, error) {
	p := &pool{m: m, size: size, bonus: make([]int64, size+1)}
	for j := range p.bonus {
		p.bonus[j] = int64(math.Round(whole * communityWeight * math.Sqrt(float64(j)) / float64(size)))
	}
	for i := range m.required {
		r := &m.required[i]
		p.unit = append(p.unit, millionths(r.weight/float64(r.redundancy)))
		top := make([]int64, r.redundancy)
		for v := range m.boarded {
			insert(top, millionths(m.covered(r, v)))
		}
		p.board = append(p.board, top)
	}
	communities, err := m.ix.Network.Communities(ctx, 1)
	if err != nil {
		return nil, err
	}
	p.community = slices.Clone(communities.Community)
	for v := range p.community {
		if m.ix.Network.Graph.Simple.Degree(int32(v)) == 0 {
			p.community[v] = -1
		}
	}
	return p, p.read(ctx, quotas)
}

// read takes all candidates but those that stand for several unnamed ones.
func (p *pool) read(ctx context.Context, quotas []Quota) error {
	m := p.m
	p.rules.count = len(quotas)
	for g, q := range quotas {
		p.rules.min[g], p.rules.max[g] = q.Min, math.MaxInt
		if q.Max != nil {
			p.rules.max[g] = *q.Max
		}
	}
	of := map[groups]int{}
	candidates := slices.Sorted(slices.Values(m.ranked))
	for i, v := range candidates {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ended(ctx)
		}
		a := m.ix.actor(v)
		if a.Collective {
			continue
		}
		p.nodes = append(p.nodes, v)
		p.modular = append(p.modular, p.modularOf(v))
		for i := range m.required {
			p.degrees = append(p.degrees, int32(millionths(m.covered(&m.required[i], v))))
		}
		member := memberOf(quotas, a)
		at, known := of[member]
		if !known {
			at = len(p.rules.signature)
			of[member] = at
			p.rules.signature = append(p.rules.signature, member)
			p.started.available = append(p.started.available, 0)
		}
		p.signature = append(p.signature, at)
		p.started.available[at]++
	}
	p.started.slots = p.size
	for v := range m.boarded {
		for g := range memberOf(quotas, m.ix.actor(v)).each {
			p.started.inQuota[g]++
		}
	}
	return nil
}

func memberOf(quotas []Quota, a *graph.Features) groups {
	var member groups
	for g := range quotas {
		if quotas[g].has(a) {
			member |= 1 << g
		}
	}
	return member
}

// distance is min(1, introduction cost/ln 20), 1 for who cannot be reached; 0 for all without coordinator and lead.
func (t *task) distance(v int32) float64 {
	if len(t.sources) == 0 {
		return 0
	}
	c := t.introductions.of(v)
	if c >= unreachable {
		return 1
	}
	return min(1, float64(c)/costUnit/math.Log(20))
}

func (p *pool) modularOf(v int32) int64 {
	fraction := func(value float64) int64 { return int64(math.Round(whole * value)) }
	return fraction(scoreWeight*float64(p.m.scores[v])/1e6) - fraction(distanceWeight*p.m.distance(v)/float64(p.size)) -
		fraction(loadWeight*p.m.ix.load(v))
}

// state is a coalition in the making.
type state struct {
	p       *pool
	members []int     // candidates, as they joined
	best    [][]int64 // of each requirement: the highest degrees
	inside  map[int32]int
	value   int64
	standing
}

// begin is the empty coalition; what those on board cover counts.
func (p *pool) begin() *state {
	s := &state{p: p, inside: map[int32]int{}, standing: p.started.clone()}
	for e, top := range p.board {
		s.best = append(s.best, slices.Clone(top))
		for _, degree := range top {
			s.value += p.unit[e] * degree
		}
	}
	return s
}

// gain is what a candidate adds to J.
func (s *state) gain(a int) int64 {
	gain := s.p.modular[a]
	for e, degree := range s.p.row(a) {
		top := s.best[e]
		if more := int64(degree) - top[len(top)-1]; more > 0 {
			gain += s.p.unit[e] * more
		}
	}
	if c := s.p.community[s.p.nodes[a]]; c >= 0 {
		gain += s.p.bonus[s.inside[c]+1] - s.p.bonus[s.inside[c]]
	}
	return gain
}

// add lets a candidate join.
func (s *state) add(a int) {
	s.value += s.gain(a)
	for e, degree := range s.p.row(a) {
		insert(s.best[e], int64(degree))
	}
	if c := s.p.community[s.p.nodes[a]]; c >= 0 {
		s.inside[c]++
	}
	s.members = append(s.members, a)
	s.take(&s.p.rules, s.p.signature[a])
}

// of makes the state of some members.
func (p *pool) of(members []int) *state {
	s := p.begin()
	for _, a := range members {
		s.add(a)
	}
	return s
}

// clone copies a state.
func (s *state) clone() *state {
	c := &state{
		p: s.p, members: slices.Clone(s.members), inside: make(map[int32]int, len(s.inside)), value: s.value,
		standing: s.standing.clone(),
	}
	for _, top := range s.best {
		c.best = append(c.best, slices.Clone(top))
	}
	for community, n := range s.inside {
		c.inside[community] = n
	}
	return c
}
