package tables

import "slices"

// position is where something stands in the files. There is one for each record of a batch, so that it is small.
type position struct {
	line   int32
	column int16 // from 1; 0 where the whole row is meant
	table  int16 // in all
}

// positionIn gives where a column of a row stands.
func positionIn(r *row, column string) position {
	line, at := r.at(column)
	return position{int32(line), int16(at), int16(slices.Index(all, r.table))}
}
