package match

import (
	"fmt"
	"math"
	"slices"

	"akteursnetz/graph"
)

// Component is a part of the score.
type Component string

// The components, in order.
const (
	Topic       Component = "TOPIC"
	TargetGroup Component = "TARGET_GROUP"
	Language    Component = "LANGUAGE"
	RoleFit     Component = "ROLE"
	Experience  Component = "EXPERIENCE"
	Trust       Component = "TRUST"
	Reach       Component = "REACH"
	Place       Component = "PLACE"
	Bridge      Component = "BRIDGE"
	Load        Component = "LOAD"
)

// Components are all components, in order. The first contentComponents tell what an actor can contribute; freshness and
// mutual fit multiply them. Load counts against the score.
var Components = []Component{Topic, TargetGroup, Language, RoleFit, Experience, Trust, Reach, Place, Bridge, Load}

const (
	contentComponents = 5
	components        = 10
)

const (
	topicAt = iota
	groupAt
	languageAt
	roleAt
	experienceAt
	trustAt
	reachAt
	placeAt
	bridgeAt
	loadAt
)

// values holds a number for each of Components.
type values [components]float64

// Preference says what partners are wanted.
type Preference string

// The preferences: Known leans on ties, New leaves out whoever the coordinator or lead has a tie with and leans on
// experience and ways over others.
const (
	Balanced Preference = "BALANCED"
	Known    Preference = "KNOWN"
	New      Preference = "NEW"
)

// Preferences are all preferences, in order.
var Preferences = []Preference{Known, New, Balanced}

// weightsOf add up to one without Load. Reach weighs what it must so that the default is at least as good as any simple
// baseline for all partners, and clearly better for new ones: see bench/eval.
var weightsOf = map[Preference]values{
	Balanced: {.25, .12, .08, .08, .13, .06, .21, .04, .03, .05},
	Known:    {.18, .09, .07, .06, .11, .20, .21, .05, .03, .05},
	New:      {.23, .11, .07, .07, .16, .05, .25, .04, .02, .05},
}

// Weight sets the weight of one component.
type Weight struct {
	Component Component
	Weight    float64
}

// Options say how to match.
type Options struct {
	RadiusKm *float64          // how far is too far; nil: 50 km in the country, 15 km in a town that is a district of its own
	Prefer   Preference        // empty: Balanced
	Weights  []Weight          // that differ from those of the preference
	Kinds    []graph.ActorKind // empty: any
}

// Used are the options in force.
type Used struct {
	RadiusKm float64 // the widest of the places'; 0 without places
	Prefer   Preference
	Weights  []Weight // of all components, in order
}

// check gives the weights in force, or all that is wrong.
func (o Options) check() (values, error) {
	var errs graph.Errors
	prefer := o.Prefer
	if prefer == "" {
		prefer = Balanced
	}
	weights, known := weightsOf[prefer]
	if !known {
		errs.Add("options.prefer", "%q is no preference%s", clip(string(prefer)), guess(prefer, Preferences))
	}
	if r := o.RadiusKm; r != nil && !(*r > 0 && *r <= 20_000) {
		errs.Add("options.radiusKm", "is %v; give kilometres above 0 and up to 20000", *r)
	}
	for n, kind := range o.Kinds {
		if !slices.Contains(graph.ActorKinds, kind) {
			errs.Add(fmt.Sprintf("options.kinds[%d]", n), "there is no kind %q%s", clip(string(kind)), guess(kind, graph.ActorKinds))
		}
	}
	given := map[Component]bool{}
	for n, w := range o.Weights {
		at := fmt.Sprintf("options.weights[%d]", n)
		no := slices.Index(Components, w.Component)
		switch {
		case no < 0:
			errs.Add(at+".component", "there is no component %q%s", clip(string(w.Component)), guess(w.Component, Components))
		case given[w.Component]:
			errs.Add(at+".component", "%s is given twice; give each once", w.Component)
		case !(w.Weight >= 0 && w.Weight <= 100):
			errs.Add(at+".weight", "is %v; give a number from 0 to 100", w.Weight)
		default:
			weights[no] = w.Weight
		}
		given[w.Component] = true
	}
	if len(errs) == 0 && weights.sum() == 0 {
		errs.Add("options.weights", "are all zero, so that nobody comes before anybody; leave at least one component a weight")
	}
	return weights, errs.Err()
}

// sum adds the weights of what speaks for an actor.
func (w values) sum() float64 {
	sum := 0.
	for _, weight := range w[:loadAt] {
		sum += weight
	}
	return sum
}

// points are millionths of the score.
func points(weight, value, factor float64) int64 {
	return int64(math.Round(1e6 * weight * value * factor))
}
