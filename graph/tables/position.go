package tables

// position is where something stands in the files.
type position struct {
	table  *table
	line   int
	column int // from 1; 0 where the whole row is meant
}

func (p position) error(field, reason string) RowError {
	return RowError{File: p.table.name, Line: p.line, Column: p.column, Field: field, Reason: reason}
}
