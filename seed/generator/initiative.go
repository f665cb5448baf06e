package generator

import (
	"cmp"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

// count is how many initiatives there are.
func (g *generator) count() int { return max(1, g.Actors/actorsPerInitiative) }

func (g *generator) anyInitiative(d dice) string {
	return id(graph.PrefixInitiative, d.IntN(g.count())+1)
}

func (g *generator) anyActor(d dice) string { return id(graph.PrefixActor, d.IntN(g.Actors)+1) }

// initiatives writes the initiatives with their bodies, milestones, building blocks and requests. They are few: each of
// the five files makes them anew.
func (g *generator) initiatives() error {
	for _, name := range []string{"initiatives.csv", "bodies.csv", "milestones.csv", "building_blocks.csv", "requests.csv"} {
		err := g.file(name, func(file *tables.File, _ dice) error {
			d := g.dice("initiatives")
			for n := range g.count() {
				if err := file.Write(g.initiative(d, n)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

var aims = []string{
	"Neuzugewanderte finden schneller in Sprache, Arbeit und Nachbarschaft.", "Die Beteiligten kennen einander und stimmen ihre Angebote ab.",
	"Ein gemeinsamer Integrationsplan entsteht mit allen, die es angeht.", "Ehrenamt und Vereine öffnen sich für neue Mitglieder.",
	"Familien erhalten Hilfe aus einer Hand.",
}

var projects = []string{
	"Integrationsplan", "Sprachoffensive", "Willkommen", "Ankommen", "Runder Tisch Arbeit", "Vereine öffnen sich",
	"Bildungspartnerschaft", "Gesund im Landkreis", "Wohnen gemeinsam", "Beteiligung vor Ort",
}

func (g *generator) initiative(d dice, n int) *graph.Initiative {
	place := pick(d, g.districts).Place
	year := d.between(2015, lastYear)
	i := &graph.Initiative{
		ID: id(graph.PrefixInitiative, n+1), Title: pick(d, projects) + " " + place.Name + " " + itoa(year, 4),
		Aim: pick(d, aims), Lead: g.anyActor(d), Places: []string{place.AGS}, Status: pick(d, graph.Statuses),
		TargetGroups: some(d, g.groups, 0, 2), Visibility: d.visibility(), Source: source,
	}
	i.From, i.FromPrecision = d.partial(year, false)
	if i.Status == graph.Completed {
		i.Until, i.UntilPrecision = d.partial(year+d.between(1, 3), true)
	}
	if n > 0 && d.chance(.2) {
		i.Parent = id(graph.PrefixInitiative, d.IntN(n)+1)
	}
	for range d.IntN(4) {
		i.Partners = append(i.Partners, g.anyActor(d))
	}
	for _, slug := range some(d, g.topics, 1, 4) {
		i.Topics = append(i.Topics, graph.RequiredTopic{
			Topic: slug, Weight: float64(d.between(1, 4)) / 2, Redundancy: d.between(1, 2),
		})
	}
	for _, role := range roles(d) {
		i.Roles = append(i.Roles, graph.RequiredRole{Role: role, Quantity: d.between(1, 3), Critical: d.chance(.2)})
	}
	g.process(d, i, year)
	g.requests(i)
	i.Normalize()
	return i
}

// bodyNames are what bodies of a kind are called.
var bodyNames = map[graph.BodyKind]string{
	graph.SteeringGroup: "Steuerungsgruppe", graph.AccompanyingGroup: "Begleitgruppe", graph.WorkingGroup: "Arbeitsgruppe",
	graph.ModerationTeam: "Moderationsteam",
}

var steps = []string{"Auftakt", "Zwischenbilanz", "Beschluss", "Abschluss"}

// process adds bodies, milestones and building blocks.
func (g *generator) process(d dice, i *graph.Initiative, year int) {
	suffix := strings.TrimPrefix(i.ID, graph.PrefixInitiative)
	for n, kind := range graph.BodyKinds[:bodiesOf(i.ID)] {
		body := graph.Body{
			ID: graph.PrefixBody + suffix + "-" + itoa(n+1, 1), Kind: kind, Decides: kind == graph.SteeringGroup,
			Name: bodyNames[kind],
		}
		if kind == graph.WorkingGroup {
			body.Topic = pick(d, i.Topics).Topic
			body.Name += " " + body.Topic
		}
		if d.chance(.6) {
			body.Responsible = g.anyActor(d)
		}
		i.Bodies = append(i.Bodies, body)
	}
	for n, title := range steps[:d.between(1, len(steps))] {
		milestone := graph.Milestone{ID: graph.PrefixMilestone + suffix + "-" + itoa(n+1, 1), Title: title, Due: d.date(year + n/2)}
		if d.chance(.5) {
			if reached := milestone.Due.AddDays(d.between(-20, 60)); reached <= lastDay { // what lies ahead is not reached
				milestone.Reached = reached
			}
		}
		i.Milestones = append(i.Milestones, milestone)
	}
	for n := range d.IntN(len(graph.BlockTitles) + 1) {
		i.Blocks = append(i.Blocks, graph.BuildingBlock{Number: n + 1, State: pick(d, graph.BlockStates)})
	}
}

// requests asks a few actors to take part.
func (g *generator) requests(i *graph.Initiative) {
	d := g.dice("requests of " + i.ID)
	for range d.IntN(4) {
		request := graph.Request{Actor: g.anyActor(d), Answer: pick(d, graph.RequestAnswers), AskedAt: d.date(lastYear)}
		if !slices.ContainsFunc(i.Requests, func(other graph.Request) bool { return other.Actor == request.Actor }) {
			i.Requests = append(i.Requests, request)
		}
	}
}

// bodiesOf tells how many bodies an initiative has by its number, so that participations know without reading it.
func bodiesOf(initiative string) int {
	return int(initiative[len(initiative)-1]-'0') % (len(graph.BodyKinds) + 1)
}

func (g *generator) participations() error {
	return g.file("participations.csv", func(file *tables.File, d dice) error {
		for n := range g.count() {
			for _, p := range g.members(d, id(graph.PrefixInitiative, n+1)) {
				if err := file.Write(p); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// members draws who takes part in an initiative, each actor once.
func (g *generator) members(d dice, initiative string) []*graph.Participation {
	var out []*graph.Participation
	for range min(g.Actors, d.between(1, 2*participationsPerInitiative-1)) {
		p := &graph.Participation{
			Initiative: initiative, Actor: g.anyActor(d), Role: pick(d, []string{"", "Mitglied", "Leitung", "Gast"}),
			Visibility: d.visibility(), Source: source,
		}
		if n := bodiesOf(initiative); n > 0 && d.chance(.7) {
			p.Body = graph.PrefixBody + strings.TrimPrefix(initiative, graph.PrefixInitiative) + "-" + itoa(d.between(1, n), 1)
		}
		p.Since, p.SincePrecision, p.Until, p.UntilPrecision = d.period()
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b *graph.Participation) int { return cmp.Compare(a.Actor, b.Actor) })
	return slices.CompactFunc(out, func(a, b *graph.Participation) bool { return a.Actor == b.Actor })
}
