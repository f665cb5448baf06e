package match

import (
	"slices"

	"akteursnetz/graph"
)

// Reason is what one component adds to a score: Points = round(10⁶·Weight·Value·Factor), less than zero for LOAD. Factor
// is the freshness of the entry times mutual fit for what an actor can contribute, else 1.
type Reason struct {
	Component Component
	Weight    float64
	Value     float64
	Factor    float64
	Points    int64
	Evidence  []Evidence
}

// Evidence is one thing behind a reason or coverage. Fields that say nothing here are empty.
type Evidence struct {
	Asked      Item   // what was asked for, where the reason is about that
	Has        string // the topic, group, language, role or place it has instead or as well
	Level      graph.LanguageLevel
	Degree     float64 // how far that is what was asked for: 0 … 1
	Likeness   float64 // of the topic it has to the one asked for, however much it works on it: 0 … 1
	Offer      string  // the running offer that says so; empty: its own entry
	Initiative string  // that it took part in
	Seat       string  // how: a participation; empty: as lead or partner
	Tie        *graph.Edge
	Actor      string // whom it leads to
	Need       string // that the initiative serves
	Date       graph.Date
	Km         *float64
	Count      int // of requests or neighbours
}

// reasons gives the reason of every component that applies, in order.
func (t *task) reasons(v int32, at *values) []Reason {
	factor := t.factor(v, at)
	split, _ := t.points(at, factor)
	evidence := [components][]Evidence{
		t.topicEvidence(v), t.groupEvidence(v), t.languageEvidence(v), t.roleEvidence(v), t.experienceEvidence(v),
		t.trustEvidence(v), t.reachEvidence(v), t.placeEvidence(v), t.bridgeEvidence(v), t.loadEvidence(v),
	}
	applies := t.applies(v)
	var out []Reason
	for c, component := range Components {
		if !applies[c] {
			continue
		}
		one := Reason{Component: component, Weight: t.weights[c], Value: at[c], Factor: 1, Points: split[c], Evidence: evidence[c]}
		if c < contentComponents {
			one.Factor = factor
		}
		out = append(out, one)
	}
	return out
}

// applies tells which components the question is about. The others give no points: nobody introduces or is near the
// coordinator and the lead but others, and below coordinator nothing is known of load.
func (t *task) applies(v int32) [components]bool {
	tied := len(t.sources) > 0
	other := tied && !slices.Contains(t.sources, v)
	return [components]bool{
		len(t.topics) > 0, len(t.groups) > 0, len(t.languages) > 0, len(t.roles) > 0, true,
		other, other, len(t.places) > 0, tied, t.ix.internal(),
	}
}
