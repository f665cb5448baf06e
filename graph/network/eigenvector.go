package network

import (
	"context"
	"math"
)

// Eigenvector gives for each node its entry in the principal eigenvector of the simple graph, scaled to length 1: who is
// tied to central nodes is central (Bonacich 1972). It is the limit of the power iteration from equal values: where the
// network has several components, only those with the largest eigenvalue have entries above zero. Without ties all
// entries are zero. The relative error of each is about 1e-12, more only in networks of several near-equal parts that
// hardly touch.
func Eigenvector(ctx context.Context, g *Graph) ([]float64, error) {
	a := arrange(g)
	p := powers{arrangement: a, now: make([]float64, g.N), next: make([]float64, g.N), before: make([]float64, g.N)}
	values, roots, largest := make([]float64, g.N), make([]float64, len(a.bounds)-1), 0.
	for c := range roots {
		degree := a.Degree(a.bounds[c]) // the largest of the component: no eigenvalue of its adjacency is larger
		if degree > 0 && float64(degree+1) >= largest*alike {
			roots[c] = p.iterate(ctx, c, largest*alike)
			copy(values[a.bounds[c]:], p.now[a.bounds[c]:a.bounds[c+1]])
			largest = max(largest, roots[c])
		}
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
	// eigenvectorBudget is how many arcs an iteration may visit that hardly converges.
	eigenvectorBudget = 2_000_000_000
)

// powers multiplies vectors by A+I, A being the adjacency of a component: its largest eigenvalue is larger than all
// others in absolute value, which that of A need not be.
type powers struct {
	arrangement
	now, next, before []float64
}

// iterate leaves the principal eigenvector of a component in now and gives the eigenvalue, or zero as soon as that is
// known to be below a bound. After some plain steps, which show how fast they converge, come some that also subtract a
// part of the vector before: this momentum makes them converge as Chebyshev polynomials do.
func (p *powers) iterate(ctx context.Context, c int, bound float64) float64 {
	const plain, cycle = 8, 32
	from, to := p.bounds[c], p.bounds[c+1]
	for v := from; v < to; v++ {
		p.now[v] = 1
	}
	steps := eigenvectorBudget / int(p.Start[to]-p.Start[from])
	rate, change := 0., math.Inf(1) // of convergence: what a plain step leaves of the change; how far entries disagree
	for step := 0; ; step++ {
		at, last := step%cycle, change
		var root, high float64
		root, high, change = p.multiply(from, to)
		switch {
		case high < bound:
			return 0
		case change <= max(1e-12*(1-rate), smallestChange), step == steps, ctx.Err() != nil:
			return root
		case at > 1 && at < plain:
			rate = min(change/last, 1-1e-6)
		case at >= plain:
			p.subtract(from, to, rate*rate*root*root/4)
		}
		p.before, p.now, p.next = p.now, p.next, p.before
		if at == cycle-1 { // the next step is plain and needs no vector before
			sum, _ := sums(p.now[from:to])
			scale(p.now[from:to], 1/sum)
		}
	}
}

// multiply makes next of now. It gives the Rayleigh quotient, which never exceeds the eigenvalue, and of the factors by
// which entries grow, which lie on both sides of it (Collatz & Wielandt), the highest and how far they are apart,
// relative to that.
func (p *powers) multiply(from, to int32) (root, high, change float64) {
	low, squares, product := math.Inf(1), 0., 0.
	now, begin := p.now, p.Start[from]
	for v := from; v < to; v++ {
		entry, end := now[v], p.Start[v+1]
		next := entry + total(now, p.To[begin:end])
		begin = end
		p.next[v] = next
		squares, product = squares+entry*entry, product+entry*next
		if entry <= 0 { // momentum may overshoot at first
			next, entry = math.Inf(1), 1
		}
		low, high = min(low, next/entry), max(high, next/entry)
	}
	if math.IsInf(high, 1) {
		return product / squares, high, 1
	}
	return product / squares, high, (high - low) / high
}

// subtract takes a part of the vector before from the next.
func (p *powers) subtract(from, to int32, part float64) {
	for v := from; v < to; v++ {
		p.next[v] -= part * p.before[v]
	}
}

// total adds up the values of nodes, in two sums at a time: one alone would wait for each addition before the next.
func total(values []float64, nodes []int32) float64 {
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
