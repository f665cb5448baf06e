package export

import (
	"context"
	"encoding/xml"
	"io"
)

type graphmlKey struct {
	XMLName xml.Name `xml:"key"`
	ID      string   `xml:"id,attr"`
	For     string   `xml:"for,attr"`
	Name    string   `xml:"attr.name,attr"`
	Type    kind     `xml:"attr.type,attr"`
}

type graphmlData struct {
	Key   string `xml:"key,attr"`
	Value string `xml:",chardata"`
}

type graphmlNode struct {
	XMLName xml.Name      `xml:"node"`
	ID      string        `xml:"id,attr"`
	Data    []graphmlData `xml:"data"`
}

type graphmlEdge struct {
	XMLName xml.Name      `xml:"edge"`
	ID      string        `xml:"id,attr"`
	Source  string        `xml:"source,attr"`
	Target  string        `xml:"target,attr"`
	Data    []graphmlData `xml:"data"`
}

// GraphML writes the format of igraph, networkx, yEd and others. Most of them read graphs whose edges are either all
// directed or all not, so all are directed as soon as one tie is; the attribute symmetric marks those that are not.
func GraphML(ctx context.Context, w io.Writer, c Content) error {
	file, actorData, tieData := newXML(w), c.actorAttributes(), tieAttributes()
	file.begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
		"xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd")
	key := func(of, name string, k kind) {
		_ = file.element(graphmlKey{ID: of + "_" + name, For: of, Name: name, Type: k.plain()})
	}
	key("node", "label", isText)
	for _, a := range actorData {
		key("node", a.name, a.kind)
	}
	key("edge", "weight", isNumber)
	for _, a := range tieData {
		key("edge", a.name, a.kind)
	}
	file.begin("graph", "id", "network", "edgedefault", c.edgeDefault())
	gone, err := c.nodes(ctx, func(n node) error {
		data := append([]graphmlData{{"node_label", n.Name}}, graphmlValues("node_", actorData, n.Actor)...)
		return file.element(graphmlNode{ID: n.ID, Data: data})
	})
	if err != nil {
		return err
	}
	if err := c.eachLink(ctx, gone, func(l link) error {
		data := append([]graphmlData{{"edge_weight", inText(l.Weight())}}, graphmlValues("edge_", tieData, l)...)
		return file.element(graphmlEdge{ID: l.ID, Source: l.From, Target: l.To, Data: data})
	}); err != nil {
		return err
	}
	return file.close(w)
}

// edgeDefault is what XML formats say of a graph's edges.
func (c Content) edgeDefault() string {
	if c.symmetric() {
		return "undirected"
	}
	return "directed"
}

func graphmlValues[T any](prefix string, attributes []attribute[T], of T) []graphmlData {
	var data []graphmlData
	for _, a := range attributes {
		if value := a.of(of); value != nil {
			data = append(data, graphmlData{prefix + a.name, inText(value)})
		}
	}
	return data
}
