package match

import (
	"math"
	"testing"

	"akteursnetz/graph"
)

// Nine actors: three on German, one on interpreting, one on language as such, two on work, two on nothing.
//
//	sprache 5 ─┬─ deutsch 3        arbeit 2 ── …        wohnen 0
//	           └─ dolmetschen 1
//
// IC(t) = −ln((n+1)/10): sprache .510826, deutsch .916291, dolmetschen 1.609438, arbeit 1.203973.
func TestLin(t *testing.T) {
	w := &world{}
	for i, slug := range []string{"deutsch", "deutsch", "deutsch", "dolmetschen", "sprache", "arbeit", "arbeit", "", ""} {
		a := &graph.Actor{ID: actorID(i), Kind: graph.Association, Name: "x"}
		if slug != "" {
			a.Topics = []graph.ActorTopic{{Topic: slug, Strength: 1}}
		}
		w.actors = append(w.actors, a)
	}
	tree := w.index(t).tree
	for _, c := range []struct {
		asked, has string
		want       float64
	}{
		{"deutsch", "deutsch", 1},
		{"deutsch", "dolmetschen", 2 * .5108256 / (.9162907 + 1.6094379)},
		{"deutsch", "sprache", .8 * 2 * .5108256 / (.9162907 + .5108256)}, // an ancestor alone
		{"sprache", "deutsch", 2 * .5108256 / (.9162907 + .5108256)},
		{"deutsch", "arbeit", 0}, // the root is above both
	} {
		if got := tree.fit(tree.numbers[c.asked], tree.numbers[c.has]); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("who has %s fits %s: %v, want %v", c.has, c.asked, got, c.want)
		}
	}
}
