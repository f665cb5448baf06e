package picture

import (
	"cmp"
	"math"
	"slices"
)

const (
	mostStretch = 1.4  // of one direction against the other, to use a cell
	aroundAll   = 1    // a component has room for so many nodes more than it has
	wide        = 1.25 // how much wider than high cells should be, since texts are
	besideShare = .18  // of a cell's width, that stays free on either side for labels
	besideMost  = 110. // of it
	aboveShare  = .16  // of its height
	aboveMost   = 28.
	roundness   = .05  // up to this difference of their spread along two axes, against both, nodes have none
	longest     = 220. // that lines are on average
	longShare   = 2.5  // of the room, that they are in all components but the largest
)

// pack gives each component of a network a cell of the frame for itself, with an area for each of its nodes, and fits it
// into the cell.
func (c *crowd) pack(lines [][2]int) {
	parts := components(len(c.spots), lines)
	weights := make([]float64, len(parts))
	for i, part := range parts {
		weights[i] = float64(len(part) + aroundAll)
	}
	long, ties := longest, c.meanLengths(parts, lines)
	for i, cell := range cells(weights, c.frame) {
		across, down := min(besideMost, besideShare*cell.width()), min(aboveMost, aboveShare*cell.height())
		fit(c.spots, parts[i], box{cell.left + across, cell.top + down, cell.right - across, cell.bottom - down}, scaleTo(ties[i], long))
		long = min(longest, longShare*c.room())
	}
}

// meanLengths gives how long lines are in each component.
func (c *crowd) meanLengths(parts [][]int, lines [][2]int) []float64 {
	of, sums, counts := make([]int, len(c.spots)), make([]float64, len(parts)), make([]float64, len(parts))
	for i, part := range parts {
		for _, v := range part {
			of[v] = i
		}
	}
	for _, l := range lines {
		from, to := c.spots[l[0]], c.spots[l[1]]
		sums[of[l[0]]] += math.Hypot(to.x-from.x, to.y-from.y)
		counts[of[l[0]]]++
	}
	for i := range sums {
		sums[i] /= max(1, counts[i])
	}
	return sums
}

// components gives the nodes that lines connect, the largest first, then by the first node.
func components(nodes int, lines [][2]int) [][]int {
	root := make([]int, nodes)
	for v := range root {
		root[v] = v
	}
	find := func(v int) int {
		for root[v] != v {
			root[v] = root[root[v]]
			v = root[v]
		}
		return v
	}
	for _, line := range lines {
		a, b := find(line[0]), find(line[1])
		root[max(a, b)] = min(a, b)
	}
	members := make([][]int, nodes)
	for v := range root {
		members[find(v)] = append(members[find(v)], v)
	}
	members = slices.DeleteFunc(members, func(part []int) bool { return part == nil })
	slices.SortStableFunc(members, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return members
}

// cells divides a frame into one cell for each weight, in proportion to it: a squarified treemap (Bruls, Huizing & van
// Wijk 2000). The weights fall.
func cells(weights []float64, frame box) []box {
	var out []box
	total := 0.
	for _, w := range weights {
		total += w
	}
	for len(out) < len(weights) {
		rest := weights[len(out):]
		short, unit := min(frame.width(), frame.height()*wide), frame.area()*wide/total
		count, sum := 1, rest[0]
		for count < len(rest) && worst(rest[:count+1], sum+rest[count], short, unit) <= worst(rest[:count], sum, short, unit) {
			sum += rest[count]
			count++
		}
		strip := frame
		if frame.width() >= frame.height()*wide {
			strip.right = frame.left + frame.width()*sum/total
			frame.left = strip.right
		} else {
			strip.bottom = frame.top + frame.height()*sum/total
			frame.top = strip.bottom
		}
		out = append(out, strip.divided(rest[:count], sum)...)
		total -= sum
	}
	return out
}

// worst is how far the cells of a strip along the short side of a frame are from squares.
func worst(weights []float64, sum, short, unit float64) float64 {
	thick, most := sum*unit/short, 1.
	for _, w := range weights {
		long := w * unit / thick
		most = max(most, long/thick, thick/long)
	}
	return most
}

// divided cuts a strip across its longer side.
func (b box) divided(weights []float64, sum float64) []box {
	var out []box
	upright, before := b.height() > b.width(), 0.
	for _, w := range weights {
		part := b
		from, to := before/sum, (before+w)/sum
		if upright {
			part.top, part.bottom = b.top+from*b.height(), b.top+to*b.height()
		} else {
			part.left, part.right = b.left+from*b.width(), b.left+to*b.width()
		}
		out = append(out, part)
		before += w
	}
	return out
}

// fit turns nodes so that they are longest where the frame is, and scales their places to fill it, up to a scale. What
// lies on a line leaves it a little, so that nodes can make room.
func fit(spots []spot, nodes []int, frame box, most float64) {
	turn(spots, nodes, frame.width() >= frame.height())
	bounds := nowhere
	for _, v := range nodes {
		bounds = bounds.with(spots[v].x, spots[v].y)
	}
	across, down := min(most, scaleTo(bounds.width(), frame.width())), min(most, scaleTo(bounds.height(), frame.height()))
	across, down = min(across, down*mostStretch), min(down, across*mostStretch)
	if math.IsInf(across, 1) {
		across, down = 0, 0 // all in one place
	}
	for i, v := range nodes {
		spots[v].x = (frame.left+frame.right)/2 + (spots[v].x-(bounds.left+bounds.right)/2)*across
		spots[v].y = (frame.top+frame.bottom)/2 + (spots[v].y-(bounds.top+bounds.bottom)/2)*down + float64(i%3-1)/10
	}
}

func scaleTo(extent, room float64) float64 {
	if extent == 0 {
		return math.Inf(1)
	}
	return room / extent
}

// turn brings the principal axis of nodes, where they have one, to the horizontal, or upright.
func turn(spots []spot, nodes []int, level bool) {
	var x, y, xx, xy, yy float64
	for _, v := range nodes {
		x, y = x+spots[v].x/float64(len(nodes)), y+spots[v].y/float64(len(nodes))
	}
	for _, v := range nodes {
		dx, dy := spots[v].x-x, spots[v].y-y
		xx, xy, yy = xx+dx*dx, xy+dx*dy, yy+dy*dy
	}
	if math.Hypot(2*xy, xx-yy) <= roundness*(xx+yy) {
		return
	}
	angle := -math.Atan2(2*xy, xx-yy) / 2
	if !level {
		angle += math.Pi / 2
	}
	sin, cos := math.Sincos(angle)
	for _, v := range nodes {
		dx, dy := spots[v].x-x, spots[v].y-y
		spots[v].x, spots[v].y = cos*dx-sin*dy, sin*dx+cos*dy
	}
}
