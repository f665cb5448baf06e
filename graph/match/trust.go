package match

import (
	"math"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
)

// maxIntroduction is how many ties an introduction may take.
const maxIntroduction = 3

// cost is −ln of a trust in units of 2⁻⁴⁰: whole numbers, so that sums do not depend on their order.
type cost int64

const (
	costUnit    = 1 << 40
	unreachable = cost(1) << 60
)

func costOf(trust float64) cost {
	if trust < 1e-9 {
		return unreachable
	}
	return cost(math.Round(-math.Log(min(trust, 1)) * costUnit))
}

func (c cost) trust() float64 {
	if c >= unreachable {
		return 0
	}
	return settled(math.Exp(-float64(c) / costUnit))
}

// arcs are the ties as introductions go along them, either way: whoever has a tie with both introduces them. What a tie
// is worth is network.Walk's: 1 − Π(1 − β·strength/5·2^(−age/2 years)) over the ties of a pair.
type arcs struct {
	walk  *network.Walk
	costs []cost // of walk.Forth.To
}

func (ix *Index) readArcs() arcs {
	a := arcs{walk: ix.Network.Walk(graph.AnyDirection)}
	a.costs = make([]cost, len(a.walk.Trust))
	for i, trust := range a.walk.Trust {
		a.costs[i] = costOf(trust)
	}
	return a
}

// introductions are the best ways from the coordinator and the lead to everybody: those whose product of trust is the
// highest, of at most some ties. They are found in rounds of one tie each (Bellman 1958, Ford 1956).
type introductions struct {
	cost [][]cost  // by round and node
	from [][]int32 // the node before; -1: as in the round before
}

func (a arcs) introductions(n int, sources []int32, most int) introductions {
	in := introductions{cost: [][]cost{slices.Repeat([]cost{unreachable}, n)}, from: [][]int32{nil}}
	for _, s := range sources {
		in.cost[0][s] = 0
	}
	reached := sources
	for range most {
		before, last := in.cost[len(in.cost)-1], slices.Repeat([]int32{-1}, n)
		now, improved := slices.Clone(before), []int32(nil)
		for _, v := range reached {
			for i := a.walk.Forth.Start[v]; i < a.walk.Forth.Start[v+1]; i++ {
				u := a.walk.Forth.To[i]
				c := before[v] + a.costs[i]
				if c < now[u] {
					if last[u] < 0 {
						improved = append(improved, u)
					}
					now[u], last[u] = c, v
				} else if c == now[u] && last[u] > v {
					last[u] = v
				}
			}
		}
		in.cost, in.from = append(in.cost, now), append(in.from, last)
		reached = improved
	}
	return in
}

// of gives the cost of the best introduction to a node.
func (in introductions) of(v int32) cost { return in.cost[len(in.cost)-1][v] }

// path gives the nodes of the best introduction, the coordinator or lead first; nil where there is none.
func (in introductions) path(v int32) []int32 {
	if in.of(v) >= unreachable {
		return nil
	}
	path := []int32{v}
	for round := len(in.from) - 1; round > 0; round-- {
		if before := in.from[round][v]; before >= 0 {
			path = append(path, before)
			v = before
		}
	}
	slices.Reverse(path)
	return path
}

// tie gives the most trusted tie of two actors. It is looked for at the one that has fewer.
func (ix *Index) tie(a, b int32) *graph.Edge {
	if ix.Network.Graph.Simple.Degree(a) > ix.Network.Graph.Simple.Degree(b) {
		a, b = b, a
	}
	return ix.Network.MostTrusted(ix.arcs().walk, a, b)
}

// Introduction is a way from the coordinator or lead to an actor.
type Introduction struct {
	Actors []string
	Ties   []*graph.Edge // the most trusted one of each step
	Trust  float64       // the product over all ties of each step
}

func (t *task) introduction(v int32) *Introduction {
	path := t.introductions.path(v)
	if len(path) < 2 {
		return nil
	}
	in := &Introduction{Actors: t.ix.Network.IDs(path), Trust: t.introductions.of(v).trust()}
	for i, a := range path[1:] {
		in.Ties = append(in.Ties, t.ix.tie(path[i], a))
	}
	return in
}
