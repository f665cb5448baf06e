package sqlite

import (
	"cmp"
	"database/sql"
	"slices"
	"sort"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// near gives the squared chords of the actors in a circle, as the audience sees where they are.
func (a *asking) near(cond graph.CondNear) (map[uint32]int64, error) {
	if known, ok := a.circles[cond]; ok {
		return known, nil
	}
	var joined sql.NullString
	args := append(a.box(cond.Box), sql.Named("x", cond.Center.X), sql.Named("y", cond.Center.Y),
		sql.Named("z", cond.Center.Z), sql.Named("chord", cond.Chord2))
	if _, err := a.one(a.ctx, queries.SQL("where_near"), args, &joined); err != nil {
		return nil, err
	}
	chords, err := splitPairs(joined.String)
	a.circles[cond] = chords
	return chords, err
}

// splitPairs reads keys and numbers by turns.
func splitPairs(joined string) (map[uint32]int64, error) {
	pairs := make(map[uint32]int64, strings.Count(joined, ",")/2+1)
	for joined != "" {
		var first, second string
		first, joined, _ = strings.Cut(joined, ",")
		second, joined, _ = strings.Cut(joined, ",")
		key, err := strconv.ParseUint(first, 10, 32)
		if err != nil {
			return nil, err
		}
		if pairs[uint32(key)], err = strconv.ParseInt(second, 10, 64); err != nil {
			return nil, err
		}
	}
	return pairs, nil
}

// byDistance gives the window of hits by their distance, then id. Only hits of the distances that the window shows are
// looked up.
func (a *asking) byDistance(hits set, near *graph.Near, down bool, w graph.Window) ([]place, error) {
	circle, _ := (&graph.ActorFilter{Near: near}).Condition().(graph.CondNear)
	chords, err := a.near(circle)
	if err != nil {
		return nil, err
	}
	if down {
		w.Reverse = !w.Reverse
	}
	shown, err := closest(hits, chords, w)
	if err != nil {
		return nil, err
	}
	places, err := a.placed(queries.SQL("actors_by_distance"), []any{sql.Named("keys", list(shown))}, nil)
	if err != nil {
		return nil, err
	}
	for i, p := range places {
		places[i].at.Keys = []string{graph.Padded(chords[p.key])}
	}
	slices.SortFunc(places, func(x, y place) int {
		return cmp.Or(cmp.Compare(chords[x.key], chords[y.key]), strings.Compare(x.at.ID, y.at.ID))
	})
	return windowOf(places, w), nil
}

// closest gives the hits among which the window is: so many in its direction, and all that are as far as the first or the
// last of them.
func closest(hits set, chords map[uint32]int64, w graph.Window) ([]uint32, error) {
	compare := func(x, y int64) int { return cmp.Compare(x, y) }
	if w.Reverse {
		compare = func(x, y int64) int { return cmp.Compare(y, x) }
	}
	keys := hits.ToArray()
	slices.SortFunc(keys, func(x, y uint32) int { return compare(chords[x], chords[y]) })
	start, end := 0, w.Limit+1
	if w.From != nil {
		from, err := strconv.ParseInt(w.From.Keys[0], 10, 64)
		if err != nil {
			return nil, err
		}
		start = sort.Search(len(keys), func(i int) bool { return compare(chords[keys[i]], from) >= 0 })
		end += sort.Search(len(keys), func(i int) bool { return compare(chords[keys[i]], from) > 0 })
	}
	for end = min(end, len(keys)); end > 0 && end < len(keys) && chords[keys[end]] == chords[keys[end-1]]; {
		end++
	}
	return keys[start:end], nil
}
