package picture

import "math"

// spot is where a node is drawn.
type spot struct{ x, y, r float64 }

// box is a rectangle on the canvas.
type box struct{ left, top, right, bottom float64 }

func (b box) overlaps(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}

func (b box) holds(other box) bool {
	return b.left <= other.left && other.right <= b.right && b.top <= other.top && other.bottom <= b.bottom
}

// around is the square that a node fills.
func (s spot) around() box { return box{s.x - s.r, s.y - s.r, s.x + s.r, s.y + s.r} }

// The radii of nodes, and how far apart they are kept.
const (
	largestRadius, smallestRadius = 20., 7.5 // of the largest node, by how many there are
	radiusOfOne                   = 230.     // the largest radius times the square root of the number of nodes
	leastShare                    = .25      // of the largest radius, that a node of size 0 has
	mostStretch                   = 1.25     // of one direction against the other, to use the frame
	apartShare, apartLeast        = 1.25, 2. // of the sum of their radii, and beside that
	separations                   = 60       // rounds of pushing nodes apart
)

// radii gives the radius of a size in a network of so many nodes.
func radii(nodes int) func(size float64) float64 {
	largest := math.Max(smallestRadius, math.Min(largestRadius, radiusOfOne/math.Sqrt(float64(nodes))))
	return func(size float64) float64 { return largest * (leastShare + (1-leastShare)*math.Sqrt(size)) }
}

// spots places the nodes in a frame and pushes apart those that would cover each other.
func spots(nodes []Node, frame box) []spot {
	out, radius := make([]spot, len(nodes)), radii(len(nodes))
	for i, n := range nodes {
		out[i] = spot{n.X, n.Y, radius(n.Size)}
	}
	fit(out, frame.within(radius(1)))
	for range separations {
		if !separate(out, frame) {
			break
		}
	}
	return out
}

// within is the box without a rim.
func (b box) within(rim float64) box {
	return box{b.left + rim, b.top + rim, b.right - rim, b.bottom - rim}
}

// fit scales places to fill a frame. What lies on a line leaves it a little, so that nodes can make room.
func fit(spots []spot, frame box) {
	bounds := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, s := range spots {
		bounds = box{min(bounds.left, s.x), min(bounds.top, s.y), max(bounds.right, s.x), max(bounds.bottom, s.y)}
	}
	across := scaleTo(bounds.right-bounds.left, frame.right-frame.left)
	down := scaleTo(bounds.bottom-bounds.top, frame.bottom-frame.top)
	across, down = min(across, down*mostStretch), min(down, across*mostStretch)
	if math.IsInf(across, 1) {
		across, down = 0, 0 // all in one place
	}
	for i, s := range spots {
		spots[i].x = (frame.left+frame.right)/2 + (s.x-(bounds.left+bounds.right)/2)*across
		spots[i].y = (frame.top+frame.bottom)/2 + (s.y-(bounds.top+bounds.bottom)/2)*down + float64(i%3-1)/10
	}
}

func scaleTo(extent, room float64) float64 {
	if extent == 0 {
		return math.Inf(1)
	}
	return room / extent
}

// separate moves nodes that are too close half of what is missing apart. It tells whether there were any.
func separate(spots []spot, frame box) (moved bool) {
	for i := range spots {
		for j := range i {
			p, q := &spots[i], &spots[j]
			dx, dy, apart := p.x-q.x, p.y-q.y, (p.r+q.r)*apartShare+apartLeast
			if math.Abs(dx) >= apart || math.Abs(dy) >= apart {
				continue
			}
			distance := math.Sqrt(dx*dx + dy*dy)
			if distance >= apart {
				continue
			}
			if distance == 0 {
				dx, distance = 1, 1
			}
			push := (apart - distance) / distance / 2
			p.move(dx*push, dy*push, frame)
			q.move(-dx*push, -dy*push, frame)
			moved = true
		}
	}
	return moved
}

// move shifts a node within a frame.
func (s *spot) move(dx, dy float64, frame box) {
	s.x = max(frame.left+s.r, min(frame.right-s.r, s.x+dx))
	s.y = max(frame.top+s.r, min(frame.bottom-s.r, s.y+dy))
}
