package memory

import (
	"slices"
	"strings"

	"akteursnetz/graph"
)

// world is a state as one audience sees it.
type world struct {
	*state
	audience graph.Audience
	places   graph.Gazetteer
}

// sees tells whether a record is there for the audience. Hidden and unknown are one answer.
func (w world) sees(id string) bool {
	return w.get(id) != nil && w.levels[id] <= w.audience
}

// visible gives the records of a type that the audience sees, by id.
func visible[T graph.Entity](w world) []T {
	return slices.DeleteFunc(all[T](w.state), func(e T) bool { return w.levels[e.EntityID()] > w.audience })
}

// shown gives an actor as the audience sees it: filters and orders look at nothing finer.
func (w world) shown(a *graph.Actor) *graph.Actor {
	return graph.Redact(a, w.audience, w.places).(*graph.Actor)
}

// known gives places of a record as the audience knows them.
func (w world) known(e graph.Entity, places ...string) []string {
	if w.audience == graph.InternalOnly || !w.placeHidden(e) {
		return places
	}
	districts := make([]string, len(places))
	for i, ags := range places {
		districts[i] = graph.DistrictOf(ags)
	}
	return districts
}

func (w world) actor(f *graph.ActorFilter, a *graph.Actor) bool {
	if f == nil {
		return true
	}
	return matches(f.Search, w.actorTexts(a)) &&
		anyOf(f.IDs, a.ID) && anyOf(f.Kind, a.Kind) && w.actorTags(f, a) && w.actorPlace(f, w.shown(a)) &&
		(f.Tie == nil || w.condition(f.Tie, a)) && (f.NeighbourOf == nil || w.neighbours(f.NeighbourOf, a)) &&
		every(f.And, func(part *graph.ActorFilter) bool { return w.actor(part, a) }) &&
		some(f.Or, func(part *graph.ActorFilter) bool { return w.actor(part, a) }) &&
		(f.Not == nil || !w.actor(f.Not, a))
}

func (w world) actorTags(f *graph.ActorFilter, a *graph.Actor) bool {
	return anyOf(f.Topic, w.actorTopics(a)...) && anyOf(f.TargetGroup, a.TargetGroups...) &&
		anyOf(f.Language, graph.LanguageCodes(a.Languages)...) && anyOf(f.Role, a.Roles...) &&
		(f.OutsideAdministration == nil || *f.OutsideAdministration == a.Kind.OutsideAdministration()) &&
		(f.MigrantLed == nil || a.MigrantLed != nil && *a.MigrantLed == *f.MigrantLed) &&
		(given(f.VerifiedSince) == "" || a.VerifiedAt >= *f.VerifiedSince)
}

// actorPlace judges where the actor is, as far as the audience knows.
func (w world) actorPlace(f *graph.ActorFilter, a *graph.Actor) bool {
	if a.Location == nil && (f.Within != nil || f.Near != nil) {
		return false
	}
	if f.Within != nil && !graph.Box(*f.Within).Contains(a.Location.Point) {
		return false
	}
	if f.Near != nil && chord(f.Near, a) > graph.Chord2OfKm(f.Near.Km) {
		return false
	}
	return f.Place == nil || slices.ContainsFunc(f.Place, func(ags string) bool {
		return contains(ags, a.Seat) || slices.ContainsFunc(a.AreasServed, func(area string) bool { return overlap(ags, area) })
	})
}

// chord is the squared distance from a centre to a located actor.
func chord(n *graph.Near, a *graph.Actor) int64 {
	return graph.OnSphere(graph.Point{Lat: n.Lat, Lon: n.Lon}).Chord2(graph.OnSphere(a.Location.Point))
}

// contains tells whether a place lies in a wider one or is it.
func contains(wide, narrow string) bool {
	return wide != "" && narrow != "" && (wide == graph.Country || strings.HasPrefix(narrow, wide))
}

func overlap(a, b string) bool { return contains(a, b) || contains(b, a) }

// condition counts an actor's ties.
func (w world) condition(c *graph.TieCondition, a *graph.Actor) bool {
	filter := &graph.TieFilter{Kind: c.Kind, Direction: c.Direction, ActiveOn: c.ActiveOn, Confirmed: c.Confirmed}
	count := 0
	for _, tie := range w.tiesOf(a.ID, filter) {
		if w.actor(c.Other, w.get(tie.Other(a.ID)).(*graph.Actor)) {
			count++
		}
	}
	switch {
	case c.Max != nil && *c.Max == 0:
		return count == 0
	case c.Min == nil && count < 1, c.Min != nil && count < *c.Min:
		return false
	}
	return c.Max == nil || count <= *c.Max
}

func (w world) neighbours(n *graph.NeighbourOf, a *graph.Actor) bool {
	return slices.ContainsFunc(w.tiesOf(n.Actor, n.Tie), func(t *graph.Tie) bool { return t.Other(n.Actor) == a.ID })
}

// tiesOf gives the visible ties of an actor that pass a filter, by id.
func (w world) tiesOf(actor string, f *graph.TieFilter) []*graph.Tie {
	return slices.DeleteFunc(visible[*graph.Tie](w), func(t *graph.Tie) bool {
		return t.From != actor && t.To != actor || !w.tie(f, t) || f != nil && !facing(f.Direction, t, actor)
	})
}

// facing tells whether a tie goes in a direction from an actor's side; symmetric ties go both ways.
func facing(direction *graph.Direction, t *graph.Tie, actor string) bool {
	switch {
	case direction == nil || *direction == graph.AnyDirection || t.Kind.Symmetric():
		return true
	case *direction == graph.Outgoing:
		return t.From == actor
	default:
		return t.To == actor
	}
}

func (w world) tie(f *graph.TieFilter, t *graph.Tie) bool {
	if f == nil {
		return true
	}
	return anyOf(f.Kind, t.Kind) &&
		(given(f.ActiveOn) == "" || t.ActiveOn(*f.ActiveOn)) &&
		(given(f.Since) == "" || t.Since >= *f.Since) &&
		(f.Confirmed == nil || *f.Confirmed == t.Confirmed()) &&
		(f.MinStrength == nil || t.Weight() >= *f.MinStrength) &&
		w.names(f.Initiative, t.Initiative) &&
		w.actor(f.From, w.get(t.From).(*graph.Actor)) && w.actor(f.To, w.get(t.To).(*graph.Actor))
}

// names tells whether one of the mentioned ids is the wanted one and the audience sees what it names.
func (w world) names(wanted *string, mentioned ...string) bool {
	return wanted == nil || slices.Contains(mentioned, *wanted) && w.sees(*wanted)
}

// anyOf tells whether a list that was asked for has one of the values; nil asks for nothing.
func anyOf[T comparable](wanted []T, values ...T) bool {
	return wanted == nil || slices.ContainsFunc(values, func(value T) bool { return slices.Contains(wanted, value) })
}

func every[T any](parts []T, holds func(T) bool) bool {
	return !slices.ContainsFunc(parts, func(part T) bool { return !holds(part) })
}

func some[T any](parts []T, holds func(T) bool) bool {
	return parts == nil || slices.ContainsFunc(parts, holds)
}

// given is a date that was asked for; an empty one asks for nothing.
func given(date *graph.Date) graph.Date {
	if date == nil {
		return ""
	}
	return *date
}

func (w world) actorTopics(a *graph.Actor) []string {
	slugs := make([]string, len(a.Topics))
	for i, topic := range a.Topics {
		slugs[i] = topic.Topic
	}
	return w.upwardAll(slugs)
}

// touches tells whether a place lies in a wanted one or contains it.
func touches(wanted []string, places ...string) bool {
	return wanted == nil || slices.ContainsFunc(wanted, func(ags string) bool {
		return slices.ContainsFunc(places, func(place string) bool { return overlap(ags, place) })
	})
}
