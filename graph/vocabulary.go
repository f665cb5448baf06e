package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
)

// Vocabulary keeps a store's topics or target groups between reads: they change seldom and are read with almost every
// request. Its version is the sum of its records' revisions: as none is ever deleted, each write raises it.
type Vocabulary[E Entity, V any] struct {
	Build func([]E) V

	mu   sync.Mutex
	kept *kept[V]
}

type kept[V any] struct {
	version int64
	value   V
}

// Read gives the current value. Load gets the version that is kept, −1 for none, and gives no records where it still is
// the current one, else records of its own that still have their Meta.
func (v *Vocabulary[E, V]) Read(ctx context.Context, load func(ctx context.Context, known int64) ([]E, error)) (V, error) {
	v.mu.Lock()
	last := v.kept
	v.mu.Unlock()
	known := int64(-1)
	if last != nil {
		known = last.version
	}
	records, err := load(ctx, known)
	switch {
	case err != nil:
		var none V
		return none, err
	case last != nil && len(records) == 0:
		return last.value, nil
	}
	version := versionOf(records)
	for _, record := range records {
		*record.EntityMeta() = Meta{} // whom the value is for is not known
	}
	next := &kept[V]{version: version, value: v.Build(records)}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.kept == nil || v.kept.version < next.version { // a slower reader may come with what is older
		v.kept = next
	}
	return next.value, nil
}

func versionOf[E Entity](records []E) int64 {
	var sum int64
	for _, record := range records {
		sum += int64(record.EntityMeta().Revision)
	}
	return sum
}

// SortTargetGroups brings target groups into the order of lists: by German label's sort key, then slug.
func SortTargetGroups(groups []*TargetGroup) []*TargetGroup {
	keys := make(map[*TargetGroup]string, len(groups))
	for _, group := range groups {
		keys[group] = SortKey(group.Label("de"))
	}
	slices.SortFunc(groups, func(a, b *TargetGroup) int {
		return cmp.Or(strings.Compare(keys[a], keys[b]), strings.Compare(a.Slug, b.Slug))
	})
	return groups
}
