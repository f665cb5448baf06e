package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// unlimited is more than any record owns.
const unlimited = 1 << 40

// owned gives for each owner that the audience sees the records that a block finds, in its order; at most first each.
func owned[T graph.Entity](ctx context.Context, r reader, t graph.Type, block string, owners []string, first int) (map[string][]T, error) {
	out := map[string][]T{}
	err := r.ask(ctx, func(a *asking) error {
		keys, err := a.keys(owners)
		if err != nil {
			return err
		}
		rows := map[string][]place{}
		for id, key := range keys {
			if rows[id], err = a.ownedBy(block, key, max(first, 0)); err != nil {
				return err
			}
		}
		found, err := contents[T](a, t, keysIn(rows))
		for id, places := range rows {
			out[id] = taken(places, found)
		}
		return err
	})
	return out, err
}

func (a *asking) ownedBy(block string, owner uint32, first int) ([]place, error) {
	return a.placed(queries.SQL(block), []any{sql.Named("owner", owner), a.level(), sql.Named("first", first)}, nil)
}

func keysIn(rows map[string][]place) []uint32 {
	var keys []uint32
	for _, places := range rows {
		for _, p := range places {
			keys = append(keys, p.key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func taken[T graph.Entity](places []place, found map[uint32]T) []T {
	out := make([]T, 0, len(places))
	for _, p := range places {
		if e, ok := found[p.key]; ok {
			out = append(out, e)
		}
	}
	return out
}
