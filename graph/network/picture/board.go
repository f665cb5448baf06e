package picture

import "math"

const (
	clearance     = 8. // between a label and other nodes: more than to its own, so that it is clear whom it names
	betweenLabels = 3.
	led           = 200 // so many nodes have their label at the end of a line, where there is no room beside them
	ledFar        = 80. // how far
	always        = 16  // so many of them have it as far away as there is room, across other nodes
	crossWeight   = 5.  // a node crossed by a leader is as bad as so many lines under a text
	crossLarge    = 50. // one of the most important, which may have a leader too, likewise
	leaderWeight  = .1  // a unit of a leader's length, likewise
	besideLeader  = 1.  // between a leader and nodes
)

// board is where labels are put.
type board struct {
	spots  []spot
	signs  []box // around the spots
	lines  []line
	frame  box
	placed []*label // by node; nil for nodes without
}

func newBoard(spots []spot, lines [][2]int, frame box) *board {
	b := &board{spots: spots, frame: frame, placed: make([]*label, len(spots))}
	for _, s := range spots {
		b.signs = append(b.signs, s.around())
	}
	for _, l := range lines {
		from, to := spots[l[0]], spots[l[1]]
		b.lines = append(b.lines, line{from.x, from.y, to.x, to.y})
	}
	return b
}

// place puts the labels that can be read: beside the node, or else, for the more important, at the end of a line. No label
// covers a node or a label.
func (b *board) place(nodes []Node) []*label {
	for i, n := range nodes {
		l := text(n)
		b.put(i, l.beside(b.spots[i]))
		if b.placed[i] == nil && i < led {
			b.put(i, l.farther(b.spots[i], ledFar))
		}
		if b.placed[i] == nil && i < always {
			b.put(i, l.farther(b.spots[i], farthest))
		}
	}
	return b.placed
}

// put gives a node the label that costs least among those that are free, the first of equals.
func (b *board) put(node int, labels []label) {
	least := math.Inf(1)
	for _, l := range labels {
		if least > 0 && b.free(node, l) {
			if cost := b.cost(node, l); cost < least {
				b.placed[node], least = &l, cost
			}
		}
	}
}

// free tells whether a label is in the frame and covers no node, and neither it nor the line to it another label or the
// line to one.
func (b *board) free(node int, l label) bool {
	if !b.frame.holds(l.box) {
		return false
	}
	near := l.box.grown(betweenLabels)
	for _, other := range b.placed {
		if other != nil && (near.overlaps(other.box) || other.leader != nil && near.crossed(*other.leader) ||
			l.leader != nil && (other.box.grown(betweenLabels).crossed(*l.leader) || other.leader != nil && l.leader.crosses(*other.leader))) {
			return false
		}
	}
	near = l.box.grown(clearance)
	for i, sign := range b.signs {
		if near.overlaps(sign) && (i != node || l.box.overlaps(sign)) {
			return false
		}
	}
	return true
}

// cost counts the lines that a label covers; a leader costs by its length and the nodes it crosses, which only few may.
func (b *board) cost(node int, l label) float64 {
	cost := 0.
	for _, line := range b.lines {
		if l.box.crossed(line) {
			cost++
		}
	}
	if l.leader == nil {
		return cost
	}
	cost += leaderWeight * l.leader.length()
	for i, sign := range b.signs {
		if i != node && sign.grown(besideLeader).crossed(*l.leader) {
			if node >= always {
				return math.Inf(1)
			}
			if i < always {
				cost += crossLarge
			} else {
				cost += crossWeight
			}
		}
	}
	return cost
}
