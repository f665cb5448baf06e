package match

import (
	"context"
	"maps"
	"slices"
)

const all = groups(1<<maxQuotas - 1)

// greedy adds whoever brings most, as long as that is anything or a quota is open, and never takes an actor after whom
// the quotas could not be met: slots are reserved. Without quotas it comes within 1 − 1/e of the best F (Nemhauser,
// Wolsey & Fisher 1978). Gains only shrink as a coalition grows, so that old ones bound new ones and few are computed
// again (Minoux 1978).
func (p *pool) greedy(ctx context.Context) (*state, error) {
	s := p.begin()
	bound := make([]int64, len(p.nodes)) // of each candidate's gain
	for a := range p.nodes {
		bound[a] = s.gain(a)
	}
	in := make([]bool, len(p.nodes))
	for s.slots > 0 {
		if ctx.Err() != nil {
			return nil, ended(ctx)
		}
		allowed := p.allowed(s)
		best, most := -1, int64(0)
		for a := range p.nodes {
			if in[a] || !allowed[p.signature[a]] || best >= 0 && bound[a] <= most {
				continue
			}
			bound[a] = s.gain(a)
			if best < 0 || bound[a] > most {
				best, most = a, bound[a]
			}
		}
		if best < 0 || most <= 0 && s.met(&p.rules) {
			break
		}
		in[best] = true
		s.add(best)
	}
	return s, nil
}

// allowed tells of which signatures a candidate may join: the quotas must stay reachable, and where somebody must join
// for a quota, it must be somebody who helps.
func (p *pool) allowed(s *state) []bool {
	allowed := make([]bool, len(p.rules.signature))
	for i, left := range s.available {
		if left > 0 {
			next := s.standing.clone()
			next.take(&p.rules, i)
			allowed[i] = next.reachable(&p.rules, all)
		}
	}
	return allowed
}

// maxRounds bounds the changes of a local search; each makes the coalition better, so that few are needed.
const maxRounds = 100

// swaps adds, drops and exchanges members while that makes the coalition better.
func (p *pool) swaps(ctx context.Context, s *state, candidates []int) (*state, error) {
	for range maxRounds {
		if ctx.Err() != nil {
			return nil, ended(ctx)
		}
		better := p.change(s, candidates)
		if better == nil {
			break
		}
		s = better
	}
	return s, nil
}

// change finds the best coalition one change away; nil where none is better.
func (p *pool) change(s *state, candidates []int) *state {
	best, value := []int(nil), s.value
	bases := []*state{s}
	for i := range s.members {
		base := p.of(slices.Delete(slices.Clone(s.members), i, i+1))
		bases = append(bases, base)
		if base.met(&p.rules) && base.value > value {
			best, value = base.members, base.value
		}
	}
	for _, base := range bases {
		fits := p.fits(base)
		for _, a := range candidates {
			if !fits[p.signature[a]] || slices.Contains(s.members, a) {
				continue
			}
			if got := base.value + base.gain(a); got > value {
				best, value = append(slices.Clone(base.members), a), got
			}
		}
	}
	if best == nil {
		return nil
	}
	return p.of(best)
}

// fits tells of which signatures one more member keeps every quota.
func (p *pool) fits(s *state) []bool {
	fits := make([]bool, len(p.rules.signature))
	for i := range fits {
		next := s.standing.clone()
		next.take(&p.rules, i)
		fits[i] = next.slots >= 0 && next.met(&p.rules)
	}
	return fits
}

// The candidates that a search looks at first.
const (
	mostBySingle = 400
	mostByItem   = 20
	mostByQuota  = 20
)

// promising gives the best candidates alone, the best for each requirement and the best of each quota, ascending.
func (p *pool) promising() []int {
	chosen := map[int]bool{}
	alone := p.begin()
	choose := func(most int, worth func(a int) (int64, bool)) {
		var keys [][2]int64
		for a := range p.nodes {
			if value, counts := worth(a); counts {
				keys = append(keys, [2]int64{-value, int64(a)})
			}
		}
		slices.SortFunc(keys, func(a, b [2]int64) int { return slices.Compare(a[:], b[:]) })
		for _, key := range keys[:min(most, len(keys))] {
			chosen[int(key[1])] = true
		}
	}
	singles := make([]int64, len(p.nodes))
	for a := range p.nodes {
		singles[a] = alone.gain(a)
	}
	choose(mostBySingle, func(a int) (int64, bool) { return singles[a], true })
	for e := range p.unit {
		choose(mostByItem, func(a int) (int64, bool) { return int64(p.row(a)[e]), p.row(a)[e] > 0 })
	}
	for g := range p.rules.count {
		choose(mostByQuota, func(a int) (int64, bool) { return singles[a], p.rules.signature[p.signature[a]]>>g&1 == 1 })
	}
	return slices.Sorted(maps.Keys(chosen))
}
