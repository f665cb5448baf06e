package export

import (
	"context"
	"io"

	"akteursnetz/graph"
)

// GeoJSON writes the format of maps (RFC 7946): actors as points and ties as lines, where places are known and shown.
func GeoJSON(ctx context.Context, w io.Writer, c Content) error {
	if _, err := io.WriteString(w, `{"type":"FeatureCollection","features":[`); err != nil {
		return err
	}
	features, attributes, places := &jsonList{w: w}, c.actorAttributes(), map[string]position{}
	gone, err := c.nodes(ctx, func(n node) error {
		if n.Location == nil {
			return nil
		}
		places[n.ID] = positionOf(n.Location.Point)
		properties := append(object{{"id", n.ID}, {"name", n.Name}}, described(attributes, n.Actor)...)
		return features.add(feature(n.ID, "Point", places[n.ID], properties))
	})
	if err != nil {
		return err
	}
	if err := c.eachLink(ctx, gone, func(l link) error {
		from, located := places[l.From]
		to, too := places[l.To]
		if !located || !too {
			return nil
		}
		properties := append(object{{"id", l.ID}, {"from", l.From}, {"to", l.To}}, described(tieAttributes(), l)...)
		return features.add(feature(l.ID, "LineString", []position{from, to}, properties))
	}); err != nil {
		return err
	}
	_, err = io.WriteString(w, "\n]}\n")
	return err
}

// position is longitude and latitude in degrees.
type position [2]float64

func positionOf(p graph.Point) position { return position{degrees(p.Lon), degrees(p.Lat)} }

func feature(id, geometry string, coordinates any, properties object) object {
	return object{
		{"type", "Feature"}, {"id", id}, {"geometry", object{{"type", geometry}, {"coordinates", coordinates}}}, {"properties", properties},
	}
}
