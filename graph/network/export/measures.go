package export

import (
	"context"
	"io"
	"math"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
)

// column is one of a table of measures.
type column struct {
	name string
	of   func(node int32) any
}

// Measures writes the results of measures as CSV: one row for each actor, one column for each measure, empty where it is
// not defined. Without measures it writes all, and what an actor's place is beside them: its community, and whether it is a
// cut actor. Betweenness has its standard error beside it, empty where it is exact. LIMIT where the network is too large for
// one of the measures, before any is computed.
func Measures(ctx context.Context, w io.Writer, c Content, measures []measure.Kind) error {
	columns, err := c.measured(ctx, measures)
	if err != nil {
		return err
	}
	names := []string{"id", "name", "kind", "place", "place_name"}
	for _, column := range columns {
		names = append(names, column.name)
	}
	file, err := newCSV(w, names...)
	if err != nil {
		return err
	}
	if _, err := c.nodes(ctx, func(n node) error {
		for _, value := range []any{n.ID, n.Name, string(n.Kind), n.Seat, c.placeName(n.Seat)} {
			file.value(value)
		}
		for _, column := range columns {
			file.value(column.of(n.number))
		}
		return file.end()
	}); err != nil {
		return err
	}
	return file.close()
}

func (c Content) measured(ctx context.Context, chosen []measure.Kind) ([]column, error) {
	var columns []column
	measures := chosen
	if chosen == nil {
		measures = measure.Kinds
	}
	for _, m := range measures {
		if err := c.Network.Afford(ctx, m); err != nil {
			return nil, unaffordable(m, err)
		}
	}
	for _, m := range measures {
		found, err := c.measure(ctx, m)
		if err != nil {
			return nil, err
		}
		columns = append(columns, found...)
	}
	if chosen != nil {
		return columns, nil
	}
	standing, err := c.standing(ctx)
	return append(columns, standing...), err
}

// measure computes the columns of a measure.
func (c Content) measure(ctx context.Context, m measure.Kind) ([]column, error) {
	found, err := c.Network.Values(ctx, m)
	if err != nil {
		return nil, unaffordable(m, err)
	}
	columns := []column{{strings.ToLower(string(m)), func(v int32) any {
		if m == measure.KindClustering && c.Network.Graph.Simple.Degree(v) < 2 {
			return nil // no pair that could be tied
		}
		return defined(found.Values[v])
	}}}
	if m == measure.KindBetweenness {
		columns = append(columns, column{"betweenness_standard_error", func(v int32) any {
			if found.StandardErrors == nil {
				return nil
			}
			return defined(found.StandardErrors[v])
		}})
	}
	return columns, nil
}

// unaffordable tells what helps where a network is too large for one of several measures.
func unaffordable(m measure.Kind, err error) error {
	if graph.CodeOf(err) != graph.Limit {
		return err
	}
	return graph.Errorf(graph.Limit, "measure", "the network is too large for %s; narrow the scope, or name the measures to write", m)
}

// standing computes the columns beside measures.
func (c Content) standing(ctx context.Context) ([]column, error) {
	communities, err := c.Network.Communities(ctx, 1)
	if err != nil {
		return nil, err
	}
	falls, err := c.Network.Falls(ctx)
	if err != nil {
		return nil, err
	}
	cut := make([]bool, c.Network.ActorCount())
	for _, vertex := range falls.Cuts {
		cut[vertex.Node] = true
	}
	return []column{
		{"community", func(v int32) any {
			if c.Network.Graph.Simple.Degree(v) == 0 {
				return nil
			}
			return int(communities.Community[v])
		}},
		{"cut_actor", func(v int32) any { return cut[v] }},
	}, nil
}

// defined rounds a value, nil where it is none.
func defined(value float64) any {
	if math.IsNaN(value) {
		return nil
	}
	return measure.Round(value)
}
