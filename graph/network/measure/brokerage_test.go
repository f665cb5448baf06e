package measure

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func brokerage(t *testing.T, g *sparse.Graph, group []int32) []Roles {
	t.Helper()
	roles, err := Brokerage(t.Context(), g, group)
	if err != nil {
		t.Fatal(err)
	}
	return roles
}

// byTriples counts roles by their definition, over all triples of nodes.
func byTriples(g *sparse.Graph, group []int32) []Roles {
	want := make([]Roles, g.N)
	for a := range int32(g.N) {
		for _, v := range g.Out.Of(a) {
			for _, b := range g.Out.Of(v) {
				if a == b || g.Out.Has(a, b) || group[a] == NoGroup || group[v] == NoGroup || group[b] == NoGroup {
					continue
				}
				switch r := &want[v]; {
				case group[a] == group[v] && group[v] == group[b]:
					r.Coordinator++
				case group[a] == group[b]:
					r.Itinerant++
				case group[v] == group[b]:
					r.Gatekeeper++
				case group[a] == group[v]:
					r.Representative++
				default:
					r.Liaison++
				}
			}
		}
	}
	return want
}

func TestBrokerageByTriples(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 6))
		g := nettest.Random(rng, 12, .1+.5*rng.Float64())
		group := make([]int32, g.N)
		for v := range group {
			group[v] = rng.Int32N(5) - 1
		}
		nettest.Equal(t, "roles", brokerage(t, g, group), byTriples(g, group))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// TestBrokerageOfDenseParts has networks in which nearly all are tied, alone and with a loose part that hangs on.
func TestBrokerageOfDenseParts(t *testing.T) {
	for seed := range uint64(12) {
		rng := rand.New(rand.NewPCG(seed, 8))
		dense := 60 + rng.IntN(150)
		var links []sparse.Link
		for _, pair := range nettest.Within(0, int32(dense)) {
			if rng.Float64() < .9 {
				links = append(links, sparse.Link{From: pair[0], To: pair[1], Symmetric: rng.IntN(3) > 0})
			}
		}
		n := dense + rng.IntN(2)*60
		for v := int32(dense); v < int32(n); v++ {
			for range 4 {
				links = append(links, sparse.Link{From: v, To: rng.Int32N(v), Symmetric: rng.IntN(2) == 0})
			}
		}
		g, group := sparse.New(n, links), make([]int32, n)
		for v := range group {
			group[v] = rng.Int32N(1+int32(seed)*int32(seed)) - rng.Int32N(2)
		}
		if found := len(densest(g, group, aboveArcs(g, group))); found < dense/4 {
			t.Errorf("seed %d: %d of %d nodes count as dense", seed, found, dense)
		}
		nettest.Equal(t, "roles", brokerage(t, g, group), byTriples(g, group))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func TestBrokerageExtremes(t *testing.T) {
	arcs := [][2]int32{{0, 1}, {1, 2}}
	for name, c := range map[string]struct {
		g     *sparse.Graph
		group []int32
		want  Roles // of node 1
	}{
		"coordinator":     {nettest.Directed(3, arcs...), []int32{0, 0, 0}, Roles{Coordinator: 1}},
		"itinerant":       {nettest.Directed(3, arcs...), []int32{0, 1, 0}, Roles{Itinerant: 1}},
		"gatekeeper":      {nettest.Directed(3, arcs...), []int32{0, 1, 1}, Roles{Gatekeeper: 1}},
		"representative":  {nettest.Directed(3, arcs...), []int32{0, 0, 1}, Roles{Representative: 1}},
		"liaison":         {nettest.Directed(3, arcs...), []int32{0, 1, 2}, Roles{Liaison: 1}},
		"both ways":       {nettest.Path(3), []int32{0, 0, 1}, Roles{Gatekeeper: 1, Representative: 1}},
		"closed":          {nettest.Directed(3, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{0, 2}), []int32{0, 0, 0}, Roles{}},
		"closed backward": {nettest.Directed(3, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{2, 0}), []int32{0, 0, 0}, Roles{Coordinator: 1}},
		"clique":          {nettest.Clique(5), []int32{0, 1, 2, 0, 1}, Roles{}},
		"isolates":        {nettest.Simple(2), []int32{0, 0}, Roles{}},
		"broker unknown":  {nettest.Path(3), []int32{0, NoGroup, 0}, Roles{}},
		"end unknown":     {nettest.Path(3), []int32{0, 0, NoGroup}, Roles{}},
		"two components":  {nettest.Directed(6, append(arcs, [2]int32{3, 4}, [2]int32{4, 5})...), []int32{0, 1, 2, 0, 1, 2}, Roles{Liaison: 1}},
	} {
		nettest.Equal(t, name, brokerage(t, c.g, c.group)[1], c.want)
	}
	nettest.Equal(t, "no nodes", brokerage(t, nettest.Simple(0), nil), []Roles{})
	nettest.Equal(t, "centre of a star", brokerage(t, nettest.Star(5), make([]int32, 5))[0].Total(), int64(12))
}

func TestBrokerageCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Brokerage(ctx, nettest.Karate(), nettest.Clubs()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkBrokerage(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) {
		group := make([]int32, g.N)
		for v := range group {
			group[v] = int32(v % 12)
		}
		if _, err := Brokerage(b.Context(), g, group); err != nil {
			b.Fatal(err)
		}
	})
}

func BenchmarkBrokerageOfAClique(b *testing.B) {
	g := nettest.Clique(2_000)
	group := make([]int32, g.N)
	for v := range group {
		group[v] = int32(v % 7)
	}
	for b.Loop() {
		nettest.Must(Brokerage(b.Context(), g, group))
	}
}
