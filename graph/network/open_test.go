package network

import (
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/nettest"
)

// Ways over some actors of a network are those of the network of these actors alone.
func TestOpenIsAsNarrowAsAScope(t *testing.T) {
	for seed := range uint64(100) {
		rng := rand.New(rand.NewPCG(seed, 31))
		view := randomView(rng, 4+rng.IntN(70))
		ids := view.IDs()
		from, to := ids[rng.IntN(len(ids))], ids[rng.IntN(len(ids))]
		some := slices.DeleteFunc(slices.Clone(ids), func(string) bool { return rng.IntN(3) == 0 })
		alone := slices.Compact(slices.Sorted(slices.Values(append([]string{from, to}, some...))))
		whole, part := New(view, Scope{AsOf: "2026-01-01"}), New(view, Scope{Actors: alone, AsOf: "2026-01-01"})
		direction := graph.Directions[rng.IntN(3)]
		nettest.Equal(t, "paths", pathsOf(t, whole, some, direction, from, to), pathsOf(t, part, nil, direction, from, to))
		nettest.Equal(t, "neighbourhood", aroundOf(t, whole, some, direction, from, to), aroundOf(t, part, nil, direction, from, to))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

type namedPath struct {
	Actors []string
	Trust  float64
}

func pathsOf(t *testing.T, n *Network, open []string, direction graph.Direction, a, b string) []namedPath {
	t.Helper()
	from, _ := n.Find(a)
	to, _ := n.Find(b)
	paths, err := n.Paths(t.Context(), n.Walk(direction), n.Open(open, from, to), from, to, 5, 5)
	if err != nil {
		t.Fatal(err)
	}
	var named []namedPath
	for _, path := range paths {
		named = append(named, namedPath{n.IDs(path.Nodes), path.Trust})
	}
	return named
}

func aroundOf(t *testing.T, n *Network, open []string, direction graph.Direction, starts ...string) (ids []string) {
	t.Helper()
	of := make([]int32, len(starts))
	for i, id := range starts {
		of[i], _ = n.Find(id)
	}
	near, _, err := n.Around(t.Context(), direction, n.Open(open, of...), of, 3, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range near {
		ids = append(ids, n.ID(found.Node), graph.Padded(int64(found.Distance)))
	}
	return ids
}

func TestOpenToNobody(t *testing.T) {
	n := New(viewOf(members("a", "b", "c"), bond("t1", "a", graph.Knows, "b"), bond("t2", "b", graph.Knows, "c")), Scope{})
	nettest.Equal(t, "but the ends", len(pathsOf(t, n, []string{}, graph.AnyDirection, "a", "c")), 0)
	nettest.Equal(t, "who are tied", len(pathsOf(t, n, []string{}, graph.AnyDirection, "a", "b")), 1)
}
