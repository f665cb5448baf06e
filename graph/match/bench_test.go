package match

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph"
)

// large has n actors, ties among them that prefer the well connected, and initiatives of the past.
func large(n int) *world {
	rng := rand.New(rand.NewPCG(1, uint64(n)))
	w := &world{audience: graph.InternalOnly}
	id := func(i int) string { return fmt.Sprintf("act_%06d", i) }
	slugs, places := taxonomy.All(), []string{perleberg, wittenberge, pritzwalk, potsdam, "12070", "12060020", "12063080", "12065084"}
	for i := range n {
		a := &graph.Actor{ID: id(i), Kind: graph.ActorKinds[rng.IntN(19)], Name: "x", Seat: places[rng.IntN(len(places))],
			ConsentAt: "2025-01-01", VerifiedAt: today.AddDays(-rng.IntN(1500)), AreasServed: []string{places[rng.IntN(len(places))]}}
		for range 1 + rng.IntN(4) {
			topic := slugs[rng.IntN(len(slugs))].Slug
			a.Topics = append(a.Topics, graph.ActorTopic{Topic: topic, Strength: .25 + .75*rng.Float64()})
		}
		a.TargetGroups = []string{groupList[rng.IntN(len(groupList))].Slug}
		a.Languages = []graph.SpokenLanguage{{Code: string([]byte{byte('a' + rng.IntN(26)), byte('a' + rng.IntN(4))})}}
		a.Roles = []graph.Role{graph.Roles[rng.IntN(len(graph.Roles))]}
		w.actors = append(w.actors, a)
	}
	ends := []int{0}
	for i := 1; i < n; i++ {
		for k := range 5 {
			j := ends[rng.IntN(len(ends))]
			if j == i {
				continue
			}
			ends = append(ends, j)
			w.ties = append(w.ties, &graph.Tie{ID: fmt.Sprintf("tie_%06d_%d", i, k), From: id(j), To: id(i), Kind: graph.TieKinds[rng.IntN(13)],
				Strength: ptr(1 + rng.IntN(5)), Since: today.AddDays(-rng.IntN(3000))})
		}
		ends = append(ends, i)
	}
	for i := range n / 10 {
		p := &graph.Initiative{ID: fmt.Sprintf("ini_%06d", i), Title: "x", Lead: id(rng.IntN(n)), Places: []string{places[rng.IntN(len(places))]},
			Status: graph.Completed, From: today.AddDays(-3000 + rng.IntN(2900))}
		for range 3 {
			p.Topics = append(p.Topics, graph.RequiredTopic{Topic: slugs[rng.IntN(len(slugs))].Slug})
		}
		w.attached = append(w.attached, p)
		for k := range 6 {
			w.attached = append(w.attached, &graph.Participation{ID: fmt.Sprintf("par_%06d_%d", i, k), Initiative: p.ID, Actor: id(rng.IntN(n))})
		}
	}
	return w
}

func largeDraft() Draft {
	return Draft{
		Coordinator: "act_000007", Lead: "act_000100", Places: []string{perleberg, wittenberge}, TargetGroups: []string{"eltern", "kinder"},
		Topics:    []graph.RequiredTopic{{Topic: "deutsch"}, {Topic: "beratung"}, {Topic: "pflege", Redundancy: 2}},
		Languages: []string{"aa", "bb", "uc"}, Roles: []graph.RequiredRole{{Role: "TEACHING", Quantity: 2}, {Role: "ROOMS"}, {Role: "CHILDCARE"}},
	}
}

var sizes = []int{1_000, 10_000, 100_000}

func perSize(b *testing.B, do func(b *testing.B, ix *Index)) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			ix := large(n).index(b)
			ix.arcs()
			b.ResetTimer()
			do(b, ix)
		})
	}
}

func BenchmarkIndex(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			source := large(n).index(b).Source
			b.ReportAllocs()
			for b.Loop() {
				NewIndex(source)
			}
		})
	}
}

func BenchmarkMatch(b *testing.B) {
	perSize(b, func(b *testing.B, ix *Index) {
		for b.Loop() {
			m := must(ix.Match(b.Context(), largeDraft(), Options{}))(b)
			m.Candidates(20)
			m.Gaps()
		}
	})
}

func BenchmarkWhyNot(b *testing.B) {
	perSize(b, func(b *testing.B, ix *Index) {
		for b.Loop() {
			must(ix.WhyNot(b.Context(), "act_000500", largeDraft(), Options{}, 20))(b)
		}
	})
}

func BenchmarkSimilar(b *testing.B) {
	perSize(b, func(b *testing.B, ix *Index) {
		for b.Loop() {
			must(ix.Similar(largeDraft(), 10))(b)
		}
	})
}

func BenchmarkCoalition(b *testing.B) {
	perSize(b, func(b *testing.B, ix *Index) {
		m := must(ix.Match(b.Context(), largeDraft(), Options{}))(b)
		must(m.Coalition(b.Context(), 6, nil))(b) // the communities of a network are kept
		b.ResetTimer()
		proven := 0.
		for b.Loop() {
			if must(m.Coalition(b.Context(), 6, nil))(b).Proven {
				proven = 1
			}
		}
		b.ReportMetric(proven, "proven")
	})
}

// BenchmarkSearch proves the best 8 of 500 candidates for 30 items.
func BenchmarkSearch(b *testing.B) {
	for seed := range uint64(3) {
		b.Run(fmt.Sprint(seed), func(b *testing.B) {
			p := randomPool(rand.New(rand.NewPCG(seed, 30)), 500, 30, 8)
			nodes, proven := 0, 0.
			for b.Loop() {
				x := must(p.solve(b.Context()))(b)
				if nodes = x.nodes; x.bound <= x.best.value {
					proven = 1
				}
			}
			b.ReportMetric(proven, "proven")
			b.ReportMetric(float64(nodes), "nodes")
		})
	}
}

// randomPool has n candidates, each of whom covers about a tenth of the items.
func randomPool(rng *rand.Rand, n, items, size int) *pool {
	p := &pool{size: size, bonus: make([]int64, size+1)}
	for j := range p.bonus {
		p.bonus[j] = int64(whole) / 20 * int64(j*(2*size-j)) / int64(size*size) / 2
	}
	p.rules = rules{count: 2, signature: []groups{0, 1, 2, 3}}
	p.rules.min, p.rules.max = [maxQuotas]int{1, 0}, [maxQuotas]int{size, size / 2}
	p.started = standing{slots: size, available: make([]int, 4)}
	for range items {
		p.unit = append(p.unit, 1_000_000/int64(items))
		p.board = append(p.board, make([]int64, 1))
	}
	for a := range n {
		p.nodes = append(p.nodes, int32(a))
		p.community = append(p.community, int32(rng.IntN(12)))
		p.modular = append(p.modular, int64(whole)/20*int64(rng.IntN(1000))/1000)
		p.signature = append(p.signature, rng.IntN(4))
		p.started.available[p.signature[a]]++
		for range items {
			degree := 0
			if rng.IntN(10) == 0 {
				degree = 300_000 + rng.IntN(700_000)
			}
			p.degrees = append(p.degrees, int32(degree))
		}
	}
	return p
}
