package export

import (
	"context"
	"io"
)

// Edges writes the ties as CSV, one a row. The columns source, target, type, id and weight are those that Gephi looks for.
func Edges(ctx context.Context, w io.Writer, c Content) error {
	attributes := tieAttributes()
	columns := []string{"source", "target", "type", "id", "weight", "source_name", "target_name"}
	for _, a := range attributes {
		columns = append(columns, a.name)
	}
	file, err := newCSV(w, columns...)
	if err != nil {
		return err
	}
	names := map[string]string{}
	gone, err := c.nodes(ctx, func(n node) error {
		names[n.ID] = n.Name
		return nil
	})
	if err != nil {
		return err
	}
	if err := c.eachLink(ctx, gone, func(l link) error {
		direction := "Directed"
		if l.Kind.Symmetric() {
			direction = "Undirected"
		}
		for _, value := range []any{l.From, l.To, direction, l.ID, l.Weight(), names[l.From], names[l.To]} {
			file.value(value)
		}
		for _, a := range attributes {
			file.value(a.of(l))
		}
		return file.end()
	}); err != nil {
		return err
	}
	return file.close()
}
