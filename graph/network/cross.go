package network

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// Cross counts by two properties.
type Cross struct {
	Rows, Columns []graph.FacetValue // most frequent first, then by value; counts are those of their cells
	Cells         []Cell             // those with a count, by row and column in their order
	Total         int                // what was counted
}

// Cell is a cell of a table.
type Cell struct {
	Row, Column string
	Count       int
}

// table gathers a Cross. Values are numbered.
type table struct {
	rows, columns []string
	dense         []int // cells row by row, of small tables
	cells         map[[2]int32]int
	total         int
}

const mostDense = 1 << 16

func newTable(rows, columns []string) *table {
	t := &table{rows: rows, columns: columns, cells: map[[2]int32]int{}}
	if len(rows)*len(columns) <= mostDense {
		t.dense = make([]int, len(rows)*len(columns))
	}
	return t
}

func (t *table) add(row, column int32, count int) {
	if t.dense != nil {
		t.dense[int(row)*len(t.columns)+int(column)] += count
		return
	}
	t.cells[[2]int32{row, column}] += count
}

func (t *table) cross() Cross {
	for i, count := range t.dense {
		if count > 0 {
			t.cells[[2]int32{int32(i / len(t.columns)), int32(i % len(t.columns))}] = count
		}
	}
	rows, columns := map[string]int{}, map[string]int{}
	c := Cross{Total: t.total}
	for key, count := range t.cells {
		cell := Cell{t.rows[key[0]], t.columns[key[1]], count}
		rows[cell.Row] += count
		columns[cell.Column] += count
		c.Cells = append(c.Cells, cell)
	}
	c.Rows, c.Columns = byFrequency(rows), byFrequency(columns)
	row, column := places(c.Rows), places(c.Columns)
	slices.SortFunc(c.Cells, func(a, b Cell) int {
		return cmp.Or(cmp.Compare(row[a.Row], row[b.Row]), cmp.Compare(column[a.Column], column[b.Column]))
	})
	return c
}

func places(values []graph.FacetValue) map[string]int {
	at := make(map[string]int, len(values))
	for i, value := range values {
		at[value.Value] = i
	}
	return at
}

// TieTable counts the ties by properties of the actors at both ends. A tie of a kind with a direction counts from its
// start, the row, to its end, the column; one without counts both ways, but once in a cell.
//
// Values gives an actor's of a facet on a day.
func (n *Network) TieTable(ctx context.Context, rows, columns graph.ActorFacet, day graph.Date, values FacetValues) (Cross, error) {
	return own(ctx, n, quick, fmt.Sprint("ties", rows, columns, day), func(context.Context) (Cross, error) {
		return n.tieTable(rows, columns, values), nil
	})
}

// FacetValues gives the values of a facet that an actor has, each once.
type FacetValues func(a *graph.Features, by graph.ActorFacet) []string

func (n *Network) tieTable(rows, columns graph.ActorFacet, values FacetValues) Cross {
	row, rowNames := n.numbered(rows, values)
	column, columnNames := row, rowNames
	if rows != columns {
		column, columnNames = n.numbered(columns, values)
	}
	t, ends := newTable(rowNames, columnNames), n.allEnds()
	for _, place := range n.edges {
		edge := n.View.Edge(place)
		from, to := ends(edge)
		found := t.pair(row.Of(from), column.Of(to), nil, nil)
		if edge.Kind().Symmetric() {
			found = t.pair(row.Of(to), column.Of(from), row.Of(from), column.Of(to)) || found
		}
		if found {
			t.total++
		}
	}
	return t.cross()
}

// pair counts one in every cell of the values, without cells counted already. It tells whether there was any cell.
func (t *table) pair(rows, columns, countedRows, countedColumns []int32) bool {
	for _, row := range rows {
		for _, column := range columns {
			if !slices.Contains(countedRows, row) || !slices.Contains(countedColumns, column) {
				t.add(row, column, 1)
			}
		}
	}
	return len(rows) > 0 && len(columns) > 0
}

// numbered gives every node's values as numbers, and what the numbers stand for.
func (n *Network) numbered(by graph.ActorFacet, values FacetValues) (of sparse.Adjacency, names []string) {
	numbers := map[string]int32{}
	of = sparse.Adjacency{Start: make([]int32, 1, len(n.places)+1), To: make([]int32, 0, len(n.places))}
	for v := range n.places {
		for _, value := range values(n.Actor(int32(v)), by) {
			number, known := numbers[value]
			if !known {
				number = int32(len(names))
				numbers[value] = number
				names = append(names, value)
			}
			of.To = append(of.To, number)
		}
		of.Start = append(of.Start, int32(len(of.To)))
	}
	return of, names
}

// MixingTable writes the cells of a Mixing out, with the names of the groups: a pair of two groups in both its cells.
func MixingTable(m measure.Mixing, names []string) Cross {
	t := newTable(names, names)
	for _, cell := range m.Cells {
		t.add(cell.A, cell.B, cell.Edges)
		if cell.A != cell.B {
			t.add(cell.B, cell.A, cell.Edges)
		}
		t.total += cell.Edges
	}
	return t.cross()
}
