package measure

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

// relabelled tries networks and the same ones with other numbers: node v of the first is order[v] of the second.
func relabelled(t *testing.T, seed uint64, try func(t *testing.T, g, other *sparse.Graph, order []int, group, otherGroup []int32)) {
	for run := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, run))
		g := nettest.Random(rng, 60, .02+.1*rng.Float64())
		order := rng.Perm(g.N)
		group, other := make([]int32, g.N), make([]int32, g.N)
		for v, w := range order {
			group[v] = rng.Int32N(4) - 1
			other[w] = group[v]
		}
		try(t, g, nettest.Relabelled(g, order), order, group, other)
		if t.Failed() {
			t.Fatalf("seed %d, run %d", seed, run)
		}
	}
}

// renamed gives nodes their other numbers, ascending.
func renamed(nodes []int32, order []int) []int32 {
	out := make([]int32, len(nodes))
	for i, v := range nodes {
		out[i] = int32(order[v])
	}
	slices.Sort(out)
	return out
}

func sameOfNodes[T any](t *testing.T, what string, got, want []T, order []int) {
	t.Helper()
	for v, w := range order {
		nettest.Equal(t, what, got[w], want[v])
	}
}

func TestBrokerageAndMixingDoNotDependOnNumbers(t *testing.T) {
	relabelled(t, 31, func(t *testing.T, g, other *sparse.Graph, order []int, group, otherGroup []int32) {
		sameOfNodes(t, "roles", brokerage(t, other, otherGroup), brokerage(t, g, group), order)
		nettest.Equal(t, "mixing", Mix(other, otherGroup), Mix(g, group))
	})
}

func TestCorenessAndTrianglesDoNotDependOnNumbers(t *testing.T) {
	relabelled(t, 32, func(t *testing.T, g, other *sparse.Graph, order []int, _, _ []int32) {
		sameOfNodes(t, "coreness", Coreness(other), Coreness(g), order)
		got, want := nettest.Must(ClusteringOf(t.Context(), other)), nettest.Must(ClusteringOf(t.Context(), g))
		sameOfNodes(t, "clustering", got.Local, want.Local, order)
		nettest.Equal(t, "transitivity", got.Transitivity, want.Transitivity)
		nettest.Near(t, "average clustering", got.Average, want.Average)
	})
}

func TestComponentsDoNotDependOnNumbers(t *testing.T) {
	relabelled(t, 33, func(t *testing.T, g, other *sparse.Graph, order []int, _, _ []int32) {
		of, sizes := Components(g)
		otherOf, otherSizes := Components(other)
		nettest.Equal(t, "sizes", otherSizes, sizes)
		for v := range order {
			for w := range order {
				nettest.Equal(t, "together", otherOf[order[v]] == otherOf[order[w]], of[v] == of[w])
			}
		}
	})
}

// TestCutsDoNotDependOnNumbers but for which of several equal parts stays.
func TestCutsDoNotDependOnNumbers(t *testing.T) {
	relabelled(t, 34, func(t *testing.T, g, other *sparse.Graph, order []int, _, _ []int32) {
		cuts, bridges := Cuts(g)
		otherCuts, otherBridges := Cuts(other)
		loses := make([]int, g.N)
		for _, cut := range cuts {
			loses[cut.Node] = cut.Loses
		}
		otherLoses := make([]int, g.N)
		for _, cut := range otherCuts {
			otherLoses[cut.Node] = cut.Loses
		}
		sameOfNodes(t, "whom the network loses", otherLoses, loses, order)
		pairs := make([][2]int32, len(bridges))
		for i, bridge := range bridges {
			pairs[i] = [2]int32(renamed(bridge[:], order))
		}
		slices.SortFunc(pairs, func(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
		nettest.Equal(t, "bridges", otherBridges, pairs)
	})
}

// TestCoreDoesNotDependOnNumbers but for which of nodes of equal degree it takes in.
func TestCoreDoesNotDependOnNumbers(t *testing.T) {
	relabelled(t, 35, func(t *testing.T, g, other *sparse.Graph, _ []int, _, _ []int32) {
		got, want := FindCore(other), FindCore(g)
		degrees := func(g *sparse.Graph, core []int32) []int {
			out := make([]int, len(core))
			for i, v := range core {
				out[i] = g.Simple.Degree(v)
			}
			slices.Sort(out)
			return out
		}
		nettest.Equal(t, "degrees in the core", degrees(other, got.Core), degrees(g, want.Core))
	})
}
