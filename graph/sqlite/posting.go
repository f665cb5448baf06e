package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"maps"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// tagsOf gives the tags that a record stands under: its own, its type, and a tie's kind. What the number says already,
// that nobody below the record's level sees it, is left out, so that most tags have one term.
func tagsOf(r *graph.Record) []graph.IndexedTag {
	var tags []graph.IndexedTag
	add := func(tag graph.Tag) { tags = append(tags, graph.IndexedTag{Tag: tag, To: graph.InternalOnly}) }
	switch e := r.Entity.(type) {
	case *graph.Tie:
		add(graph.Tag{Class: graph.TagKind, Value: string(e.Kind)})
	case *graph.Actor, *graph.Initiative, *graph.Offer, *graph.Need:
	default:
		return nil
	}
	add(recordTag(r.EntityType()))
	for _, tag := range r.Tags {
		if tag.From <= r.Shown {
			tag.From = graph.Public
		}
		tags = append(tags, tag)
	}
	return tags
}

// findTerms looks up the terms of all tags of the records, and makes those that are missing.
func (b *batch) findTerms(records []*graph.Record) error {
	b.terms = map[graph.IndexedTag]int64{}
	for _, r := range records {
		for _, tag := range tagsOf(r) {
			b.terms[tag] = 0
		}
	}
	tags := slices.SortedFunc(maps.Keys(b.terms), func(x, y graph.IndexedTag) int {
		return cmp.Or(cmp.Compare(x.Class, y.Class), cmp.Compare(x.Value, y.Value), cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
	wanted := make([][4]any, len(tags))
	for i, tag := range tags {
		wanted[i] = [4]any{tag.Class, tag.Value, int(tag.From), int(tag.To)}
	}
	arg := sql.Named("terms", list(wanted))
	if _, err := b.exec(b.ctx, queries.SQL("put_terms"), arg); err != nil {
		return err
	}
	return b.each(b.ctx, queries.SQL("terms"), []any{arg}, func(rows *sql.Rows) error {
		var at int
		var term int64
		err := rows.Scan(&at, &term)
		b.terms[tags[at]] = term
		return err
	})
}

// stand notes the record under its terms, and gives them as the record keeps them.
func (b *batch) stand(r *graph.Record, number int64) []byte {
	var kept []byte
	for _, tag := range tagsOf(r) {
		b.postings.add(b.terms[tag], number)
		kept = binary.AppendUvarint(kept, uint64(b.terms[tag]))
	}
	return kept
}

func readTerms(kept []byte) []int64 {
	var terms []int64
	for len(kept) > 0 {
		term, n := binary.Uvarint(kept)
		if n <= 0 {
			return terms
		}
		terms, kept = append(terms, int64(term)), kept[n:]
	}
	return terms
}

// posting names a part of the records under a term.
type posting struct{ term, part int64 }

// mark says whether the record of a key stands in a posting from now on.
type mark struct {
	key    uint32
	stands bool
}

// postings are changes to come, in their order.
type postings map[posting][]mark

func (p postings) add(term, number int64)    { p.set(term, number, true) }
func (p postings) remove(term, number int64) { p.set(term, number, false) }

func (p postings) set(term, number int64, stands bool) {
	at := posting{term, partOf(number)}
	p[at] = append(p[at], mark{keyOf(number), stands})
}

// write applies the changes, in the order of the table.
func (p postings) write(ctx context.Context, s *connection) error {
	order := slices.SortedFunc(maps.Keys(p), func(x, y posting) int {
		return cmp.Or(cmp.Compare(x.term, y.term), cmp.Compare(x.part, y.part))
	})
	stored, err := s.postings(ctx, order)
	if err != nil {
		return err
	}
	for _, at := range order {
		bits := stored[at]
		if bits == nil {
			bits = roaring.New()
		}
		for _, m := range p[at] {
			if m.stands {
				bits.Add(m.key)
			} else {
				bits.Remove(m.key)
			}
		}
		if err := s.putPosting(ctx, at, bits); err != nil {
			return err
		}
	}
	return nil
}

func (s *connection) postings(ctx context.Context, wanted []posting) (map[posting]set, error) {
	places := make([][2]int64, len(wanted))
	for i, at := range wanted {
		places[i] = [2]int64{at.term, at.part}
	}
	out := make(map[posting]set, len(wanted))
	err := s.each(ctx, queries.SQL("postings"), []any{sql.Named("places", list(places))}, func(rows *sql.Rows) error {
		var at posting
		bits, err := scanBits(rows, &at.term, &at.part)
		out[at] = bits
		return err
	})
	return out, err
}

func (s *connection) putPosting(ctx context.Context, at posting, bits set) error {
	place := []any{sql.Named("t", at.term), sql.Named("part", at.part)}
	if bits.IsEmpty() {
		_, err := s.exec(ctx, queries.SQL("drop_posting"), place...)
		return err
	}
	kept, err := bits.ToBytes()
	if err != nil {
		return err
	}
	_, err = s.exec(ctx, queries.SQL("put_posting"), append(place, sql.Named("bits", kept))...)
	return err
}
