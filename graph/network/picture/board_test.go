package picture

import (
	"math"
	"slices"
	"testing"
)

// TestLabelsAreLegible: in a font as wide as any, no label covers a node, a label or the line to one, and each is nearer to
// its own node than to any other or has a line to it. Of the 16 most important nodes at least 12 have a label.
func TestLabelsAreLegible(t *testing.T) {
	for seed := range uint64(20) {
		p := random(40+45*int(seed), seed)
		placed := spots(p.Nodes, p.Lines, canvas)
		labels := newBoard(placed, p.Lines, canvas).place(p.Nodes)
		if count := len(named(labels[:16])); count < 12 {
			t.Errorf("seed %d: only %d of the most important nodes have a label", seed, count)
		}
		for i, l := range labels {
			if l == nil {
				continue
			}
			if !canvas.holds(l.box) {
				t.Errorf("seed %d: the label %q leaves the frame", seed, l.lines)
			}
			for j, other := range labels {
				if other == nil {
					continue
				}
				if j < i && l.box.overlaps(other.box) {
					t.Errorf("seed %d: %q and %q overlap", seed, l.lines, other.lines)
				}
				if j != i && other.leader != nil && l.box.crossed(*other.leader) {
					t.Errorf("seed %d: the line to %q runs through %q", seed, other.lines, l.lines)
				}
			}
			own := gap(l.box, placed[i])
			for j, s := range placed {
				if l.box.overlaps(s.around()) {
					t.Errorf("seed %d: the label %q covers node %d", seed, l.lines, j)
				}
				if j != i && l.leader == nil && gap(l.box, s) < own+4 {
					t.Errorf("seed %d: the label %q of node %d is %v from it and %v from node %d", seed, l.lines, i, own, gap(l.box, s), j)
				}
			}
		}
	}
}

func named(labels []*label) []*label {
	return slices.DeleteFunc(slices.Clone(labels), func(l *label) bool { return l == nil })
}

// gap is how far a box and the rectangle of a node are apart.
func gap(b box, s spot) float64 {
	around := s.around()
	return math.Hypot(max(0, b.left-around.right, around.left-b.right), max(0, b.top-around.bottom, around.top-b.bottom))
}

func TestLeadersEndAtTheirNodeAndLabel(t *testing.T) {
	p := random(400, 1)
	placed, count := spots(p.Nodes, p.Lines, canvas), 0
	for i, l := range newBoard(placed, p.Lines, canvas).place(p.Nodes) {
		if l == nil || l.leader == nil {
			continue
		}
		count++
		end := box{l.leader.x2, l.leader.y2, l.leader.x2, l.leader.y2}
		if l.leader.x1 != placed[i].x || l.leader.y1 != placed[i].y || !l.box.grown(1).holds(end) {
			t.Errorf("the line to %q is %v", l.lines, *l.leader)
		}
		if i >= always {
			for j, s := range placed {
				if j != i && s.around().crossed(*l.leader) {
					t.Errorf("the line to %q crosses node %d", l.lines, j)
				}
			}
		}
	}
	if count == 0 {
		t.Error("no label has a line")
	}
}

func TestBoxesAreCrossed(t *testing.T) {
	b := box{0, 0, 4, 2}
	for l, want := range map[line]bool{
		{-1, 1, 5, 1}: true, {1, 1, 2, 1}: true, {2, 1, 9, 9}: true, {-1, -1, 5, 3}: true,
		{-1, 1, 1, 4}: false, {-1, 3, 5, 3}: false, {5, 0, 5, 2}: false, {3, -2, 7, 2}: false,
	} {
		if got := b.crossed(l); got != want {
			t.Errorf("%v: %v", l, got)
		}
	}
}
