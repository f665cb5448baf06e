package match

import (
	"fmt"
	"slices"
	"testing"

	"akteursnetz/graph"
)

// Ensure a small answer can be followed by hand.
func TestVillage(t *testing.T) {
	ix := village().index(t)
	m := must(ix.Match(t.Context(), lessons(), Options{}))(t)
	var got []string
	for _, c := range m.Candidates(10) {
		got = append(got, c.Actor)
	}
	if want := []string{"act_schule", "act_verein"}; !slices.Equal(got, want) {
		t.Fatalf("candidates %v, want %v", got, want)
	}
	left := ""
	for _, r := range m.Rejections(10) {
		left += r.Actor
		for _, n := range r.Reasons {
			left += " " + string(n.Code)
		}
		left += "; "
	}
	if want := "act_amt ON_BOARD NOTHING_TO_OFFER; act_intern TOO_FAR; act_stadt TOO_FAR; "; left != want {
		t.Errorf("left out: %s, want %s", left, want)
	}
	verein := m.Candidates(10)[1]
	if in := verein.Introduction; in == nil || fmt.Sprint(in.Actors) != "[act_amt act_schule act_verein]" ||
		in.Trust != .24 || in.Ties[1].ID != "tie_2" {
		t.Errorf("introduction %+v", in)
	}
	if len(verein.Warnings) != 1 || verein.Warnings[0].Code != Stale || verein.Warnings[0].Date != "2023-11-22" {
		t.Errorf("warnings %+v", verein.Warnings)
	}
	for _, r := range verein.Reasons {
		switch r.Component {
		case Experience: // likeness 0.…, as lead, three years ago
			if len(r.Evidence) != 1 || r.Evidence[0].Initiative != "ini_frueher" || r.Evidence[0].Date != "2023-11-22" {
				t.Errorf("experience %+v", r)
			}
		case Place:
			if km := r.Evidence[0].Km; km == nil || *km < 10 || *km > 14 {
				t.Errorf("place %+v", r)
			}
		case Trust:
			if r.Value != .24 || r.Factor != 1 || r.Points != 14_400 {
				t.Errorf("trust %+v", r)
			}
		}
	}
	gaps := m.Gaps()
	at := slices.IndexFunc(gaps, func(g Gap) bool { return g.Item == Item{RoleItem, "CHILDCARE"} })
	if at < 0 || gaps[at].Nearest == nil || gaps[at].Nearest.Actor != "act_stadt" || gaps[at].Beyond != 1 ||
		gaps[at].Nearest.Rejected[0].Code != TooFar {
		t.Errorf("gaps %+v", gaps)
	}
}

// The smallest change is one: done, it brings the actor in.
func TestWhyNot(t *testing.T) {
	ix := village().index(t)
	w := must(ix.WhyNot(t.Context(), "act_stadt", lessons(), Options{}, 5))(t)
	if len(w.Rejected) != 1 || len(w.Changes) != 1 || w.Changes[0].Kind != WidenRadius {
		t.Fatalf("got %+v", w)
	}
	km := w.Changes[0].Km
	if m := must(ix.Match(t.Context(), lessons(), Options{RadiusKm: &km}))(t); m.Count() != 3 {
		t.Errorf("with a radius of %v km there are %d candidates", km, m.Count())
	}
	if m := must(ix.Match(t.Context(), lessons(), Options{RadiusKm: ptr(km - 1)}))(t); m.Count() != 2 {
		t.Errorf("a radius of %v km is enough", km-1)
	}
	w = must(ix.WhyNot(t.Context(), "act_verein", lessons(), Options{}, 1))(t)
	if w.Rank != 2 || w.Needed == 0 || len(w.Reasons) != components-1 { // no language is asked for
		t.Errorf("got %+v", w)
	}
	if w := must(ix.WhyNot(t.Context(), "act_schule", lessons(), Options{}, 1))(t); w.Rank != 1 || w.Changes != nil {
		t.Errorf("got %+v", w)
	}
	if w := must(ix.WhyNot(t.Context(), "act_amt", lessons(), Options{}, 1))(t); w.Changes != nil {
		t.Errorf("nothing brings in who is on board: %+v", w)
	}
}

func TestStored(t *testing.T) {
	ix := village().index(t)
	d := must(ix.Stored("ini_neu"))(t)
	m := must(ix.Match(t.Context(), d, Options{}))(t)
	w := must(ix.WhyNot(t.Context(), "act_verein", d, Options{}, 3))(t)
	if len(w.Rejected) != 1 || w.Rejected[0].Code != HasDeclined || w.Rejected[0].Reason != "keine Zeit" {
		t.Errorf("got %+v", w.Rejected)
	}
	for _, c := range m.Candidates(9) {
		for _, r := range c.Reasons {
			if r.Component == Load && (c.Actor != "act_stadt" || r.Points >= 0) {
				t.Errorf("load of %s: %+v", c.Actor, r)
			}
		}
	}
	similar := must(ix.Similar(d, 5))(t)
	if len(similar) != 1 || similar[0].Initiative != "ini_frueher" || similar[0].Likeness != 1 || similar[0].Participants[0] != "act_verein" {
		t.Errorf("got %+v", similar)
	}
	village := village()
	village.audience = graph.PartnerLevel
	ix = village.index(t)
	m = must(ix.Match(t.Context(), must(ix.Stored("ini_neu"))(t), Options{}))(t)
	if got := m.ReasonCounts(); slices.ContainsFunc(got, func(r ReasonCount) bool { return r.Code == HasDeclined }) {
		t.Errorf("below coordinator nobody knows of refusals: %+v", got)
	}
}

// New partners are those without a tie.
func TestPreferNew(t *testing.T) {
	ix := village().index(t)
	m := must(ix.Match(t.Context(), lessons(), Options{Prefer: New}))(t)
	if got := m.Candidates(9); len(got) != 1 || got[0].Actor != "act_verein" {
		t.Errorf("got %+v", got)
	}
	w := must(ix.WhyNot(t.Context(), "act_schule", lessons(), Options{Prefer: New}, 3))(t)
	if len(w.Rejected) != 1 || w.Rejected[0].Code != AlreadyTied || w.Rejected[0].Tie.ID != "tie_1" || w.Changes[0].Kind != AllowKnown {
		t.Errorf("got %+v", w)
	}
}

// A coalition that cannot be is explained.
func TestInfeasible(t *testing.T) {
	ix := village().index(t)
	m := must(ix.Match(t.Context(), lessons(), Options{}))(t)
	c := must(m.Coalition(t.Context(), 2, []Quota{
		{Name: "schools", Kinds: []graph.ActorKind{graph.EducationProvider}, Min: 1},
		{Name: "welfare", Kinds: []graph.ActorKind{graph.WelfareOrganization}, Min: 1},
	}))(t)
	if c.Infeasible == nil || !slices.Equal(c.Infeasible.Quotas, []string{"welfare"}) || c.Infeasible.Lacking != 1 ||
		c.Infeasible.Nearest.Actor != "act_stadt" {
		t.Errorf("got %+v", c.Infeasible)
	}
	c = must(m.Coalition(t.Context(), 1, []Quota{
		{Name: "schools", Kinds: []graph.ActorKind{graph.EducationProvider}, Min: 1},
		{Name: "migrants", Kinds: []graph.ActorKind{graph.MigrantOrganization}, Min: 1},
	}))(t)
	if c.Infeasible == nil || len(c.Infeasible.Quotas) != 2 || c.Infeasible.Size != 2 {
		t.Errorf("got %+v", c.Infeasible)
	}
}

// A graph without ties, and one without anybody, have answers too.
func TestNoTies(t *testing.T) {
	lonely := village()
	lonely.ties = nil
	m := must(lonely.index(t).Match(t.Context(), lessons(), Options{}))(t)
	if m.Count() != 2 || m.Candidates(1)[0].Introduction != nil {
		t.Errorf("got %+v", m.Candidates(9))
	}
	must(m.Coalition(t.Context(), 3, nil))(t)
	nobody := &world{}
	d := lessons()
	d.Coordinator = ""
	m = must(nobody.index(t).Match(t.Context(), d, Options{}))(t)
	if c := must(m.Coalition(t.Context(), 3, nil))(t); m.Count() != 0 || c.Infeasible == nil || len(m.Gaps()) != 5 {
		t.Errorf("got %+v, %+v", c, m.Gaps())
	}
}
