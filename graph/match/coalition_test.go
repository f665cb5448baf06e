package match

import (
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph"
)

func randomQuotas(rng *rand.Rand, size int) []Quota {
	if rng.IntN(3) == 0 {
		return DefaultQuotas(size)
	}
	quotas := []Quota{}
	for i := range rng.IntN(4) {
		q := Quota{Name: string(rune('a' + i)), Min: rng.IntN(3)}
		switch rng.IntN(4) {
		case 0:
			q.Kinds = []graph.ActorKind{graph.ActorKinds[rng.IntN(5)], graph.ActorKinds[5+rng.IntN(14)], graph.ActorKinds[rng.IntN(19)]}
		case 1:
			q.OutsideAdministration = ptr(rng.IntN(2) == 0)
		case 2:
			q.MigrantOrganization = ptr(rng.IntN(2) == 0)
		default:
			q.MigrantLed = ptr(rng.IntN(2) == 0)
		}
		if rng.IntN(2) == 0 {
			q.Max = ptr(q.Min + rng.IntN(2))
		}
		quotas = append(quotas, q)
	}
	return quotas
}

// worth computes J of some candidates by its definition.
func (p *pool) worth(members []int) int64 {
	sum := int64(0)
	for e, unit := range p.unit {
		degrees := slices.Clone(p.board[e])
		for _, a := range members {
			degrees = append(degrees, int64(p.row(a)[e]))
		}
		slices.Sort(degrees)
		slices.Reverse(degrees)
		for _, degree := range degrees[:len(p.board[e])] {
			sum += unit * degree
		}
	}
	inside := map[int32]int{}
	for _, a := range members {
		sum += p.modular[a]
		if c := p.community[p.nodes[a]]; c >= 0 {
			inside[c]++
		}
	}
	for _, n := range inside {
		sum += p.bonus[n]
	}
	return sum
}

// keeps tells whether members keep the quotas.
func (p *pool) keeps(members []int, quotas []Quota) bool {
	for g := range quotas {
		count := 0
		for v := range p.m.boarded {
			if quotas[g].has(p.m.ix.actor(v)) {
				count++
			}
		}
		for _, a := range members {
			if quotas[g].has(p.m.ix.actor(p.nodes[a])) {
				count++
			}
		}
		if count < quotas[g].Min || quotas[g].Max != nil && count > *quotas[g].Max {
			return false
		}
	}
	return len(members) <= p.size
}

// Against all coalitions of small worlds: what is found keeps the quotas and is the best; where none is possible, none
// is found and the quotas named cannot be kept.
func TestCoalitionIsTheBestOfAll(t *testing.T) {
	possible, impossible, repaired := 0, 0, 0
	for seed := range uint64(1500) {
		rng := rand.New(rand.NewPCG(seed, 5))
		ix := randomWorld(rng, 6+rng.IntN(12)).index(t)
		m := must(ix.Match(t.Context(), randomDraft(rng, ix), Options{}))(t)
		if len(m.ranked) > 14 {
			m.ranked = m.ranked[:14]
		}
		size := 1 + rng.IntN(5)
		quotas := randomQuotas(rng, size)
		p := must(m.pool(t.Context(), size, quotas))(t)
		best, found := int64(0), false
		for set := range uint(1) << len(p.nodes) {
			if bits.OnesCount(set) > size {
				continue
			}
			var members []int
			for a := range p.nodes {
				if set>>a&1 == 1 {
					members = append(members, a)
				}
			}
			if p.keeps(members, quotas) {
				if value := p.worth(members); !found || value > best {
					best, found = value, true
				}
			}
		}
		c := must(m.Coalition(t.Context(), size, quotas))(t)
		if !found {
			impossible++
			if c.Infeasible == nil || len(c.Infeasible.Quotas) == 0 || len(c.Members) > 0 {
				t.Fatalf("seed %d: no coalition is possible, got %+v", seed, c)
			}
			continue
		}
		possible++
		if c.Infeasible != nil {
			t.Fatalf("seed %d: a coalition is possible, got %+v", seed, c.Infeasible)
		}
		x := must(p.solve(t.Context()))(t)
		if !p.keeps(x.best.members, quotas) {
			t.Fatalf("seed %d: %v breaks the quotas", seed, x.best.members)
		}
		if got := p.worth(x.best.members); got != best || x.best.value != got || x.bound != got || !c.Proven {
			t.Fatalf("seed %d: got %d (kept as %d, bound %d, proven %v), the best is %d", seed, got, x.best.value, x.bound, c.Proven, best)
		}
		greedy := must(p.greedy(t.Context()))(t)
		if !p.keeps(greedy.members, quotas) {
			t.Fatalf("seed %d: greedy breaks the quotas", seed)
		}
		if greedy.value < best {
			repaired++
		}
	}
	t.Logf("%d possible, %d not; the search was better than greedy in %d", possible, impossible, repaired)
	if possible < 1000 || impossible < 20 {
		t.Error("too few of either kind")
	}
}

// F is monotone and submodular: members never take away, and bring less to a larger coalition.
func TestCoverageIsSubmodular(t *testing.T) {
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 7))
		ix := randomWorld(rng, 20).index(t)
		m := must(ix.Match(t.Context(), randomDraft(rng, ix), Options{}))(t)
		p := must(m.pool(t.Context(), 12, nil))(t)
		clear(p.modular)
		var small, large []int
		for a := range p.nodes {
			if rng.IntN(3) == 0 && len(large) < 10 {
				large = append(large, a)
				if rng.IntN(2) == 0 {
					small = append(small, a)
				}
			}
		}
		for a := range p.nodes {
			if slices.Contains(large, a) {
				continue
			}
			more := p.worth(append(slices.Clone(small), a)) - p.worth(small)
			less := p.worth(append(slices.Clone(large), a)) - p.worth(large)
			if less < 0 || more < less {
				t.Fatalf("seed %d: %d brings %d to %v and %d to %v", seed, a, more, small, less, large)
			}
			if got := p.of(large).gain(a); got != less {
				t.Fatalf("seed %d: the gain of %d is %d, want %d", seed, a, got, less)
			}
		}
	}
}

// Nobody can introduce the only one who finds flats, and seats are free: it is better than an empty seat.
func TestAFreeSeatIsForWhoCoversMore(t *testing.T) {
	teaches := []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}
	w := &world{audience: graph.InternalOnly, actors: []*graph.Actor{
		{ID: actorID(0), Kind: graph.Association, Name: "x"}, {ID: actorID(1), Kind: graph.Association, Name: "x", Topics: teaches},
		{ID: actorID(2), Kind: graph.Association, Name: "x", Topics: []graph.ActorTopic{{Topic: "wohnen", Strength: 1}}},
	}}
	for i := 3; i < 30; i++ {
		w.actors = append(w.actors, &graph.Actor{ID: actorID(i), Kind: graph.Association, Name: "x", Topics: teaches})
	}
	w.ties = []*graph.Tie{{ID: "tie_a", From: actorID(0), To: actorID(1), Kind: graph.Cooperates, Strength: ptr(5), Since: today}}
	d := Draft{Coordinator: actorID(0), Languages: []string{"ar"}, Topics: []graph.RequiredTopic{{Topic: "deutsch"}, {Topic: "wohnen"}}}
	m := must(w.index(t).Match(t.Context(), d, Options{}))(t)
	c := must(m.Coalition(t.Context(), 4, []Quota{}))(t)
	if !c.Proven || !slices.ContainsFunc(c.Members, func(m Member) bool { return m.Actor == actorID(2) }) {
		t.Errorf("the members are %+v", c.Members)
	}
}
