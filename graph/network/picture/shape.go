package picture

import (
	"math"
	"strings"
)

// style tells a group from the others, by colour and by shape.
type style struct {
	colour string
	corner func(r float64) [][2]float64 // the outline of the shape that has the area of a circle; nil: the circle
}

// styles are those of groups, in order: the palette of Okabe & Ito (Color Universal Design, 2008), which most people with
// a colour vision deficiency can tell apart, and for each colour a shape. The last is that of all other groups.
var styles = [MaxGroups + 1]style{
	{"#0072b2", nil},
	{"#e69f00", polygon(4, math.Pi/4)},
	{"#009e73", polygon(3, math.Pi/2)},
	{"#cc79a7", polygon(4, 0)},
	{"#56b4e9", polygon(6, 0)},
	{"#d55e00", polygon(3, -math.Pi/2)},
	{"#f0e442", polygon(5, math.Pi/2)},
	{"#4d4d4d", plus},
	{"#ffffff", nil},
}

// bounds is the box around the shape of radius 1.
func (s style) bounds() box {
	if s.corner == nil {
		return box{-1, -1, 1, 1}
	}
	bounds := nowhere
	for _, corner := range s.corner(1) {
		bounds = bounds.with(corner[0], corner[1])
	}
	return bounds
}

// polygon is a regular one.
func polygon(corners int, turned float64) func(float64) [][2]float64 {
	angle := 2 * math.Pi / float64(corners)
	scale := math.Sqrt(math.Pi / (float64(corners) / 2 * math.Sin(angle)))
	return func(r float64) [][2]float64 {
		outline := make([][2]float64, corners)
		for i := range outline {
			direction := turned + float64(i)*angle
			outline[i] = [2]float64{r * scale * math.Cos(direction), -r * scale * math.Sin(direction)}
		}
		return outline
	}
}

// plus is an upright cross whose arms are as wide as a third of the whole.
func plus(r float64) [][2]float64 {
	long := r * math.Sqrt(math.Pi*9/20)
	short := long / 3
	return [][2]float64{
		{-short, -long}, {short, -long}, {short, -short}, {long, -short}, {long, short}, {short, short},
		{short, long}, {-short, long}, {-short, short}, {-long, short}, {-long, -short}, {-short, -short},
	}
}

// shape draws the sign of a group, with a hint where there is one.
func (d *drawing) shape(group int, x, y, r float64, hint string) {
	style, name := styles[group], "path"
	var attributes []any
	if style.corner == nil {
		name, attributes = "circle", []any{"cx", x, "cy", y, "r", r}
	} else {
		attributes = []any{"d", outline(style.corner(r), x, y)}
	}
	attributes = append(attributes, "fill", style.colour)
	if hint == "" {
		d.empty(name, attributes...)
		return
	}
	d.tag(name, attributes...)
	d.tag("title")
	d.text(hint)
	d.out.WriteString("</title>")
	d.end(name)
}

func outline(corners [][2]float64, x, y float64) string {
	var text strings.Builder
	for i, corner := range corners {
		text.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		text.WriteString(length(x+corner[0]) + " " + length(y+corner[1]))
	}
	return text.String() + "Z"
}
