package match

import (
	"math/bits"
	"slices"
)

// collision finds the fewest quotas that cannot be kept together, and what comes nearest.
func (p *pool) collision(quotas []Quota) *Collision {
	looked := p.colliding()
	c := &Collision{}
	first := -1
	for g := range looked.each {
		c.Quotas = append(c.Quotas, quotas[g].Name)
		if first < 0 {
			first = g
		}
	}
	for size := p.size + 1; size <= maxSize && c.Size == 0; size++ {
		wider := p.started.clone()
		wider.slots = size
		if wider.reachable(&p.rules, looked) {
			c.Size = size
		}
	}
	if bits.OnesCount8(uint8(looked)) == 1 {
		there := p.started.inQuota[first]
		for i, member := range p.rules.signature {
			if member>>first&1 == 1 {
				there += p.started.available[i]
			}
		}
		c.Lacking = max(0, quotas[first].Min-there)
	}
	if c.Size == 0 {
		c.Nearest = p.m.nearestOf(&quotas[first])
		c.Unnamed = p.m.unnamed(&quotas[first])
	}
	return c
}

// colliding gives the smallest set of quotas that cannot be kept together, the first of several.
func (p *pool) colliding() groups {
	sets := make([]groups, 0, 1<<p.rules.count)
	for set := groups(1); int(set) < 1<<p.rules.count; set++ {
		sets = append(sets, set)
	}
	slices.SortStableFunc(sets, func(a, b groups) int { return bits.OnesCount8(uint8(a)) - bits.OnesCount8(uint8(b)) })
	at := slices.IndexFunc(sets, func(set groups) bool { return !p.started.reachable(&p.rules, set) })
	return sets[at]
}

// nearestOf finds the named actor of a quota's group that was left out for the fewest reasons, of equal ones the one with the
// highest score, then by id.
func (m *Match) nearestOf(q *Quota) *Miss {
	nearest := int32(-1)
	for v := range int32(m.ix.n) {
		if m.left[v] == 0 || m.boarded[v] || m.ix.actor(v).Collective || !q.has(m.ix.actor(v)) {
			continue
		}
		if nearest < 0 || m.left[v].count() < m.left[nearest].count() ||
			m.left[v].count() == m.left[nearest].count() && m.scores[v] > m.scores[nearest] {
			nearest = v
		}
	}
	if nearest < 0 {
		return nil
	}
	return m.miss(nearest)
}

// unnamed finds the best candidate of a quota's group that stands for several unnamed actors.
func (m *Match) unnamed(q *Quota) string {
	for _, v := range m.ranked {
		if a := m.ix.actor(v); a.Collective && q.has(a) {
			return a.ID
		}
	}
	return ""
}
