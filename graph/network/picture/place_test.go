package picture

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

var canvas = box{margin, headHeight, width - legendWidth - 2*margin, height - margin}

// chain ties each node to the next.
func chain(from, to int) (lines [][2]int) {
	for v := from; v < to-1; v++ {
		lines = append(lines, [2]int{v, v + 1})
	}
	return lines
}

// TestNodesStayInTheFrame and do not lie in one place, wherever they come from, with lines or without.
func TestNodesStayInTheFrame(t *testing.T) {
	line := make([]Node, 50)
	for i := range line {
		line[i] = Node{X: float64(i), Size: 1}
	}
	for name, nodes := range map[string][]Node{
		"one": {{X: 7, Y: 7, Size: 1}}, "two in one place": {{Size: 1}, {Size: 1}}, "a line": line, "far away": {{X: 1e9, Y: -1e9}, {X: 1e9 + 1}},
		"many": random(1000, 3).Nodes, "several": random(60, 4).Nodes,
	} {
		for _, lines := range [][][2]int{nil, chain(0, len(nodes))} {
			placed := spots(nodes, lines, canvas)
			for i, s := range placed {
				if !canvas.holds(s.around().grown(-1e-9)) {
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
}

func TestPositionsKeepTheirShape(t *testing.T) {
	placed := spots([]Node{{X: 0, Y: 0}, {X: 1, Y: 0}, {X: 0, Y: 1}, {X: 1, Y: 1}}, chain(0, 4), canvas)
	wide, high := placed[1].x-placed[0].x, placed[2].y-placed[0].y
	if wide < high-.5 || wide > 1.01*mostStretch*high || math.Abs(placed[3].x-placed[1].x)+math.Abs(placed[3].y-placed[2].y) > 1 {
		t.Errorf("a square becomes %+v", placed)
	}
}

// TestComponentsShareTheFrame by the number of their nodes, and do not mix.
func TestComponentsShareTheFrame(t *testing.T) {
	p := random(100, 5)
	lines := p.Lines[:59] // of the first 60 nodes
	for v := 60; v < 100; v += 2 {
		lines = append(lines, [2]int{v, v + 1})
	}
	placed := spots(p.Nodes, lines, canvas)
	around := nowhere
	for _, s := range placed[:60] {
		around = around.with(s.x, s.y)
	}
	if share := around.area() / canvas.area(); share < .25 {
		t.Errorf("60 of 100 nodes have only %v of the frame", share)
	}
	for v, s := range placed[60:] {
		if around.holds(s.around()) {
			t.Errorf("node %d is among those of the large component", 60+v)
		}
	}
}

// TestCellsFillTheFrame without overlap, each in proportion to its weight.
func TestCellsFillTheFrame(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		weights := rapid.SliceOfN(rapid.Float64Range(1, 1000), 1, 40).Draw(r, "weights")
		total := 0.
		for _, w := range weights {
			total += w
		}
		placed := cells(weights, canvas)
		for i, cell := range placed {
			if want := canvas.area() * weights[i] / total; math.Abs(cell.area()-want) > 1e-6*canvas.area() {
				r.Errorf("cell %d has the area %v, want %v", i, cell.area(), want)
			}
			if !canvas.holds(cell.grown(-1e-6)) {
				r.Errorf("cell %d leaves the frame: %v", i, cell)
			}
			for j := range i {
				if cell.grown(-1e-6).overlaps(placed[j]) {
					r.Errorf("cells %d and %d overlap", i, j)
				}
			}
		}
	})
}
