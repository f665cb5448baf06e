package resolvers_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"

	"akteursnetz/graph"
)

const (
	walkActors = 12
	walkTies   = 34
)

var (
	walkKinds  = []graph.ActorKind{graph.Association, graph.JobCentre, graph.Chamber}
	tieKinds   = []graph.TieKind{graph.Knows, graph.Cooperates, graph.Funds, graph.Advises, graph.RefersTo}
	walkTopics = []string{"courses", "language", "sports"}
	walkGroups = []string{"refugees", "women"}
	walkSeats  = []string{"12070296", "12070424", "12070", "15090"}
	walkDays   = []graph.Date{"2011-02-01", "2018-06-15", "2021-12-31", "2022-01-01", "2025-12-31", "2026-11-22", "2031-01-01"}
)

func walkVocabulary() []graph.Entity {
	return []graph.Entity{
		&graph.Topic{Slug: "language", Labels: texts("Sprache")},
		&graph.Topic{Slug: "courses", Parent: "language", Labels: texts("Sprachkurse")},
		&graph.Topic{Slug: "sports", Labels: texts("Sport")},
		&graph.TargetGroup{Slug: "refugees", Labels: texts("Geflüchtete")},
		&graph.TargetGroup{Slug: "women", Labels: texts("Frauen")},
	}
}

// walkWorld is a directory as plain lists, both by id.
type walkWorld struct {
	actors []*graph.Actor
	ties   []*graph.Tie
}

func randomWorld(rng *rand.Rand) *walkWorld {
	w := &walkWorld{}
	level := func() graph.Visibility { return graph.Visibility(max(0, rng.IntN(6)-3)) }
	for i := range walkActors {
		a := actor(fmt.Sprintf("%02d", i), pickOne(rng, walkKinds...), fmt.Sprintf("Akteur %d", rng.IntN(1000)), pickOne(rng, walkSeats...))
		a.Topics, a.Languages, a.Visibility = nil, nil, level()
		for _, topic := range someOf(rng, walkTopics) {
			a.Topics = append(a.Topics, graph.ActorTopic{Topic: topic, Strength: 1})
		}
		for _, code := range someOf(rng, []string{"ar", "uk"}) {
			a.Languages = append(a.Languages, graph.SpokenLanguage{Code: code})
		}
		a.TargetGroups, a.AreasServed = someOf(rng, walkGroups), someOf(rng, walkSeats)
		w.actors = append(w.actors, a)
	}
	for i := range walkTies {
		w.ties = append(w.ties, randomTie(rng, i, level()))
	}
	return w
}

// randomTie draws a tie that differs from all others by its day or, without one, by its kind.
func randomTie(rng *rand.Rand, i int, level graph.Visibility) *graph.Tie {
	from := rng.IntN(walkActors)
	to := (from + 1 + rng.IntN(walkActors-1)) % walkActors
	tie := &graph.Tie{
		ID: fmt.Sprintf("tie_%02d", i), From: fmt.Sprintf("act_%02d", from), To: fmt.Sprintf("act_%02d", to),
		Kind: pickOne(rng, tieKinds...), Since: graph.Date(fmt.Sprintf("20%02d-01-01", 10+i%35)), Visibility: level,
	}
	if i%7 == 0 {
		tie.Since, tie.Kind = "", tieKinds[i/7%len(tieKinds)]
	}
	if rng.IntN(3) == 0 {
		tie.Until = max(pickOne(rng, walkDays...), tie.Since)
	}
	if rng.IntN(3) > 0 {
		tie.Strength = new(1 + rng.IntN(5))
	}
	if rng.IntN(2) == 0 {
		tie.ConfirmedByFrom = "2026-02-01"
		tie.ConfirmedByTo = pickOne(rng, "", graph.Date("2026-03-01"))
	}
	if tie.Kind.Symmetric() && tie.From > tie.To { // as it is kept: an end of it means the stored one
		tie.From, tie.To, tie.ConfirmedByFrom, tie.ConfirmedByTo = tie.To, tie.From, tie.ConfirmedByTo, tie.ConfirmedByFrom
	}
	return tie
}

func someOf(rng *rand.Rand, values []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(string) bool { return rng.IntN(2) == 0 })
}

func (w *walkWorld) records() []graph.Entity {
	var out []graph.Entity
	for _, a := range w.actors {
		out = append(out, a)
	}
	for _, tie := range w.ties {
		out = append(out, tie)
	}
	return out
}

// seenBy leaves out what is hidden from an audience, ties at hidden actors too.
func (w *walkWorld) seenBy(audience graph.Audience) *walkWorld {
	seen := &walkWorld{}
	for _, a := range w.actors {
		if a.Visibility <= audience {
			seen.actors = append(seen.actors, a)
		}
	}
	for _, tie := range w.ties {
		if tie.Visibility <= audience && seen.actor(tie.From) != nil && seen.actor(tie.To) != nil {
			seen.ties = append(seen.ties, tie)
		}
	}
	return seen
}

func (w *walkWorld) actor(id string) *graph.Actor {
	for _, a := range w.actors {
		if a.ID == id {
			return a
		}
	}
	return nil
}

// question draws a question and answers it.
func (w *walkWorld) question(rng *rand.Rand) walkQuestion {
	if rng.IntN(2) == 0 {
		return w.chains(rng)
	}
	return w.around(rng)
}

// asOf draws a day, often today, as it is asked for and as it counts.
func asOf(rng *rand.Rand) (text string, day graph.Date) {
	day = pickOne(rng, append(slices.Clone(walkDays), "", "", "", "", "")...)
	if day == "" {
		return "null", graph.DateOf(now)
	}
	return fmt.Sprintf("%q", day), day
}

// values are those of a facet by which rows are counted.
func values(a *graph.Actor, by graph.ActorFacet) []string {
	var out []string
	switch by {
	case graph.FacetKind:
		out = []string{string(a.Kind)}
	case graph.FacetTopic:
		for _, topic := range a.Topics {
			out = append(out, topic.Topic)
			if topic.Topic == "courses" {
				out = append(out, "language")
			}
		}
	case graph.FacetTargetGroup:
		out = slices.Clone(a.TargetGroups)
	case graph.FacetLanguage:
		for _, language := range a.Languages {
			out = append(out, language.Code)
		}
	case graph.FacetDistrict:
		out = []string{a.Seat[:5]}
	case graph.FacetMunicipality:
		if len(a.Seat) == 8 {
			out = []string{a.Seat}
		}
	default:
		out = []string{a.Seat[:2]}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// counted orders counts as they are given.
func counted(counts map[string]int) []map[string]any {
	out := []map[string]any{}
	for value, count := range counts {
		out = append(out, map[string]any{"count": count, "value": value})
	}
	slices.SortFunc(out, func(a, b map[string]any) int {
		return cmp.Or(b["count"].(int)-a["count"].(int), cmp.Compare(a["value"].(string), b["value"].(string)))
	})
	return out
}
