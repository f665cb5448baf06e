package network

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/nettest"
)

// countingNetwork gives the whole network of a view, from the cache.
func countingNetwork(t *testing.T, c *Cache, view *graph.View) *Network {
	t.Helper()
	n, err := c.Network(t.Context(), view, "all", func() (Scope, error) { return Scope{}, nil })
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCacheKeepsByStructure(t *testing.T) {
	c, computed := NewCache(), 0
	ask := func(n *Network) {
		t.Helper()
		value, err := once(t.Context(), n, quick, "test", func(context.Context) (int, error) { computed++; return computed, nil })
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
	_, err := once(t.Context(), n, quick, "test", func(context.Context) (int, error) { return 0, fails })
	nettest.Equal(t, "the fault", errors.Is(err, fails), true)
	value, err := once(t.Context(), n, quick, "test", func(context.Context) (int, error) { return 7, nil })
	nettest.Equal(t, "is not kept", [2]any{value, err}, [2]any{7, error(nil)})
	_, err = c.Network(t.Context(), n.View, "faulty", func() (Scope, error) { return Scope{}, fails })
	nettest.Equal(t, "nor that of a scope", errors.Is(err, fails), true)
}

func TestCacheComputesOnce(t *testing.T) {
	c := NewCache()
	n := countingNetwork(t, c, viewOf(members("a")))
	computed := 0
	var askers sync.WaitGroup
	for range 20 {
		askers.Go(func() {
			compute := func(context.Context) (int, error) { computed++; return 5, nil }
			if value, err := once(t.Context(), n, quick, "test", compute); value != 5 || err != nil {
				t.Errorf("got %v, %v", value, err)
			}
		})
	}
	askers.Wait()
	nettest.Equal(t, "for all who ask at once", computed, 1)
}

func TestCacheSelectsOnce(t *testing.T) {
	c, view := NewCache(), viewOf(members("a"))
	asked, goOn := 0, make(chan struct{})
	var askers sync.WaitGroup
	for range 20 {
		askers.Go(func() {
			_, err := c.Network(t.Context(), view, "all", func() (Scope, error) {
				asked++
				<-goOn
				return Scope{}, nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	close(goOn)
	askers.Wait()
	nettest.Equal(t, "for all who ask at once", asked, 1)
}

// Whoever waits for a network that another caller selects may stop waiting.
func TestCacheLetsGo(t *testing.T) {
	c, view := NewCache(), viewOf(members("a"))
	begun, goOn, done := make(chan struct{}), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		_, _ = c.Network(t.Context(), view, "all", func() (Scope, error) {
			close(begun)
			<-goOn
			return Scope{}, nil
		})
	}()
	<-begun
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := c.Network(ctx, view, "all", func() (Scope, error) { return Scope{}, nil })
	nettest.Equal(t, "cancelled", errors.Is(err, context.Canceled), true)
	close(goOn)
	<-done
}

// A result of one network alone lasts as long as the network.
func TestOwnResultsGoWithTheirNetwork(t *testing.T) {
	c, computed := NewCache(), 0
	ask := func(n *Network) {
		_, _ = own(t.Context(), n, quick, "test", func(context.Context) (int, error) { computed++; return 1, nil })
	}
	n := countingNetwork(t, c, viewOf(members("a")))
	ask(n)
	ask(n)
	nettest.Equal(t, "kept", computed, 1)
	ask(countingNetwork(t, c, viewOf(members("a"))))
	nettest.Equal(t, "not for another", computed, 2)
	nettest.Equal(t, "one network is left", c.networks.kept.Len(), 1)
}

// What the cache believes to hold is what the process holds, however small the networks and large the view.
func TestCacheCountsBytes(t *testing.T) {
	ids := make([]string, 20_000)
	for i := range ids {
		ids[i] = fmt.Sprintf("act_%05d", i)
	}
	var ties []graph.EdgeRow
	for i := range ids[1:] {
		ties = append(ties, bond(fmt.Sprintf("tie_%05d", i), ids[i/2], graph.Funds, ids[i+1]))
	}
	view := viewOf(members(ids...), ties...)
	for range view.EdgesOf(0) { // the view lists the ties of actors when it is first asked
	}
	ask := map[string]func(c *Cache){
		"many small networks": func(c *Cache) {
			for i := range 2_000 {
				selectOf(t, c, view, Scope{Actors: ids[i : i+1+i%3]})
			}
		},
		"some large ones with walks": func(c *Cache) {
			for i := range 10 {
				n := selectOf(t, c, view, Scope{Actors: ids[i:]})
				for _, direction := range graph.Directions {
					n.Walk(direction)
				}
			}
		},
		"parts of a large one": func(c *Cache) {
			n := selectOf(t, c, view, Scope{Actors: ids})
			for i := range 20 {
				busiest(t, n, 500*(i+1))
			}
		},
		"tables of few actors": func(c *Cache) {
			n := selectOf(t, c, view, Scope{Actors: ids[:3]})
			for i := range 20 {
				_, err := n.TieTable(t.Context(), graph.FacetTopic, graph.FacetTopic, graph.Date(ids[i]),
					func(*graph.Features, graph.ActorFacet) []string { return ids[:100] })
				if err != nil {
					t.Fatal(err)
				}
			}
		},
	}
	for name, ask := range ask {
		c := NewCache()
		before := inUse()
		ask(c)
		real, counted := inUse()-before, c.networks.size+c.results.size
		if real > counted*5/4 || counted > 4*real {
			t.Errorf("%s: %d bytes are in use, %d counted", name, real, counted)
		}
		runtime.KeepAlive(c)
	}
	runtime.KeepAlive(view)
}

func selectOf(t *testing.T, c *Cache, view *graph.View, scope Scope) *Network {
	t.Helper()
	n, err := c.Network(t.Context(), view, fmt.Sprint(len(scope.Actors), scope.Actors[0]), func() (Scope, error) { return scope, nil })
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// inUse is what is left on the heap after everything unreachable went.
func inUse() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
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
	b.resize("a", 3)
	b.resize("gone", 3)
	nettest.Equal(t, "counted anew", b.size, 7)
	b.add("d", 4, 99)
	nettest.Equal(t, "one too large stands alone", [2]int{b.kept.Len(), b.size}, [2]int{1, 99})
}
