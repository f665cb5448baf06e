package measure

import (
	"context"
	"math"

	"akteursnetz/graph/network/sparse"
)

// Eigenvector gives for each node its entry in the principal eigenvector of the simple graph, scaled to length 1: who is
// tied to central nodes is central (Bonacich 1972). It is the limit of the power iteration from equal values: where the
// network has several components, only those with the largest eigenvalue have entries above zero. Without ties all
// entries are zero. The error of an entry is about 1e-12 of it, or 1e-18 of the largest where that is more; it is larger
// in networks of near-equal parts that hardly touch, and in long chains. Where the iteration does not settle within a
// fixed budget, as in chains of some thousand nodes, all entries are NaN.
func Eigenvector(ctx context.Context, g *sparse.Graph) ([]float64, error) {
	return eigenvector(ctx, g, eigenvectorBudget)
}

func eigenvector(ctx context.Context, g *sparse.Graph, budget int) ([]float64, error) {
	a := arrange(g)
	p := powers{arrangement: a, budget: budget, now: make([]float64, g.N), next: make([]float64, g.N), before: make([]float64, g.N)}
	values, roots, largest := make([]float64, g.N), make([]float64, len(a.bounds)-1), 0.
	unsettled := 0. // no eigenvalue of a component that did not settle is larger
	for c := range roots {
		if p.limit(c) < largest*alike || a.Degree(a.bounds[c]) == 0 {
			continue
		}
		root, most := p.iterate(ctx, c)
		if roots[c] = root; most > root {
			unsettled = max(unsettled, most)
		}
		for v := a.bounds[c]; v < a.bounds[c+1]; v++ {
			values[v] = max(p.now[v], 0) // no entry is negative, though one that is almost zero may come out so
		}
		largest = max(largest, roots[c])
	}
	if unsettled > 0 && unsettled >= largest*alike {
		for v := range values {
			values[v] = math.NaN()
		}
		return values, ctx.Err()
	}
	for c, root := range roots {
		own := values[a.bounds[c]:a.bounds[c+1]]
		if root > 0 && root >= largest*alike {
			sum, squares := sums(own)
			scale(own, sum/squares) // the projection of equal values on it
		} else {
			clear(own)
		}
	}
	if _, squares := sums(values); squares > 0 {
		scale(values, 1/math.Sqrt(squares))
	}
	return a.restored(values), ctx.Err()
}

const (
	// alike is how much of one another the eigenvalues of components must be to count as equal.
	alike = 1 - 1e-11
	// smallestChange is what rounding alone may change an entry by, relative to it.
	smallestChange = 1e-14
	// many is how many values are added up one after the other.
	many = 128
	// eigenvectorBudget is how many arcs an iteration that hardly converges may visit; a node counts for four.
	eigenvectorBudget = 2_000_000_000
)

// powers multiplies vectors by A+I, A being the adjacency of a component: its largest eigenvalue is larger than all
// others in absolute value, which that of A need not be.
type powers struct {
	arrangement
	budget            int // for each component
	now, next, before []float64
}

// limit gives a bound on the largest eigenvalue of a component: the square root of the largest row sum of A², plus one.
func (p *powers) limit(c int) float64 {
	largest := 0
	for v := p.bounds[c]; v < p.bounds[c+1]; v++ {
		sum := 0
		for _, w := range p.Of(v) {
			sum += p.Degree(w)
		}
		largest = max(largest, sum)
	}
	return math.Sqrt(float64(largest)) + 1
}

// iterate leaves the principal eigenvector of a component in now and gives the eigenvalue, and the most that it can be
// where the budget ended before the vector settled. A few plain steps, which show
// how fast they converge, alternate with more and more that also subtract a part of the vector before: this momentum
// makes them converge as Chebyshev polynomials do.
func (p *powers) iterate(ctx context.Context, c int) (root, most float64) {
	const plain = 6
	from, to := p.bounds[c], p.bounds[c+1]
	for v := from; v < to; v++ {
		p.now[v] = 1
	}
	change, first := 0., 0. // how much entries change; how much before some plain steps
	rate := 0.              // what a plain step leaves of the change
	at, cycle := 0, 16      // the step of a cycle, and how many it has
	for steps := p.budget / int(4*(to-from)+p.Start[to]-p.Start[from]); ; steps-- {
		root, change = p.multiply(from, to, root)
		switch {
		case change <= max(1e-12*(1-rate), smallestChange):
			return root, root
		case steps == 0, ctx.Err() != nil:
			return root, root / (1 - change) // the highest factor
		case at == 1:
			first = change
		case at == plain-1:
			rate = min(math.Pow(change/first, 1./(plain-2)), 1-1e-6)
		case at >= plain:
			p.subtract(from, to, rate*rate*root*root/4)
		}
		p.before, p.now, p.next = p.now, p.next, p.before
		if at++; at%16 == 0 { // before they overflow
			sum, _ := sums(p.now[from:to])
			scale(p.now[from:to], 1/sum)
			scale(p.before[from:to], 1/sum)
		}
		if at == cycle {
			at, cycle = 0, 2*cycle
		}
	}
}

// multiply makes next of now. It gives the Rayleigh quotient and how far the factors by which entries grow are apart,
// relative to the highest, a measure that rounding hardly touches. An entry below a millionth of the largest counts as if
// it had that much and the difference grew by lastRoot.
func (p *powers) multiply(from, to int32, lastRoot float64) (root, change float64) {
	now, begin := p.now, p.Start[from]
	largest := 0.
	for _, entry := range now[from:to] {
		if entry > largest {
			largest = entry
		}
	}
	squares, product, least := 0., 0., 1e-6*largest
	lowest, highest := math.Inf(1), 0.
	for v := from; v < to; v++ {
		entry, end := now[v], p.Start[v+1]
		next := entry
		if end-begin > many {
			next += halved(now, p.To[begin:end])
		} else {
			next += inPairs(now, p.To[begin:end])
		}
		begin = end
		p.next[v] = next
		squares, product = squares+entry*entry, product+entry*next
		if entry < least {
			next, entry = next+lastRoot*(least-entry), least
		}
		factor := next / entry
		if factor < lowest {
			lowest = factor
		}
		if factor > highest {
			highest = factor
		}
	}
	return product / squares, (highest - lowest) / highest
}

// subtract takes a part of the vector before from the next.
func (p *powers) subtract(from, to int32, part float64) {
	for v := from; v < to; v++ {
		p.next[v] -= part * p.before[v]
	}
}

// halved adds up the values of many nodes so that rounding errors stay those of a few.
func halved(values []float64, nodes []int32) float64 {
	if len(nodes) <= many {
		return inPairs(values, nodes)
	}
	half := len(nodes) / 2
	return halved(values, nodes[:half]) + halved(values, nodes[half:])
}

// inPairs adds up the values of nodes in two sums at a time: one alone would wait for each addition before the next.
func inPairs(values []float64, nodes []int32) float64 {
	even, odd := 0., 0.
	for len(nodes) >= 2 {
		even += values[nodes[0]]
		odd += values[nodes[1]]
		nodes = nodes[2:]
	}
	if len(nodes) > 0 {
		even += values[nodes[0]]
	}
	return even + odd
}

func sums(vector []float64) (sum, squares float64) {
	for _, x := range vector {
		sum += x
		squares += x * x
	}
	return sum, squares
}

func scale(vector []float64, by float64) {
	for i := range vector {
		vector[i] *= by
	}
}
