package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// set is a set of keys. A set that was handed on is never changed.
type set = *roaring.Bitmap

// recordTag is carried by all records of a type; the index adds it.
func recordTag(t graph.Type) graph.Tag { return graph.Tag{Class: "record", Value: string(t)} }

// all gives the records of a type that the audience sees.
func (a *asking) all(t graph.Type) (set, error) {
	if known := a.everyone[t]; known != nil {
		return known, nil
	}
	found, err := a.tagged(t, []graph.Tag{recordTag(t)})
	a.everyone[t] = found
	return found, err
}

// find gives the records of a type that the audience sees and for which a condition holds.
func (a *asking) find(t graph.Type, cond graph.Condition) (set, error) {
	all, err := a.all(t)
	if err != nil {
		return nil, err
	}
	return a.filter(t, cond, all)
}

// filter gives the records among from for which a condition holds.
func (a *asking) filter(t graph.Type, cond graph.Condition, from set) (set, error) {
	if from.IsEmpty() {
		return from, nil
	}
	switch cond := cond.(type) {
	case graph.CondAll:
		return a.filterAll(t, cond, from)
	case graph.CondAny:
		return a.filterAny(t, cond, from)
	case graph.CondNot:
		held, err := a.filter(t, cond.Condition, from)
		return without(from, held), err
	case graph.CondText:
		return a.search(t, cond.Search, from)
	case graph.CondTies:
		return a.tied(cond, from)
	}
	found, err := a.lookUp(t, cond)
	return both(from, found), err
}

// filterAll narrows the set with the cheapest conditions first: the costly ones then have less to do.
func (a *asking) filterAll(t graph.Type, parts []graph.Condition, from set) (set, error) {
	parts = slices.Clone(parts)
	slices.SortStableFunc(parts, func(x, y graph.Condition) int { return cmp.Compare(cost(x), cost(y)) })
	for _, part := range parts {
		var err error
		if from, err = a.filter(t, part, from); err != nil {
			return nil, err
		}
	}
	return from, nil
}

func (a *asking) filterAny(t graph.Type, parts []graph.Condition, from set) (set, error) {
	out := roaring.New()
	for _, part := range parts {
		held, err := a.filter(t, part, from)
		if err != nil {
			return nil, err
		}
		out.Or(held)
		from = without(from, held)
	}
	return out, nil
}

// cost ranks conditions.
func cost(cond graph.Condition) int {
	switch cond.(type) {
	case graph.CondTags, graph.CondIDs:
		return 0
	case graph.CondBox, graph.CondNear, graph.CondVerified:
		return 1
	case graph.CondText:
		return 2
	case graph.CondTies:
		return 4
	}
	return 3
}

// lookUp gives the set that an index has for a condition.
func (a *asking) lookUp(t graph.Type, cond graph.Condition) (set, error) {
	switch cond := cond.(type) {
	case graph.CondTags:
		return a.tagged(t, cond)
	case graph.CondIDs:
		return a.listed(queries.SQL("where_ids"), sql.Named("ids", list(cond)))
	case graph.CondBox:
		return a.listed(queries.SQL("where_box"), a.box(cond.Box)...)
	case graph.CondNear:
		chords, err := a.near(cond)
		return setOf(slices.Collect(maps.Keys(chords))), err
	case graph.CondVerified:
		return a.listed(queries.SQL("where_verified"), sql.Named("since", string(cond.Since)))
	}
	return roaring.New(), nil
}

func (a *asking) box(b graph.Box) []any {
	return []any{
		sql.Named("south", b.South), sql.Named("north", b.North), sql.Named("west", b.West), sql.Named("east", b.East),
		a.level(),
	}
}

// tagged gives the records of a type that carry one of the tags, as the audience sees them.
func (a *asking) tagged(t graph.Type, tags []graph.Tag) (set, error) {
	wanted := make([][2]string, len(tags))
	for i, tag := range tags {
		wanted[i] = [2]string{string(tag.Class), tag.Value}
	}
	low, high := span(t, a.audience)
	var parts []set
	args := []any{sql.Named("tags", list(wanted)), a.level(), sql.Named("low", partOf(low)), sql.Named("high", partOf(high))}
	err := a.each(a.ctx, queries.SQL("where_tags"), args, func(rows *sql.Rows) error {
		part, err := scanBits(rows)
		parts = append(parts, part)
		return err
	})
	return roaring.FastOr(parts...), err
}

// scanBits reads the last columns of a row: what into takes, then a posting.
func scanBits(rows *sql.Rows, into ...any) (set, error) {
	var bits []byte
	if err := rows.Scan(append(into, &bits)...); err != nil {
		return nil, err
	}
	part := roaring.New()
	_, err := part.FromBuffer(bits)
	return part, err
}

// joined reads keys from a query that gives them joined by commas: a row for each would cost three times as much.
func (s *connection) joined(ctx context.Context, text string, args ...any) ([]uint32, error) {
	var keys sql.NullString
	if _, err := s.one(ctx, text, args, &keys); err != nil {
		return nil, err
	}
	return split(keys.String)
}

func split(joined string) ([]uint32, error) {
	if joined == "" {
		return nil, nil
	}
	keys := make([]uint32, 0, strings.Count(joined, ",")+1)
	for text := range strings.SplitSeq(joined, ",") {
		key, err := strconv.ParseUint(text, 10, 32)
		if err != nil {
			return nil, err
		}
		keys = append(keys, uint32(key))
	}
	return keys, nil
}

// setOf sorts the keys first: bitmaps are made faster so.
func setOf(keys []uint32) set {
	slices.Sort(keys)
	return roaring.BitmapOf(keys...)
}

// listed reads a set from a query that gives keys joined by commas.
func (a *asking) listed(text string, args ...any) (set, error) {
	keys, err := a.joined(a.ctx, text, args...)
	return setOf(keys), err
}

// search gives those among from that a search finds.
func (a *asking) search(t graph.Type, search *graph.Search, from set) (set, error) {
	match, negated := matchOf(search)
	found, err := a.matches(t, match)
	if err != nil {
		return nil, err
	}
	if negated {
		return without(from, found), nil
	}
	return both(from, found), nil
}

// matches gives the records of a type that the text index finds.
func (a *asking) matches(t graph.Type, match string) (set, error) {
	return a.listed(queries.SQL("where_text"), a.matchArgs(t, match)...)
}

func (a *asking) matchArgs(t graph.Type, match string) []any {
	low, high := span(t, a.audience)
	return []any{sql.Named("match", match), sql.Named("low", low), sql.Named("high", high)}
}

func both(x, y set) set {
	if y == nil {
		return roaring.New()
	}
	return roaring.And(x, y)
}

func without(x, y set) set {
	if y == nil {
		return x
	}
	return roaring.AndNot(x, y)
}

func size(s set) int { return int(s.GetCardinality()) }
