package community

import "akteursnetz/graph/network/sparse"

// refine splits every community into well-connected parts: starting from single nodes, each that is still alone and well
// connected to its community joins the part of it that gains most. It gives each node's part and the number of parts,
// numbered by lowest node.
func (l *leiden) refine(at *level, community []int32) ([]int32, int) {
	r := refinement{leiden: l, at: at, community: community, part: sparse.Nodes(at.n), single: make([]bool, at.n)}
	r.total = make([]float64, at.n)
	for v, c := range community {
		r.total[c] += at.degree[v]
	}
	r.degree, r.outward = append([]float64(nil), at.degree...), make([]float64, at.n)
	for v := range int32(at.n) {
		r.single[v] = true
		for _, arc := range at.of(v) {
			if community[arc.to] == community[v] {
				r.outward[v] += float64(arc.edges)
			}
		}
	}
	order := l.queue[:at.n]
	l.shuffle(order)
	for _, v := range order {
		if r.single[v] && r.wellConnected(v, v) {
			r.join(v)
		}
	}
	l.work += 2 * len(at.arcs)
	return r.part, renumber(r.part)
}

// refinement is the state of a refinement. Parts bear the number of their first node.
type refinement struct {
	*leiden
	at        *level
	community []int32
	total     []float64 // of each community: the sum of degrees
	part      []int32
	degree    []float64 // of each part: the sum of degrees
	outward   []float64 // of each part: the weight of edges to the rest of its community
	single    []bool    // whether the part of this number is its first node alone
}

// wellConnected tells whether the part has no fewer edges to the rest of its community than chance would give it. The
// node v lies in the community.
func (r *refinement) wellConnected(part, v int32) bool {
	rest := r.total[r.community[v]] - r.degree[part]
	return r.outward[part]*r.at.twice >= r.resolution*r.degree[part]*rest
}

// join adds the single node v to the part of its community where it gains most, of equals the lowest, if it loses
// nothing.
func (r *refinement) join(v int32) {
	for _, arc := range r.at.of(v) {
		if r.community[arc.to] == r.community[v] {
			r.tally(r.part[arc.to], arc.edges)
		}
	}
	best, most := v, 0.0
	pull := r.resolution * r.at.degree[v]
	for _, c := range r.touched {
		gain := float64(r.link[c])*r.at.twice - float64(pull*r.degree[c])
		if (gain > most || gain == most && (best == v || c < best)) && r.wellConnected(c, v) {
			best, most = c, gain
		}
	}
	if best != v {
		r.outward[best] += r.outward[v] - 2*float64(r.link[best])
		r.degree[best] += r.at.degree[v]
		r.part[v], r.single[best] = best, false
	}
	r.forget()
}
