package picture

import (
	"strconv"
	"strings"
)

const (
	legendLeft = width - legendWidth - margin
	legendFont = 14.
	noteFont   = 13.
	headFont   = 15.
	spacing    = 1.25 // of lines, in font sizes
	signRadius = 7.
	besideSign = 28. // from the left edge to the texts
	entryGap   = 6.  // between entries
	partGap    = 26. // between parts
)

// legend explains colours, shapes and sizes.
func (d *drawing) legend() {
	p, y := d.picture, headHeight+headFont
	if len(p.Groups) > 0 {
		y = d.heading(p.GroupsTitle, y)
	}
	for i, group := range p.Groups {
		y = d.entry(i, group, y)
	}
	y = d.entry(MaxGroups, p.Others, y)
	if len(p.Sizes) > 0 {
		y = d.sizes(y + partGap)
	}
	for _, note := range p.Notes {
		y = d.lined(note, legendLeft, y+entryGap, noteFont, faint)
	}
}

// sizes shows examples of them, beside each other from the left edge to the texts.
func (d *drawing) sizes(y float64) float64 {
	y = d.heading(d.picture.SizesTitle, y)
	middle := legendLeft + max(besideSign/2-3, d.radius(d.picture.Sizes[0].Size)+1)
	beside := max(besideSign, 2*(middle-legendLeft)+6)
	for i, size := range d.picture.Sizes {
		r := d.radius(size.Size)
		if i == 0 {
			y += max(0, r-legendFont/2)
		}
		d.empty("circle", "cx", middle, "cy", y-legendFont*.36, "r", r, "fill", "#dddddd", "stroke", ink, "stroke-width", outlineWidth)
		d.lined(size.Label, legendLeft+beside, y, legendFont, ink)
		y += max(legendFont*spacing, r+legendFont) + entryGap
	}
	return y + partGap - entryGap
}

func (d *drawing) heading(text string, y float64) float64 {
	for _, line := range broken(text, headFont*boldWidth, legendWidth) {
		d.element("text", line, "x", legendLeft, "y", y, "font-size", headFont, "font-weight", "bold", "fill", ink)
		y += headFont * spacing
	}
	return y + entryGap
}

// entry explains the sign of a group. Of a text that is too long the end is cut, but not the number behind it: at a comma,
// or else between words.
func (d *drawing) entry(group int, of Group, y float64) float64 {
	if of.Count == 0 {
		return y
	}
	number := " (" + strconv.Itoa(of.Count) + ")"
	text := of.Label + number
	for rest := of.Label; len(wrapped(text, legendFont, legendWidth-besideSign)) > mostLines; text = rest + " …" + number {
		cut := strings.LastIndex(strings.TrimSuffix(rest, ","), ",") + 1
		if cut == 0 {
			cut = strings.LastIndex(rest, " ")
		}
		if cut < 0 {
			break
		}
		rest = rest[:cut]
	}
	d.tag("g", "stroke", ink, "stroke-width", outlineWidth)
	d.shape(group, legendLeft+besideSign/2-3, y-legendFont*.36, signRadius, "")
	d.end("g")
	return d.lined(text, legendLeft+besideSign, y, legendFont, ink) + entryGap
}

// lined writes a text of several lines and gives where the next can begin.
func (d *drawing) lined(text string, x, y, fontSize float64, colour string) float64 {
	for _, line := range broken(text, fontSize, width-margin-x) {
		d.element("text", line, "x", x, "y", y, "font-size", fontSize, "fill", colour)
		y += fontSize * spacing
	}
	return y
}
