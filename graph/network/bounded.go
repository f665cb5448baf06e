package network

import "github.com/hashicorp/golang-lru/v2/simplelru"

// bounded keeps what was used last, up to a sum of sizes.
type bounded[K comparable, V any] struct {
	most, size int
	kept       *simplelru.LRU[K, *sized[V]]
}

type sized[V any] struct {
	value V
	size  int
}

func newBounded[K comparable, V any](most int) *bounded[K, V] {
	b := &bounded[K, V]{most: most}
	b.kept, _ = simplelru.NewLRU(most, func(_ K, s *sized[V]) { b.size -= s.size }) // fails for sizes below one only
	return b
}

func (b *bounded[K, V]) get(key K) (value V, kept bool) {
	found, kept := b.kept.Get(key)
	if kept {
		value = found.value
	}
	return value, kept
}

func (b *bounded[K, V]) add(key K, value V, size int) {
	b.kept.Remove(key)
	b.kept.Add(key, &sized[V]{value, size})
	b.size += size
	b.trim()
}

// resize counts an element anew, if it is still kept.
func (b *bounded[K, V]) resize(key K, size int) {
	if found, kept := b.kept.Peek(key); kept {
		b.size += size - found.size
		found.size = size
		b.trim()
	}
}

func (b *bounded[K, V]) trim() {
	for b.size > b.most && b.kept.Len() > 1 {
		b.kept.RemoveOldest()
	}
}

func (b *bounded[K, V]) remove(key K) { b.kept.Remove(key) }

func (b *bounded[K, V]) drop(gone func(K) bool) {
	for _, key := range b.kept.Keys() {
		if gone(key) {
			b.kept.Remove(key)
		}
	}
}
