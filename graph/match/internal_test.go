package match

import (
	"testing"

	"akteursnetz/graph"
)

func (m *Match) scoreOf(t *testing.T, id string) int64 {
	t.Helper()
	v, found := m.ix.Network.Find(id)
	if !found {
		t.Fatalf("%s is not there", id)
	}
	return m.scores[v]
}

// A need that the initiative serves raises a score, by the harmonic mean of both directions; one that it does not serve
// counts for nothing; below coordinator neither is known.
func TestMutualFit(t *testing.T) {
	d := Draft{Topics: []graph.RequiredTopic{{Topic: "deutsch"}}}
	score := func(audience graph.Audience, needs ...graph.Entity) (int64, []Evidence) {
		w := village()
		w.audience = audience
		w.attached = append(w.attached, needs...)
		m := must(w.index(t).Match(t.Context(), d, Options{}))(t)
		for _, c := range m.Candidates(9) {
			if c.Actor == "act_verein" {
				return c.Score, c.Serves
			}
		}
		return m.scoreOf(t, "act_verein"), nil
	}
	plain, _ := score(graph.InternalOnly)
	unrelated, none := score(graph.InternalOnly, &graph.Need{ID: "nee_1", Actor: "act_verein", Topic: "wohnen", Text: "x"})
	if unrelated != plain || none != nil {
		t.Errorf("an unrelated need makes %d of %d, for %+v", unrelated, plain, none)
	}
	served, why := score(graph.InternalOnly, &graph.Need{ID: "nee_1", Actor: "act_verein", Topic: "deutsch", Text: "x"})
	if served <= plain || len(why) != 1 || why[0].Need != "nee_1" {
		t.Errorf("a need that is served makes %d of %d, for %+v", served, plain, why)
	}
	met, _ := score(graph.InternalOnly, &graph.Need{ID: "nee_1", Actor: "act_verein", Topic: "deutsch", Text: "x", Status: "MET"})
	if met != plain {
		t.Errorf("a need that is met already makes %d of %d", met, plain)
	}
	partner, _ := score(graph.PartnerLevel)
	known, why := score(graph.PartnerLevel, &graph.Need{ID: "nee_1", Actor: "act_verein", Topic: "deutsch", Text: "x"})
	if known != partner || why != nil {
		t.Errorf("below coordinator a need makes %d of %d", known, partner)
	}
}

// An actor with two slots, both taken for a part of the year.
func TestAvailability(t *testing.T) {
	w := village()
	w.actors[1].Capacity = &graph.Capacity{ParallelInitiatives: ptr(2)}
	for i, until := range []graph.Date{"2027-03-31", "2027-09-30"} {
		id := []string{"ini_x", "ini_y"}[i]
		w.attached = append(w.attached, &graph.Initiative{ID: id, Title: "x", Status: graph.Running, From: "2026-01-01", Until: until},
			&graph.Participation{ID: "par_" + id, Initiative: id, Actor: "act_schule"})
	}
	ix := w.index(t)
	v, _ := ix.Network.Find("act_schule")
	if got := ix.available(v, "2027-01-01", "2027-12-31"); got != float64(365-90)/365 {
		t.Errorf("available on %v of the days", got)
	}
	codes := func(from, until graph.Date) (out []Code) {
		d := lessons()
		d.From, d.Until = from, until
		for _, n := range must(ix.WhyNot(t.Context(), "act_schule", d, Options{}, 9))(t).Rejected {
			out = append(out, n.Code)
		}
		return out
	}
	if got := codes("2027-01-01", "2027-12-31"); got != nil {
		t.Errorf("for a year it is left out: %v", got)
	}
	if got := codes("2027-01-01", "2027-05-31"); len(got) != 1 || got[0] != NotAvailable {
		t.Errorf("for five months, three of them taken: %v", got)
	}
	if got := codes("", ""); len(got) != 1 || got[0] != NoCapacity {
		t.Errorf("now: %v", got)
	}
}

// Open requests weigh less on whoever has room.
func TestLoad(t *testing.T) {
	w := village()
	w.attached = append(w.attached, &graph.Initiative{
		ID: "ini_z", Title: "x", Requests: []graph.Request{{Actor: "act_schule", Answer: graph.Asked}},
	})
	load := func() float64 {
		ix := w.index(t)
		v, _ := ix.Network.Find("act_schule")
		return ix.load(v)
	}
	if got := load(); got != 1 {
		t.Errorf("one request, capacity unknown: %v", got)
	}
	w.actors[1].Capacity = &graph.Capacity{ParallelInitiatives: ptr(3)}
	if got := load(); got != .25 {
		t.Errorf("one request, three slots free: %v", got)
	}
	w.audience = graph.PartnerLevel
	if got := load(); got != 0 {
		t.Errorf("below coordinator: %v", got)
	}
}
