package network

import (
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
