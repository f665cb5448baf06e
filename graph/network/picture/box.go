package picture

import "math"

// box is a rectangle on the canvas.
type box struct{ left, top, right, bottom float64 }

// nowhere is the box around nothing.
var nowhere = box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

// with is the box around a point too.
func (b box) with(x, y float64) box {
	return box{min(b.left, x), min(b.top, y), max(b.right, x), max(b.bottom, y)}
}

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.bottom - b.top }
func (b box) area() float64   { return b.width() * b.height() }

// grown is the box with a rim.
func (b box) grown(rim float64) box {
	return box{b.left - rim, b.top - rim, b.right + rim, b.bottom + rim}
}

func (b box) overlaps(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}

func (b box) holds(other box) bool {
	return b.left <= other.left && other.right <= b.right && b.top <= other.top && other.bottom <= b.bottom
}

// line is a straight one between two points.
type line struct{ x1, y1, x2, y2 float64 }

func (l line) length() float64 { return math.Hypot(l.x2-l.x1, l.y2-l.y1) }

func (l line) path() string {
	return "M" + length(l.x1) + " " + length(l.y1) + "L" + length(l.x2) + " " + length(l.y2)
}

// leftOf tells on which side of the line, drawn on without end, a point lies.
func (l line) leftOf(x, y float64) bool { return (l.x2-l.x1)*(y-l.y1) > (l.y2-l.y1)*(x-l.x1) }

func (l line) crosses(m line) bool {
	return l.leftOf(m.x1, m.y1) != l.leftOf(m.x2, m.y2) && m.leftOf(l.x1, l.y1) != m.leftOf(l.x2, l.y2)
}

// crossed tells whether a line runs through the box: it misses it if all corners lie on one side.
func (b box) crossed(l line) bool {
	if max(l.x1, l.x2) <= b.left || min(l.x1, l.x2) >= b.right || max(l.y1, l.y2) <= b.top || min(l.y1, l.y2) >= b.bottom {
		return false
	}
	side := l.leftOf(b.left, b.top)
	return l.leftOf(b.right, b.top) != side || l.leftOf(b.left, b.bottom) != side || l.leftOf(b.right, b.bottom) != side
}
