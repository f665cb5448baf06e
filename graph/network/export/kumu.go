package export

import (
	"context"
	"io"

	"akteursnetz/graph"
)

// Kumu writes a blueprint of kumu.io: actors as elements of their kind, tagged with their topics, and ties as connections.
func Kumu(ctx context.Context, w io.Writer, c Content) error {
	if _, err := io.WriteString(w, `{"elements":[`); err != nil {
		return err
	}
	elements := &jsonList{w: w}
	attributes := c.actorAttributes()
	gone, err := c.nodes(ctx, func(n node) error { return elements.add(kumuElement(n, attributes)) })
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, "\n],\"connections\":["); err != nil {
		return err
	}
	connections := &jsonList{w: w}
	if err := c.eachLink(ctx, gone, func(l link) error { return connections.add(kumuConnection(l)) }); err != nil {
		return err
	}
	_, err = io.WriteString(w, "\n]}\n")
	return err
}

// kumuElement gives an actor. Kumu knows kind and topics by names of its own.
func kumuElement(n node, attributes []attribute[*graph.Actor]) object {
	element := object{{"id", n.ID}, {"label", n.Name}}
	for _, m := range described(attributes, n.Actor) {
		switch m.name {
		case "kind":
			m.name = "type"
		case "topics":
			m.name = "tags"
		}
		element = append(element, m)
	}
	return element
}

func kumuConnection(l link) object {
	direction := "directed"
	if l.Kind.Symmetric() {
		direction = "undirected"
	}
	connection := object{{"id", l.ID}, {"from", l.From}, {"to", l.To}, {"direction", direction}}
	for _, m := range described(tieAttributes(), l) {
		switch m.name {
		case "kind":
			m.name = "type"
		case "symmetric":
			continue
		}
		connection = append(connection, m)
	}
	return connection
}
