package match

import "context"

// flow is a network of arcs with capacities and whole costs.
type flow struct {
	first []int32 // of each node: its last arc; −1 for none
	arcs  []flowArc
	level []int64 // potentials: no arc with capacity left costs less than what it rises
}

// flowArc stands beside its reverse: arc i turns back along arc i^1.
type flowArc struct {
	to, next int32
	capacity int32
	cost     int64
}

func newFlow(nodes int) *flow {
	f := &flow{first: make([]int32, nodes), level: make([]int64, nodes)}
	for v := range f.first {
		f.first[v] = -1
	}
	return f
}

// connect adds an arc and gives its number.
func (f *flow) connect(from, to, capacity int32, cost int64) int32 {
	i := int32(len(f.arcs))
	f.arcs = append(f.arcs, flowArc{to, f.first[from], capacity, cost}, flowArc{from, f.first[to], 0, -cost})
	f.first[from], f.first[to] = i, i+1
	return i
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
	sink := int32(len(f.first) - 1)
	for v := sink - 1; v >= 0; v-- {
		distance := nowhere
		for i := f.first[v]; i >= 0; i = f.arcs[i].next {
			if a := f.arcs[i]; a.capacity > 0 {
				distance = min(distance, a.cost-f.level[a.to])
			}
		}
		f.level[v] = -distance
	}
	dijkstra := newDijkstra(len(f.first))
	for dijkstra.reach(f, sink) && f.level[sink] < f.level[0] {
		if ctx.Err() != nil {
			return ended(ctx)
		}
		for v := sink; v != 0; {
			i := dijkstra.by[v]
			f.arcs[i].capacity--
			f.arcs[i^1].capacity++
			v = f.arcs[i^1].to
		}
	}
	return nil
}

// dijkstra finds shortest ways over reduced costs (Dijkstra 1959), with a binary heap; equal distances by node.
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
		for i := f.first[v]; i >= 0; i = f.arcs[i].next {
			if a := &f.arcs[i]; a.capacity > 0 && !d.done[a.to] {
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
	return s.distance < other.distance || s.distance == other.distance && s.node < other.node
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
