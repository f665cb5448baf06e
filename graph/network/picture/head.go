package picture

const (
	ink       = "#1a1a1a"
	faint     = "#555555"
	paper     = "#ffffff"
	typeface  = "Arial, Helvetica, sans-serif"
	titleFont = 26.
)

// head writes the document's beginning, its text alternative and its title.
func (d *drawing) head() {
	p := d.picture
	d.out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	d.tag("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 "+length(width)+" "+length(height), "width", width, "height", height,
		"role", "img", "aria-labelledby", "network-title network-desc", "xml:lang", p.Lang, "font-family", typeface)
	d.out.WriteByte('\n')
	d.element("title", p.Title, "id", "network-title")
	d.element("desc", p.Description, "id", "network-desc")
	d.empty("rect", "width", width, "height", height, "fill", paper)
	d.element("text", shortened(p.Title, titleFont*boldWidth, width-2*margin), "x", margin, "y", 46., "font-size", titleFont,
		"font-weight", "bold", "fill", ink)
	d.element("text", shortened(p.Subtitle, headFont, width-2*margin), "x", margin, "y", 70., "font-size", headFont, "fill", faint)
}
