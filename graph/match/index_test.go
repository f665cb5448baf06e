package match

import "testing"

// Equal views are read once, others never mixed up.
func TestIndexIsKept(t *testing.T) {
	source, other := village().index(t).Source, village().index(t).Source
	kept := func(s Source) *Index {
		ix, err := Kept(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		return ix
	}
	first := kept(source)
	if kept(source) != first {
		t.Error("the same view is read twice")
	}
	if kept(other) == first {
		t.Error("another view is answered from the old one")
	}
	other.AsOf = other.AsOf.AddDays(1)
	if ix := kept(other); ix.AsOf != other.AsOf {
		t.Error("another day is answered from the old one")
	}
}
