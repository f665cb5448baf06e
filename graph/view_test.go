package graph

import (
	"slices"
	"testing"
)

// aroundA is a with ties to b, c and d, which partners see c and coordinators d of.
func aroundA() *Snapshot {
	node := func(id string, shown Visibility) Node {
		n := nodeCalled(id, OtherActor)
		n.Shown = shown
		return n
	}
	return NewSnapshot(7,
		[]Node{node("b", Public), node("a", Public), node("c", PartnerLevel), node("d", InternalOnly)},
		[]EdgeRow{edgeRow("2", "a", "c", PartnerLevel), edgeRow("1", "a", "b", Public), edgeRow("3", "a", "d", InternalOnly)})
}

func edgeRow(id, from, to string, shown Visibility) EdgeRow {
	return EdgeRow{ID: id, From: from, To: to, Kind: Knows, Shown: shown}
}

func TestView(t *testing.T) {
	s := aroundA()
	for audience, want := range map[Audience][2][]string{
		Public:       {{"a", "b"}, {"1"}},
		PartnerLevel: {{"a", "b", "c"}, {"1", "2"}},
		InternalOnly: {{"a", "b", "c", "d"}, {"1", "2", "3"}},
	} {
		v := s.View(audience)
		var all, around []string
		for _, edge := range v.Edges() {
			all = append(all, edge.ID)
		}
		at, _ := v.Find("a")
		for i := range v.EdgesOf(at) {
			around = append(around, v.Edge(i).ID)
		}
		equal(t, audience.String(), [2][]string{v.IDs(), all}, want)
		equal(t, audience.String()+": around a", around, want[1])
		equal(t, audience.String()+": ties", v.Ties("a"), len(want[1]))
	}
	_, found := s.View(PartnerLevel).Find("d")
	equal(t, "hidden is unknown", [2]any{found, s.View(PartnerLevel).Ties("d")}, [2]any{false, 0})
}

func TestViewByTies(t *testing.T) {
	v := aroundA().View(InternalOnly)
	equal(t, "fewest ties first, then by id", v.ByTies([]string{"d", "a", "c", "b"}, Ascending), []string{"b", "c", "d", "a"})
	equal(t, "turned around", v.ByTies([]string{"d", "a", "c", "b"}, Descending), []string{"a", "d", "c", "b"})
	equal(t, "unknown", v.Ties("x"), 0)
}

// A location that is coarser for most is so in the network too.
func TestViewIsCoarse(t *testing.T) {
	actor := Actor{
		ID: "a", Kind: Association, Seat: "12070296", AreasServed: []string{"12070296"},
		Precision: HiddenPrecision, Point: &Point{53, 12},
	}
	s := NewSnapshot(1, []Node{NewNode(&actor, Public, testPlaces)}, nil)
	shown, exact := s.View(PartnerLevel).Node(0), s.View(InternalOnly).Node(0)
	equal(t, "most", [3]any{shown.Seat, shown.AreasServed[0], shown.Location == nil}, [3]any{"12070", "12070", true})
	equal(t, "coordinators", [3]any{exact.Seat, exact.AreasServed[0], exact.Location.Point}, [3]any{"12070296", "12070296", Point{53, 12}})
	equal(t, "nothing else differs", slices.Equal(shown.Topics, exact.Topics), true)
}
