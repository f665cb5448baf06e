package community

// move is the fast local moving of Leiden: each node goes to the community where it gains most, and its neighbours
// outside that are looked at again, until none has anything to gain. It tells whether any node moved.
func (l *leiden) move(at *level, community []int32) (bool, error) {
	m := newMembership(at, community)
	queue, queued := l.queue[:at.n], l.queued[:at.n]
	l.shuffle(queue)
	for v := range queued {
		queued[v] = true
	}
	moved := false
	for head, waiting := 0, at.n; waiting > 0; {
		v := queue[head]
		waiting--
		if head++; head == at.n {
			head = 0
			if err := l.ctx.Err(); err != nil {
				return false, err
			}
		}
		queued[v] = false
		if !m.move(v, l.best(m, v)) {
			continue
		}
		moved = true
		for _, arc := range at.of(v) {
			if w := arc.to; community[w] != community[v] && !queued[w] {
				queued[w] = true
				queue[(head+waiting)%at.n] = w
				waiting++
			}
		}
	}
	return moved, nil
}

// best gives the community where v gains most: its own if none gains more, of equals the lowest, -1 for a new one.
func (l *leiden) best(m *membership, v int32) int32 {
	arcs := m.at.of(v)
	l.work += len(arcs)
	for _, arc := range arcs {
		l.tally(m.community[arc.to], arc.edges)
	}
	own, degree := m.community[v], m.at.degree[v]
	gain := func(c int32, others float64) float64 {
		return float64(l.link[c])*m.at.twice - float64(l.resolution*degree*others)
	}
	sure := m.at.twice * 1e-8 // more than rounding can feign, so that no circle of moves seems to gain
	best, most := own, gain(own, m.degrees[own]-degree)
	least := most + sure
	for _, c := range l.touched {
		if c == own {
			continue
		}
		if g := gain(c, m.degrees[c]); g > least && (g > most || g == most && c < best) {
			best, most = c, g
		}
	}
	l.forget()
	if most < -sure {
		return -1
	}
	return best
}

// shuffle fills the slice with its indexes in random order.
func (l *leiden) shuffle(order []int32) {
	for i := range order {
		j := l.rng.IntN(i + 1)
		order[i] = order[j]
		order[j] = int32(i)
	}
}

// membership keeps count of communities while nodes move between them.
type membership struct {
	at        *level
	community []int32   // of each node
	degrees   []float64 // of each community: the sum of its nodes' degrees
	sizes     []int32
	empty     []int32 // communities without nodes
}

func newMembership(at *level, community []int32) *membership {
	m := &membership{at: at, community: community, degrees: make([]float64, at.n), sizes: make([]int32, at.n)}
	for v, c := range community {
		m.degrees[c] += at.degree[v]
		m.sizes[c]++
	}
	for c, size := range m.sizes {
		if size == 0 {
			m.empty = append(m.empty, int32(c))
		}
	}
	return m
}

// move puts v into another community, -1 being a new one, and tells whether that changed anything.
func (m *membership) move(v, to int32) bool {
	from := m.community[v]
	if to == from || to < 0 && m.sizes[from] == 1 {
		return false
	}
	if to < 0 {
		last := len(m.empty) - 1
		to, m.empty = m.empty[last], m.empty[:last]
	}
	m.community[v] = to
	m.degrees[from] -= m.at.degree[v]
	m.degrees[to] += m.at.degree[v]
	m.sizes[to]++
	if m.sizes[from]--; m.sizes[from] == 0 {
		m.empty = append(m.empty, from)
	}
	return true
}
