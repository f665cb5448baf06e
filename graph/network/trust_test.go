package network

import (
	"math"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
)

// TestTrust computes by hand: kind · strength/5 · 2^(−years/2), and 1 − Π(1 − τ) over several ties.
func TestTrust(t *testing.T) {
	close := bond("t1", "a", graph.Cooperates, "b")
	close.Weight, close.Since, close.ConfirmedByTo = 5, "2010-01-01", "2026-01-01"
	known := bond("t2", "a", graph.Knows, "b")
	known.Weight, known.Since = 5, "2024-01-01"
	paid := bond("t3", "b", graph.Funds, "c")
	view := viewOf(members("a", "b", "c"), close, known, paid)
	n := New(view, Scope{AsOf: "2026-01-01"})
	fresh, old, undated := .6, .2*math.Exp2(-731/730.5), .4/5/4
	both := n.Walk(graph.AnyDirection)
	nettest.Equal(t, "several ties fail together", both.Trust[both.Forth.Place(0, 1)], measure.Round(1-(1-fresh)*(1-old)))
	nettest.Equal(t, "and back", both.Trust[both.Forth.Place(1, 0)], measure.Round(1-(1-fresh)*(1-old)))
	nettest.Equal(t, "unknown age and strength", both.Trust[both.Forth.Place(1, 2)], measure.Round(undated))
	nettest.Equal(t, "most trusted", n.MostTrusted(both, 0, 1).ID, "t1")
	nettest.Equal(t, "ties on an arc", idsOf(n.TiesOn(both, 1, 0)), []string{"t1", "t2"})

	out := n.Walk(graph.Outgoing)
	nettest.Equal(t, "against its direction", [2]bool{out.Forth.Has(1, 2), out.Forth.Has(2, 1)}, [2]bool{true, false})
	in := n.Walk(graph.Incoming)
	nettest.Equal(t, "from its end", [2]bool{in.Forth.Has(1, 2), in.Forth.Has(2, 1)}, [2]bool{false, true})
	nettest.Equal(t, "without a direction", [2]bool{out.Forth.Has(1, 0), in.Forth.Has(0, 1)}, [2]bool{true, true})
}

// A confirmation that lies longer back never raises trust.
func TestTrustFades(t *testing.T) {
	last := 1.0
	for _, day := range []graph.Date{"2026-01-01", "2025-06-01", "2020-01-01", "1990-01-01"} {
		tie := bond("t", "a", graph.Cooperates, "b")
		tie.Weight, tie.ConfirmedByFrom = 5, day
		now := New(viewOf(members("a", "b"), tie), Scope{AsOf: "2026-01-01"}).Walk(graph.AnyDirection).Trust[0]
		if now > last || now < 0 {
			t.Errorf("confirmed on %s: %v after %v", day, now, last)
		}
		last = now
	}
}

func TestPathsRunAlongTies(t *testing.T) {
	view := viewOf(members("a", "b", "c", "d"),
		bond("t1", "a", graph.Funds, "b"), bond("t2", "b", graph.Funds, "c"), bond("t3", "c", graph.Knows, "d"))
	n := New(view, Scope{AsOf: "2026-01-01"})
	lengths := func(direction graph.Direction, from, to int32) []int {
		paths, err := n.Paths(t.Context(), n.Walk(direction), nil, from, to, 3, 4)
		if err != nil {
			t.Fatal(err)
		}
		var out []int
		for _, path := range paths {
			out = append(out, len(path.Nodes)-1)
		}
		return out
	}
	nettest.Equal(t, "along", lengths(graph.Outgoing, 0, 3), []int{3})
	nettest.Equal(t, "against", lengths(graph.Outgoing, 3, 0), []int(nil))
	nettest.Equal(t, "from the end", lengths(graph.Incoming, 3, 0), []int{3})
	nettest.Equal(t, "any", lengths(graph.AnyDirection, 3, 0), []int{3})
	near, truncated, err := n.Around(t.Context(), graph.Outgoing, nil, []int32{1}, 2, 10)
	nettest.Equal(t, "around", [2]any{truncated, err}, [2]any{false, error(nil)})
	nettest.Equal(t, "who", near, []Near{{1, 0}, {2, 1}, {3, 2}})
	nettest.Equal(t, "ties among", n.TiesAmong([]int32{1, 2}), []string{"t2"})
}
