package export

import (
	"context"
	"encoding/xml"
	"io"
	"math"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/community"
	"akteursnetz/graph/network/measure"
)

type gexfAttribute struct {
	XMLName xml.Name `xml:"attribute"`
	ID      string   `xml:"id,attr"`
	Title   string   `xml:"title,attr"`
	Type    kind     `xml:"type,attr"`
}

type gexfValue struct {
	For   string `xml:"for,attr"`
	Value string `xml:"value,attr"`
}

type gexfNode struct {
	XMLName  xml.Name      `xml:"node"`
	ID       string        `xml:"id,attr"`
	Label    string        `xml:"label,attr"`
	Values   []gexfValue   `xml:"attvalues>attvalue"`
	Position *gexfPosition `xml:"viz:position"`
}

type gexfPosition struct {
	X float64 `xml:"x,attr"`
	Y float64 `xml:"y,attr"`
	Z float64 `xml:"z,attr"`
}

type gexfEdge struct {
	XMLName xml.Name    `xml:"edge"`
	ID      string      `xml:"id,attr"`
	Source  string      `xml:"source,attr"`
	Target  string      `xml:"target,attr"`
	Kind    string      `xml:"kind,attr"` // keeps parallel edges apart
	Weight  float64     `xml:"weight,attr"`
	Values  []gexfValue `xml:"attvalues>attvalue"`
	Spells  *gexfSpells `xml:"spells"`
}

type gexfSpells struct {
	Spell gexfSpell `xml:"spell"`
}

type gexfSpell struct {
	Start graph.Date `xml:"start,attr,omitempty"`
	End   graph.Date `xml:"end,attr,omitempty"`
}

type gexfMeta struct {
	XMLName     xml.Name `xml:"meta"`
	Creator     string   `xml:"creator"`
	Description string   `xml:"description"`
}

// gexfScale makes places in a picture as far apart as Gephi's own layouts do.
const gexfScale = 1000

// GEXF writes the format of Gephi, version 1.3. Ties come with the days on which they hold, as spells; actors with their
// community and, in networks of up to network.MaxLayout, their place in a picture. Edges are directed or not as in
// GraphML.
func GEXF(ctx context.Context, w io.Writer, c Content) error {
	picture, err := c.gexfPicture(ctx)
	if err != nil {
		return err
	}
	file, actorData, tieData := newXML(w), c.actorAttributes(), tieAttributes()
	file.begin("gexf", "xmlns", "http://gexf.net/1.3", "xmlns:viz", "http://gexf.net/1.3/viz",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
		"xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd", "version", "1.3")
	_ = file.element(gexfMeta{Creator: "Akteursnetz", Description: "Network of actors; ties that hold on " + string(c.AsOf)})
	file.begin("graph", "defaultedgetype", c.edgeDefault(), "mode", "dynamic", "timeformat", "date", "timerepresentation", "interval")
	gexfAttributes(file, "node", append(gexfDeclared(actorData), gexfDeclare("community", isWhole)))
	gexfAttributes(file, "edge", gexfDeclared(tieData))
	file.begin("nodes")
	gone, err := c.nodes(ctx, func(n node) error { return file.element(picture.node(n, actorData)) })
	if err != nil {
		return err
	}
	file.end()
	file.begin("edges")
	if err := c.eachLink(ctx, gone, func(l link) error { return file.element(gexfEdgeOf(l, tieData)) }); err != nil {
		return err
	}
	return file.close(w)
}

func gexfAttributes(file *xmlFile, class string, attributes []gexfAttribute) {
	file.begin("attributes", "class", class, "mode", "static")
	for _, a := range attributes {
		_ = file.element(a)
	}
	file.end()
}

func gexfDeclared[T any](attributes []attribute[T]) []gexfAttribute {
	declared := make([]gexfAttribute, len(attributes))
	for i, a := range attributes {
		declared[i] = gexfDeclare(a.name, a.kind)
	}
	return declared
}

func gexfDeclare(name string, k kind) gexfAttribute {
	k = k.plain()
	if k == isWhole {
		k = "integer"
	}
	return gexfAttribute{ID: name, Title: name, Type: k}
}

// gexfPicture is what the network adds to its actors' records.
type gexfPicture struct {
	network     *network.Network
	communities community.Partition
	points      []measure.Point // nil where there are too many nodes
}

func (c Content) gexfPicture(ctx context.Context) (p gexfPicture, err error) {
	p.network = c.Network
	if p.communities, err = c.Network.Communities(ctx, 1); err != nil || c.Network.ActorCount() > network.MaxLayout {
		return p, err
	}
	p.points, err = c.Network.Layout(ctx)
	return p, err
}

func (p gexfPicture) node(n node, attributes []attribute[*graph.Actor]) gexfNode {
	out := gexfNode{ID: n.ID, Label: n.Name, Values: gexfValues(attributes, n.Actor)}
	if p.network.Graph.Simple.Degree(n.number) > 0 {
		out.Values = append(out.Values, gexfValue{"community", inText(int(p.communities.Community[n.number]))})
	}
	if p.points != nil {
		at := p.points[n.number]
		out.Position = &gexfPosition{X: gexfPlace(at.X), Y: gexfPlace(at.Y)}
	}
	return out
}

// gexfPlace has the precision of Gephi's own numbers.
func gexfPlace(x float64) float64 { return math.Round(x*gexfScale*1e3) / 1e3 }

func gexfEdgeOf(l link, attributes []attribute[link]) gexfEdge {
	out := gexfEdge{
		ID: l.ID, Source: l.From, Target: l.To, Kind: string(l.Kind), Weight: float64(l.Weight()), Values: gexfValues(attributes, l),
	}
	if l.Since != "" || l.Until != "" {
		out.Spells = &gexfSpells{gexfSpell{l.Since, l.Until}}
	}
	return out
}

func gexfValues[T any](attributes []attribute[T], of T) []gexfValue {
	var values []gexfValue
	for _, a := range attributes {
		if value := a.of(of); value != nil {
			values = append(values, gexfValue{a.name, inText(value)})
		}
	}
	return values
}
