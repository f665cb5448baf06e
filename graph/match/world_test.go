package match

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/network"
)

const (
	perleberg, wittenberge, pritzwalk = "12070296", "12070424", "12070316"
	prignitz, potsdam                 = "12070", "12054000"
	today                             = graph.Date("2026-11-22")
)

// world is a directory of a test.
type world struct {
	actors   []*graph.Actor
	ties     []*graph.Tie
	attached []graph.Entity
	audience graph.Audience
}

var taxonomy = graph.NewTaxonomy([]*graph.Topic{
	{Slug: "sprache"}, {Slug: "deutsch", Parent: "sprache"}, {Slug: "dolmetschen", Parent: "sprache"},
	{Slug: "arbeit"}, {Slug: "beratung", Parent: "arbeit"}, {Slug: "pflege", Parent: "arbeit"}, {Slug: "wohnen"},
})

var groupList = []*graph.TargetGroup{{Slug: "aeltere"}, {Slug: "eltern"}, {Slug: "kinder"}}

func (w *world) index(tb testing.TB) *Index {
	tb.Helper()
	levels := map[string]graph.Visibility{}
	nodes := make([]graph.Node, len(w.actors))
	for i, a := range w.actors {
		a.Normalize()
		levels[a.ID] = a.Visibility
		nodes[i] = graph.NewNode(a, a.Visibility, gazetteer.Germany())
	}
	shown := func(e graph.Entity) graph.Visibility {
		level := e.EntityVisibility()
		for _, ref := range e.Refs() {
			if ref.Required {
				level = max(level, levels[ref.Target])
			}
		}
		return level
	}
	var attached []graph.Attached
	for _, e := range w.attached {
		e.Normalize()
		levels[e.EntityID()] = e.EntityVisibility()
	}
	for _, e := range w.attached {
		attached = append(attached, graph.NewAttached(e, shown(e)))
	}
	edges := make([]graph.EdgeRow, len(w.ties))
	for i, t := range w.ties {
		edges[i] = graph.EdgeRow{ID: t.ID, From: t.From, To: t.To, Kind: t.Kind, Weight: t.Weight(), Since: t.Since, Until: t.Until,
			ConfirmedByFrom: t.ConfirmedByFrom, ConfirmedByTo: t.ConfirmedByTo, Shown: shown(t)}
	}
	view := graph.NewSnapshot(1, nodes, edges, attached...).View(w.audience)
	all, err := network.NewCache().Network(tb.Context(), view, "", func() (network.Scope, error) { return network.Scope{AsOf: today}, nil })
	if err != nil {
		tb.Fatal(err)
	}
	return NewIndex(Source{
		Network: all, AsOf: today, Topics: taxonomy, Groups: groupList, Places: gazetteer.Germany(),
	})
}

func ptr[T any](value T) *T { return &value }

func actorID(i int) string { return fmt.Sprintf("act_%03d", i) }

// randomWorld has n actors, all that matching reads about them, and some of it hidden from most.
func randomWorld(rng *rand.Rand, n int) *world {
	w := &world{audience: graph.InternalOnly}
	pick := func(values ...string) string { return values[rng.IntN(len(values))] }
	some := func(values ...string) (out []string) {
		for _, value := range values {
			if rng.IntN(3) == 0 {
				out = append(out, value)
			}
		}
		return out
	}
	level := func() graph.Visibility { return []graph.Visibility{0, 0, 0, 1, 2}[rng.IntN(5)] }
	for i := range n {
		a := &graph.Actor{ID: actorID(i), Kind: graph.ActorKinds[rng.IntN(len(graph.ActorKinds))], Name: "x", Visibility: level()}
		a.Seat = pick(perleberg, wittenberge, pritzwalk, potsdam, prignitz, "")
		a.Precision = []graph.Precision{graph.ExactPrecision, graph.PlacePrecision, graph.HiddenPrecision}[rng.IntN(3)]
		a.AreasServed = some(perleberg, prignitz)
		for _, slug := range some("sprache", "deutsch", "dolmetschen", "arbeit", "beratung", "pflege", "wohnen") {
			a.Topics = append(a.Topics, graph.ActorTopic{Topic: slug, Strength: float64(1+rng.IntN(4)) / 4})
		}
		a.TargetGroups = some("aeltere", "eltern", "kinder")
		for _, code := range some("ar", "de", "uk") {
			a.Languages = append(a.Languages, graph.SpokenLanguage{Code: code, Level: graph.LanguageLevel(pick("", "A1", "A2", "B1", "C1"))})
		}
		for _, role := range some("ROOMS", "TEACHING", "FUNDING") {
			a.Roles = append(a.Roles, graph.Role(role))
		}
		if rng.IntN(3) > 0 {
			a.VerifiedAt = today.AddDays(-rng.IntN(2000))
		}
		if rng.IntN(3) == 0 {
			a.Capacity = &graph.Capacity{ParallelInitiatives: ptr(rng.IntN(3))}
		}
		if a.Kind != graph.Volunteer && rng.IntN(4) == 0 {
			a.MigrantLed = ptr(true)
		}
		if a.Kind == graph.Volunteer && rng.IntN(2) == 0 {
			a.ConsentAt = "2025-01-01"
		}
		a.Collective = rng.IntN(10) == 0
		w.actors = append(w.actors, a)
	}
	for i := range 2 * n {
		from, to := actorID(rng.IntN(n)), actorID(rng.IntN(n))
		if from != to {
			w.ties = append(w.ties, &graph.Tie{ID: fmt.Sprintf("tie_%03d", i), From: min(from, to), To: max(from, to),
				Kind: graph.TieKinds[rng.IntN(len(graph.TieKinds))], Strength: ptr(1 + rng.IntN(5)),
				Since: today.AddDays(-rng.IntN(2000)), Visibility: level()})
		}
	}
	for i := range 1 + n/3 {
		p := &graph.Initiative{ID: fmt.Sprintf("ini_%03d", i), Title: "x", Lead: actorID(rng.IntN(n)), Partners: []string{actorID(rng.IntN(n))},
			Places: some(perleberg, potsdam), TargetGroups: some("aeltere", "eltern", "kinder"), Status: graph.Statuses[rng.IntN(4)],
			From: today.AddDays(-rng.IntN(3000)), Visibility: level()}
		for _, slug := range some("sprache", "deutsch", "arbeit", "pflege") {
			p.Topics = append(p.Topics, graph.RequiredTopic{Topic: slug})
		}
		for _, role := range some("ROOMS", "TEACHING", "FUNDING") {
			p.Roles = append(p.Roles, graph.RequiredRole{Role: graph.Role(role), Quantity: 1 + rng.IntN(3)})
		}
		for v := range n {
			if rng.IntN(12) == 0 {
				p.Requests = append(p.Requests, graph.Request{Actor: actorID(v), Answer: graph.RequestAnswers[rng.IntN(3)]})
			}
		}
		w.attached = append(w.attached, p)
		for v := range n {
			if rng.IntN(8) == 0 {
				w.attached = append(w.attached, &graph.Participation{ID: fmt.Sprintf("par_%03d_%03d", i, v), Initiative: p.ID, Actor: actorID(v),
					Since: today.AddDays(-rng.IntN(3000)), Visibility: level()})
			}
		}
	}
	for i := range n / 2 {
		w.attached = append(w.attached,
			&graph.Offer{ID: fmt.Sprintf("off_%03d", i), Provider: actorID(rng.IntN(n)), Kind: "COURSE", Status: graph.Statuses[rng.IntN(4)],
				Topics: some("deutsch", "wohnen"), TargetGroups: some("eltern"), Visibility: level()},
			&graph.Need{ID: fmt.Sprintf("nee_%03d", i), Actor: actorID(rng.IntN(n)), Topic: pick("deutsch", "pflege", "wohnen"), Text: "x"})
	}
	return w
}

// randomDraft asks for something that randomWorld has.
func randomDraft(rng *rand.Rand, ix *Index) Draft {
	d := Draft{Topics: []graph.RequiredTopic{{Topic: "deutsch", Weight: 1, Redundancy: 1 + rng.IntN(2)}}}
	if rng.IntN(2) == 0 {
		d.Topics = append(d.Topics, graph.RequiredTopic{Topic: "beratung", Weight: 2, Redundancy: 1})
	}
	if rng.IntN(2) == 0 {
		d.TargetGroups = []string{"eltern", "kinder"}
	}
	if rng.IntN(2) == 0 {
		d.Languages = []string{"ar", "uk"}
	}
	if rng.IntN(2) == 0 {
		d.Roles = []graph.RequiredRole{{Role: "TEACHING", Quantity: 1 + rng.IntN(2), Critical: rng.IntN(2) == 0}, {Role: "FUNDING", Quantity: 1}}
	}
	if rng.IntN(2) == 0 {
		d.Places = []string{perleberg}
	}
	if ix.n > 2 && rng.IntN(4) > 0 {
		d.Coordinator, d.Lead = ix.id(0), ix.id(1)
		if rng.IntN(2) == 0 {
			d.OnBoard = []string{ix.id(2)}
		}
	}
	return d
}

func must[T any](value T, err error) func(testing.TB) T {
	return func(tb testing.TB) T {
		tb.Helper()
		if err != nil {
			tb.Fatal(err)
		}
		return value
	}
}
