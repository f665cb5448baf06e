package picture

// Those who have no tie stand in rows at the bottom: few of them with their names.
const (
	mostNamed      = 30
	namedColumns   = 3
	namedHigh      = 18.
	cell           = 15. // of those without names
	isolatesRadius = 4.5
	isolatesHead   = 30. // above the first row
)

// isolates draws them at the bottom of a frame and gives the height they take.
func (d *drawing) isolates(frame box) float64 {
	isolates := d.picture.Isolates
	if len(isolates) == 0 {
		return 0
	}
	named, perRow, rowHigh := len(isolates) <= mostNamed, int(frame.width()/cell), cell
	if named {
		perRow, rowHigh = namedColumns, namedHigh
	}
	rows := (len(isolates) + perRow - 1) / perRow
	high := isolatesHead + rowHigh*float64(rows)
	top := frame.bottom - high
	d.element("text", d.picture.IsolatesTitle, "x", frame.left, "y", top+isolatesHead-8, "font-size", legendFont, "fill", faint)
	spots := make([]spot, len(isolates))
	for i := range spots {
		column, row, wide := i%perRow, i/perRow, cell
		if named { // read downwards
			column, row, wide = i/rows, i%rows, frame.width()/namedColumns
		}
		spots[i] = spot{x: frame.left + wide*float64(column) + cell/2, y: top + isolatesHead + rowHigh*(float64(row)+.5), r: isolatesRadius}
		if named {
			d.element("text", shortened(isolates[i].Label, smallestFont, wide-2*cell), "x", spots[i].x+cell*2/3,
				"y", spots[i].y+smallestFont*.36, "font-size", smallestFont, "fill", ink)
		}
	}
	d.nodes(isolates, spots)
	return high
}
