package community

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func communities(t *testing.T, g *sparse.Graph, resolution float64) Partition {
	t.Helper()
	p, err := Find(t.Context(), g, resolution)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestCommunitiesOptimal expects the optimum of the known networks, whatever the order of their nodes.
func TestCommunitiesOptimal(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for name, g := range map[string]*sparse.Graph{"karate": nettest.Karate(), "florentine": nettest.Florentine()} {
		p := communities(t, g, 1)
		nettest.Near(t, name, p.Modularity, nettest.Golden[float64](t, name, "optimal_modularity"))
		nettest.Equal(t, name+": number of communities", p.Count, nettest.Golden[int](t, name, "leiden_k"))
		for range 5 {
			nettest.Near(t, name+" relabelled", communities(t, nettest.Relabelled(g, rng.Perm(g.N)), 1).Modularity, p.Modularity)
		}
	}
}

// TestCommunitiesExhaustive compares with the best of all partitions.
func TestCommunitiesExhaustive(t *testing.T) {
	for seed := range uint64(40) {
		rng := rand.New(rand.NewPCG(seed, 1))
		g := nettest.Random(rng, 3+rng.IntN(6), .2+rng.Float64()/2)
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
	graphs := []*sparse.Graph{
		nettest.Karate(), nettest.Florentine(), nettest.Bridged(6), nettest.Star(9), nettest.Path(40), nettest.Barabasi(300),
	}
	for seed := range uint64(10) {
		graphs = append(graphs, nettest.Random(rand.New(rand.NewPCG(seed, 2)), 60, .06))
	}
	for i, g := range graphs {
		p := communities(t, g, 1)
		nettest.Near(t, "modularity", p.Modularity, Modularity(g, p.Community, 1))
		first, members := sparse.Grouped(p.Community, p.Count)
		for c := range p.Count {
			size := first[c+1] - first[c]
			if size == 0 || c > 0 && (first[c]-first[c-1] < size || first[c]-first[c-1] == size && members[first[c-1]] > members[first[c]]) {
				t.Errorf("graph %d: community %d of %d nodes is out of order", i, c, size)
			}
		}
		parts := newLeiden(t.Context(), g, 1).base.connected(p.Community)
		nettest.Equal(t, "connected communities", renumber(parts), p.Count)
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
		g          *sparse.Graph
		resolution float64
		want       Partition
	}{
		"no nodes":       {nettest.Simple(0), 1, Partition{nil, 0, math.NaN()}},
		"one node":       {nettest.Simple(1), 1, Partition{[]int32{0}, 1, math.NaN()}},
		"isolates":       {nettest.Simple(3), 1, Partition{[]int32{0, 1, 2}, 3, math.NaN()}},
		"an isolate":     {nettest.Simple(3, [2]int32{1, 2}), 1, Partition{[]int32{1, 0, 0}, 2, 0}},
		"two components": {nettest.Simple(4, [2]int32{0, 2}, [2]int32{1, 3}), 1, Partition{[]int32{0, 1, 0, 1}, 2, .5}},
		"a clique":       {nettest.Clique(4), 1, Partition{[]int32{0, 0, 0, 0}, 1, 0}},
		"bridged":        {nettest.Bridged(3), 1, Partition{[]int32{0, 0, 0, 1, 1, 1}, 2, 6.0/7 - .5}},
		"high":           {nettest.Bridged(3), 100, Partition{[]int32{0, 1, 2, 3, 4, 5}, 6, -100 * 34.0 / 196}},
		"low":            {nettest.Bridged(3), .001, Partition{[]int32{0, 0, 0, 0, 0, 0}, 1, .999}},
	} {
		got := communities(t, c.g, c.resolution)
		nettest.Equal(t, name, got.Community, c.want.Community)
		nettest.Equal(t, name, got.Count, c.want.Count)
		nettest.Near(t, name, got.Modularity, c.want.Modularity)
	}
}

// TestCommunitiesOfLargeNetwork holds quality to what igraph's Leiden reaches in its two iterations.
func TestCommunitiesOfLargeNetwork(t *testing.T) {
	g := nettest.Barabasi(10_000)
	p := communities(t, g, 1)
	if p.Modularity < .2999 {
		t.Errorf("modularity %v", p.Modularity)
	}
	nettest.Equal(t, "once more", communities(t, g, 1), p)
}

func TestCommunitiesCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Find(ctx, nettest.Karate(), 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkCommunities(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) {
		p, err := Find(b.Context(), g, 1)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(p.Modularity, "modularity")
	})
}
