package measure

import (
	"context"

	"akteursnetz/graph/network/sparse"
)

// Roles counts the brokerage of a node v (Gould & Fernandez 1989): the ordered pairs a, b with arcs a→v→b but none
// a→b in the directed reading, by the groups of the three.
type Roles struct {
	Coordinator    int64 // a, v and b in one group
	Itinerant      int64 // a and b in one group, v outside
	Gatekeeper     int64 // v and b in one group, a outside
	Representative int64 // a and v in one group, b outside
	Liaison        int64 // three groups
}

// Total counts the pairs in any role.
func (r Roles) Total() int64 {
	return r.Coordinator + r.Itinerant + r.Gatekeeper + r.Representative + r.Liaison
}

// of gives the count that a pair belongs to.
func (r *Roles) of(a, v, b int32) *int64 {
	switch {
	case a == v && v == b:
		return &r.Coordinator
	case a == v:
		return &r.Representative
	case v == b:
		return &r.Gatekeeper
	case a == b:
		return &r.Itinerant
	default:
		return &r.Liaison
	}
}

// Brokerage counts each node's roles; group gives each node's, small numbers from 0 on or NoGroup. Pairs in which any
// of the three has no group are not counted. It ends with the context's error when that ends.
func Brokerage(ctx context.Context, g *sparse.Graph, group []int32) ([]Roles, error) {
	roles := make([]Roles, g.N)
	count := 0
	for _, c := range group {
		count = max(count, int(c)+1)
	}
	in, out := make([]int64, count), make([]int64, count)
	for v := range int32(g.N) {
		if group[v] != NoGroup {
			roles[v] = through(g, group, v, in, out)
		}
	}
	return roles, subtractClosed(ctx, g, group, roles)
}

// through counts the roles of v as if no a had an arc to its b. In and out are zero before and after.
func through(g *sparse.Graph, group []int32, v int32, in, out []int64) Roles {
	var r Roles
	var allIn, allOut, itinerant int64
	for _, a := range g.In.Of(v) {
		if group[a] != NoGroup {
			in[group[a]]++
			allIn++
		}
	}
	for _, b := range g.Out.Of(v) {
		if c := group[b]; c != NoGroup {
			out[c]++
			allOut++
			if c != group[v] {
				itinerant += in[c]
			}
			if g.Out.Has(b, v) {
				*r.of(c, group[v], c)-- // a is b
			}
		}
	}
	sameIn, sameOut := in[group[v]], out[group[v]]
	r.Coordinator += sameIn * sameOut
	r.Gatekeeper = (allIn - sameIn) * sameOut
	r.Representative = sameIn * (allOut - sameOut)
	r.Itinerant += itinerant
	r.Liaison = (allIn-sameIn)*(allOut-sameOut) - itinerant
	for _, a := range g.In.Of(v) {
		if group[a] != NoGroup {
			in[group[a]] = 0
		}
	}
	for _, b := range g.Out.Of(v) {
		if group[b] != NoGroup {
			out[group[b]] = 0
		}
	}
	return r
}

// subtractClosed takes away the pairs with an arc a→b. The three then form a triangle of the simple graph; each triangle
// is met once, from its node of lowest degree, which takes O(m^1.5) steps. Where that is much, as among nodes that are
// nearly all tied with each other, they are not met but counted by bits.
func subtractClosed(ctx context.Context, g *sparse.Graph, group []int32, roles []Roles) error {
	above := aboveArcs(g, group)
	dense := densest(g, group, above)
	if err := newDenseArcs(g, group, dense).subtract(ctx, roles); err != nil {
		return err
	}
	counted := make([]bool, g.N)
	for _, v := range dense {
		counted[v] = true
	}
	c := closedPairs{group: group, roles: roles, above: above, fromU: make([]directions, g.N)}
	for u := range int32(g.N) {
		if u%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if !counted[u] {
			c.subtractAt(u)
		}
	}
	return nil
}

// closedPairs takes pairs with an arc away from roles, triangle by triangle.
type closedPairs struct {
	group []int32
	roles []Roles
	above [][]directedArc
	fromU []directions // of the nodes above the one at hand; else none
}

// subtractAt takes away the pairs of all triangles of which u is the lowest.
func (c closedPairs) subtractAt(u int32) {
	for _, arc := range c.above[u] {
		c.fromU[arc.to] = arc.directions
	}
	for _, uv := range c.above[u] {
		for _, vw := range c.above[uv.to] {
			// Arcs a→v, v→b and a→b, or all of them backward, are what the three pairs share.
			if uw := c.fromU[vw.to]; uw != 0 {
				c.subtract(u, uv.to, vw.to, uv.directions&vw.directions&uw)
				c.subtract(uv.to, u, vw.to, uv.flipped()&uw&vw.directions)
				c.subtract(u, vw.to, uv.to, uw&vw.flipped()&uv.directions)
			}
		}
	}
	for _, arc := range c.above[u] {
		c.fromU[arc.to] = 0
	}
}

func (c closedPairs) subtract(a, v, b int32, shared directions) {
	if shared&forth != 0 {
		*c.roles[v].of(c.group[a], c.group[v], c.group[b])--
	}
	if shared&back != 0 {
		*c.roles[v].of(c.group[b], c.group[v], c.group[a])--
	}
}

// directions tells which arcs there are between two nodes, as seen from the first.
type directions uint8

const (
	forth directions = 1 << iota
	back
)

// flipped sees the same arcs from the second node.
func (d directions) flipped() directions { return d>>1 | d<<1&back }

type directedArc struct {
	to int32
	directions
}

// aboveArcs gives each node's neighbours of higher degree or, at equal degree, lower number; all with a group.
func aboveArcs(g *sparse.Graph, group []int32) [][]directedArc {
	above := make([][]directedArc, g.N)
	all := make([]directedArc, 0, len(g.Simple.To)/2)
	for v := range int32(g.N) {
		first, out, in := len(all), g.Out.Of(v), g.In.Of(v)
		for _, w := range g.Simple.Of(v) { // ascending, as are out and in, which it unites
			arc := directedArc{to: w}
			if len(out) > 0 && out[0] == w {
				arc.directions, out = forth, out[1:]
			}
			if len(in) > 0 && in[0] == w {
				arc.directions, in = arc.directions|back, in[1:]
			}
			more := g.Simple.Degree(w) - g.Simple.Degree(v)
			if group[v] != NoGroup && group[w] != NoGroup && (more > 0 || more == 0 && w < v) {
				all = append(all, arc)
			}
		}
		above[v] = all[first:]
	}
	return above
}
