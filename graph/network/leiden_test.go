package network

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"
)

func communities(t *testing.T, g *Graph, resolution float64) Partition {
	t.Helper()
	p, err := Communities(t.Context(), g, resolution)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestCommunitiesOptimal expects the optimum of the known networks, whatever the order of their nodes.
func TestCommunitiesOptimal(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for name, g := range map[string]*Graph{"karate": karate(), "florentine": florentine()} {
		p := communities(t, g, 1)
		near(t, name, p.Modularity, golden[float64](t, name, "optimal_modularity"))
		equal(t, name+": number of communities", p.Count, golden[int](t, name, "leiden_k"))
		for range 5 {
			near(t, name+" relabelled", communities(t, relabelled(g, rng.Perm(g.N)), 1).Modularity, p.Modularity)
		}
	}
}

// TestCommunitiesExhaustive compares with the best of all partitions.
func TestCommunitiesExhaustive(t *testing.T) {
	for seed := range uint64(40) {
		rng := rand.New(rand.NewPCG(seed, 1))
		g := random(rng, 3+rng.IntN(6), .2+rng.Float64()/2)
		resolution := []float64{.5, 1, 1.7}[seed%3]
		best := math.Inf(-1)
		partitions(make([]int32, 0, g.N), 0, func(community []int32) {
			best = max(best, Modularity(g, community, resolution))
		})
		if p := communities(t, g, resolution); p.Modularity < best-1e-12 {
			t.Errorf("seed %d, %d nodes, resolution %v: got %v, want %v", seed, g.N, resolution, p.Modularity, best)
		}
	}
}

// partitions visits every partition of cap(community) nodes.
func partitions(community []int32, groups int32, visit func([]int32)) {
	if len(community) == cap(community) {
		visit(community)
		return
	}
	for c := range groups + 1 {
		partitions(append(community, c), max(groups, c+1), visit)
	}
}

// TestCommunitiesHold checks what every result promises: an order by size, connected communities, and no node that
// would gain by moving.
func TestCommunitiesHold(t *testing.T) {
	graphs := []*Graph{karate(), florentine(), bridged(6), star(9), path(40), barabasi(300)}
	for seed := range uint64(10) {
		graphs = append(graphs, random(rand.New(rand.NewPCG(seed, 2)), 60, .06))
	}
	for i, g := range graphs {
		p := communities(t, g, 1)
		near(t, "modularity", p.Modularity, Modularity(g, p.Community, 1))
		first, members := grouped(p.Community, p.Count)
		for c := range p.Count {
			size := first[c+1] - first[c]
			if size == 0 || c > 0 && (first[c]-first[c-1] < size || first[c]-first[c-1] == size && members[first[c-1]] > members[first[c]]) {
				t.Errorf("graph %d: community %d of %d nodes is out of order", i, c, size)
			}
		}
		parts := newLeiden(t.Context(), g, 1).base.connected(p.Community)
		equal(t, "connected communities", renumber(parts), p.Count)
		for v, c := range p.Community {
			for to := range int32(p.Count) {
				p.Community[v] = to
				if q := Modularity(g, p.Community, 1); q > p.Modularity+1e-12 {
					t.Errorf("graph %d: node %d gains by moving from %d to %d", i, v, c, to)
				}
			}
			p.Community[v] = c
		}
	}
}

func TestCommunitiesExtremes(t *testing.T) {
	for name, c := range map[string]struct {
		g          *Graph
		resolution float64
		want       Partition
	}{
		"no nodes":       {simple(0), 1, Partition{nil, 0, math.NaN()}},
		"one node":       {simple(1), 1, Partition{[]int32{0}, 1, math.NaN()}},
		"isolates":       {simple(3), 1, Partition{[]int32{0, 1, 2}, 3, math.NaN()}},
		"an isolate":     {simple(3, [2]int32{1, 2}), 1, Partition{[]int32{1, 0, 0}, 2, 0}},
		"two components": {simple(4, [2]int32{0, 2}, [2]int32{1, 3}), 1, Partition{[]int32{0, 1, 0, 1}, 2, .5}},
		"a clique":       {clique(4), 1, Partition{[]int32{0, 0, 0, 0}, 1, 0}},
		"bridged":        {bridged(3), 1, Partition{[]int32{0, 0, 0, 1, 1, 1}, 2, 6.0/7 - .5}},
		"high":           {bridged(3), 100, Partition{[]int32{0, 1, 2, 3, 4, 5}, 6, -100 * 34.0 / 196}},
		"low":            {bridged(3), .001, Partition{[]int32{0, 0, 0, 0, 0, 0}, 1, .999}},
	} {
		got := communities(t, c.g, c.resolution)
		equal(t, name, got.Community, c.want.Community)
		equal(t, name, got.Count, c.want.Count)
		near(t, name, got.Modularity, c.want.Modularity)
	}
}

// TestCommunitiesOfLargeNetwork holds quality to what igraph's Leiden reaches in its two iterations.
func TestCommunitiesOfLargeNetwork(t *testing.T) {
	g := barabasi(10_000)
	p := communities(t, g, 1)
	if p.Modularity < .2999 {
		t.Errorf("modularity %v", p.Modularity)
	}
	equal(t, "once more", communities(t, g, 1), p)
}

func TestCommunitiesCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Communities(ctx, karate(), 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkCommunities(b *testing.B) {
	sizes(b, func(b *testing.B, g *Graph) {
		p, err := Communities(b.Context(), g, 1)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(p.Modularity, "modularity")
	})
}
