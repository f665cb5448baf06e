package match

import (
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// Why somebody is not higher is told of what was asked for alone, most points first: of languages only where some are
// asked for, of introductions only to others than those who lead, of requests only to coordinators.
func TestOnlyWhatWasAskedIsExplained(t *testing.T) {
	for _, audience := range []graph.Audience{graph.Public, graph.InternalOnly} {
		w, _ := asking()
		w.audience = audience
		ix := w.index(t)
		for id, want := range map[string][]Component{
			actorID(0): {Topic, Experience, Bridge}, actorID(1): {Topic, Experience, Trust, Reach, Bridge},
		} {
			if audience == graph.InternalOnly {
				want = append(want, Load)
			}
			d := Draft{Lead: actorID(0), Topics: []graph.RequiredTopic{{Topic: "deutsch"}, {Topic: "wohnen"}}}
			why := must(ix.WhyNot(t.Context(), id, d, Options{}, 0))(t)
			var got []Component
			for i, r := range why.Reasons {
				got = append(got, r.Component)
				if i > 0 && r.Points > why.Reasons[i-1].Points {
					t.Errorf("%s: %s comes too late", id, r.Component)
				}
			}
			slices.SortFunc(got, func(a, b Component) int { return slices.Index(Components, a) - slices.Index(Components, b) })
			if !slices.Equal(got, want) {
				t.Errorf("%s: %v are explained, want %v", id, got, want)
			}
		}
	}
}

// Initiatives have in common what one of them asks for, the narrowest of it; what is only planned comes last.
func TestSimilarSaysWhatIsShared(t *testing.T) {
	w, i := asking()
	i.Places = []string{perleberg}
	for id, topic := range map[string]string{"ini_b": "dolmetschen", "ini_c": "sprache", "ini_d": "deutsch"} {
		one := &graph.Initiative{ID: id, Title: "x", Status: graph.Completed, Topics: []graph.RequiredTopic{{Topic: topic}},
			Places: []string{wittenberge}}
		if id == "ini_d" {
			one.Status, one.Places = graph.Planned, []string{perleberg, prignitz}
		}
		w.attached = append(w.attached, one)
	}
	for v, topic := range []string{"dolmetschen", "wohnen", "arbeit", "pflege"} {
		w.actors[v].Topics = []graph.ActorTopic{{Topic: topic, Strength: 1}}
	}
	ix := w.index(t)
	found := must(ix.Similar(must(ix.Stored("ini_a"))(t), 10))(t)
	var got []string
	for _, s := range found {
		text := s.Initiative
		for _, item := range s.Shared {
			text += " " + item.String()
		}
		got = append(got, text)
	}
	if want := []string{"ini_c TOPIC:sprache", "ini_b", "ini_d TOPIC:deutsch PLACE:12070296"}; !slices.Equal(got, want) {
		t.Errorf("alike are %v, want %v", strings.Join(got, "; "), strings.Join(want, "; "))
	}
}

// A word that is spelled like none is not answered with some other one.
func TestOnlyLikelyWordsAreGuessed(t *testing.T) {
	names := []string{"sprache", "wohnen"}
	for word, want := range map[string]string{
		"sprachen": "; did you mean sprache?", "xyz": unlike, "wonen": "; did you mean wohnen?", "": unlike,
	} {
		if got := guess(word, names); got != want {
			t.Errorf("%q is answered with %q, want %q", word, got, want)
		}
	}
	w, _ := asking()
	ix := w.index(t)
	if got := ix.guessPlace("Perlebergg"); got != "; did you mean 12070296 (Perleberg)?" || ix.guessPlace("99999999") != unlike {
		t.Errorf("Perlebergg is answered with %q, 99999999 with %q", got, ix.guessPlace("99999999"))
	}
	_, err := ix.Match(t.Context(), Draft{Languages: []string{"xx", "ar"}}, Options{})
	if err == nil || !strings.Contains(err.Error(), `languages[0]: there is no language with the code "xx"`) {
		t.Errorf("xx is answered with %v", err)
	}
}

// A gap tells of how many actors anything of its category is known, so that nobody takes silence for absence.
func TestGapsTellHowMuchIsKnown(t *testing.T) {
	w, i := asking()
	i.Roles = []graph.RequiredRole{{Role: "CHILDCARE", Quantity: 1}}
	w.actors[1].Roles, w.actors[2].Roles = []graph.Role{"ROOMS"}, []graph.Role{"TEACHING", "ROOMS"}
	ix := w.index(t)
	gaps := must(ix.Match(t.Context(), must(ix.Stored("ini_a"))(t), Options{}))(t).Gaps()
	if len(gaps) != 1 || gaps[0].Item.Category != RoleItem || gaps[0].Told != 2 || gaps[0].Nearest != nil {
		t.Errorf("the gaps are %+v", gaps)
	}
}

// A place is served from within, or by somebody in charge of a wider one, who says for which.
func TestServedFromAnyWidth(t *testing.T) {
	for name, c := range map[string]struct{ seat, area, asked, want string }{
		"in it":                   {perleberg, "", perleberg, perleberg},
		"in a part of it":         {perleberg, "", prignitz, prignitz},
		"an area in it":           {wittenberge, perleberg, perleberg, perleberg},
		"a district":              {wittenberge, prignitz, perleberg, prignitz},
		"the country":             {potsdam, graph.Country, perleberg, graph.Country},
		"a town that is district": {wittenberge, "12054", potsdam, potsdam},
	} {
		w, i := asking()
		i.Places = []string{c.asked}
		w.actors[1].Seat = c.seat
		if c.area != "" {
			w.actors[1].AreasServed = []string{c.area}
		}
		ix := w.index(t)
		m := must(ix.Match(t.Context(), must(ix.Stored("ini_a"))(t), Options{}))(t)
		v, _ := ix.Network.Find(actorID(1))
		if got := m.placeEvidence(v); len(got) != 1 || got[0].Has != c.want || got[0].Km != nil {
			t.Errorf("%s: served from %+v, want %s", name, got, c.want)
		}
	}
}
