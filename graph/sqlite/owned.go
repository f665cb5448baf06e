package sqlite

import (
	"context"
	"database/sql"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// unlimited is more than any record owns.
const unlimited = 1 << 40

// owned gives for each owner that the audience sees the records that a block finds, in its order; at most first each.
func owned[T graph.Entity](ctx context.Context, r reader, t graph.Type, block string, owners []string, first int) (map[string][]T, error) {
	out := map[string][]T{}
	err := r.ask(ctx, func(a *asking) error {
		numbers, err := a.numbersOf(owners)
		if err != nil {
			return err
		}
		rows := map[string][]place{}
		for id, n := range numbers {
			if rows[id], err = a.ownedBy(t, block, n, max(first, 0)); err != nil {
				return err
			}
		}
		found, err := contents[T](a, t, numbersIn(rows))
		for id, places := range rows {
			out[id] = taken(places, found)
		}
		return err
	})
	return out, err
}

func (a *asking) ownedBy(t graph.Type, block string, owner int64, first int) ([]place, error) {
	span := visible(t, a.audience)
	c := &compiler{asking: a}
	c.args = []any{
		sql.Named("owner", owner), sql.Named("low", span.low), sql.Named("high", span.high), sql.Named("first", first),
	}
	return c.placed(queries.SQL(block), nil)
}

func taken[T graph.Entity](places []place, found map[int64]T) []T {
	out := make([]T, 0, len(places))
	for _, p := range places {
		if e, ok := found[p.n]; ok {
			out = append(out, e)
		}
	}
	return out
}
