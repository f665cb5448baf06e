package match

import "context"

// flow is a network of arcs with capacities and whole costs.
type flow struct {
	nodes int
	arcs  []flowArc
	level []int64 // potentials: no arc with capacity left costs less than what it rises

	// the arcs of node v are order[start[v]:start[v+1]], those with capacity left before the others, from open[v] on
	start, open, order []int32
	place              []int32 // of every arc in order
}

// flowArc stands beside its reverse: arc i turns back along arc i^1.
type flowArc struct {
	to       int32
	capacity int32
	cost     int64
}

func newFlow(nodes int) *flow { return &flow{nodes: nodes, level: make([]int64, nodes)} }

// connect adds an arc and gives its number.
func (f *flow) connect(from, to, capacity int32, cost int64) int32 {
	i := int32(len(f.arcs))
	f.arcs = append(f.arcs, flowArc{to, capacity, cost}, flowArc{from, 0, -cost})
	return i
}

// arrange sorts the arcs into rows.
func (f *flow) arrange() {
	f.start, f.order, f.place = make([]int32, f.nodes+1), make([]int32, len(f.arcs)), make([]int32, len(f.arcs))
	from := func(i int) int32 { return f.arcs[i^1].to }
	for i := range f.arcs {
		f.start[from(i)+1]++
	}
	for v := range f.nodes {
		f.start[v+1] += f.start[v]
	}
	f.open = append([]int32(nil), f.start[:f.nodes]...)
	last := append([]int32(nil), f.start[1:]...)
	for i, a := range f.arcs {
		at := &f.open[from(i)]
		if a.capacity == 0 {
			at = &last[from(i)]
			*at--
		}
		f.order[*at], f.place[i] = int32(i), *at
		if a.capacity > 0 {
			*at++
		}
	}
}

// out gives the arcs of a node with capacity left.
func (f *flow) out(v int32) []int32 { return f.order[f.start[v]:f.open[v]] }

// send sends one along an arc.
func (f *flow) send(i int32) {
	if f.arcs[i].capacity--; f.arcs[i].capacity == 0 {
		v := f.arcs[i^1].to
		f.open[v]--
		f.move(i, f.open[v])
	}
	if f.arcs[i^1].capacity++; f.arcs[i^1].capacity == 1 {
		v := f.arcs[i].to
		f.move(i^1, f.open[v])
		f.open[v]++
	}
}

// move exchanges an arc with the one at a place.
func (f *flow) move(i, to int32) {
	other, from := f.order[to], f.place[i]
	f.order[to], f.order[from] = i, other
	f.place[i], f.place[other] = to, from
}

const (
	farthest = int64(1) << 62
	nowhere  = int64(1) << 40 // stands in for the distance of nodes that no way leads on from
)

// cheapest sends as much as lowers the costs from the source, node 0, to the sink, the last one, along one cheapest way
// after the other: successive shortest paths with potentials (Edmonds & Karp 1972). Arcs lead to later nodes only, so
// that the first potentials are found in one pass: those of the distances to the sink, by which a search looks at little
// beside cheapest ways.
func (f *flow) cheapest(ctx context.Context) error {
	f.arrange()
	sink := int32(f.nodes - 1)
	for v := sink - 1; v >= 0; v-- {
		distance := nowhere
		for _, i := range f.out(v) {
			distance = min(distance, f.arcs[i].cost-f.level[f.arcs[i].to])
		}
		f.level[v] = -distance
	}
	dijkstra := newDijkstra(f.nodes)
	for dijkstra.reach(f, sink) && f.level[sink] < f.level[0] {
		if ctx.Err() != nil {
			return ended(ctx)
		}
		for v := sink; v != 0; {
			i := dijkstra.by[v]
			f.send(i)
			v = f.arcs[i^1].to
		}
	}
	return nil
}

// dijkstra finds shortest ways over reduced costs (Dijkstra 1959), with a binary heap; of equal distances the last node, for the
// sink is the last of all.
type dijkstra struct {
	distance []int64
	by       []int32 // the arc that leads to a node
	done     []bool
	touched  []int32
	heap     []flowStop
}

type flowStop struct {
	distance int64
	node     int32
}

func newDijkstra(nodes int) *dijkstra {
	d := &dijkstra{distance: make([]int64, nodes), by: make([]int32, nodes), done: make([]bool, nodes)}
	for v := range d.distance {
		d.distance[v] = farthest
	}
	return d
}

// reach finds a way to the sink, and brings the potentials up to date; false where there is none.
func (d *dijkstra) reach(f *flow, sink int32) bool {
	for _, v := range d.touched {
		d.distance[v], d.done[v] = farthest, false
	}
	d.touched, d.heap = d.touched[:0], d.heap[:0]
	d.visit(0, 0, -1)
	for len(d.heap) > 0 && !d.done[sink] {
		v := d.pop().node
		if d.done[v] {
			continue
		}
		d.done[v] = true
		for _, i := range f.out(v) {
			if a := &f.arcs[i]; !d.done[a.to] {
				d.visit(a.to, d.distance[v]+a.cost+f.level[v]-f.level[a.to], i)
			}
		}
	}
	if !d.done[sink] {
		return false
	}
	most := d.distance[sink]
	for v := range f.level {
		f.level[v] += min(d.distance[v], most)
	}
	return true
}

func (d *dijkstra) visit(v int32, distance int64, by int32) {
	if distance >= d.distance[v] {
		return
	}
	if d.distance[v] == farthest {
		d.touched = append(d.touched, v)
	}
	d.distance[v], d.by[v] = distance, by
	d.heap = append(d.heap, flowStop{distance, v})
	for i := len(d.heap) - 1; i > 0; {
		above := (i - 1) / 2
		if !d.heap[i].before(d.heap[above]) {
			break
		}
		d.heap[i], d.heap[above] = d.heap[above], d.heap[i]
		i = above
	}
}

func (s flowStop) before(other flowStop) bool {
	return s.distance < other.distance || s.distance == other.distance && s.node > other.node
}

func (d *dijkstra) pop() flowStop {
	top, last := d.heap[0], len(d.heap)-1
	d.heap[0] = d.heap[last]
	d.heap = d.heap[:last]
	for i := 0; ; {
		least := i
		for _, below := range [2]int{2*i + 1, 2*i + 2} {
			if below < last && d.heap[below].before(d.heap[least]) {
				least = below
			}
		}
		if least == i {
			return top
		}
		d.heap[i], d.heap[least] = d.heap[least], d.heap[i]
		i = least
	}
}
