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
	if len(d.picture.Nodes) == 0 {
		d.element("text", d.picture.Nothing, "x", (frame.left+frame.right)/2, "y", (frame.top+frame.bottom)/2, "font-size", headFont,
			"text-anchor", "middle", "fill", faint)
		return
	}
	spots := spots(d.picture.Nodes, frame)
	d.lines(spots)
	d.nodes(d.picture.Nodes, spots)
	d.labels(place(d.picture.Nodes, spots, frame))
}

const outlineWidth = .8 // of nodes

// The rows of those who have no tie.
const (
	cell           = 15.
	isolatesRadius = 4.5
	isolatesHead   = 30. // above the first row
)

// isolates draws them in rows at the bottom of a frame and gives the height they take.
func (d *drawing) isolates(frame box) float64 {
	isolates := d.picture.Isolates
	if len(isolates) == 0 {
		return 0
	}
	perRow := int((frame.right - frame.left) / cell)
	high := isolatesHead + cell*float64((len(isolates)+perRow-1)/perRow)
	top := frame.bottom - high
	d.element("text", d.picture.IsolatesTitle, "x", frame.left, "y", top+isolatesHead-8, "font-size", legendFont, "fill", faint)
	spots := make([]spot, len(isolates))
	for i := range spots {
		spots[i] = spot{
			frame.left + cell*(float64(i%perRow)+.5), top + isolatesHead + cell*(float64(i/perRow)+.5), isolatesRadius,
		}
	}
	d.nodes(isolates, spots)
	return high
}

func (d *drawing) lines(spots []spot) {
	if len(d.picture.Lines) == 0 {
		return
	}
	var path strings.Builder
	for _, line := range d.picture.Lines {
		from, to := spots[line[0]], spots[line[1]]
		path.WriteString("M" + length(from.x) + " " + length(from.y) + "L" + length(to.x) + " " + length(to.y))
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
