package match

import (
	"slices"

	"akteursnetz/graph"
)

// Gap is an item that nobody has well enough. An entry counts however long ago somebody confirmed it: warnings tell that.
type Gap struct {
	Item    Item
	Covered float64 // how far all together have it: 0 … 1
	Within  int     // actors that have it and serve a place asked for, candidates or not
	Beyond  int     // actors that have it elsewhere
	Nearest *Miss   // nil where nobody has it at all
	Told    int     // actors of which anything of its category is known
}

// Miss is the actor that comes nearest to filling a gap.
type Miss struct {
	Actor      string
	Degree     float64 // of the gap's item
	Km         *float64
	VerifiedAt graph.Date
	Rejected   []Notice // what is against it; empty: it is a candidate
	Outside    bool     // it is a candidate, but not one of the members asked about; else it has too little
}

// coveredEnough is from where on an item is no gap.
const coveredEnough = .5

// Gaps gives the items that the candidates do not have well enough, though all took part.
func (m *Match) Gaps() []Gap { return m.gaps(m.ranked) }

// gaps gives the items that some actors and those on board do not have well enough.
func (m *Match) gaps(members []int32) []Gap {
	var out []Gap
	for i := range m.required {
		r := &m.required[i]
		if covered := m.together(r, members, m.has, coveredEnough); covered < coveredEnough {
			out = append(out, m.gap(r, covered, members))
		}
	}
	return out
}

func (m *Match) gap(r *requirement, covered float64, members []int32) Gap {
	g := Gap{Item: r.Item, Covered: covered, Told: m.ix.told(r.Category)}
	nearest := int32(-1)
	for v := range int32(m.ix.n) {
		if m.boarded[v] || r.degree(v) == 0 {
			continue
		}
		if m.servesAny(v) {
			g.Within++
		} else {
			g.Beyond++
		}
		if nearest < 0 || m.comesNearer(r, v, nearest) {
			nearest = v
		}
	}
	if nearest >= 0 {
		g.Nearest = m.miss(nearest)
		g.Nearest.Degree = settled(r.degree(nearest))
		if m.ix.actor(nearest).Collective {
			g.Nearest.Rejected = append(g.Nearest.Rejected, Notice{Code: Collective})
		}
		g.Nearest.Outside = len(g.Nearest.Rejected) == 0 && !slices.Contains(members, nearest)
	}
	return g
}

func (m *Match) miss(v int32) *Miss {
	miss := &Miss{Actor: m.ix.id(v), VerifiedAt: m.ix.actor(v).VerifiedAt, Rejected: m.notices(v, m.left[v])}
	if km, known := m.nearest(v); known {
		miss.Km = &km
	}
	return miss
}

// comesNearer orders misses: the one with fewer reasons against it, then that has more of the item, then the nearer one.
func (m *Match) comesNearer(r *requirement, v, than int32) bool {
	if a, b := m.against(v), m.against(than); a != b {
		return a < b
	}
	if a, b := r.degree(v), r.degree(than); a != b {
		return a > b
	}
	a, known := m.nearest(v)
	b, also := m.nearest(than)
	return known && (!also || a < b)
}

// against counts what is against an actor in a group.
func (m *Match) against(v int32) int {
	n := m.left[v].count()
	if m.ix.actor(v).Collective {
		n++
	}
	return n
}

func (t *task) servesAny(v int32) bool {
	return len(t.places) == 0 || slices.ContainsFunc(t.places, func(p askedPlace) bool { return t.ix.serves(v, p.ags) })
}

// told counts the actors of which anything of a category is known.
func (ix *Index) told(c Category) int {
	n := 0
	for v := range int32(ix.n) {
		if ix.tells(v, c) {
			n++
		}
	}
	return n
}

func (ix *Index) tells(v int32, c Category) bool {
	switch c {
	case TopicItem:
		return len(ix.topics.of(v)) > 0
	case GroupItem:
		return len(ix.groups.of(v)) > 0
	case LanguageItem:
		return len(ix.languages.of(v)) > 0
	case RoleItem:
		return ix.roles[v] != 0
	}
	return ix.located[v] || len(ix.actor(v).AreasServed) > 0
}
