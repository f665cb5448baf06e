package graph

import "testing"

// Ensure every kind has a name of its own in every language of the pages, and that other languages get the German one.
func TestActorKindLabel(t *testing.T) {
	for _, lang := range PageLanguages {
		seen := map[string]ActorKind{}
		for _, kind := range ActorKinds {
			label := kind.Label(lang)
			if other, twice := seen[label]; twice || label == string(kind) {
				t.Errorf("%s: %s and %s are both %q", lang, kind, other, label)
			}
			seen[label] = kind
		}
		if len(kindLabels[ActorKinds[0]]) != len(PageLanguages)-1 {
			t.Error("PageLanguages has other languages than there are labels")
		}
	}
	for lang, want := range map[string]string{
		"de": "Kammer", "en-GB": "Chamber", "de-x-einfach": "Kammer", "fr": "Kammer", "tr": "Meslek odası",
	} {
		if got := Chamber.Label(lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
