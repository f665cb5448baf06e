package network

import (
	"cmp"
	"slices"

	"akteursnetz/graph"
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
	cells         map[[2]int32]int
	total         int
}

func newTable(rows, columns []string) *table {
	return &table{rows: rows, columns: columns, cells: map[[2]int32]int{}}
}

func (t *table) cross() Cross {
	rows, columns := map[string]int{}, map[string]int{}
	c := Cross{Total: t.total}
	for key, count := range t.cells {
		cell := Cell{t.rows[key[0]], t.columns[key[1]], count}
		rows[cell.Row] += count
		columns[cell.Column] += count
		c.Cells = append(c.Cells, cell)
	}
	c.Rows, c.Columns = counted(rows), counted(columns)
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
func (n *Network) TieTable(rows, columns func(*graph.Features) []string) Cross {
	row, rowNames := n.numbered(rows)
	column, columnNames := n.numbered(columns)
	t := newTable(rowNames, columnNames)
	for _, place := range n.edges {
		edge := n.View.Edge(place)
		from, to := n.nodes[edge.From], n.nodes[edge.To]
		found := t.pair(row[from], column[to], nil, nil)
		if edge.Kind().Symmetric() {
			found = t.pair(row[to], column[from], row[from], column[to]) || found
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
				t.cells[[2]int32{row, column}]++
			}
		}
	}
	return len(rows) > 0 && len(columns) > 0
}

// numbered gives every node's values as numbers, and what the numbers stand for.
func (n *Network) numbered(values func(*graph.Features) []string) (of [][]int32, names []string) {
	numbers := map[string]int32{}
	of = make([][]int32, len(n.places))
	for v := range of {
		for _, value := range values(n.Actor(int32(v))) {
			number, known := numbers[value]
			if !known {
				number = int32(len(names))
				numbers[value] = number
				names = append(names, value)
			}
			of[v] = append(of[v], number)
		}
	}
	return of, names
}

// MixingTable writes the cells of a Mixing out, with the names of the groups: a pair of two groups in both its cells.
func MixingTable(m Mixing, names []string) Cross {
	t := newTable(names, names)
	for _, cell := range m.Cells {
		t.cells[[2]int32{cell.A, cell.B}] += cell.Edges
		if cell.A != cell.B {
			t.cells[[2]int32{cell.B, cell.A}] += cell.Edges
		}
		t.total += cell.Edges
	}
	return t.cross()
}
