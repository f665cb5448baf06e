package network

import (
	"context"
	"errors"
	"sync"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/nettest"
)

// counted counts how often a result is computed for a view.
func countingNetwork(t *testing.T, c *Cache, view *graph.View) *Network {
	t.Helper()
	n, err := c.Network(view, "all", func() (Scope, error) { return Scope{}, nil })
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCacheKeepsByStructure(t *testing.T) {
	c, computed := NewCache(), 0
	ask := func(n *Network) {
		t.Helper()
		value, err := once(t.Context(), n, "test", func(context.Context) (int, error) { computed++; return computed, nil })
		if err != nil || value != computed {
			t.Errorf("got %v, %v", value, err)
		}
	}
	view := viewOf(members("a", "b", "c"), bond("t1", "a", graph.Knows, "b"))
	first := countingNetwork(t, c, view)
	nettest.Equal(t, "the same network", countingNetwork(t, c, view) == first, true)
	ask(first)
	ask(first)
	other := members("a", "b", "c")
	other[2].Kind = graph.JobCentre
	ask(countingNetwork(t, c, viewOf(other, bond("t9", "a", graph.Funds, "b"), bond("t8", "b", graph.Funds, "a"))))
	nettest.Equal(t, "another structure", computed, 2)
	ask(countingNetwork(t, c, viewOf(other, bond("t9", "a", graph.Funds, "b"), bond("t8", "b", graph.Funds, "a"))))
	nettest.Equal(t, "an edit elsewhere computes nothing", computed, 2)
}

func TestCacheForgetsFaults(t *testing.T) {
	c := NewCache()
	n := countingNetwork(t, c, viewOf(members("a")))
	fails := errors.New("fails")
	_, err := once(t.Context(), n, "test", func(context.Context) (int, error) { return 0, fails })
	nettest.Equal(t, "the fault", errors.Is(err, fails), true)
	value, err := once(t.Context(), n, "test", func(context.Context) (int, error) { return 7, nil })
	nettest.Equal(t, "is not kept", [2]any{value, err}, [2]any{7, error(nil)})
	_, err = c.Network(n.View, "faulty", func() (Scope, error) { return Scope{}, fails })
	nettest.Equal(t, "nor that of a scope", errors.Is(err, fails), true)
}

func TestCacheComputesOnce(t *testing.T) {
	c := NewCache()
	n := countingNetwork(t, c, viewOf(members("a")))
	computed := 0
	var askers sync.WaitGroup
	for range 20 {
		askers.Go(func() {
			if value, err := once(t.Context(), n, "test", func(context.Context) (int, error) { computed++; return 5, nil }); value != 5 || err != nil {
				t.Errorf("got %v, %v", value, err)
			}
		})
	}
	askers.Wait()
	nettest.Equal(t, "for all who ask at once", computed, 1)
}

func TestBounded(t *testing.T) {
	b := newBounded[string, int](10)
	b.add("a", 1, 4)
	b.add("b", 2, 4)
	b.get("a")
	b.add("c", 3, 4)
	_, a := b.get("a")
	_, bThere := b.get("b")
	nettest.Equal(t, "what was used last stays", [3]any{a, bThere, b.size}, [3]any{true, false, 8})
	b.add("a", 1, 2)
	nettest.Equal(t, "replaced", b.size, 6)
	b.add("d", 4, 99)
	nettest.Equal(t, "one too large stands alone", [2]int{b.kept.Len(), b.size}, [2]int{1, 99})
}
