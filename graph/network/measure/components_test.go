package measure

import (
	"math/rand/v2"
	"testing"

	"akteursnetz/graph/network/nettest"
	"akteursnetz/graph/network/sparse"
)

func TestComponents(t *testing.T) {
	for _, c := range []struct {
		name  string
		g     *sparse.Graph
		of    []int32
		sizes []int32
	}{
		{"empty", nettest.Simple(0), nil, nil},
		{"one node", nettest.Simple(1), []int32{0}, []int32{1}},
		{"isolates stay in order", nettest.Simple(3), []int32{0, 1, 2}, []int32{1, 1, 1}},
		{"path", nettest.Path(4), []int32{0, 0, 0, 0}, []int32{4}},
		{"the larger first", nettest.Simple(6, [2]int32{0, 5}, [2]int32{1, 3}, [2]int32{3, 4}), []int32{1, 0, 2, 0, 0, 1}, []int32{3, 2, 1}},
		{"equal ones by their lowest node", nettest.Simple(4, [2]int32{1, 2}, [2]int32{0, 3}), []int32{0, 1, 1, 0}, []int32{2, 2}},
		{"direction means nothing", nettest.Directed(3, [2]int32{0, 2}, [2]int32{1, 2}), []int32{0, 0, 0}, []int32{3}},
	} {
		of, sizes := Components(c.g)
		nettest.Equal(t, c.name, of, c.of)
		nettest.Equal(t, "sizes of "+c.name, sizes, c.sizes)
	}
}

func TestLargestComponent(t *testing.T) {
	nettest.Equal(t, "largest", LargestComponent(nettest.Simple(6, [2]int32{0, 5}, [2]int32{1, 3}, [2]int32{3, 4})), []int32{1, 3, 4})
	nettest.Equal(t, "of nothing", len(LargestComponent(nettest.Simple(0))), 0)
}

func TestComponentsAreWhatIsInReach(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		g := nettest.Random(rng, 1+rng.IntN(15), .4/float64(1+rng.IntN(6)))
		of, sizes := Components(g)
		distance := distances(g)
		for v := range distance {
			reach := int32(0)
			for w := range distance {
				if linked := distance[v][w] >= 0; linked != (of[v] == of[w]) {
					t.Fatalf("%d and %d of %v: linked %t, components %d and %d", v, w, g.Simple, linked, of[v], of[w])
				} else if linked {
					reach++
				}
			}
			nettest.Equal(t, "size", sizes[of[v]], reach)
		}
	}
}

// distances gives the length of a shortest path between any two nodes, -1 where there is none (Floyd & Warshall).
func distances(g *sparse.Graph) [][]int {
	far := make([][]int, g.N)
	for v := range far {
		far[v] = make([]int, g.N)
		for w := range far[v] {
			switch {
			case v == w:
			case g.Simple.Has(int32(v), int32(w)):
				far[v][w] = 1
			default:
				far[v][w] = -1
			}
		}
	}
	for u := range far {
		for v := range far {
			for w := range far {
				if there, on := far[v][u], far[u][w]; there >= 0 && on >= 0 && (far[v][w] < 0 || there+on < far[v][w]) {
					far[v][w] = there + on
				}
			}
		}
	}
	return far
}

func BenchmarkComponents(b *testing.B) {
	nettest.Sizes(b, func(_ *testing.B, g *sparse.Graph) { Components(g) })
}
