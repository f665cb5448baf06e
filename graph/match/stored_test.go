package match

import (
	"slices"
	"testing"

	"akteursnetz/graph"
)

// asking is a world of an initiative that looks for German, with three actors that teach it and one that carries it.
func asking() (*world, *graph.Initiative) {
	w := &world{audience: graph.InternalOnly}
	for i := range 4 {
		w.actors = append(w.actors, &graph.Actor{ID: actorID(i), Kind: graph.Association, Name: "x", VerifiedAt: today,
			Topics: []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}})
	}
	i := &graph.Initiative{ID: "ini_a", Title: "x", Lead: actorID(0), Status: graph.Running,
		Topics: []graph.RequiredTopic{{Topic: "deutsch", Weight: 1, Redundancy: 1}}}
	w.attached = append(w.attached, i)
	return w, i
}

// Who took part until yesterday or until today may be asked again; who goes on is on board.
func TestOnBoardIsWhoTakesPart(t *testing.T) {
	w, _ := asking()
	for n, seat := range []graph.Participation{
		{Actor: actorID(1), Since: "2026-01-01", Until: today.AddDays(-1)},
		{Actor: actorID(2), Since: today, Until: today},
		{Actor: actorID(3), Since: "2026-01-01"},
	} {
		seat.ID, seat.Initiative = "par_"+string(rune('a'+n)), "ini_a"
		w.attached = append(w.attached, &seat)
	}
	ix := w.index(t)
	d := must(ix.Stored("ini_a"))(t)
	if want := []string{actorID(3)}; !slices.Equal(d.OnBoard, want) {
		t.Errorf("on board are %v, want %v", d.OnBoard, want)
	}
}

// An initiative that is over asks nobody any more; whoever is asked for this one is told of.
func TestRequestsOfOpenInitiativesCount(t *testing.T) {
	for status, want := range map[graph.Status]int{graph.Planned: 2, graph.Running: 2, graph.Paused: 1, graph.Completed: 1} {
		w, i := asking()
		i.Requests = []graph.Request{{Actor: actorID(1), Answer: graph.Asked}}
		w.attached = append(w.attached, &graph.Initiative{ID: "ini_b", Title: "x", Status: status, Requests: i.Requests})
		ix := w.index(t)
		m := must(ix.Match(t.Context(), must(ix.Stored("ini_a"))(t), Options{}))(t)
		for _, c := range m.Candidates(ix.n) {
			told := slices.ContainsFunc(c.Warnings, func(n Notice) bool { return n.Code == AskedAlready })
			if told != (c.Actor == actorID(1)) {
				t.Errorf("%s: that %s was asked is told: %v", status, c.Actor, told)
			}
		}
		v, _ := ix.Network.Find(actorID(1))
		if got := m.loadEvidence(v)[0].Count; got != want {
			t.Errorf("%s: %d open requests, want %d", status, got, want)
		}
	}
}

// What an entry of several unnamed ones says is told as its reasons are, but nobody counts on it: the need stays open, and
// it is told what is against it. It does not come nearest to keeping a quota.
func TestSeveralUnnamedOnesContradictNothing(t *testing.T) {
	w, _ := asking()
	for _, a := range w.actors[1:] {
		a.Topics, a.Collective = nil, true
	}
	w.actors[0].Topics, w.actors[1].Topics = nil, []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}
	ix := w.index(t)
	m := must(ix.Match(t.Context(), must(ix.Stored("ini_a"))(t), Options{}))(t)
	c := m.Candidates(1)[0]
	if c.Actor != actorID(1) || len(c.Covers) != 1 || c.Covers[0].Degree != 1 || c.Reasons[0].Component != Topic {
		t.Errorf("the candidate is %+v", c)
	}
	gap := m.Gaps()[0]
	if gap.Nearest.Actor != actorID(1) || len(gap.Nearest.Rejected) != 1 || gap.Nearest.Rejected[0].Code != Collective {
		t.Errorf("the gap is %+v, %+v", gap, gap.Nearest)
	}
	found := must(m.Coalition(t.Context(), 2, []Quota{{Name: "clubs", Kinds: []graph.ActorKind{graph.Association}, Min: 2}}))(t)
	if found.Infeasible == nil || found.Infeasible.Nearest != nil || found.Infeasible.Unnamed != actorID(1) {
		t.Errorf("the collision is %+v", found.Infeasible)
	}
}

// Whom more seats would help is told of the seats, not of somebody who was left out; whom a group leaves out is not called
// too weak.
func TestWhatHelpsIsTold(t *testing.T) {
	w, _ := asking()
	w.actors[2].Kind, w.actors[3].Topics = graph.PublicAuthority, nil
	ix := w.index(t)
	m := must(ix.Match(t.Context(), must(ix.Stored("ini_a"))(t), Options{}))(t)
	yes, no := true, false
	both := []Quota{{Name: "in", OutsideAdministration: &no, Min: 1}, {Name: "out", OutsideAdministration: &yes, Min: 2}}
	found := must(m.Coalition(t.Context(), 1, both))(t)
	if found.Infeasible == nil || found.Infeasible.Size != 2 || found.Infeasible.Nearest != nil {
		t.Errorf("the collision is %+v", found.Infeasible)
	}
	if gap := m.gap(&m.required[0], 0, nil); !gap.Nearest.Outside {
		t.Errorf("the nearest is %+v", gap.Nearest)
	}
}
