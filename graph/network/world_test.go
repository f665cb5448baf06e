package network

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/network/nettest"
)

// member makes an actor of a test's view.
func member(id string, kind graph.ActorKind, seat string, topics ...string) *graph.Actor {
	a := &graph.Actor{ID: id, Kind: kind, Seat: seat, Precision: graph.ExactPrecision}
	for _, topic := range topics {
		a.Topics = append(a.Topics, graph.ActorTopic{Topic: topic, Strength: 1})
	}
	return a
}

// bond makes a tie of a test's view.
func bond(id, from string, kind graph.TieKind, to string) graph.EdgeRow {
	return graph.EdgeRow{ID: id, From: from, To: to, Kind: kind, Weight: 1}
}

func viewOf(actors []*graph.Actor, ties ...graph.EdgeRow) *graph.View {
	nodes := make([]graph.Node, len(actors))
	for i, actor := range actors {
		nodes[i] = graph.NewNode(actor, actor.Visibility, gazetteer.Germany())
	}
	return graph.NewSnapshot(1, nodes, ties).View(graph.Public)
}

// members makes actors of one kind.
func members(ids ...string) []*graph.Actor {
	actors := make([]*graph.Actor, len(ids))
	for i, id := range ids {
		actors[i] = member(id, graph.Association, "")
	}
	return actors
}

// randomView has up to n actors of two kinds and ties of three.
func randomView(rng *rand.Rand, n int) *graph.View {
	var actors []*graph.Actor
	for i := range n {
		kind := []graph.ActorKind{graph.Association, graph.JobCentre}[rng.IntN(2)]
		actors = append(actors, member(fmt.Sprintf("act_%02d", i), kind, ""))
	}
	var ties []graph.EdgeRow
	for i := range 2 * n {
		from, to := rng.IntN(n), rng.IntN(n)
		if from == to {
			continue
		}
		kind := []graph.TieKind{graph.Knows, graph.Funds, graph.Advises}[rng.IntN(3)]
		tie := bond(fmt.Sprintf("tie_%02d", i), actors[from].ID, kind, actors[to].ID)
		if rng.IntN(4) == 0 {
			tie.Until = "2020-12-31"
		}
		ties = append(ties, tie)
	}
	return viewOf(actors, ties...)
}

func idsOf(edges []*graph.Edge) []string {
	ids := make([]string, len(edges))
	for i, edge := range edges {
		ids[i] = edge.ID
	}
	return ids
}

func TestScope(t *testing.T) {
	ended := bond("t4", "d", graph.Knows, "e")
	ended.Since, ended.Until = "2019-01-01", "2020-12-31"
	confirmed := bond("t2", "b", graph.Funds, "c")
	confirmed.ConfirmedByFrom, confirmed.ConfirmedByTo = "2021-01-01", "2022-01-01"
	view := viewOf(members("a", "b", "c", "d", "e", "f"),
		bond("t1", "a", graph.Knows, "b"), confirmed, bond("t3", "a", graph.Funds, "b"), ended, bond("t5", "e", graph.Knows, "f"))
	yes, everybody := true, []string{"a", "b", "c", "d", "e", "f"}
	for name, c := range map[string]struct {
		scope       Scope
		actors, ids []string
	}{
		"all":        {Scope{}, everybody, []string{"t1", "t2", "t3", "t4", "t5"}},
		"some":       {Scope{Actors: []string{"a", "b", "e", "x"}}, []string{"a", "b", "e"}, []string{"t1", "t3"}},
		"none":       {Scope{Actors: []string{}}, nil, nil},
		"on a day":   {Scope{AsOf: "2021-01-01"}, everybody, []string{"t1", "t2", "t3", "t5"}},
		"before":     {Scope{AsOf: "2018-12-31"}, everybody, []string{"t1", "t2", "t3", "t5"}},
		"in between": {Scope{AsOf: "2020-12-31"}, everybody, []string{"t1", "t2", "t3", "t4", "t5"}},
		"kind":       {Scope{Tie: TieScope{TieCond: graph.TieCond{Kinds: []graph.TieKind{graph.Funds}}}}, everybody, []string{"t2", "t3"}},
		"confirmed":  {Scope{Tie: TieScope{TieCond: graph.TieCond{Confirmed: &yes}}}, everybody, []string{"t2"}},
		"ends":       {Scope{Tie: TieScope{From: []string{"a", "d"}, To: []string{"b", "c"}}}, everybody, []string{"t1", "t3"}},
		"largest":    {Scope{AsOf: "2021-01-01", Largest: true}, []string{"a", "b", "c"}, []string{"t1", "t2", "t3"}},
		"of equals":  {Scope{Actors: []string{"b", "c", "e", "f"}, Largest: true}, []string{"b", "c"}, []string{"t2"}},
	} {
		n := New(view, c.scope)
		var ids []string
		for edge := range n.Edges() {
			ids = append(ids, edge.ID)
		}
		nettest.Equal(t, name+": actors", n.AllIDs(), append([]string{}, c.actors...))
		nettest.Equal(t, name+": ties", ids, c.ids)
		nettest.Equal(t, name+": counted", [2]int{n.ActorCount(), n.TieCount()}, [2]int{len(c.actors), len(c.ids)})
	}
	n := New(view, Scope{Actors: []string{"a", "b"}})
	_, inScope := n.Find("c")
	nettest.Equal(t, "out of scope", inScope, false)
	nettest.Equal(t, "parallel ties", n.Ties(0, 1), []string{"t1", "t3"})
}

// Few of many actors are selected another way, with the same ties.
func TestScopeOfFew(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	view := randomView(rng, 99)
	for range 300 {
		ids := view.IDs()
		rng.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		ids = slices.Sorted(slices.Values(ids[:1+rng.IntN(4)]))
		var want, got []string
		for _, edge := range view.Edges() {
			if slices.Contains(ids, view.Node(edge.From).ID) && slices.Contains(ids, view.Node(edge.To).ID) && edge.HoldsOn("2026-01-01") {
				want = append(want, edge.ID)
			}
		}
		n := New(view, Scope{Actors: ids, AsOf: "2026-01-01"})
		for edge := range n.Edges() {
			got = append(got, edge.ID)
		}
		nettest.Equal(t, "actors", n.AllIDs(), ids)
		nettest.Equal(t, "ties", got, want)
	}
}
