package eval

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/match"
	"akteursnetz/graph/network"
)

const (
	actors   = 600
	earlier  = 260 // initiatives that the directory knows
	later    = 150 // initiatives to find partners for
	partners = 6
	today    = graph.Date("2026-01-01")
)

// actor is what somebody really is; the directory knows a part of it.
type actor struct {
	place      graph.Place
	topics     []int
	groups     []int
	language   int
	roles      []int
	busy       bool
	neighbours map[int]bool
	past       []int // initiatives
}

// venture is an initiative: what it asks for and who joined.
type venture struct {
	lead     int
	place    graph.Place
	topics   []int
	groups   []int
	language int
	roles    []int
	joined   []int
	begun    graph.Date
}

// world is the truth.
type world struct {
	rng      *rand.Rand
	towns    []graph.Place
	actors   []actor
	ventures []venture
	ties     []graph.EdgeRow
}

const (
	roots, leaves = 6, 5
	groupCount    = 8
)

var languages = []string{"ar", "de", "en", "fa", "fr", "ku", "pl", "ro", "ru", "ti", "tr", "uk"}

func newWorld(seed uint64) *world {
	w := &world{rng: rand.New(rand.NewPCG(seed, 2026))}
	for _, district := range []string{"12070", "12068", "12063"} {
		w.towns = append(w.towns, gazetteer.Germany().Children(district)...)
	}
	for range actors {
		root := w.rng.IntN(roots)
		a := actor{
			place: w.towns[w.rng.IntN(len(w.towns))], language: w.rng.IntN(len(languages)), busy: w.rng.IntN(10) == 0,
			neighbours: map[int]bool{},
		}
		for range 1 + w.rng.IntN(3) {
			a.topics = addOnce(a.topics, root*leaves+w.rng.IntN(leaves))
		}
		for range 2 {
			a.groups = addOnce(a.groups, w.rng.IntN(groupCount))
			a.roles = addOnce(a.roles, w.rng.IntN(len(graph.Roles)))
		}
		w.actors = append(w.actors, a)
	}
	w.meet()
	for n := range earlier + later {
		begun := graph.Date("2018-01-01").AddDays(n * 8 * 365 / earlier)
		if n >= earlier {
			begun = today
		}
		w.found(begun, n < earlier)
	}
	return w
}

// meet ties neighbours and people of one field, then friends of friends.
func (w *world) meet() {
	for a := range w.actors {
		for range 2 {
			b, close := w.rng.IntN(actors), 0.
			for range 12 {
				c := w.rng.IntN(actors)
				if likes := w.rng.Float64() + w.alike(a, c); c != a && likes > close {
					b, close = c, likes
				}
			}
			w.tie(a, b, graph.Knows, graph.Date("2016-01-01").AddDays(w.rng.IntN(3000)))
		}
	}
	for a := range w.actors {
		if b := w.anyNeighbour(a); b >= 0 {
			if c := w.anyNeighbour(b); c >= 0 {
				w.tie(a, c, graph.Knows, graph.Date("2017-01-01").AddDays(w.rng.IntN(3000)))
			}
		}
	}
}

func (w *world) anyNeighbour(a int) int {
	known := sorted(w.actors[a].neighbours)
	if len(known) == 0 {
		return -1
	}
	return known[w.rng.IntN(len(known))]
}

func (w *world) alike(a, b int) float64 {
	sum := nearness(w.actors[a].place, w.actors[b].place)
	if share(w.actors[a].topics, w.actors[b].topics) > 0 {
		sum++
	}
	return sum
}

func (w *world) tie(a, b int, kind graph.TieKind, since graph.Date) {
	if a == b || w.actors[a].neighbours[b] {
		return
	}
	w.actors[a].neighbours[b], w.actors[b].neighbours[a] = true, true
	from, to := min(a, b), max(a, b)
	w.ties = append(w.ties, graph.EdgeRow{
		ID: fmt.Sprintf("tie_%05d", len(w.ties)), From: id(from), To: id(to), Kind: kind, Weight: 1 + w.rng.IntN(5), Since: since,
	})
}

// found begins an initiative: whoever has the most reasons to, joins. Those of the past leave ties and experience.
func (w *world) found(begun graph.Date, past bool) {
	lead := w.rng.IntN(actors)
	l := &w.actors[lead]
	v := venture{lead: lead, begun: begun, place: w.near(l.place), language: w.rng.IntN(len(languages))}
	v.topics = addOnce([]int{l.topics[0]}, w.rng.IntN(roots*leaves))
	for range 2 {
		v.groups, v.roles = addOnce(v.groups, w.rng.IntN(groupCount)), addOnce(v.roles, w.rng.IntN(len(graph.Roles)))
	}
	type chance struct {
		actor int
		worth float64
	}
	var chances []chance
	circle := w.circle(lead)
	for a := range w.actors {
		if a != lead {
			chances = append(chances, chance{a, w.worth(&v, a, circle) + .6*w.rng.NormFloat64()})
		}
	}
	slices.SortStableFunc(chances, func(x, y chance) int {
		if x.worth > y.worth {
			return -1
		}
		return 1
	})
	for _, c := range chances[:partners] {
		v.joined = append(v.joined, c.actor)
	}
	w.ventures = append(w.ventures, v)
	if !past {
		return
	}
	for _, a := range append([]int{lead}, v.joined...) {
		w.actors[a].past = append(w.actors[a].past, len(w.ventures)-1)
		if w.rng.IntN(3) > 0 {
			w.tie(lead, a, graph.Cooperates, begun)
		}
		if b := v.joined[w.rng.IntN(len(v.joined))]; w.rng.IntN(3) == 0 {
			w.tie(a, b, graph.Cooperates, begun)
		}
	}
}

func (w *world) near(p graph.Place) graph.Place {
	best, close := p, -1.
	for range 8 {
		town := w.towns[w.rng.IntN(len(w.towns))]
		if n := nearness(p, town); n > close {
			best, close = town, n
		}
	}
	return best
}

// circle is who is within two ties of somebody.
func (w *world) circle(a int) map[int]bool {
	in := map[int]bool{a: true}
	for b := range w.actors[a].neighbours {
		in[b] = true
		for c := range w.actors[b].neighbours {
			in[c] = true
		}
	}
	return in
}

// worth is why somebody joins.
func (w *world) worth(v *venture, a int, circle map[int]bool) float64 {
	one, lead := &w.actors[a], &w.actors[v.lead]
	worth := 2.4*w.field(v.topics, one.topics) + 1.1*share(v.groups, one.groups) +
		.9*share(v.roles, one.roles) + .8*nearness(v.place, one.place)
	if one.language == v.language {
		worth += .8
	}
	similar := 0.
	for _, p := range one.past {
		similar = math.Max(similar, w.field(v.topics, w.ventures[p].topics)*share(v.groups, w.ventures[p].groups))
	}
	worth += 1.2 * similar
	common, outside := 0., 0.
	for _, b := range sorted(one.neighbours) {
		if lead.neighbours[b] {
			common++
		}
		if !circle[b] {
			outside++
		}
	}
	worth += .7 * math.Min(1, common/2)
	if lead.neighbours[a] {
		worth += .9
	}
	if others := float64(len(one.neighbours)); outside < others { // it leads from the circle to others
		worth += .5 * outside / others
	}
	if one.busy {
		worth -= 1
	}
	return worth
}

// field is how far somebody works on topics, or on ones beside them.
func (w *world) field(asked, has []int) float64 {
	sum := 0.
	for _, t := range asked {
		best := 0.
		for _, u := range has {
			switch {
			case t == u:
				best = 1
			case t/leaves == u/leaves:
				best = math.Max(best, .35)
			}
		}
		sum += best
	}
	return sum / float64(len(asked))
}

func nearness(a, b graph.Place) float64 {
	return math.Exp2(-graph.Km(graph.OnSphere(a.Centroid).Chord2(graph.OnSphere(b.Centroid))) / 15)
}

func share(asked, has []int) float64 {
	n := 0.
	for _, one := range asked {
		if slices.Contains(has, one) {
			n++
		}
	}
	return n / float64(len(asked))
}

func addOnce(list []int, one int) []int {
	if slices.Contains(list, one) {
		return list
	}
	return append(list, one)
}

func sorted(set map[int]bool) []int {
	out := make([]int, 0, len(set))
	for one := range set {
		out = append(out, one)
	}
	slices.Sort(out)
	return out
}

func id(a int) string { return fmt.Sprintf("act_%04d", a) }

func topicSlug(t int) string { return fmt.Sprintf("topic-%d-%d", t/leaves, t%leaves) }

func groupSlug(g int) string { return fmt.Sprintf("group-%d", g) }

func roleNames(roles []int) []graph.Role {
	out := make([]graph.Role, len(roles))
	for i, r := range roles {
		out[i] = graph.Roles[r]
	}
	return out
}

// index is what the directory knows: entries that nobody confirmed for long are more often wrong.
func (w *world) index() *match.Index {
	var nodes []graph.Node
	for a := range w.actors {
		nodes = append(nodes, graph.NewNode(w.entry(a), graph.Public, gazetteer.Germany()))
	}
	var attached []graph.Attached
	for n := range w.ventures[:earlier] {
		attached = append(attached, w.record(n)...)
	}
	view := graph.NewSnapshot(1, nodes, slices.Clone(w.ties), attached...).View(graph.InternalOnly)
	return match.NewIndex(match.Source{
		Network: network.New(view, network.Scope{AsOf: today}), AsOf: today, Topics: taxonomy(), Groups: groups(), Places: gazetteer.Germany(),
	})
}

func (w *world) entry(a int) *graph.Actor {
	one := &w.actors[a]
	age := w.rng.IntN(1400)
	right := .9 - .5*float64(age)/1400
	known := func() bool { return w.rng.Float64() < right }
	entry := &graph.Actor{
		ID: id(a), Kind: graph.Association, Name: "x", Seat: one.place.AGS, Precision: graph.ExactPrecision, VerifiedAt: today.AddDays(-age),
	}
	for _, t := range one.topics {
		if !known() {
			t = w.rng.IntN(roots * leaves)
		}
		if slug := topicSlug(t); !slices.ContainsFunc(entry.Topics, func(a graph.ActorTopic) bool { return a.Topic == slug }) {
			entry.Topics = append(entry.Topics, graph.ActorTopic{Topic: slug, Strength: 1})
		}
	}
	for _, g := range one.groups {
		if known() {
			entry.TargetGroups = append(entry.TargetGroups, groupSlug(g))
		}
	}
	if known() {
		entry.Languages = []graph.SpokenLanguage{{Code: languages[one.language]}}
	}
	for _, r := range one.roles {
		if known() {
			entry.Roles = append(entry.Roles, graph.Roles[r])
		}
	}
	entry.Normalize()
	return entry
}

func (w *world) record(n int) []graph.Attached {
	v := &w.ventures[n]
	i := w.initiative(v)
	i.ID, i.Title, i.From, i.Until, i.Status = fmt.Sprintf("ini_%03d", n), "x", v.begun, v.begun.AddDays(365), graph.Completed
	if n%10 == 0 { // whom everybody asks, has open requests
		for a := range w.actors {
			if w.actors[a].busy {
				i.Requests = append(i.Requests, graph.Request{Actor: id(a), Answer: graph.Asked})
			}
		}
	}
	i.Normalize()
	out := []graph.Attached{graph.NewAttached(i, graph.Public)}
	for _, a := range v.joined {
		seat := &graph.Participation{ID: fmt.Sprintf("par_%03d_%04d", n, a), Initiative: i.ID, Actor: id(a)}
		out = append(out, graph.NewAttached(seat, graph.Public))
	}
	return out
}

func (w *world) initiative(v *venture) *graph.Initiative {
	i := &graph.Initiative{Lead: id(v.lead), Places: []string{v.place.AGS}, Languages: []graph.SpokenLanguage{{Code: languages[v.language]}}}
	for _, t := range v.topics {
		i.Topics = append(i.Topics, graph.RequiredTopic{Topic: topicSlug(t)})
	}
	for _, g := range v.groups {
		i.TargetGroups = append(i.TargetGroups, groupSlug(g))
	}
	for _, role := range roleNames(v.roles) {
		i.Roles = append(i.Roles, graph.RequiredRole{Role: role})
	}
	return i
}

func (w *world) draft(v *venture) match.Draft {
	i := w.initiative(v)
	d := match.Draft{Lead: i.Lead, Places: i.Places, Topics: i.Topics, TargetGroups: i.TargetGroups, Roles: i.Roles}
	return withLanguage(d, languages[v.language])
}

func withLanguage(d match.Draft, code string) match.Draft {
	d.Languages = []string{code}
	return d
}

func taxonomy() *graph.Taxonomy {
	var topics []*graph.Topic
	for root := range roots {
		topics = append(topics, &graph.Topic{Slug: fmt.Sprintf("topic-%d", root)})
		for leaf := range leaves {
			topics = append(topics, &graph.Topic{Slug: topicSlug(root*leaves + leaf), Parent: fmt.Sprintf("topic-%d", root)})
		}
	}
	return graph.NewTaxonomy(topics)
}

func groups() []*graph.TargetGroup {
	var out []*graph.TargetGroup
	for g := range groupCount {
		out = append(out, &graph.TargetGroup{Slug: groupSlug(g)})
	}
	return out
}
