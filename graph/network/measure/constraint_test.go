package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// TestBurtsExample has the network of Structural Holes, page 56.
func TestBurtsExample(t *testing.T) {
	const a, b, c, d, e, f, g = 0, 1, 2, 3, 4, 5, 6
	example := nettest.Rows(7, [][]int32{a: {b, e, f, g}, b: {d, g}, c: {g}, d: {g}, e: {g}, f: {g}})
	got := nettest.Must(StructuralHolesOf(t.Context(), example))
	for _, want := range []struct {
		node                int
		constraint, effSize float64
	}{{g, .400, 4.67}, {a, .595, 2.50}} {
		nettest.Equal(t, "constraint", math.Round(got.Constraint[want.node]*1000)/1000, want.constraint)
		nettest.Equal(t, "effective size", math.Round(got.EffectiveSize[want.node]*100)/100, want.effSize)
	}
}

func TestStructuralHoles(t *testing.T) {
	none := math.NaN()
	for _, c := range []struct {
		name             string
		g                *sparse.Graph
		constraint, size []float64
	}{
		{"empty", nettest.Simple(0), nil, nil},
		{"one node", nettest.Simple(1), []float64{none}, []float64{none}},
		{"a pair and an isolate", nettest.Simple(3, [2]int32{0, 1}), []float64{1, 1, none}, []float64{1, 1, none}},
		{"star", nettest.Star(5), []float64{.25, 1, 1, 1, 1}, []float64{4, 1, 1, 1, 1}},
		{"path", nettest.Path(3), []float64{1, .5, 1}, []float64{1, 2, 1}},
		{"a triangle", nettest.Clique(3), []float64{1.125, 1.125, 1.125}, []float64{1, 1, 1}},
	} {
		got := nettest.Must(StructuralHolesOf(t.Context(), c.g))
		for v := range c.constraint {
			nettest.Near(t, "constraint in "+c.name, got.Constraint[v], c.constraint[v])
			nettest.Near(t, "effective size in "+c.name, got.EffectiveSize[v], c.size[v])
		}
	}
}

// TestStructuralHolesByTheFormulas computes c_i = Σ_j (p_ij + Σ_q p_iq p_qj)² and deg - Σ_j Σ_q p_iq m_jq as they stand.
func TestStructuralHolesByTheFormulas(t *testing.T) {
	const seed = 41
	rng := rand.New(rand.NewPCG(seed, 0))
	for round := range 200 {
		g := nettest.Random(rng, 1+rng.IntN(14), rng.Float64())
		tied := func(v, w int32) float64 {
			if g.Simple.Has(v, w) {
				return 1
			}
			return 0
		}
		p := func(v, w int32) float64 { return tied(v, w) / float64(max(1, g.Simple.Degree(v))) }
		got := nettest.Must(StructuralHolesOf(t.Context(), g))
		for i := range int32(g.N) {
			constraint, size := 0., float64(g.Simple.Degree(i))
			for _, j := range g.Simple.Of(i) {
				sum := p(i, j)
				for q := range int32(g.N) {
					sum += p(i, q) * p(q, j)
					size -= p(i, q) * tied(j, q)
				}
				constraint += sum * sum
			}
			if g.Simple.Degree(i) == 0 {
				constraint, size = math.NaN(), math.NaN()
			}
			nettest.Near(t, "constraint", got.Constraint[i], constraint)
			nettest.Near(t, "effective size", got.EffectiveSize[i], size)
		}
		if t.Failed() {
			t.Fatalf("seed %d, round %d", seed, round)
		}
	}
}

func TestStructuralHolesDoNotDependOnNumbers(t *testing.T) {
	rng := rand.New(rand.NewPCG(43, 0))
	for range 30 {
		g := nettest.Random(rng, 50, .12)
		order := rng.Perm(g.N)
		got, want := nettest.Must(StructuralHolesOf(t.Context(), nettest.Relabelled(g, order))), nettest.Must(StructuralHolesOf(t.Context(), g))
		for v, w := range order {
			nettest.Equal(t, "constraint", Round(got.Constraint[w]), Round(want.Constraint[v]))
			nettest.Equal(t, "effective size", got.EffectiveSize[w], want.EffectiveSize[v])
		}
	}
}

func TestStructuralHolesOnAnyCores(t *testing.T) {
	g := nettest.Barabasi(1000)
	nettest.OnCores(t, "holes", func() (*StructuralHoles, error) { return StructuralHolesOf(t.Context(), g) })
	nettest.Cancelled(t, "holes", func(ctx context.Context) (*StructuralHoles, error) { return StructuralHolesOf(ctx, g) })
}

func BenchmarkStructuralHoles(b *testing.B) {
	nettest.Sizes(b, func(b *testing.B, g *sparse.Graph) { nettest.Must(StructuralHolesOf(b.Context(), g)) })
}
