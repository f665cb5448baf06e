package picture

import (
	"cmp"
	"slices"
	"strings"
)

// network draws lines, over them nodes, over them labels, and below all who has no tie.
func (d *drawing) network() {
	frame := box{margin, headHeight, width - legendWidth - 2*margin, height - margin}
	frame.bottom -= d.isolates(frame)
	d.radius = radii(len(d.picture.Nodes), frame)
	if len(d.picture.Nodes) == 0 {
		d.element("text", d.picture.Nothing, "x", (frame.left+frame.right)/2, "y", (frame.top+frame.bottom)/2, "font-size", headFont,
			"text-anchor", "middle", "fill", faint)
		return
	}
	nodes, lines := d.picture.Nodes, d.picture.Lines
	spots := spots(nodes, lines, frame)
	labels := newBoard(spots, lines, frame).place(nodes)
	d.lines(spots)
	d.nodes(nodes, spots)
	d.leaders(labels)
	d.labels(labels)
}

const outlineWidth = .8 // of nodes

func (d *drawing) lines(spots []spot) {
	if len(d.picture.Lines) == 0 {
		return
	}
	var path strings.Builder
	for _, ends := range d.picture.Lines {
		from, to := spots[ends[0]], spots[ends[1]]
		path.WriteString(line{from.x, from.y, to.x, to.y}.path())
	}
	d.empty("path", "d", path.String(), "fill", "none", "stroke", lineColour(len(d.picture.Lines)), "stroke-width", 1.)
}

// lineColour is paler where there are more lines.
func lineColour(lines int) string {
	switch {
	case lines > 2000:
		return "#d3d6db"
	case lines > 600:
		return "#c3c8cf"
	default:
		return "#a9b0ba"
	}
}

// nodes draws the largest first, so that none disappears behind another.
func (d *drawing) nodes(nodes []Node, spots []spot) {
	order := make([]int, len(spots))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(spots[b].r, spots[a].r) })
	d.tag("g", "stroke", ink, "stroke-width", outlineWidth)
	d.out.WriteByte('\n')
	for _, i := range order {
		n, s := nodes[i], spots[i]
		d.shape(n.Group, s.x, s.y, s.r, n.Hint)
	}
	d.end("g")
}
