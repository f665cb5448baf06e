package resolvers

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/match"
	"akteursnetz/graph/storetest/memory"
)

// Every finding can be put into words, in both languages: without figures, as counts of rejections do, and with all that
// it may come with. Figures and names stand where the sentence needs them.
func TestEveryFindingHasWords(t *testing.T) {
	places := gazetteer.Germany()
	store := memory.New(graph.Options{Places: places, Now: time.Now})
	err := store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Create(ctx, &graph.Actor{ID: "act_a", Kind: graph.Association, Name: "Verein"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx := withLoaders(t.Context(), newLoaders(store.For(graph.Public)))
	said := map[string]map[string]string{"de": {}, "en": {}}
	for lang := range said {
		w := &words{Resolver: &Resolver{Config{Store: store, Places: places}, nil}, ctx: ctx, lang: lang}
		say := func(what, text string, with ...string) {
			if text == "" || strings.Contains(text, "%!") || strings.Contains(text, "  ") || strings.Contains(text, "()") {
				t.Errorf("%s has no words in %s, or broken ones: %q", what, lang, text)
			}
			for _, word := range with {
				if !strings.Contains(text, word) {
					t.Errorf("%s says %q in %s, without %s", what, text, lang, word)
				}
			}
			said[lang][what] = text
		}
		for _, code := range slices.Concat(match.Codes, match.Warnings) {
			for name, n := range noticesOf(code) {
				say(string(code)+name, w.notice(&n.Notice), n.says...)
			}
		}
		for _, kind := range match.ChangeKinds {
			say(string(kind), w.change(&match.Change{Kind: kind, Km: 26, Item: match.Item{Category: match.RoleItem, Value: "ROOMS"}}))
		}
		for _, component := range match.Components {
			say(string(component), w.reason(&match.Reason{Component: component}))
			for name, e := range evidenceOf(component) {
				say(string(component)+name, w.reason(&match.Reason{Component: component, Evidence: e}))
				for i := range e {
					say(string(component)+name+" as evidence", w.evidence(&e[i]))
				}
			}
		}
	}
	for what, text := range said["de"] {
		if text == said["en"][what] {
			t.Errorf("%s says %q in both languages", what, text)
		}
	}
}

type saidNotice struct {
	match.Notice
	says []string
}

// noticesOf gives a finding bare, and with what it may come with.
func noticesOf(code match.Code) map[string]saidNotice {
	km := 59.5
	out := map[string]saidNotice{"": {Notice: match.Notice{Code: code, Date: "2022-03-01"}}}
	with := func(name string, n match.Notice, says ...string) {
		n.Code = code
		out[name] = saidNotice{n, says}
	}
	switch code {
	case match.TooFar:
		with(" known", match.Notice{Km: &km, LimitKm: 50}, "50")
		with(" unknown", match.Notice{LimitKm: 50})
	case match.HasDeclined:
		with(" reason", match.Notice{Reason: "Kein Raum."}, "Kein Raum.")
	case match.AlreadyTied:
		with(" tie", match.Notice{Tie: &graph.Edge{}})
	case match.NoCapacity:
		with(" slots", match.Notice{Slots: 3}, "3")
	case match.NotAvailable:
		with(" share", match.Notice{Slots: 1, Share: .25}, "25")
	case match.Stale:
		with(" date", match.Notice{Date: "2022-03-01"}, "2022")
	}
	return out
}

// evidenceOf gives what a component may rest on.
func evidenceOf(component match.Component) map[string][]match.Evidence {
	about := func(c match.Category, value, has string, e match.Evidence) []match.Evidence {
		e.Asked, e.Has = match.Item{Category: c, Value: value}, has
		return []match.Evidence{e}
	}
	km := 12.5
	tie := match.Evidence{Tie: &graph.Edge{}, Actor: "act_a"}
	return map[match.Component]map[string][]match.Evidence{
		match.Topic: {
			" same": about(match.TopicItem, "a", "a", match.Evidence{}), " close": about(match.TopicItem, "a", "b", match.Evidence{Likeness: .6}),
			" related": about(match.TopicItem, "a", "b", match.Evidence{Likeness: .4}),
		},
		match.TargetGroup: {" same": about(match.GroupItem, "a", "a", match.Evidence{})},
		match.Language:    {" level": about(match.LanguageItem, "ar", "ar", match.Evidence{Level: "B1"})},
		match.RoleFit:     {" several": about(match.RoleItem, "ROOMS", "ROOMS", match.Evidence{Count: 2})},
		match.Experience: {
			" alike":    {{Initiative: "ini_a", Degree: .5, Date: "2024-12-31"}, {Initiative: "ini_b", Degree: .01}},
			" remotely": {{Initiative: "ini_b", Degree: .01, Seat: "par_a"}},
		},
		match.Trust: {" direct": {tie}, " over one": {tie, tie}, " over two": {tie, tie, tie}},
		match.Reach: {" over": {tie}},
		match.Place: {
			" served": about(match.PlaceItem, "12070296", "12070296", match.Evidence{}),
			" near":   about(match.PlaceItem, "12070296", "12070424", match.Evidence{Km: &km}),
		},
		match.Bridge: {" outside": {{Actor: "act_a", Count: 3}}},
		match.Load:   {" open": {{Count: 2}}},
	}[component]
}
