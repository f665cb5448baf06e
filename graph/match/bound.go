package match

import (
	"math"
	"slices"
)

// prices are the multipliers of a Lagrangian relaxation, after Cornuéjols, Fisher & Nemhauser (1977): what covering a
// requirement once costs, what each further member of a community still brings, and what a quota is worth.
type prices struct {
	item      []int64
	community map[int32]int64
	atLeast   [maxQuotas]int64
	atMost    [maxQuotas]int64
}

func (p *prices) clone() *prices {
	c := *p
	c.item = slices.Clone(p.item)
	c.community = make(map[int32]int64, len(p.community))
	for community, price := range p.community {
		c.community[community] = price
	}
	return &c
}

// relaxation bounds what a coalition in the making can become: whatever candidates still join, J is at most
// J(S) + Σ r·price + … + the highest reduced values ρ, as many as there are slots.
type relaxation struct {
	s       *state
	left    []int   // candidates that may still join
	gains   []int64 // of each of them and each requirement, at the most
	reduced []int64 // ρ of each
	order   []int   // places in left, by ρ descending, then place; only the first slots are in order
	bound   int64
}

func (s *state) relaxation(left []int) *relaxation {
	r := &relaxation{s: s, left: left, gains: make([]int64, len(left)*len(s.p.unit)), reduced: make([]int64, len(left))}
	for i, a := range left {
		row := r.row(i)
		for e, degree := range s.p.row(a) {
			top := s.best[e]
			row[e] = max(0, s.p.unit[e]*(int64(degree)-top[len(top)-1]))
		}
	}
	return r
}

func (r *relaxation) row(i int) []int64 {
	n := len(r.s.p.unit)
	return r.gains[i*n : (i+1)*n]
}

// evaluate computes ρ and the bound at some prices.
func (r *relaxation) evaluate(at *prices) {
	s, p := r.s, r.s.p
	r.bound = s.value
	for e, price := range at.item {
		r.bound += int64(len(s.best[e])) * price
	}
	for community, price := range at.community {
		_, most := s.communityExcess(community, price)
		r.bound += most
	}
	for g := range p.rules.count {
		r.bound -= at.atLeast[g] * int64(p.rules.min[g]-s.inQuota[g])
		if at.atMost[g] > 0 {
			r.bound += at.atMost[g] * int64(p.rules.max[g]-s.inQuota[g])
		}
	}
	var worth [1 << maxQuotas]int64 // of each membership
	for _, member := range p.rules.signature {
		worth[member] = at.worthOf(member)
	}
	for i, a := range r.left {
		value := p.modular[a] + worth[p.rules.signature[p.signature[a]]]
		for e, gain := range r.row(i) {
			if more := gain - at.item[e]; more > 0 {
				value += more
			}
		}
		if c := p.community[p.nodes[a]]; c >= 0 {
			value += at.community[c]
		}
		r.reduced[i] = value
	}
	r.selectTop()
	for _, i := range r.order {
		r.bound += r.reduced[i]
	}
}

func (p *prices) worthOf(member groups) int64 {
	sum := int64(0)
	for g := range member.each {
		sum += p.atLeast[g] - p.atMost[g]
	}
	return sum
}

// communityExcess gives how many further members of a community pay most at a price, and how much more they bring.
func (s *state) communityExcess(community int32, price int64) (members int, most int64) {
	in := s.inside[community]
	for j := 1; j <= s.slots; j++ {
		if more := s.p.bonus[in+j] - s.p.bonus[in] - price*int64(j); more > most {
			members, most = j, more
		}
	}
	return members, most
}

// selectTop finds the highest ρ above zero, as many as there are slots; equal ones by place.
func (r *relaxation) selectTop() {
	r.order = r.order[:0]
	slots := r.s.slots
	for i, value := range r.reduced {
		if value <= 0 || len(r.order) == slots && r.reduced[r.order[slots-1]] >= value {
			continue
		}
		if len(r.order) < slots {
			r.order = append(r.order, i)
		}
		at := len(r.order) - 1
		for ; at > 0 && r.reduced[r.order[at-1]] < value; at-- {
			r.order[at] = r.order[at-1]
		}
		r.order[at] = i
	}
}

// tighten lowers the bound by steps along a subgradient (Held & Karp 1971, with Polyak's step), and gives the best prices.
// It ends once the bound is not above least: nothing better is left.
func (r *relaxation) tighten(from *prices, steps int, least int64) *prices {
	best, at := from.clone(), from.clone()
	lowest, scale, since := int64(math.MaxInt64), 1., 0
	for range steps {
		r.evaluate(at)
		if r.bound < lowest {
			lowest, since = r.bound, 0
			best = at.clone()
		} else if since++; since == 8 {
			scale, since = scale/2, 0
			at = best.clone()
			r.evaluate(at)
		}
		if lowest <= least || !r.step(at, scale, least) {
			break
		}
	}
	r.evaluate(best)
	return best
}

// step moves the prices against the subgradient; false where it is zero: the bound is as low as it gets.
func (r *relaxation) step(at *prices, scale float64, least int64) bool {
	s, p := r.s, r.s.p
	items := make([]int, len(at.item)) // how much covering is priced more often than it is done
	norm := 0
	for e := range items {
		items[e] = len(s.best[e])
	}
	communities := map[int32]int{}
	var members [maxQuotas]int
	for _, i := range r.order {
		a := r.left[i]
		for e, gain := range r.row(i) {
			if gain > at.item[e] {
				items[e]--
			}
		}
		if c := p.community[p.nodes[a]]; c >= 0 {
			communities[c]++
		}
		for g := range p.rules.signature[p.signature[a]].each {
			members[g]++
		}
	}
	for e, n := range items {
		if n < 0 || at.item[e] > 0 {
			norm += n * n
		} else {
			items[e] = 0
		}
	}
	for c, price := range at.community {
		excess, _ := s.communityExcess(c, price)
		communities[c] -= excess
		norm += communities[c] * communities[c]
	}
	var low, high [maxQuotas]int
	for g := range p.rules.count {
		low[g] = members[g] - max(0, p.rules.min[g]-s.inQuota[g])
		high[g] = min(maxSize, p.rules.max[g]-s.inQuota[g]) - members[g]
		if low[g] > 0 && at.atLeast[g] == 0 || p.rules.min[g] <= s.inQuota[g] {
			low[g] = 0
		}
		if high[g] > 0 && at.atMost[g] == 0 {
			high[g] = 0
		}
		norm += low[g]*low[g] + high[g]*high[g]
	}
	if norm == 0 {
		return false
	}
	size := scale * float64(r.bound-least) / float64(norm)
	moved := func(price int64, gradient int) int64 { return max(0, price-int64(math.Round(size*float64(gradient)))) }
	for e, n := range items {
		at.item[e] = moved(at.item[e], n)
	}
	for c := range at.community {
		at.community[c] = moved(at.community[c], communities[c])
	}
	for g := range p.rules.count {
		at.atLeast[g], at.atMost[g] = moved(at.atLeast[g], low[g]), moved(at.atMost[g], high[g])
	}
	return true
}

// worthwhile gives the candidates with whom the coalition could still be better than least.
func (r *relaxation) worthwhile(least int64) []int {
	var kept []int
	last := int64(0) // what gives way to one more
	if len(r.order) == r.s.slots && len(r.order) > 0 {
		last = r.reduced[r.order[len(r.order)-1]]
	}
	for i, a := range r.left {
		if value := r.reduced[i]; value >= last && value > 0 || r.bound-last+value > least {
			kept = append(kept, a)
		}
	}
	return kept
}
