package measure

import (
	"context"
	"math/bits"

	"akteursnetz/graph/network/sparse"
)

// Distances tells how far nodes are from each other, in ties.
type Distances struct {
	Closeness []float64 // of each node
	Harmonic  []float64 // of each node: the sum of 1/distance to all others
	Average   float64   // over all pairs with a path between them; NaN where there is none
	Diameter  int       // the longest of these distances; 0 where there is none
}

// DistancesOf measures the distances between all nodes, by breadth-first search from batches of them.
//
// Closeness is the number of nodes in reach divided by the sum of the distances to them, times the share of all other
// nodes that are in reach (Wasserman & Faust 1994, p. 201); zero for an isolate.
func DistancesOf(ctx context.Context, g *sparse.Graph) (*Distances, error) {
	a := arrange(g)
	var jobs []int32 // the first source of each batch; a batch lies in one component
	var component []int
	for c := range len(a.bounds) - 1 {
		for first := a.bounds[c]; first < a.bounds[c+1] && a.Degree(first) > 0; first += batch {
			jobs, component = append(jobs, first), append(component, c)
		}
	}
	meters, err := parallel(ctx, len(jobs), mostWorkers, func() *meter { return newMeter(a) }, func(m *meter, job int) {
		c := component[job]
		m.measure(ctx, c, jobs[job], min(jobs[job]+batch, a.bounds[c+1]))
	})
	if err != nil {
		return nil, err
	}
	return a.distances(meters), nil
}

// meter adds distances up. The sums are whole numbers, so that their order means nothing.
type meter struct {
	*sweep
	sums     []tally // of each node
	diameter int
}

func newMeter(a arrangement) *meter {
	return &meter{sweep: newSweep(a), sums: make([]tally, len(a.node))}
}

// measure adds the distances of sources. Being the same both ways, each is added at its other end, where it is met.
func (m *meter) measure(ctx context.Context, c int, first, last int32) {
	m.run(ctx, c, first, last, func(level int) {
		at := atDistance(level)
		for _, v := range m.front {
			m.sums[v].add(m.fresh[v].size(), at)
			m.diameter = max(m.diameter, level)
		}
	})
}

// distances gives what all meters together have measured.
func (a arrangement) distances(meters []*meter) *Distances {
	n := len(a.node)
	d := &Distances{Closeness: make([]float64, n), Harmonic: make([]float64, n)}
	far, pairs := 0., 0.
	for c := range len(a.bounds) - 1 {
		reach := int(a.bounds[c+1]-a.bounds[c]) - 1
		for v := a.bounds[c]; v < a.bounds[c+1]; v++ {
			var sum tally
			for _, m := range meters {
				sum.plus(m.sums[v])
				d.Diameter = max(d.Diameter, m.diameter)
			}
			d.Closeness[a.node[v]] = sum.closeness(n, reach)
			d.Harmonic[a.node[v]] = sum.near.value()
			far, pairs = far+float64(sum.far), pairs+float64(reach)
		}
	}
	d.Average = far / pairs
	return d
}

// tally is what the distances from a node add up to.
type tally struct {
	far  int64       // their sum
	near reciprocals // the sum of 1/distance
}

// add adds a number of nodes at a distance.
func (t *tally) add(nodes int, d distance) {
	t.far += int64(nodes) * int64(d.ties)
	t.near.plus(d.inverse.times(uint64(nodes)))
}

func (t *tally) plus(o tally) {
	t.far += o.far
	t.near.plus(o.near)
}

// closeness is that of a node in a network of n with a number of others in reach.
func (t *tally) closeness(n, reach int) float64 {
	if reach == 0 {
		return 0
	}
	return float64(reach) / float64(n-1) * float64(reach) / float64(t.far)
}

// value is that of CLOSENESS or HARMONIC.
func (t *tally) value(m Kind, n, reach int) float64 {
	if m == KindHarmonic {
		return t.near.value()
	}
	return t.closeness(n, reach)
}

// distance is a number of ties, at least one, and one divided by it.
type distance struct {
	ties    int
	inverse reciprocals
}

func atDistance(ties int) distance {
	whole, rest := uint64(1)/uint64(ties), uint64(1)%uint64(ties)
	fraction, _ := bits.Div64(rest, 0, uint64(ties))
	return distance{ties, reciprocals{whole, fraction}}
}

// reciprocals is a sum of numbers 1/distance, in units of 2^-64. It is the same whatever the order of its terms.
type reciprocals struct{ whole, fraction uint64 }

func (r reciprocals) times(count uint64) reciprocals {
	carry, fraction := bits.Mul64(r.fraction, count)
	return reciprocals{r.whole*count + carry, fraction}
}

func (r *reciprocals) plus(o reciprocals) {
	var carry uint64
	r.fraction, carry = bits.Add64(r.fraction, o.fraction, 0)
	r.whole += o.whole + carry
}

func (r *reciprocals) value() float64 { return float64(r.whole) + float64(r.fraction)*0x1p-64 }
