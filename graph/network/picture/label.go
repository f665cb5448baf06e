package picture

import (
	"math"
	"slices"
)

const (
	smallestFont, largestFont = 11., 15.
	lineHeight                = 1.15
	lineRoom                  = 25. // a line's width, in halves of the font size: about as many characters
	fromNode                  = 3.  // between a node and its label
	always                    = 12  // so many nodes have a label wherever there is room beside other labels
)

// label is a text that was placed.
type label struct {
	lines    []string
	x, y     float64 // of the first line's base
	anchor   string  // start, middle or end
	fontSize float64
	box      box
}

// place gives the labels that can be read, nil for nodes without: each at the first side on which it covers no other node
// and no label. The most important nodes have one even if it covers nodes, where it covers least.
func place(nodes []Node, spots []spot, frame box) []*label {
	placed := make([]*label, len(nodes))
	for i, n := range nodes {
		least := math.Inf(1)
		for _, candidate := range candidates(n, spots[i]) {
			if !frame.holds(candidate.box) || covers(candidate.box, placed[:i]) {
				continue
			}
			if cost := covered(candidate.box, spots, i); cost < least && (cost == 0 || i < always) {
				placed[i], least = &candidate, cost
			}
		}
	}
	return placed
}

func covers(b box, placed []*label) bool {
	return slices.ContainsFunc(placed, func(l *label) bool { return l != nil && b.overlaps(l.box) })
}

// covered sums up the areas of the nodes that a box covers, but for one.
func covered(b box, spots []spot, except int) float64 {
	sum := 0.
	for i, s := range spots {
		if i != except && b.overlaps(s.around()) {
			sum += s.r * s.r
		}
	}
	return sum
}

// candidates are the places for a label around its node, the best first.
func candidates(n Node, s spot) []label {
	fontSize := smallestFont + (largestFont-smallestFont)*math.Sqrt(n.Size)
	lines := broken(n.Label, fontSize, lineRoom*fontSize/2)
	wide, high := 0., float64(len(lines))*fontSize*lineHeight
	for _, line := range lines {
		wide = max(wide, textWidth(line, fontSize))
	}
	at := func(anchor string, x, top float64) label {
		left := map[string]float64{"start": x, "middle": x - wide/2, "end": x - wide}[anchor]
		return label{
			lines: lines, x: x, y: top + fontSize*.9, anchor: anchor, fontSize: fontSize,
			box: box{left, top, left + wide, top + high},
		}
	}
	side, diagonal := s.r+fromNode, s.r*math.Sqrt2/2+fromNode/2
	return []label{
		at("start", s.x+side, s.y-high/2), at("end", s.x-side, s.y-high/2),
		at("middle", s.x, s.y+s.r+fromNode/2), at("middle", s.x, s.y-s.r-fromNode/2-high),
		at("start", s.x+diagonal, s.y-diagonal-high), at("start", s.x+diagonal, s.y+diagonal),
		at("end", s.x-diagonal, s.y-diagonal-high), at("end", s.x-diagonal, s.y+diagonal),
	}
}

// labels writes each text twice: first as a halo that keeps it legible over lines.
func (d *drawing) labels(labels []*label) {
	d.tag("g", "fill", paper, "stroke", paper, "stroke-width", 3., "stroke-linejoin", "round")
	d.texts(labels)
	d.end("g")
	d.tag("g", "fill", ink)
	d.texts(labels)
	d.end("g")
}

func (d *drawing) texts(labels []*label) {
	d.out.WriteByte('\n')
	for _, l := range labels {
		if l == nil {
			continue
		}
		for i, line := range l.lines {
			d.element("text", line, "x", l.x, "y", l.y+float64(i)*l.fontSize*lineHeight, "font-size", l.fontSize, "text-anchor", l.anchor)
		}
	}
}
