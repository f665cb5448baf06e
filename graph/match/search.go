package match

// maxNodes bounds an exact search: about .3 seconds. A wall clock would make answers differ.
const (
	maxNodes   = 15_000
	rootSteps  = 300
	nodeSteps  = 6
	mostInTree = 3_000 // candidates
)

// search is a branch and bound over the candidates that could still make a coalition better.
type search struct {
	p         *pool
	best      *state
	bound     int64 // on what was not looked at; the best value where everything was
	nodes     int
	cancelled func() bool
}

// exact proves a coalition best or finds a better one, within a fixed number of nodes.
func (p *pool) exact(best *state, promising []int, cancelled func() bool) *search {
	x := &search{p: p, best: best, bound: best.value, cancelled: cancelled}
	root := p.begin()
	r := root.relaxation(promising)
	at := r.tighten(root.opening(promising), rootSteps, best.value)
	x.complete(root, r)
	everybody := make([]int, len(p.nodes))
	for a := range everybody {
		everybody[a] = a
	}
	root.price(at, everybody)
	r = root.relaxation(everybody)
	r.evaluate(at)
	x.bound = max(x.bound, x.best.value)
	left := r.worthwhile(x.best.value)
	if r.bound <= x.best.value {
		return x
	}
	if len(left) > mostInTree {
		x.bound = r.bound
		left = promising
	}
	x.branch(root, left, at)
	return x
}

// opening gives prices to begin with.
func (s *state) opening(left []int) *prices {
	at := &prices{item: make([]int64, len(s.p.unit)), community: map[int32]int64{}}
	s.price(at, left)
	return at
}

// price gives communities without one what their first member brings.
func (s *state) price(at *prices, left []int) {
	for _, a := range left {
		if c := s.p.community[s.p.nodes[a]]; c >= 0 {
			if _, priced := at.community[c]; !priced {
				at.community[c] = s.p.bonus[1]
			}
		}
	}
}

// branch looks at all coalitions that hold those of s and any of the candidates left. It takes over s.
func (x *search) branch(s *state, left []int, at *prices) {
	for {
		if s.met(&x.p.rules) && s.value > x.best.value {
			x.best = s.clone()
		}
		if s.slots == 0 || len(left) == 0 || !s.reachable(&x.p.rules, all) {
			break
		}
		x.nodes++
		r, steps := s.relaxation(left), nodeSteps
		if x.nodes == 1 {
			steps = rootSteps
		}
		at = r.tighten(at, steps, x.best.value)
		x.complete(s, r)
		if r.bound <= x.best.value {
			break
		}
		if x.nodes >= maxNodes || x.cancelled() {
			x.bound = max(x.bound, r.bound)
			break
		}
		left = r.worthwhile(x.best.value)
		if len(r.order) == 0 {
			break
		}
		chosen := r.left[r.order[0]]
		left = without(left, chosen)
		s.keepOnly(left, chosen)
		if with := s.clone(); x.allows(with, chosen) {
			with.add(chosen)
			x.branch(with, left, at)
		}
		s.available[x.p.signature[chosen]]--
	}
	x.bound = max(x.bound, x.best.value)
}

// allows tells whether a candidate may join without going beyond a quota.
func (x *search) allows(s *state, a int) bool {
	for g := range x.p.rules.signature[x.p.signature[a]].each {
		if s.inQuota[g] >= x.p.rules.max[g] {
			return false
		}
	}
	return true
}

// complete tries the coalition that a relaxation points to.
func (x *search) complete(s *state, r *relaxation) {
	whole := s.clone()
	for _, i := range r.order {
		if a := r.left[i]; x.allows(whole, a) && (whole.gain(a) > 0 || !whole.met(&x.p.rules)) {
			whole.add(a)
		}
	}
	if whole.met(&x.p.rules) && whole.value > x.best.value {
		x.best = whole
	}
}

// keepOnly counts the candidates that are left.
func (s *state) keepOnly(left []int, chosen int) {
	clear(s.available)
	for _, a := range left {
		s.available[s.p.signature[a]]++
	}
	s.available[s.p.signature[chosen]]++
}

func without(left []int, a int) []int {
	kept := make([]int, 0, len(left))
	for _, b := range left {
		if b != a {
			kept = append(kept, b)
		}
	}
	return kept
}
