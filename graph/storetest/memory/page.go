package memory

import (
	"slices"
	"strings"

	"akteursnetz/graph"
)

// list is a whole list in its order, to be cut into pages.
type list[T any] struct {
	name    graph.List
	rows    []graph.Placed[T]
	compare func(a, b graph.Position) int
}

// newList places the items and sorts them.
func newList[T any](name graph.List, items []T, at func(T) graph.Position, compare func(a, b graph.Position) int) list[T] {
	rows := make([]graph.Placed[T], len(items))
	for i, item := range items {
		rows[i] = graph.Placed[T]{Item: item, At: at(item)}
	}
	slices.SortFunc(rows, func(a, b graph.Placed[T]) int { return compare(a.At, b.At) })
	return list[T]{name: name, rows: rows, compare: compare}
}

// page cuts a page out of the list.
func (l list[T]) page(w graph.Window, total bool) graph.Page[T] {
	rows := slices.Clone(l.rows)
	if w.Reverse {
		slices.Reverse(rows)
	}
	if w.From != nil {
		rows = slices.DeleteFunc(rows, func(row graph.Placed[T]) bool {
			order := l.compare(row.At, *w.From)
			return w.Reverse && order >= 0 || !w.Reverse && order <= 0
		})
	}
	page := graph.NewPage(l.name, w, rows[:min(len(rows), w.Limit+1)])
	if total {
		page.Total = len(l.rows)
	}
	return page
}

// ascending compares positions by their keys, then id.
func ascending(a, b graph.Position) int {
	if order := slices.Compare(a.Keys, b.Keys); order != 0 {
		return order
	}
	return strings.Compare(a.ID, b.ID)
}

func descending(a, b graph.Position) int { return ascending(b, a) }

// missingLast puts positions with an empty key behind all others.
func missingLast(compare func(a, b graph.Position) int) func(a, b graph.Position) int {
	return func(a, b graph.Position) int {
		switch aMissing, bMissing := a.Keys[0] == "", b.Keys[0] == ""; {
		case aMissing && !bMissing:
			return 1
		case bMissing && !aMissing:
			return -1
		}
		return compare(a, b)
	}
}
