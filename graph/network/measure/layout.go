package measure

import (
	"context"
	"math"
	"math/rand/v2"

	"akteursnetz/graph/network/sparse"
)

// Point is a place in a picture.
type Point struct{ X, Y float64 }

const (
	// layoutPairs is the number of pairs of nodes that one round adjusts: all pairs of up to a thousand nodes.
	layoutPairs = 500_000
	// layoutWork is the number of pairs that all rounds together adjust in a component: a few tenths of a second.
	layoutWork           = 10_000_000
	minRounds, maxRounds = 20, 200
)

// Layout places the nodes of the simple graph in the square from −1 to 1 so that their distances resemble the lengths of
// the shortest paths: each component for itself by stochastic gradient descent on the stress Σ (|p_i − p_j| − d_ij)²/d_ij²
// (Zheng, Pawar & Goodman 2019), in an order drawn from a fixed seed; the components beside each other in rows, on one
// scale. It is meant for pictures, of up to 5 000 nodes: it keeps two bytes for each pair of a component. It ends with
// the context's error when that ends.
func Layout(ctx context.Context, g *sparse.Graph) ([]Point, error) {
	points := make([]Point, g.N)
	of, sizes := Components(g)
	first, members := sparse.Grouped(of, len(sizes))
	boxes := make([]box, len(sizes))
	local := make([]int32, g.N) // each node's number in its component
	for c := range sizes {
		nodes := members[first[c]:first[c+1]]
		for i, v := range nodes {
			local[v] = int32(i)
		}
		placed, err := layOut(ctx, g, nodes, local)
		if err != nil {
			return nil, err
		}
		for i, v := range nodes {
			points[v] = placed[i]
		}
		boxes[c] = boundingBox(placed)
	}
	for c, shift := range inRows(boxes) {
		for _, v := range members[first[c]:first[c+1]] {
			points[v].X += shift.X
			points[v].Y += shift.Y
		}
	}
	fit(points)
	return points, nil
}

// layOut places the nodes of one component, a tie being about one unit long.
func layOut(ctx context.Context, g *sparse.Graph, nodes, local []int32) ([]Point, error) {
	n := len(nodes)
	if n == 1 {
		return make([]Point, 1), nil
	}
	distances, diameter, err := allDistances(ctx, g, nodes, local)
	if err != nil {
		return nil, err
	}
	rng := rand.New(rand.NewPCG(uint64(n), 0))
	points := make([]Point, n)
	for i := range points {
		points[i] = Point{rng.Float64(), rng.Float64()}
	}
	offsets, perRound := n/2, min(n/2, layoutPairs/n)
	rounds := min(max(layoutWork/(n*perRound), minRounds), maxRounds)
	cooling := math.Pow(.1/(diameter*diameter), 1/float64(rounds-1))
	rate := diameter * diameter // at first every pair is set at its distance, in the end adjusted by a tenth
	for range rounds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		// Around a ring in random order, pairs at one offset meet every node twice: no node is pulled about many times
		// in a row.
		ring := rng.Perm(n)
		for _, offset := range rng.Perm(offsets)[:perRound] {
			for i, v := range ring {
				j := i + offset + 1
				if j >= n {
					j -= n
				}
				w := ring[j]
				adjust(&points[v], &points[w], float64(distances[v*n+w]), rate)
			}
		}
		rate *= cooling
	}
	return points, nil
}

// adjust moves two points toward their distance.
func adjust(p, q *Point, distance, rate float64) {
	dx, dy := p.X-q.X, p.Y-q.Y
	length := math.Sqrt(dx*dx + dy*dy)
	if length == 0 {
		return
	}
	move := min(1, rate/(distance*distance)) * (length - distance) / (2 * length)
	p.X, p.Y = p.X-move*dx, p.Y-move*dy
	q.X, q.Y = q.X+move*dx, q.Y+move*dy
}

// allDistances gives those between all nodes of a component, row by row, and the largest.
func allDistances(ctx context.Context, g *sparse.Graph, nodes, local []int32) (distances []uint16, diameter float64, err error) {
	n := len(nodes)
	distances = make([]uint16, n*n)
	seen := sparse.NewSet(g.N)
	queue := make([]int32, 0, n)
	for i, source := range nodes {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, 0, ctx.Err()
		}
		clear(seen)
		row := distances[i*n : (i+1)*n]
		queue = seen.AddAll([]int32{source}, queue[:0])
		for head := 0; head < len(queue); head++ {
			v := queue[head]
			known := len(queue)
			queue = seen.AddAll(g.Simple.Of(v), queue)
			for _, w := range queue[known:] {
				row[local[w]] = row[local[v]] + 1
			}
		}
		diameter = max(diameter, float64(row[local[queue[n-1]]]))
	}
	return distances, diameter, nil
}

// box is the smallest upright rectangle around points.
type box struct{ left, bottom, width, height float64 }

func boundingBox(points []Point) box {
	low, high := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		low = Point{min(low.X, p.X), min(low.Y, p.Y)}
		high = Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	return box{low.X, low.Y, high.X - low.X, high.Y - low.Y}
}

// inRows sets boxes side by side with a gap of one unit, in rows that together are about as wide as high. It gives by
// how much each box has to be shifted.
func inRows(boxes []box) []Point {
	const gap = 1
	area, width := 0.0, 0.0
	for _, b := range boxes {
		area += (b.width + gap) * (b.height + gap)
		width = max(width, b.width+gap)
	}
	width = max(width, math.Sqrt(area))
	shifts := make([]Point, len(boxes))
	var x, y, high float64
	for i, b := range boxes {
		if x > 0 && x+b.width+gap > width {
			x, y, high = 0, y+high, 0
		}
		shifts[i] = Point{x - b.left, y - b.bottom}
		x += b.width + gap
		high = max(high, b.height+gap)
	}
	return shifts
}

// fit scales points, shape kept, to fill the square from −1 to 1 in at least one direction; all in one place, to 0.
func fit(points []Point) {
	b := boundingBox(points)
	half := max(b.width, b.height) / 2
	if half <= 0 {
		half = 1
	}
	for i, p := range points {
		points[i] = Point{inSquare((p.X - b.left - b.width/2) / half), inSquare((p.Y - b.bottom - b.height/2) / half)}
	}
}

func inSquare(x float64) float64 { return max(-1, min(1, x)) }
