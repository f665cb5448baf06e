package sqlite

import "testing"

// SmallBounds makes short lists take the ways of long ones until the test ends.
func SmallBounds(t *testing.T) {
	hits, rows, touched := fewHits, chunk, mostTouched
	t.Cleanup(func() { fewHits, chunk, mostTouched = hits, rows, touched })
	fewHits, chunk, mostTouched = 2, 3, 5
}
