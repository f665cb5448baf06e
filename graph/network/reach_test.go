package network

import (
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
)

// a – b – c – d – e, and f alone.
func TestReach(t *testing.T) {
	view := viewOf(members("a", "b", "c", "d", "e", "f"), bond("t1", "a", graph.Knows, "b"), bond("t2", "b", graph.Knows, "c"),
		bond("t3", "c", graph.Knows, "d"), bond("t4", "d", graph.Knows, "e"))
	n := New(view, Scope{})
	for name, c := range map[string]struct {
		nodes []int32
		want  Reach
	}{
		"one end":           {[]int32{0}, Reach{Actors: 1, OneTie: 1, TwoTies: 1, Share: .5, Groups: 1}},
		"two, side by side": {[]int32{0, 1}, Reach{Actors: 2, OneTie: 1, TwoTies: 1, Share: measure.Round(4. / 6), Groups: 1}},
		"apart and alone":   {[]int32{0, 2, 5}, Reach{Actors: 3, Isolates: 1, OneTie: 2, TwoTies: 1, Share: 1, Groups: 3}},
		"nobody":            {nil, Reach{}},
	} {
		found, err := n.reach(t.Context(), c.nodes)
		nettest.Equal(t, name, [2]any{*found, err}, [2]any{c.want, error(nil)})
	}
	served := member("g", graph.Association, "08111000")
	served.AreasServed = []string{"12"}
	country := viewOf([]*graph.Actor{member("h", graph.Association, perleberg), served, member("i", graph.Association, "08111000")})
	nettest.Equal(t, "who sits or works in a place", inPrignitz(t, New(country, Scope{})).Actors, 2)
	topics := surveyed().Topics
	taught := New(viewOf([]*graph.Actor{member("j", graph.Association, "", "courses"), member("k", graph.Association, "", "sport")}), Scope{})
	above, err := taught.TopicReach(t.Context(), "language", topics)
	nettest.Equal(t, "who works on something below a topic", [2]any{above.Actors, err}, [2]any{1, error(nil)})
	nettest.Equal(t, "nobody in scope", inPrignitz(t, New(view, Scope{Actors: []string{}})), Reach{})
}

func inPrignitz(t *testing.T, n *Network) Reach {
	t.Helper()
	reach, err := n.PlaceReach(t.Context(), prignitz)
	if err != nil {
		t.Fatal(err)
	}
	return *reach
}
