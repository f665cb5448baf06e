package generator

import (
	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

var tieKinds = []weighted[graph.TieKind]{
	{graph.Cooperates, 34}, {graph.Knows, 18}, {graph.RefersTo, 12}, {graph.Supports, 8}, {graph.MemberOf, 7},
	{graph.PlansWith, 5}, {graph.PartOf, 4}, {graph.Funds, 3}, {graph.Advises, 3}, {graph.Coordinates, 2}, {graph.Hosts, 2},
	{graph.Contracts, 1}, {graph.Established, 1},
}

// How far ties reach, and how much they prefer actors that have many.
const (
	localShare  = .75 // within the district
	preferFrom  = .8
	preferOther = .8
	tries       = 20 // for a pair that has no tie yet, before any pair will do
)

// network draws pairs by preferential attachment: who has ties gets more, so that degrees follow a power law.
type network struct {
	dice
	actors []int32
	ends   []int32                      // each actor once per tie
	at     []int32                      // home districts
	local  []struct{ in, ends []int32 } // by district: its actors, and each once per tie
	taken  map[uint64]bool
}

func newNetwork(d dice, home []int32, districts, ties int) *network {
	n := &network{
		dice: d, at: home, ends: make([]int32, 0, 2*ties), taken: make(map[uint64]bool, ties),
		actors: make([]int32, len(home)), local: make([]struct{ in, ends []int32 }, districts),
	}
	for i, district := range home {
		n.actors[i] = int32(i)
		n.local[district].in = append(n.local[district].in, int32(i))
	}
	return n
}

// pair draws two actors that have no tie yet.
func (n *network) pair() (from, to int32) {
	for try := 0; ; try++ {
		from = n.draw(n.actors, n.ends, preferFrom)
		near := &n.local[n.at[from]]
		switch {
		case try > tries:
			from, to = pick(n.dice, n.actors), pick(n.dice, n.actors)
		case n.chance(localShare):
			to = n.draw(near.in, near.ends, preferOther)
		default:
			to = n.draw(n.actors, n.ends, preferOther)
		}
		if from != to && n.take(from, to) {
			return from, to
		}
	}
}

func (n *network) draw(all, ends []int32, prefer float64) int32 {
	if len(ends) > 0 && n.chance(prefer) {
		return pick(n.dice, ends)
	}
	return pick(n.dice, all)
}

func (n *network) take(from, to int32) bool {
	key := uint64(min(from, to))<<32 | uint64(max(from, to))
	if n.taken[key] {
		return false
	}
	n.taken[key] = true
	n.ends = append(n.ends, from, to)
	for _, end := range []int32{from, to} {
		near := &n.local[n.at[end]]
		near.ends = append(near.ends, end)
	}
	return true
}

func (g *generator) ties() error {
	return g.file("ties.csv", func(file *tables.File, d dice) error {
		net := newNetwork(d, g.home, len(g.districts), g.Ties)
		for range g.Ties {
			from, to := net.pair()
			if err := file.Write(g.tie(d, int(from), int(to))); err != nil {
				return err
			}
			g.progress()
		}
		return nil
	})
}

func (g *generator) tie(d dice, from, to int) *graph.Tie {
	t := &graph.Tie{Kind: choose(d, tieKinds), Source: source, Visibility: d.visibility()}
	if t.Kind == graph.PartOf && from < to {
		from, to = to, from // always towards the earlier actor: no cycles
	}
	t.From, t.To = id(graph.PrefixActor, from+1), id(graph.PrefixActor, to+1)
	t.Since, t.SincePrecision, t.Until, t.UntilPrecision = d.period()
	if d.chance(.7) {
		strength := d.between(1, 5)
		t.Strength = &strength
	}
	if d.chance(.1) {
		t.Initiative = g.anyInitiative(d)
	}
	if d.chance(.25) {
		t.ConfirmedByFrom = d.date(lastYear)
	}
	if d.chance(.25) {
		t.ConfirmedByTo = d.date(lastYear)
	}
	if d.chance(.02) {
		t.Note = "Rückmeldung im Netzwerktreffen"
	}
	t.Normalize()
	return t
}
