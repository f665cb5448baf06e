package network

import (
	"cmp"
	"context"
	"slices"

	"akteursnetz/graph"
)

// Survey is what coverage is told of.
type Survey struct {
	Network *Network // everybody the audience sees
	Actors  []string // ids of those that count, ascending; nil: all
	Topics  *graph.Taxonomy
	Groups  []string        // all target groups
	Within  []string        // places that the places of an axis must lie in; nil: any
	Places  graph.Gazetteer // their municipalities and districts
	Today   graph.Date
}

// The most that is told of a table.
const (
	MaxCells = 10_000
	MaxEmpty = 1_000
)

// mostCounted bounds the cells that are counted.
const mostCounted = 4_000_000

// Coverage counts actors, offers and needs by two properties.
type Coverage struct {
	Rows, Columns []graph.FacetValue // all values, by number of actors, then value
	Cells         []CoverageCell     // the first with an actor, offer or need, by row and column in their order
	Empty         []CoverageCell     // the first without actor and offer: most needs first, then in order

	name        string // in what is kept of the network
	survey      Survey
	row, column axis
}

// CoverageCell is what is there for two values.
type CoverageCell struct {
	Row, Column           string
	Actors, Offers, Needs int
}

// tally is what was counted of a cell.
type tally struct{ actors, offers, needs int32 }

// Coverage makes a table of everybody the network holds, or gives the one that is kept under the name.
func (n *Network) Coverage(
	ctx context.Context, name string, rows, columns CoverageAxis, survey func(context.Context) (Survey, error),
) (*Coverage, error) {
	return own(ctx, n, quick, name, func(ctx context.Context) (*Coverage, error) {
		s, err := survey(ctx)
		if err != nil {
			return nil, err
		}
		c, err := s.Cover(ctx, rows, columns)
		if err != nil {
			return nil, err
		}
		c.name = name
		return c, nil
	})
}

// Cover makes the table. LIMIT where it has too many cells.
func (s Survey) Cover(ctx context.Context, rows, columns CoverageAxis) (*Coverage, error) {
	actors, offers, needs := s.actors(), s.offers(), s.needs()
	c := &Coverage{survey: s, row: s.axis(rows, actors, offers, needs), column: s.axis(columns, actors, offers, needs)}
	width := len(c.column.values)
	if len(c.row.values)*width > mostCounted {
		return nil, graph.Errorf(graph.Limit, "columns", "make a table of %d × %d cells, more than %d; name fewer places in filter.place",
			len(c.row.values), width, mostCounted)
	}
	counts := make([]tally, len(c.row.values)*width)
	count := func(rows, columns []int32, add func(*tally)) {
		for _, row := range rows {
			for _, column := range columns {
				add(&counts[int(row)*width+int(column)])
			}
		}
	}
	inRow, inColumn := make([]int, len(c.row.values)), make([]int, width)
	for _, actor := range actors {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		rows, columns := c.row.of(actor), c.column.of(actor)
		for _, row := range rows {
			inRow[row]++
		}
		for _, column := range columns {
			inColumn[column]++
		}
		count(rows, columns, func(t *tally) { t.actors++ })
	}
	for _, offer := range offers {
		count(c.row.offered(offer), c.column.offered(offer), func(t *tally) { t.offers++ })
	}
	for _, need := range needs {
		count(c.row.offered(need), c.column.offered(need), func(t *tally) { t.needs++ })
	}
	c.Rows, c.Columns = c.row.byFrequency(inRow), c.column.byFrequency(inColumn)
	c.fill(counts)
	return c, ctx.Err()
}

// fill sorts what was counted into cells with something and cells that nobody covers.
func (c *Coverage) fill(counts []tally) {
	var blank []CoverageCell
	for _, row := range c.Rows {
		line := counts[int(c.row.numbers[row.Value])*len(c.column.values):]
		for _, column := range c.Columns {
			t := line[c.column.numbers[column.Value]]
			cell := CoverageCell{Row: row.Value, Column: column.Value, Actors: int(t.actors), Offers: int(t.offers), Needs: int(t.needs)}
			if t != (tally{}) && len(c.Cells) < MaxCells {
				c.Cells = append(c.Cells, cell)
			}
			switch {
			case t.actors+t.offers > 0:
			case t.needs > 0:
				c.Empty = append(c.Empty, cell)
			case len(blank) < MaxEmpty:
				blank = append(blank, cell)
			}
		}
	}
	slices.SortStableFunc(c.Empty, func(a, b CoverageCell) int { return cmp.Compare(b.Needs, a.Needs) })
	c.Empty = append(c.Empty, blank...)
	c.Empty = slices.Clone(c.Empty[:min(MaxEmpty, len(c.Empty))])
}
