package network

import (
	"fmt"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/community"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
)

func TestDiff(t *testing.T) {
	old := bond("t1", "a", graph.Knows, "b")
	old.Until = "2024-12-31"
	young := bond("t3", "b", graph.Knows, "d")
	young.Since, young.ConfirmedByFrom, young.ConfirmedByTo = "2025-03-01", "2025-03-01", "2025-04-01"
	view := viewOf(members("a", "b", "c", "d", "e"), old, bond("t2", "b", graph.Knows, "c"), young)
	on := func(day graph.Date) *Network { return New(view, Scope{AsOf: day}) }
	d := &Diff{From: "2024-06-01", To: "2026-01-01", Before: on("2024-06-01"), After: on("2026-01-01")}
	nettest.Equal(t, "actors", [2][]string{d.ActorsBorn(), d.ActorsEnded()}, [2][]string{{"d"}, {"a"}})
	nettest.Equal(t, "ties", [3][]string{d.TiesBorn(), d.TiesEnded(), d.TiesConfirmed()}, [3][]string{{"t3"}, {"t1"}, {"t3"}})
	entered, left, err := d.CoreChanges(t.Context())
	nettest.Equal(t, "core", [3]any{entered, left, err}, [3]any{[]string{}, []string{}, error(nil)})
	shifts, err := d.Ranks(t.Context(), measure.KindDegree)
	nettest.Equal(t, "ranks", [2]any{shifts, err}, [2]any{[]RankShift(nil), error(nil)})
	communities, err := d.Communities(t.Context())
	nettest.Equal(t, "communities", [2]any{communities, err}, [2]any{[]CommunityChange{{
		Match: community.Match{Before: 0, After: 0, Shared: 2, Overlap: .5}, SizeBefore: 3, SizeAfter: 3,
	}}, error(nil)})

	figures, err := d.After.Figures(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, figure := range figures {
		if want, told := map[string]float64{"actorsWithTies": 3, "tieCount": 2, "averagePathLength": 4. / 3, "coreSize": 1}[figure.Name]; told {
			nettest.Equal(t, figure.Name, *figure.Value, measure.Round(want))
		}
	}
}

// TestDiffOfChanges: a clique loses its ties, another one comes; who had one tie has most.
func TestDiffOfChanges(t *testing.T) {
	var ties []graph.EdgeRow
	for _, pair := range nettest.Within(0, 4) {
		from, to := string('a'+pair[0]), string('a'+pair[1])
		old, young := bond("old"+from+to, from, graph.Knows, to), bond("young"+from+to, from+"2", graph.Knows, to+"2")
		old.Until, young.Since = "2023-12-31", "2024-01-01"
		ties = append(ties, old, young)
	}
	for _, other := range []string{"a", "b", "a2", "b2", "x", "y"} {
		ties = append(ties, bond("always"+other, "z", graph.Knows, other))
	}
	view := viewOf(members("a", "a2", "b", "b2", "c", "c2", "d", "d2", "x", "y", "z"), ties...)
	on := func(day graph.Date) *Network { return New(view, Scope{AsOf: day}) }
	d := &Diff{From: "2023-01-01", To: "2025-01-01", Before: on("2023-01-01"), After: on("2025-01-01")}
	entered, left, err := d.CoreChanges(t.Context())
	nettest.Equal(t, "core", [3]any{entered, left, err}, [3]any{[]string{"a2", "b2"}, []string{"a", "b"}, error(nil)})
	shifts, err := d.Ranks(t.Context(), measure.KindDegree)
	nettest.Equal(t, "those with ties on both days", [2]any{named(d, shifts), err}, [2]any{
		[]string{"a 2→6", "a2 6→2", "b 2→6", "b2 6→2"}, error(nil),
	})
	shifts, err = d.Ranks(t.Context(), measure.KindConstraint)
	if err != nil || len(shifts) == 0 {
		t.Errorf("by constraint: %v, %v", named(d, shifts), err)
	}
}

func named(d *Diff, shifts []RankShift) []string {
	var out []string
	for _, shift := range shifts {
		out = append(out, fmt.Sprintf("%s %d→%d", d.Actor(shift.Node), shift.Before, shift.After))
	}
	return out
}

func TestProfile(t *testing.T) {
	view := viewOf([]*graph.Actor{
		member("a", graph.Association, perleberg, "sport", "language"), member("b", graph.Association, pritzwalk, "sport", "language"),
		member("c", graph.Association, "08111000", "language"), member("d", graph.Association, "08111000", "language", "art"),
	}, bond("t1", "a", graph.Knows, "b"), bond("t2", "c", graph.Knows, "d"))
	p := New(view, Scope{}).profiler()
	nettest.Equal(t, "what sets it apart", p.profile([]int32{0, 1}), Profile{Topics: []string{"sport"}, District: prignitz, Centre: 0})
	nettest.Equal(t, "seen once is not enough", p.profile([]int32{2, 3}), Profile{District: "08111", Centre: 2})
	nettest.Equal(t, "everybody", p.profile([]int32{0, 1, 2, 3}), Profile{Centre: 0})
}

func TestSmallestNetworksHaveFigures(t *testing.T) {
	for name, view := range map[string]*graph.View{
		"nobody": viewOf(nil), "one": viewOf(members("a")), "isolates": viewOf(members("a", "b", "c")),
		"a pair": viewOf(members("a", "b"), bond("t", "a", graph.Knows, "b")),
	} {
		n := New(view, Scope{})
		figures, err := n.Figures(t.Context())
		nettest.Equal(t, name, [2]any{len(figures), err}, [2]any{12, error(nil)})
		for _, m := range measure.Kinds {
			values, err := n.Values(t.Context(), m)
			nettest.Equal(t, name+" "+string(m), [2]any{len(values.Values), err}, [2]any{n.ActorCount(), error(nil)})
		}
		if _, err := n.Gaps(t.Context(), graph.NewTaxonomy(nil), 10); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
