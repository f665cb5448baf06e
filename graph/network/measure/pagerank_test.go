package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestPageRank(t *testing.T) {
	half := damping / 2 // of a pair, what a node gets of the other
	for _, c := range []struct {
		name string
		g    *sparse.Graph
		want []float64
	}{
		{"empty", nettest.Simple(0), nil},
		{"one node", nettest.Simple(1), []float64{1}},
		{"isolates begin again anywhere", nettest.Simple(4), []float64{.25, .25, .25, .25}},
		{"a pair", nettest.Path(2), []float64{.5, .5}},
		{"clique and its like", nettest.Clique(5), []float64{.2, .2, .2, .2, .2}},
		{"an arc to a dead end", nettest.Directed(2, [2]int32{0, 1}), []float64{1 / (2 + damping), (1 + damping) / (2 + damping)}},
		{"a ring of arcs", nettest.Directed(3, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{2, 0}), []float64{1. / 3, 1. / 3, 1. / 3}},
		{"parallel arcs count once", nettest.Directed(3, [2]int32{0, 1}, [2]int32{0, 1}, [2]int32{0, 2}),
			[]float64{1 / (3 + damping), (1 + half) / (3 + damping), (1 + half) / (3 + damping)}},
	} {
		got := nettest.Must(PageRank(t.Context(), c.g))
		nettest.Equal(t, "nodes of "+c.name, len(got), len(c.want))
		for v, want := range c.want {
			nettest.Near(t, c.name, got[v], want)
		}
	}
}

func TestPersonalisedPageRank(t *testing.T) {
	g := nettest.Simple(5, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{3, 4})
	got := nettest.Must(PersonalisedPageRank(t.Context(), g, []int32{0}))
	nettest.Equal(t, "out of reach", got[3:], []float64{0, 0})
	if !(got[1] > got[2] && got[0] > got[2]) {
		t.Errorf("the nearer should be closer: %v", got)
	}
	twice := nettest.Must(PersonalisedPageRank(t.Context(), g, []int32{0, 3, 0}))
	once := nettest.Must(PersonalisedPageRank(t.Context(), g, []int32{3}))
	nettest.Near(t, "named twice", twice[2], got[2]*2/3)
	nettest.Near(t, "named once", twice[4], once[4]/3)
	nettest.Equal(t, "nobody named", nettest.Must(PersonalisedPageRank(t.Context(), g, nil)), make([]float64, 5))
	all, plain := nettest.Must(PersonalisedPageRank(t.Context(), g, []int32{4, 3, 2, 1, 0})), nettest.Must(PageRank(t.Context(), g))
	for v := range all {
		nettest.Near(t, "everybody named", all[v], plain[v])
	}
}

// TestPageRankSolvesItsEquations compares with Gaussian elimination.
func TestPageRankSolvesItsEquations(t *testing.T) {
	const seed = 33
	rng := rand.New(rand.NewPCG(seed, 0))
	for round := range 100 {
		g := nettest.Random(rng, 1+rng.IntN(12), .4*rng.Float64())
		seeds := []int32{rng.Int32N(int32(g.N)), rng.Int32N(int32(g.N))}
		for _, c := range []struct {
			got   []float64
			start func(v int) float64
		}{
			{nettest.Must(PageRank(t.Context(), g)), func(int) float64 { return 1 / float64(g.N) }},
			{nettest.Must(PersonalisedPageRank(t.Context(), g, seeds)), func(v int) float64 {
				part := 0.
				for _, s := range seeds {
					if int(s) == v {
						part += .5
					}
				}
				return part
			}},
		} {
			want := solvePageRank(g, c.start)
			for v := range want {
				if math.Abs(c.got[v]-want[v]) > 1e-12 {
					t.Errorf("seed %d, round %d, node %d: got %v, want %v", seed, round, v, c.got[v], want[v])
				}
			}
		}
	}
}

func solvePageRank(g *sparse.Graph, start func(int) float64) []float64 {
	rows := make([][]float64, g.N) // x - damping · P x = (1 - damping) · start, and the right side
	for v := range rows {
		rows[v] = make([]float64, g.N+1)
		rows[v][v], rows[v][g.N] = 1, (1-damping)*start(v)
		for w := range int32(g.N) {
			switch degree := float64(g.Out.Degree(w)); {
			case degree == 0:
				rows[v][w] -= damping * start(v)
			case g.Out.Has(w, int32(v)):
				rows[v][w] -= damping / degree
			}
		}
	}
	for p := range rows { // dominant diagonal: no pivoting
		for r := range rows {
			if r != p {
				factor := rows[r][p] / rows[p][p]
				for c := range rows[r] {
					rows[r][c] -= factor * rows[p][c]
				}
			}
		}
	}
	x := make([]float64, g.N)
	for v := range x {
		x[v] = rows[v][g.N] / rows[v][v]
	}
	return x
}

func TestPageRankDoesNotDependOnNumbers(t *testing.T) {
	rng := rand.New(rand.NewPCG(35, 0))
	for range 30 {
		g := nettest.Random(rng, 60, .05)
		order := rng.Perm(g.N)
		got, want := nettest.Must(PageRank(t.Context(), nettest.Relabelled(g, order))), nettest.Must(PageRank(t.Context(), g))
		for v, w := range order {
			if math.Abs(got[w]-want[v]) > 1e-13*want[v] {
				t.Errorf("node %d: %v, under another number %v", v, want[v], got[w])
			}
		}
	}
}

func TestPageRankOnAnyCores(t *testing.T) {
	g := nettest.Barabasi(1000)
	nettest.OnCores(t, "PageRank", func() ([]float64, error) { return PageRank(t.Context(), g) })
	nettest.Cancelled(t, "PageRank", func(ctx context.Context) ([]float64, error) { return PageRank(ctx, g) })
}

func BenchmarkPageRank(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(PageRank(b.Context(), g)) })
}
