package graph

import "slices"

// Widening is a field by which a change shows more than before.
type Widening struct {
	Field    string // "visibility", "precision" or "contact"
	From, To string
}

// Widens gives everything by which a record shows more than it did before: to whom, how exactly, and whose contact.
func Widens(before, after Entity) []Widening {
	var out []Widening
	if was, is := before.EntityVisibility(), after.EntityVisibility(); is < was {
		out = append(out, Widening{"visibility", was.String(), is.String()})
	}
	was, isActor := before.(*Actor)
	if !isActor {
		return out
	}
	is := after.(*Actor)
	if slices.Index(Precisions, is.Precision) < slices.Index(Precisions, was.Precision) {
		out = append(out, Widening{"precision", string(was.Precision), string(is.Precision)})
	}
	if from, to := was.ContactVisibility(), is.ContactVisibility(); to < from && !was.Contact.Empty() && !is.Contact.Empty() {
		out = append(out, Widening{"contact", from.String(), to.String()})
	}
	return out
}
