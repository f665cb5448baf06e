package match

import "testing"

// Equal views are read once, others never mixed up.
func TestCache(t *testing.T) {
	source, other := village().index(t).Source, village().index(t).Source
	cache := NewCache()
	first := cache.Index(source)
	if cache.Index(source) != first {
		t.Error("the same view is read twice")
	}
	if cache.Index(other) == first {
		t.Error("another view is answered from the old one")
	}
	other.AsOf = other.AsOf.AddDays(1)
	if ix := cache.Index(other); ix.AsOf != other.AsOf {
		t.Error("another day is answered from the old one")
	}
}
