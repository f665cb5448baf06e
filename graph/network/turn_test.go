package network

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
)

// crowd is a network on which computations can be heavy: everybody funds the first.
func crowd(t *testing.T) *Network {
	t.Helper()
	ids := make([]string, light)
	var ties []graph.EdgeRow
	for i := range ids {
		ids[i] = fmt.Sprintf("act_%04d", i)
		if i > 0 {
			ties = append(ties, bond(fmt.Sprintf("tie_%04d", i), ids[i], graph.Funds, ids[0]))
		}
	}
	return selectOf(t, NewCache(), viewOf(members(ids...), ties...), Scope{Actors: ids})
}

// occupy begins a heavy computation that goes on until it is told to end.
func occupy(ctx context.Context, n *Network) (end func()) {
	begun, goOn, done := make(chan struct{}), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		_, _ = once(ctx, n, heavy, fmt.Sprint("occupied", wantsExact(ctx)), func(context.Context) (int, error) {
			close(begun)
			<-goOn
			return 0, nil
		})
	}()
	<-begun
	return func() { close(goOn); <-done }
}

func compute(ctx context.Context, n *Network, e effort, name string) (int, error) {
	return once(ctx, n, e, name, func(context.Context) (int, error) { return 7, nil })
}

// TestHeavyComputationsTakeTurns: while one goes on, others do not wait without end, and what is quick or kept does not
// wait at all.
func TestHeavyComputationsTakeTurns(t *testing.T) {
	defer func(long time.Duration) { patience = long }(patience)
	n := crowd(t)
	_, err := compute(t.Context(), n, heavy, "kept")
	nettest.Equal(t, "alone", err, nil)

	end := occupy(t.Context(), n)
	patience = time.Millisecond
	_, err = compute(t.Context(), n, heavy, "heavy")
	nettest.Equal(t, "refused", graph.CodeOf(err), graph.Unavailable)
	if !strings.Contains(err.Error(), "ask again in a moment, or narrow the scope") {
		t.Errorf("the refusal names no remedy: %v", err)
	}
	for name, e := range map[string]effort{"quick": quick, "kept": heavy} {
		value, err := compute(t.Context(), n, e, name)
		nettest.Equal(t, name, [2]any{value, err}, [2]any{7, error(nil)})
	}
	for _, m := range []measure.Kind{measure.KindPageRank, measure.KindCoreness, measure.KindConstraint} {
		_, err := n.Values(t.Context(), m)
		nettest.Equal(t, string(m), err, nil)
	}
	end()
	patience = time.Hour
	value, err := compute(t.Context(), n, heavy, "heavy")
	nettest.Equal(t, "in turn", [2]any{value, err}, [2]any{7, error(nil)})
}

// TestExactComputationsHoldUpNobody but each other, for as long as their callers like.
func TestExactComputationsHoldUpNobody(t *testing.T) {
	defer func(long time.Duration) { patience = long }(patience)
	patience = time.Millisecond
	n := crowd(t)
	end := occupy(WithExact(t.Context()), n)
	value, err := compute(t.Context(), n, heavy, "heavy")
	nettest.Equal(t, "heavy", [2]any{value, err}, [2]any{7, error(nil)})
	left, leave := context.WithCancel(WithExact(t.Context()))
	leave()
	_, err = compute(left, n, heavy, "left")
	nettest.Equal(t, "a caller that leaves", graph.CodeOf(err), graph.Unavailable)

	waits := make(chan error)
	go func() {
		_, err := compute(WithExact(t.Context()), n, heavy, "exact")
		waits <- err
	}()
	end()
	nettest.Equal(t, "one that waits", <-waits, nil)
}

func busiest(t *testing.T, n *Network, most int) *Network {
	t.Helper()
	part, err := n.Busiest(t.Context(), most)
	if err != nil {
		t.Fatal(err)
	}
	return part
}

// TestPictureIsKept: who is in it, and where.
func TestPictureIsKept(t *testing.T) {
	n := crowd(t)
	before := n.keeper.cache.networks.size
	part := busiest(t, n, 100)
	nettest.Equal(t, "who", part == busiest(t, n, 100), true)
	nettest.Equal(t, "others", part == busiest(t, n, 99), false)
	within := busiest(t, part, 50)
	nettest.Equal(t, "a part of a part", [2]int{within.Graph.N, busiest(t, part, 50).Graph.N}, [2]int{50, 50})
	nettest.Equal(t, "counted", n.keeper.cache.networks.size > before+part.bytes()+within.bytes(), true)
	first, err := part.Layout(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	again, err := part.Layout(t.Context())
	nettest.Equal(t, "where", [2]any{&again[0] == &first[0], err}, [2]any{true, error(nil)})
	nettest.Equal(t, "counted", n.keeper.cache.results.size >= len(first)*16, true)
}
