package match

import (
	"cmp"
	"math"
	"slices"

	"akteursnetz/graph"
)

// project is an initiative of the view and its items.
type project struct {
	*graph.Project
	items []int32
	seats []int32 // actors that take or took part, ascending
	board []int32 // those that take part beyond AsOf, ascending: lead, partners and seats that began and go on
}

// projectNo finds initiatives by id.
type projectNo struct{ byID map[string]int32 }

// past is an actor's part in an initiative: how much it counts, and when it ended.
type past struct {
	project int32
	weight  float64 // of the part it had, halved with every three years since
	ended   graph.Date
	seat    string // the participation; empty for leads and partners
}

// What a part in an initiative counts.
const (
	asLead   = 1
	asMember = .8
)

// unknownAge stands in where nobody knows when something was: two half-lives.
const unknownAge = .25

func (ix *Index) readProjects() {
	view := ix.Network.View
	ix.items.numbers, ix.byID = map[Item]int32{}, map[string]int32{}
	for p := range view.Projects() {
		ix.byID[p.ID] = int32(len(ix.projects))
		one := project{Project: p}
		for _, i := range ix.itemsOf(p.Topics, p.TargetGroups, codes(p.Languages), p.Roles, view.Places(p)) {
			one.items = append(one.items, ix.itemNo(i))
		}
		ix.projects = append(ix.projects, one)
	}
	type part struct {
		actor int32
		past
	}
	var parts []part
	add := func(actor string, p int32, weight float64, seat *graph.Seat) {
		v, found := ix.Network.Find(actor)
		if !found {
			return
		}
		ix.projects[p].seats = append(ix.projects[p].seats, v)
		if seat == nil || seat.ActiveOn(ix.AsOf) && seat.Until != ix.AsOf {
			ix.projects[p].board = append(ix.projects[p].board, v)
		}
		if one, happened := ix.partIn(p, weight, seat); happened {
			parts = append(parts, part{v, one})
		}
	}
	for p := range ix.projects {
		project := ix.projects[p].Project
		add(view.Lead(project), int32(p), asLead, nil)
		for _, partner := range view.Partners(project) {
			add(partner, int32(p), asMember, nil)
		}
	}
	for seat := range view.Seats() {
		if p, shown := ix.byID[seat.Initiative]; shown {
			add(seat.Actor, p, asMember, seat)
		}
	}
	// of several parts in one initiative the best counts
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.actor, b.actor), cmp.Compare(a.project, b.project), cmp.Compare(b.weight, a.weight),
			cmp.Compare(a.seat, b.seat))
	})
	parts = slices.CompactFunc(parts, func(a, b part) bool { return a.actor == b.actor && a.project == b.project })
	ix.past = gathered(ix.n, func(yield func(int32, past)) {
		for _, p := range parts {
			yield(p.actor, p.past)
		}
	})
	for p := range ix.projects {
		for _, list := range []*[]int32{&ix.projects[p].seats, &ix.projects[p].board} {
			slices.Sort(*list)
			*list = slices.Compact(*list)
		}
	}
}

// partIn tells what a part in an initiative counts; false if it had not begun.
func (ix *Index) partIn(p int32, weight float64, seat *graph.Seat) (past, bool) {
	project := ix.projects[p].Project
	one := past{project: p, weight: weight}
	begun, ended := project.From, project.Until
	if seat != nil {
		one.seat = seat.ID
		begun, ended = cmp.Or(seat.Since, begun), cmp.Or(seat.Until, ended)
	}
	if begun > ix.AsOf || begun == "" && project.Status == graph.Planned {
		return past{}, false
	}
	switch {
	case ended >= ix.AsOf || ended == "" && project.Status == graph.Running:
		one.ended = ix.AsOf
	default:
		one.ended = cmp.Or(ended, begun)
	}
	if one.ended == "" {
		one.weight *= unknownAge
	} else {
		one.weight *= halved(one.ended, ix.AsOf, pastHalfLife)
	}
	return one, true
}

// likeness gives for every initiative how much it asks for the same as some items do: the Jaccard index, items weighted
// by category and rarity.
func (ix *Index) likeness(asked []Item) []float64 {
	wanted, total := make([]bool, len(ix.items.weights)), 0.
	for _, i := range asked {
		if no, known := ix.items.numbers[i]; known {
			wanted[no] = true
		}
		total += ix.itemWeight(i)
	}
	out := make([]float64, len(ix.projects))
	for p := range ix.projects {
		both, either := 0., total
		for _, no := range ix.projects[p].items {
			if wanted[no] {
				both += ix.items.weights[no]
			} else {
				either += ix.items.weights[no]
			}
		}
		if either > 0 {
			out[p] = settled(both / either)
		}
	}
	return out
}

// settled cuts the last bits, which depend on the order of a sum.
func settled(value float64) float64 { return math.Round(value*1e12) / 1e12 }

// experience is 1 − Π(1 − likeness · part · 2^(−age/3 years)) over the initiatives an actor took part in.
func (t *task) experience(v int32) float64 {
	none := 1.
	for _, p := range t.ix.past.of(v) {
		if p.project != t.itself {
			none *= 1 - t.likeness[p.project]*p.weight
		}
	}
	return settled(1 - none)
}
