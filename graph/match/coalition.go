package match

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Coalition is who together covers an initiative and keeps the quotas.
type Coalition struct {
	Members        []Member // the most necessary first
	Coverage       []ItemCoverage
	Quotas         []QuotaState
	Objective      float64 // J
	Bound          float64 // no coalition has more; Objective where Proven
	Proven         bool
	LeaderDistance *float64 // the sum of introduction costs; nil without coordinator and lead, and where one cannot be reached
	Infeasible     *Collision
	Uncovered      []Gap
}

// Member is an actor in a coalition.
type Member struct {
	Candidate
	Necessity      float64 // what the coalition loses without it
	OnlyOneFor     []Coverage
	Substitute     string // who would replace it best; empty where nobody could
	SubstituteLoss float64
}

// ItemCoverage tells how far an item is covered, and by whom, those on board included, the best first.
type ItemCoverage struct {
	Item    Item
	Covered float64
	By      []string
}

// QuotaState tells how a quota stands.
type QuotaState struct {
	Name  string
	Count int
	Min   int
	Max   *int
	Met   bool
}

// Collision tells why no coalition keeps all quotas.
type Collision struct {
	Quotas  []string // the fewest that cannot be kept together
	Lacking int      // how many candidates of the one quota are missing; 0 where it is not that
	Size    int      // the size from which on they could be kept; 0 where none is enough
	Nearest *Miss    // who would have counted for the first of them, had it not been left out; nil where more slots help
	Unnamed string   // the best candidate for it that stands for several unnamed ones and so fills no slot; empty where there is none
}

// Coalition chooses at most so many actors: by lazy greedy with reserved slots, then by exchange, then exactly within a
// fixed number of steps. No quotas (nil) are DefaultQuotas. That no coalition is possible is an answer, not an error.
func (m *Match) Coalition(ctx context.Context, size int, quotas []Quota) (*Coalition, error) {
	if err := checkCoalition(size, quotas); err != nil {
		return nil, err
	}
	if quotas == nil {
		quotas = DefaultQuotas(size)
	}
	p, err := m.pool(ctx, size, quotas)
	if err != nil {
		return nil, err
	}
	if !p.started.reachable(&p.rules, all) {
		return &Coalition{Infeasible: p.collision(quotas), Quotas: p.begin().quotas(quotas), Uncovered: m.gaps(nil)}, nil
	}
	found, err := p.solve(ctx)
	if err != nil {
		return nil, err
	}
	return p.tell(found, quotas), nil
}

func (p *pool) solve(ctx context.Context) (*search, error) {
	promising := p.promising()
	s, err := p.greedy(ctx)
	if err != nil {
		return nil, err
	}
	if s, err = p.swaps(ctx, s, promising); err != nil {
		return nil, err
	}
	x := p.exact(s, promising, func() bool { return ctx.Err() != nil })
	if ctx.Err() != nil {
		return nil, ended(ctx)
	}
	return x, nil
}

// tell describes what was found.
func (p *pool) tell(x *search, quotas []Quota) *Coalition {
	s, m := x.best, p.m
	c := &Coalition{
		Objective: float64(s.value) / whole, Bound: float64(x.bound) / whole, Proven: x.bound <= s.value, Quotas: s.quotas(quotas),
	}
	nodes := make([]int32, len(s.members))
	for i, a := range s.members {
		nodes[i] = p.nodes[a]
	}
	for i := range s.members {
		c.Members = append(c.Members, p.member(s, i))
	}
	slices.SortFunc(c.Members, func(a, b Member) int {
		return cmp.Or(cmp.Compare(b.Necessity, a.Necessity), cmp.Compare(a.Actor, b.Actor))
	})
	c.Coverage, c.Uncovered = m.coverage(nodes), m.gaps(nodes)
	c.LeaderDistance = m.leaderDistance(nodes)
	return c
}

func (m *Match) leaderDistance(nodes []int32) *float64 {
	if len(m.sources) == 0 {
		return nil
	}
	sum := 0.
	for _, v := range nodes {
		c := m.introductions.of(v)
		if c >= unreachable {
			return nil
		}
		sum += float64(c) / costUnit
	}
	sum = settled(sum)
	return &sum
}

func (p *pool) member(s *state, i int) Member {
	a := s.members[i]
	rest := p.of(slices.Delete(slices.Clone(s.members), i, i+1))
	one := Member{Candidate: p.m.candidate(p.nodes[a]), Necessity: float64(s.value-rest.value) / whole}
	fits, best := p.fits(rest), -1
	value := int64(0)
	for b := range p.nodes {
		if fits[p.signature[b]] && !slices.Contains(s.members, b) {
			if got := rest.value + rest.gain(b); best < 0 || got > value {
				best, value = b, got
			}
		}
	}
	if best >= 0 {
		one.Substitute, one.SubstituteLoss = p.m.ix.id(p.nodes[best]), float64(s.value-value)/whole
	}
	for _, covers := range one.Covers {
		if p.alone(s, a, covers.Item) {
			one.OnlyOneFor = append(one.OnlyOneFor, covers)
		}
	}
	return one
}

// alone tells whether of all members and those on board one alone covers an item.
func (p *pool) alone(s *state, a int, item Item) bool {
	e := slices.IndexFunc(p.m.required, func(r requirement) bool { return r.Item == item })
	if p.board[e][0] > 0 {
		return false
	}
	for _, b := range s.members {
		if b != a && p.row(b)[e] > 0 {
			return false
		}
	}
	return true
}

func (s *state) quotas(quotas []Quota) []QuotaState {
	states := make([]QuotaState, len(quotas))
	for g, q := range quotas {
		count := s.inQuota[g]
		states[g] = QuotaState{Name: q.Name, Count: count, Min: q.Min, Max: q.Max, Met: count >= q.Min && (q.Max == nil || count <= *q.Max)}
	}
	return states
}

// coverage tells how far actors and those on board cover every item.
func (m *Match) coverage(nodes []int32) []ItemCoverage {
	everybody := slices.Clone(nodes)
	for v := range m.boarded {
		everybody = append(everybody, v)
	}
	slices.Sort(everybody)
	var out []ItemCoverage
	for i := range m.required {
		r := &m.required[i]
		by := slices.DeleteFunc(slices.Clone(everybody), func(v int32) bool { return m.covered(r, v) == 0 })
		slices.SortStableFunc(by, func(a, b int32) int { return cmp.Compare(m.covered(r, b), m.covered(r, a)) })
		out = append(out, ItemCoverage{Item: r.Item, Covered: m.together(r, nodes, m.covered, math.Inf(1)), By: m.ix.Network.IDs(by)})
	}
	return out
}
