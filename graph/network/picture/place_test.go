package picture

import (
	"math"
	"testing"
)

var canvas = box{margin, headHeight, width - legendWidth - 2*margin, height - margin}

// TestNodesStayInTheFrame and do not lie in one place, wherever they come from.
func TestNodesStayInTheFrame(t *testing.T) {
	line := make([]Node, 50)
	for i := range line {
		line[i] = Node{X: float64(i), Size: 1}
	}
	for name, nodes := range map[string][]Node{
		"one": {{X: 7, Y: 7, Size: 1}}, "two in one place": {{Size: 1}, {Size: 1}}, "a line": line, "far away": {{X: 1e9, Y: -1e9}, {X: 1e9 + 1}},
		"many": random(1000, 3).Nodes, "several": random(60, 4).Nodes,
	} {
		placed := spots(nodes, canvas)
		for i, s := range placed {
			if !canvas.holds(s.around()) {
				t.Errorf("%s: node %d is at %+v", name, i, s)
			}
			for j := range i {
				if apart := math.Hypot(s.x-placed[j].x, s.y-placed[j].y); apart < .5 {
					t.Errorf("%s: nodes %d and %d are %v apart", name, i, j, apart)
				}
			}
		}
	}
}

func TestPositionsKeepTheirShape(t *testing.T) {
	placed := spots([]Node{{X: 0, Y: 0}, {X: 1, Y: 0}, {X: 0, Y: 1}, {X: 1, Y: 1}}, canvas)
	wide, high := placed[1].x-placed[0].x, placed[2].y-placed[0].y
	if wide < high || wide > 1.26*high || math.Abs(placed[3].x-placed[1].x)+math.Abs(placed[3].y-placed[2].y) > 1 {
		t.Errorf("a square becomes %+v", placed)
	}
}

// TestLabelsDoNotOverlap: no label covers another; one that covers a node belongs to one of the most important nodes.
func TestLabelsDoNotOverlap(t *testing.T) {
	for seed := range uint64(20) {
		p := random(40+30*int(seed), seed)
		placed := spots(p.Nodes, canvas)
		labels := place(p.Nodes, placed, canvas)
		count := 0
		for i, l := range labels {
			if l == nil {
				continue
			}
			count++
			if !canvas.holds(l.box) {
				t.Errorf("seed %d: the label %q leaves the frame", seed, l.lines)
			}
			for _, other := range labels[:i] {
				if other != nil && l.box.overlaps(other.box) {
					t.Errorf("seed %d: %q and %q overlap", seed, l.lines, other.lines)
				}
			}
			if i >= always && covered(l.box, placed, i) > 0 {
				t.Errorf("seed %d: the label %q covers nodes", seed, l.lines)
			}
		}
		if count < always {
			t.Errorf("seed %d: only %d labels", seed, count)
		}
	}
}
