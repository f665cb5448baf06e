package picture

import "math"

// spot is where a node is drawn.
type spot struct {
	x, y, r float64
	sign    box // around the shape of its group, of radius 1
}

// around is the rectangle that a node fills.
func (s spot) around() box {
	return box{s.x + s.r*s.sign.left, s.y + s.r*s.sign.top, s.x + s.r*s.sign.right, s.y + s.r*s.sign.bottom}
}

// The radii of nodes, and how far apart they are kept. Room is the side of the square that each node would have if the
// frame were divided among them.
const (
	largestRadius, smallestRadius = 22., 8. // of the largest node
	radiusShare                   = .25     // of the room, that the largest radius has
	leastShare, leastRadius       = .25, 3. // of the largest radius, that a node of size 0 has, and what shows its shape
	apartShare, apartLeast        = .3, 3.  // of the room, between nodes, and where there is little
	apartMost                     = 36.
	separations                   = 60 // rounds of pushing nodes apart
)

func room(nodes int, frame box) float64 { return math.Sqrt(frame.area() / float64(max(nodes, 1))) }

// radii gives the radius of a size in a network of so many nodes.
func radii(nodes int, frame box) func(size float64) float64 {
	largest := max(smallestRadius, min(largestRadius, radiusShare*room(nodes, frame)))
	least := max(leastRadius, leastShare*largest)
	return func(size float64) float64 { return least + (largest-least)*math.Sqrt(size) }
}

// crowd is nodes in a frame.
type crowd struct {
	spots []spot
	frame box
}

// spots places the nodes in a frame and pushes apart those that would cover each other.
func spots(nodes []Node, lines [][2]int, frame box) []spot {
	c, radius := crowd{make([]spot, len(nodes)), frame}, radii(len(nodes), frame)
	for i, n := range nodes {
		c.spots[i] = spot{n.X, n.Y, radius(n.Size), styles[n.Group].bounds()}
	}
	c.pack(lines)
	between := max(apartLeast, min(apartMost, apartShare*c.room()))
	for range separations {
		if !c.separate(between) {
			break
		}
	}
	return c.spots
}

func (c *crowd) room() float64 { return room(len(c.spots), c.frame) }

// separate moves nodes that are too close half of what is missing apart. It tells whether there were any.
func (c *crowd) separate(between float64) (moved bool) {
	for i := range c.spots {
		for j := range i {
			p, q := &c.spots[i], &c.spots[j]
			dx, dy, apart := p.x-q.x, p.y-q.y, p.r+q.r+between
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
			c.move(p, dx*push, dy*push)
			c.move(q, -dx*push, -dy*push)
			moved = true
		}
	}
	return moved
}

// move shifts a node within the frame.
func (c *crowd) move(s *spot, dx, dy float64) {
	s.x = max(c.frame.left-s.r*s.sign.left, min(c.frame.right-s.r*s.sign.right, s.x+dx))
	s.y = max(c.frame.top-s.r*s.sign.top, min(c.frame.bottom-s.r*s.sign.bottom, s.y+dy))
}
