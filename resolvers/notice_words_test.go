package resolvers

import (
	"slices"
	"testing"

	"akteursnetz/graph/match"
)

// Every finding can be put into words without figures, as counts of rejections do, and every change and component too.
func TestEveryFindingHasWords(t *testing.T) {
	codes := append(slices.Clone(match.Codes), match.Warnings...)
	for _, lang := range []string{"de", "en"} {
		w := &words{Resolver: &Resolver{}, ctx: t.Context(), lang: lang}
		for _, code := range codes {
			if w.notice(&match.Notice{Code: code}) == "" {
				t.Errorf("%s has no words in %s", code, lang)
			}
		}
		for _, kind := range match.ChangeKinds {
			if w.change(&match.Change{Kind: kind, Item: match.Item{Category: match.RoleItem, Value: "ROOMS"}}) == "" {
				t.Errorf("%s has no words in %s", kind, lang)
			}
		}
		for _, component := range match.Components {
			if w.reason(&match.Reason{Component: component}) == "" {
				t.Errorf("%s has no words in %s", component, lang)
			}
		}
	}
}
