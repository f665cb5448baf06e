package picture

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
)

// drawing is an SVG being written.
type drawing struct {
	picture Picture
	out     bytes.Buffer
	radius  func(size float64) float64 // of the nodes with lines
}

// tag opens an element; attributes are name, value, name, value, with texts and lengths for values.
func (d *drawing) tag(name string, attributes ...any) { d.write(name, ">", attributes) }

// empty writes an element without content.
func (d *drawing) empty(name string, attributes ...any) { d.write(name, "/>\n", attributes) }

func (d *drawing) write(name, ending string, attributes []any) {
	d.out.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		d.out.WriteString(" " + attributes[i].(string) + `="`)
		switch value := attributes[i+1].(type) {
		case string:
			d.text(value)
		case float64:
			d.out.WriteString(length(value))
		}
		d.out.WriteByte('"')
	}
	d.out.WriteString(ending)
}

func (d *drawing) end(name string) { d.out.WriteString("</" + name + ">\n") }

// text writes characters. What XML cannot hold becomes U+FFFD.
func (d *drawing) text(text string) {
	_ = xml.EscapeText(&d.out, []byte(text)) // into memory
}

// element writes an element that holds text.
func (d *drawing) element(name, text string, attributes ...any) {
	d.tag(name, attributes...)
	d.text(text)
	d.end(name)
}

// length has a tenth of a unit, which nobody sees.
func length(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10+0, 'f', -1, 64) // + 0 turns −0 into 0
}
