package export

import (
	"encoding/xml"
	"io"
)

// xmlFile writes an XML document element by element. What XML cannot hold becomes U+FFFD. The first error ends it.
type xmlFile struct {
	encoder *xml.Encoder
	open    []xml.StartElement
	err     error
}

func newXML(w io.Writer) *xmlFile {
	f := &xmlFile{encoder: xml.NewEncoder(w)}
	_, f.err = io.WriteString(w, xml.Header)
	f.encoder.Indent("", " ")
	return f
}

// begin opens an element; attributes are name, value, name, value.
func (f *xmlFile) begin(name string, attributes ...string) {
	start := xml.StartElement{Name: xml.Name{Local: name}}
	for i := 0; i < len(attributes); i += 2 {
		start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: attributes[i]}, Value: attributes[i+1]})
	}
	if f.err == nil {
		f.err = f.encoder.EncodeToken(start)
	}
	f.open = append(f.open, start)
}

// end closes the element that was opened last.
func (f *xmlFile) end() {
	last := len(f.open) - 1
	if f.err == nil {
		f.err = f.encoder.EncodeToken(f.open[last].End())
	}
	f.open = f.open[:last]
}

// element writes a whole element.
func (f *xmlFile) element(value any) error {
	if f.err == nil {
		f.err = f.encoder.Encode(value)
	}
	return f.err
}

// close ends the document.
func (f *xmlFile) close(w io.Writer) error {
	for len(f.open) > 0 {
		f.end()
	}
	if f.err == nil {
		f.err = f.encoder.Close()
	}
	if f.err == nil {
		_, f.err = io.WriteString(w, "\n")
	}
	return f.err
}
