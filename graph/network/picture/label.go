package picture

import (
	"math"
	"slices"
)

const (
	smallestFont, largestFont = 11., 15.
	lineHeight                = 1.15
	lineRoom                  = 16. // a line's width, in font sizes: room for a long word
	fromNode                  = 3.  // between a node and its label
	directions                = 24  // of labels far from their node
	nearest, farthest         = 14., 700.
	fartherBy                 = 1.25 // from one distance to the next
)

// label is a text that was placed.
type label struct {
	lines    []string
	x, y     float64 // of the first line's base
	anchor   string  // start, middle or end
	fontSize float64
	box      box
	leader   *line // from the node to a label far from it
}

// text is a label without a place.
func text(n Node) label {
	l := label{fontSize: smallestFont + (largestFont-smallestFont)*math.Sqrt(n.Size)}
	l.lines = broken(n.Label, l.fontSize, lineRoom*l.fontSize)
	for _, line := range l.lines {
		l.box.right = max(l.box.right, textWidth(line, l.fontSize))
	}
	l.box.bottom = float64(len(l.lines)) * l.fontSize * lineHeight
	return l
}

// at is the label with its anchor at x and its top edge given.
func (l label) at(anchor string, x, top float64) label {
	left, wide := x, l.box.right
	switch anchor {
	case "middle":
		left -= wide / 2
	case "end":
		left -= wide
	}
	l.anchor, l.x, l.y, l.box = anchor, x, top+l.fontSize*.9, box{left, top, left + wide, top + l.box.bottom}
	return l
}

// beside are the places for a label at its node, the best first.
func (l label) beside(s spot) []label {
	b, high := s.around(), l.box.bottom
	return []label{
		l.at("start", b.right+fromNode, s.y-high/2), l.at("end", b.left-fromNode, s.y-high/2),
		l.at("middle", s.x, b.bottom+fromNode/2), l.at("middle", s.x, b.top-fromNode/2-high),
		l.at("start", b.right, b.top-high), l.at("start", b.right, b.bottom),
		l.at("end", b.left, b.top-high), l.at("end", b.left, b.bottom),
	}
}

// farther are places all around the node up to a distance, the nearest first, to which a line leads.
func (l label) farther(s spot, most float64) []label {
	var out []label
	for distance := nearest; distance <= most; distance *= fartherBy {
		for i := range directions {
			sin, cos := math.Sincos(2 * math.Pi / directions * float64(i))
			x, y := s.x+(s.r+distance)*cos, s.y+(s.r+distance)*sin
			anchor := "middle"
			if cos > .4 {
				anchor = "start"
			} else if cos < -.4 {
				anchor = "end"
			}
			far := l.at(anchor, x, y-l.box.bottom*(1-sin)/2)
			far.leader = &line{s.x, s.y, x, y}
			out = append(out, far)
		}
	}
	return out
}

const leaderWidth, leaderHalo, leaderDot = .8, 1., 1.5

// leaders draws the lines to labels, from a dot in the node, and first a halo as texts have.
func (d *drawing) leaders(labels []*label) {
	labels = slices.DeleteFunc(slices.Clone(labels), func(l *label) bool { return l == nil || l.leader == nil })
	if len(labels) == 0 {
		return
	}
	for _, layer := range []struct {
		colour string
		wide   float64
	}{{paper, leaderWidth + 2*leaderHalo}, {ink, leaderWidth}} {
		d.tag("g", "fill", layer.colour, "stroke", layer.colour, "stroke-width", layer.wide)
		d.out.WriteByte('\n')
		for _, l := range labels {
			d.empty("path", "d", l.leader.path())
			d.empty("circle", "cx", l.leader.x1, "cy", l.leader.y1, "r", leaderDot)
		}
		d.end("g")
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
