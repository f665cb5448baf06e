package resolvers_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// actorCase is an actor filter as people write it, and what it means.
type actorCase struct {
	text   string
	passes func(*graph.Actor) bool
}

func randomActors(rng *rand.Rand) actorCase {
	switch rng.IntN(6) {
	case 0:
		kind := pickOne(rng, walkKinds...)
		return actorCase{fmt.Sprintf("{kind: [%s]}", kind), func(a *graph.Actor) bool { return a.Kind == kind }}
	case 1:
		kind := pickOne(rng, walkKinds...)
		return actorCase{fmt.Sprintf("{not: {kind: [%s]}}", kind), func(a *graph.Actor) bool { return a.Kind != kind }}
	case 2:
		topic := pickOne(rng, walkTopics...)
		return actorCase{fmt.Sprintf("{topic: [%q]}", topic), func(a *graph.Actor) bool {
			return slices.Contains(values(a, graph.FacetTopic), topic)
		}}
	case 3:
		place := pickOne(rng, walkSeats...)
		return actorCase{fmt.Sprintf("{place: [%q]}", place), func(a *graph.Actor) bool {
			serves := func(area string) bool { return strings.HasPrefix(area, place) || strings.HasPrefix(place, area) }
			return strings.HasPrefix(a.Seat, place) || slices.ContainsFunc(a.AreasServed, serves)
		}}
	default:
		return actorCase{"null", func(*graph.Actor) bool { return true }}
	}
}

// tieCase is a tie filter.
type tieCase struct {
	text      string
	direction graph.Direction
	passes    func(w *walkWorld, tie *graph.Tie) bool
}

func randomTies(rng *rand.Rand) tieCase {
	c := tieCase{text: "null", direction: graph.AnyDirection, passes: func(*walkWorld, *graph.Tie) bool { return true }}
	if rng.IntN(3) == 0 {
		return c
	}
	c.direction = pickOne(rng, graph.Directions...)
	text := []string{"direction: " + string(c.direction)}
	if rng.IntN(2) == 0 {
		asked, holds := randomTieCondition(rng)
		text, c.passes = append(text, asked), holds
	}
	c.text = "{" + strings.Join(text, ", ") + "}"
	return c
}

func randomTieCondition(rng *rand.Rand) (text string, holds func(*walkWorld, *graph.Tie) bool) {
	day, number := pickOne(rng, walkDays...), 1+rng.IntN(5)
	switch rng.IntN(7) {
	case 0:
		kinds := []graph.TieKind{pickOne(rng, tieKinds...), pickOne(rng, tieKinds...)}
		return fmt.Sprintf("kind: %v", kinds), func(_ *walkWorld, tie *graph.Tie) bool { return slices.Contains(kinds, tie.Kind) }
	case 1:
		return fmt.Sprintf("activeOn: %q", day), func(_ *walkWorld, tie *graph.Tie) bool { return holdsOn(tie, day) }
	case 2:
		confirmed := rng.IntN(2) == 0
		return fmt.Sprintf("confirmed: %v", confirmed), func(_ *walkWorld, tie *graph.Tie) bool {
			return (tie.ConfirmedByFrom != "" && tie.ConfirmedByTo != "") == confirmed
		}
	case 3:
		return fmt.Sprintf("minStrength: %d", number), func(_ *walkWorld, tie *graph.Tie) bool {
			return number == 1 || tie.Strength != nil && *tie.Strength >= number
		}
	case 4:
		return fmt.Sprintf("since: %q", day), func(_ *walkWorld, tie *graph.Tie) bool { return tie.Since != "" && tie.Since >= day }
	case 5:
		from := randomActors(rng)
		return "from: " + from.text, func(w *walkWorld, tie *graph.Tie) bool { return from.passes(w.actor(tie.From)) }
	default:
		to := randomActors(rng)
		return "to: " + to.text, func(w *walkWorld, tie *graph.Tie) bool { return to.passes(w.actor(tie.To)) }
	}
}

func holdsOn(tie *graph.Tie, day graph.Date) bool {
	return (tie.Since == "" || tie.Since <= day) && (tie.Until == "" || tie.Until >= day)
}

// leads tells whether a tie leads from one actor to another on a day.
func (w *walkWorld) leads(tie *graph.Tie, c tieCase, day graph.Date, from, to string) bool {
	forth := tie.From == from && tie.To == to
	back := tie.From == to && tie.To == from
	symmetric := tie.Kind == graph.Knows || tie.Kind == graph.Cooperates
	switch {
	case !forth && !back || !holdsOn(tie, day) || !c.passes(w, tie):
		return false
	case symmetric || c.direction == graph.AnyDirection:
		return true
	default:
		return forth == (c.direction == graph.Outgoing)
	}
}

// between gives the ids of the ties that lead from one actor to another.
func (w *walkWorld) between(c tieCase, day graph.Date, from, to string) []string {
	var ids []string
	for _, tie := range w.ties {
		if w.leads(tie, c, day, from, to) {
			ids = append(ids, tie.ID)
		}
	}
	return ids
}
